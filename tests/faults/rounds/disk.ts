// A small disk of its own for the data folder, which can be filled to the last byte: a file system inside a file, mounted.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';

const gigabytes = 4;

export interface Disk {
  readonly folder: string;
  readonly fill: () => void;
  readonly free: () => void;
  readonly remove: () => void;
}

function run(program: string, ...words: string[]): void {
  execFileSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Mounts one below the folder; why not, where that cannot be done. */
export function mountDisk(below: string): Disk | { readonly whyNot: string } {
  const [image, folder] = [path.join(below, 'disk.img'), path.join(below, 'disk')];
  try {
    run('truncate', '-s', `${gigabytes}G`, image);
    // Nothing is kept back for root: it is as full for the server as for the database.
    run('mkfs.ext4', '-q', '-m', '0', image);
    mkdirSync(folder);
    run('mount', '-o', 'loop', image, folder);
  } catch (error) {
    rmSync(image, { force: true });
    return { whyNot: `no disk of its own can be mounted (${String(error instanceof Error ? error.message : error).split('\n')[0]})` };
  }
  const filling = path.join(folder, 'filling');
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      const most = Math.max(0, bavail - 64) * bsize;
      run('fallocate', '-l', String(most), filling);
      for (const size of [65_536, 4096])
        for (let tries = 0; tries < 1000; tries += 1)
          try {
            appendFileSync(filling, Buffer.alloc(size));
          } catch {
            break;
          }
    },
    free: () => rmSync(filling, { force: true }),
    remove: () => {
      // Whoever still has a file of it open does not stand in the way.
      run('umount', '-l', folder);
      rmSync(image);
    },
  };
}

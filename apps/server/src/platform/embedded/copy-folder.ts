// Copies folders so that they outlast a power cut: what has been copied is on the disk before anybody says so.
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';

const isGone = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** What a folder holds by name, or a file, is on the disk. */
export async function onDisk(place: string): Promise<void> {
  const handle = await open(place, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Copies one file and its mode; its bytes, or undefined when it went away meanwhile. */
export async function copyOne(from: string, to: string): Promise<number | undefined> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
  const handle = await open(to, 'r');
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

export interface Copied {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Copies a folder with all that is in it, readable by its owner only. What goes away while it is copied is left out;
 * of a folder that `isLeftOut` (by its path inside) only the empty folder is made. Links are not followed.
 */
export async function copyFolder(from: string, to: string, isLeftOut: (inside: string) => boolean = () => false): Promise<Copied> {
  let [files, bytes] = [0, 0];
  const copyLevel = async (inside: string): Promise<void> => {
    await mkdir(path.join(to, inside), { recursive: true, mode: 0o700 });
    const entries = await readdir(path.join(from, inside), { withFileTypes: true }).catch((error: unknown) => {
      if (isGone(error)) return [];
      throw error;
    });
    for (const entry of entries) {
      const name = path.join(inside, entry.name);
      if (entry.isDirectory()) {
        if (isLeftOut(name)) await mkdir(path.join(to, name), { mode: 0o700 });
        else await copyLevel(name);
      } else if (entry.isFile() && !isLeftOut(name)) {
        const size = await copyOne(path.join(from, name), path.join(to, name));
        files += Number(size !== undefined);
        bytes += size ?? 0;
      }
    }
    await onDisk(path.join(to, inside));
  };
  await copyLevel('');
  return { files, bytes };
}

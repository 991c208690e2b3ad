// Where the servers of the tests keep their data: in memory where it has room, since on a busy or slow disk they waited
// longer than they worked. A killed process loses nothing that way that it would keep on a disk, and no test pulls the
// plug of the machine.
import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const memory = '/dev/shm';
/** Several times what the servers of a run have at once. */
const roomBytes = 4 * 1024 ** 3;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return Math.min(bavail * bsize, os.totalmem() / 2) >= roomBytes;
}

export function newDataFolder(name: string): string {
  return mkdtempSync(path.join(hasRoom(memory) ? memory : os.tmpdir(), `bayline-${name}-`));
}

// A data folder as the first start leaves it: made once a run, by the one who needs it first, while everybody else goes
// on. A server begins with a copy of it.
import { constants, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the folder is made. */
    firstStart: string;
  }
}

const lookMilliseconds = 100;
const mostLooks = 2400;

/** One process alone makes a folder that was not there. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Fills the folder; `start` starts and stops a server on the one that is copied. */
export async function beginWithCopy(folder: string, start: (first: string) => Promise<void>): Promise<void> {
  const [first, whole, broken] = ['data', 'is-whole', 'is-broken'].map((name) => path.join(inject('firstStart'), name)) as [
    string,
    string,
    string,
  ];
  if (isFirst(first)) {
    await start(first).catch((error: unknown) => {
      writeFileSync(broken, '');
      throw error;
    });
    writeFileSync(whole, '');
  }
  for (let looks = 0; !existsSync(whole); looks += 1) {
    if (existsSync(broken) || looks === mostLooks) throw new Error('the first start, of which this server is a copy, failed');
    await pause(lookMilliseconds);
  }
  cpSync(first, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

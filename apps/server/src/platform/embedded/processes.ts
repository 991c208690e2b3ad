// Which processes still work on a cluster's folder. A number alone proves nothing: after a restart of the
// machine it may belong to another program, or to another PostgreSQL.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const stepMilliseconds = 20;

/** Whether the process runs; a zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  if (!existsSync('/proc/self/stat')) return true;
  try {
    return !/\) Z /.test(readFileSync(stat, 'utf8'));
  } catch {
    return false;
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Every PostgreSQL process works inside its cluster's folder, whatever name the folder was given by. */
function worksIn(pid: number, folder: string): boolean {
  if (!existsSync('/proc/self/cwd')) return commandOf(pid).includes(folder);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder) && /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

/** The lines of postmaster.pid: number, folder, start time, port, socket folder, … */
export function postmasterLines(folder: string): readonly string[] {
  try {
    return readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Number of the server that runs on this folder, if one does. */
export function postmasterOf(folder: string): number | undefined {
  const pid = Number(postmasterLines(folder)[0]);
  return Number.isInteger(pid) && pid > 1 && isAlive(pid) && worksIn(pid, folder) ? pid : undefined;
}

/** Server processes that outlived their killed postmaster; they hold its shared memory and block a new start. */
export function strayProcesses(folder: string): readonly number[] {
  if (!existsSync('/proc/self/cwd')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, folder));
}

/** Waits until the process is gone; false when it still runs at the end. */
export async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += stepMilliseconds) {
    if (!isAlive(pid)) return true;
    await pause(stepMilliseconds);
  }
  return !isAlive(pid);
}

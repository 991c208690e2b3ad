// The folder of a cluster: made whole or not at all, and reached by an account that may not walk the way to it.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SettingRefused } from '../config.ts';
import { canEnter, type Unprivileged } from './binaries.ts';

export const supervisorName = 'bayline_supervisor';

/** The folder as a started program names it, with the open folder that it inherits as number 3. */
export interface Entrance {
  readonly argument: string;
  readonly inherited: readonly number[];
  readonly close: () => void;
}

/**
 * Below root's own home the database's account cannot walk to the folder. It is handed the open folder instead:
 * the data stay in the data folder, and nobody's home is opened to others.
 */
export function enter(folder: string, account: Unprivileged | undefined): Entrance {
  if (!account || canEnter(account, folder)) return { argument: folder, inherited: [], close: () => undefined };
  if (process.platform !== 'linux') {
    throw new SettingRefused(
      `数据库账户无法进入 ${folder},请用 DATA_DIR 换一个位置 · the database's account cannot enter ${folder}: choose another place with DATA_DIR`,
    );
  }
  const descriptor = openSync(folder, 'r');
  return { argument: '/proc/self/fd/3', inherited: [descriptor], close: () => closeSync(descriptor) };
}

/** A private folder of the account in the temp folder: socket paths may not exceed about 100 characters. */
export function privateFolder(account: Unprivileged | undefined): string {
  const isUsable = os.tmpdir().length < 60 && canEnter(account, os.tmpdir());
  const folder = mkdtempSync(path.join(isUsable ? os.tmpdir() : '/tmp', 'bayline-pg-'));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Removes a private folder, and never anything else. */
export function removePrivateFolder(folder: string | undefined): void {
  if (folder && path.basename(folder).startsWith('bayline-pg-')) rmSync(folder, { recursive: true, force: true });
}

interface Making {
  readonly binaries: string;
  readonly account: Unprivileged | undefined;
  readonly password: string;
}

function runInitdb(fresh: string, making: Making): void {
  const { account } = making;
  const aside = privateFolder(account);
  const passwordFile = path.join(aside, 'password');
  const entrance = enter(fresh, account);
  try {
    writeFileSync(passwordFile, making.password, { mode: 0o600 });
    if (account) chownSync(passwordFile, account.uid, account.gid);
    const flags = [
      '-D',
      entrance.argument,
      '-U',
      supervisorName,
      `--pwfile=${passwordFile}`,
      '-A',
      'scram-sha-256',
      '--data-checksums',
      '--locale=C.UTF-8',
      '--encoding=UTF8',
    ];
    execFileSync(path.join(making.binaries, 'bin/initdb'), flags, {
      ...account,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe', ...entrance.inherited],
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n').join(' ') : String(error);
    throw new SettingRefused(`无法建立数据库:${said} · the database could not be made: ${said}`);
  } finally {
    entrance.close();
    removePrivateFolder(aside);
  }
}

function refuseForeign(folder: string): void {
  const me = process.getuid?.() ?? 0;
  if (me === 0 || statSync(folder).uid === me) return;
  throw new SettingRefused(
    `${folder} 属于另一个系统用户,请用同一用户启动 · ${folder} belongs to another user of this machine: start as that user`,
  );
}

/** A copy that root made of a data folder, from a backup say, belongs to root: the account could not read it. */
function giveTo(account: Unprivileged, folder: string): void {
  if (statSync(folder).uid !== 0) return;
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of inside) lchownSync(path.join(folder, name), account.uid, account.gid);
  chmodSync(folder, 0o700);
  // Last, so that a start that is broken off begins again.
  chownSync(folder, account.uid, account.gid);
}

/** Makes the cluster when there is none. It gets its name last, so that a broken-off start leaves no half of one. */
export function makeCluster(folder: string, making: Making): void {
  if (existsSync(folder)) {
    refuseForeign(folder);
    if (making.account) giveTo(making.account, folder);
    if (existsSync(path.join(folder, 'PG_VERSION'))) return;
  }
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  chmodSync(fresh, 0o700);
  if (making.account) chownSync(fresh, making.account.uid, making.account.gid);
  runInitdb(fresh, making);
  renameSync(fresh, folder);
}

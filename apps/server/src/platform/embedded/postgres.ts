// A small supervisor of a real PostgreSQL: makes its folder, starts it on a private socket, stops it. After a
// kill -9 of ours the old server may still run; it is ours, so it is stopped and the folder taken over.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { databaseAccount, postgresBinaries, type Unprivileged } from './binaries.ts';
import { folderKey, type Secrets } from './data-folder.ts';

export interface EmbeddedOptions {
  readonly dataFolder: string;
  readonly secrets: Secrets;
  /** Further settings, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onExit?: (code: number | null) => void;
}

export interface EmbeddedPostgres {
  readonly urlFor: (user: string, password: string, database?: string) => string;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}

const supervisor = 'bayline_supervisor';
const port = 5432;
const startTries = 600;

/** Root's own folders cannot be entered by the database's account: then its files lie beside, behind a link. */
function clusterFolder(dataFolder: string, account: Unprivileged | undefined): string {
  const folder = path.join(dataFolder, 'postgres');
  if (!account) return folder;
  if (existsSync(folder)) return realpathSync(folder);
  chmodSync(dataFolder, 0o711);
  try {
    execFileSync('/bin/ls', ['-d', `${dataFolder}/.`], { ...account, cwd: '/', stdio: 'pipe' });
    return folder;
  } catch {
    const beside = path.join('/var/lib', `bayline-${folderKey(dataFolder)}`);
    mkdirSync(beside, { recursive: true });
    symlinkSync(beside, folder);
    return beside;
  }
}

function ownFolder(folder: string, account: Unprivileged | undefined): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
}

function initialise(binaries: string, folder: string, account: Unprivileged | undefined, password: string): void {
  if (existsSync(path.join(folder, 'PG_VERSION'))) return;
  rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
  ownFolder(folder, account);
  const passwordFile = path.join(os.tmpdir(), `bayline-initdb-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const flags = ['-D', folder, '-U', supervisor, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '--data-checksums', '--locale=C.UTF-8', '--encoding=UTF8'];
  try {
    execFileSync(path.join(binaries, 'bin/initdb'), flags, { ...account, cwd: '/', stdio: 'pipe' });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Stops a server that an earlier, killed process of ours left running on this folder. */
async function stopOrphan(folder: string): Promise<void> {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const isOurs = Number.isInteger(pid) && pid > 1 && isAlive(pid) && /postgres/.test(commandOf(pid));
  if (!isOurs) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await pause(100);
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await pause(100);
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
  }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < startTries; tries += 1) {
    if (child.exitCode !== null) throw new Error('PostgreSQL stopped while starting; its log is in the data folder (postgres.log)');
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(25);
    }
  }
  throw new Error('PostgreSQL did not answer within 15 s');
}

function start(binaries: string, folder: string, options: { socket: string; account: Unprivileged | undefined; settings: Readonly<Record<string, string>> }): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: options.socket,
    port: String(port),
    max_connections: '80',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    jit: 'off',
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(path.join(binaries, 'bin/postgres'), ['-D', folder, ...flags], { ...options.account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts PostgreSQL on the folder; the caller holds the folder's lock. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = databaseAccount();
  const binaries = postgresBinaries(account);
  const folder = clusterFolder(options.dataFolder, account);
  await stopOrphan(folder);
  initialise(binaries, folder, account, options.secrets.supervisor);
  const socket = path.join(os.tmpdir(), `bayline-${folderKey(options.dataFolder)}`);
  ownFolder(socket, account);
  const child = start(binaries, folder, { socket, account, settings: options.settings ?? {} });
  const log = path.join(options.dataFolder, 'postgres.log');
  writeFileSync(log, '');
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => writeFileSync(log, chunk, { flag: 'a' }));
  const urlFor = (user: string, password: string, database = 'bayline') => `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(socket)}`;
  await untilReady(urlFor(supervisor, options.secrets.supervisor, 'postgres'), child);
  child.once('exit', (code) => options.onExit?.(code));
  return { urlFor, process: child, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGQUIT'), 15_000);
  await gone;
  clearTimeout(late);
}

export const supervisorName = supervisor;

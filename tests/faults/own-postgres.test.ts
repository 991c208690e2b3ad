// A store with a PostgreSQL of its own: two addresses are enough. Tried on the newest that we ship and, where it is
// installed, on the oldest that we promise.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { contract } from '@bayline/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSecrets } from '../../apps/server/src/platform/embedded/data-folder.ts';
import { debianBinaries, startDebianPostgres } from '../../apps/server/src/platform/embedded/debian-postgres.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, supervisorName } from '../../apps/server/src/platform/embedded/postgres.ts';
import { newDataFolder } from '../data-folder.ts';
import { freePort } from '../free-port.ts';
import { call, runBooks, runImport, runStart, setUpTokenOf, startServer } from './server.ts';

interface Cluster {
  readonly urlFor: EmbeddedPostgres['urlFor'];
  readonly supervisorPassword: string;
  readonly stop: () => Promise<void>;
}

async function newest(): Promise<Cluster> {
  const dataFolder = newDataFolder('own');
  const secrets = readSecrets(dataFolder);
  const { urlFor, stop } = await startEmbeddedPostgres({ dataFolder, secrets });
  const stopAll = () => stop().finally(() => rmSync(dataFolder, { recursive: true, force: true }));
  return { urlFor, supervisorPassword: secrets.supervisor, stop: stopAll };
}

async function oldest(): Promise<Cluster> {
  const { urlFor, secrets, stop } = await startDebianPostgres();
  return { urlFor, supervisorPassword: secrets.supervisor, stop };
}

/** The tools that make copies of a database are not among the packages. */
const clusters: readonly { name: string; start: () => Promise<Cluster>; tools: readonly string[] }[] = [
  { name: 'the PostgreSQL that comes with the packages', start: newest, tools: [] },
  ...(existsSync(path.join(debianBinaries, 'bin/postgres'))
    ? [{ name: 'PostgreSQL 15', start: oldest, tools: [path.join(debianBinaries, 'bin')] }]
    : []),
];

function openingOf(storeName: string, dataFolder: string) {
  const place = { groupName: '集团', storeName, storeCode: '0001', address: '', phone: '', administratorName: '店主', bays: 3 };
  return { ...place, token: setUpTokenOf(dataFolder), username: 'inhaber', password: 'Strom-weg-2026!' };
}

/** The owner becomes the group's viewer as well, and reads the stores side by side. */
async function storesSeenByGroup(base: string, { username, password }: { username: string; password: string }) {
  const { logIn, listStaff, setStaffRoles } = contract.organisation;
  const { cookie } = await call(base, { endpoint: logIn, input: { body: { username, password } } });
  const { body: staff } = await call(base, { endpoint: listStaff, cookie });
  const [owner] = staff.rows;
  const roles = ['administrator' as const, 'group-viewer' as const];
  const input = { params: { id: owner?.id ?? '' }, body: { version: owner?.version ?? 0, isActive: true, roles } };
  await call(base, { endpoint: setStaffRoles, input, cookie });
  const again = await call(base, { endpoint: logIn, input: { body: { username, password } } });
  const { status, body } = await call(base, { endpoint: contract.reports.stores, cookie: again.cookie });
  return [status, body.stores?.map(({ nameZh }) => nameZh)];
}

describe.each(clusters)('on $name', ({ start, tools }) => {
  let cluster: Cluster;
  const folder = newDataFolder('own-data');
  const asAdministrator = async (sql: string, database = 'postgres') => {
    const client = new pg.Client({ connectionString: cluster.urlFor(supervisorName, cluster.supervisorPassword, database) });
    await client.connect();
    for (const text of sql.split(';').filter((part) => part.trim() !== '')) await client.query(text);
    await client.end();
  };
  const settings = (shop: string, owner = `${shop}_owner`) => ({
    DATA_DIR: path.join(folder, shop),
    DATABASE_URL: cluster.urlFor(`${shop}_app`, 'app-word', shop),
    MIGRATION_DATABASE_URL: cluster.urlFor(owner, 'owner-word', shop),
  });

  beforeAll(async () => {
    cluster = await start();
    await asAdministrator(`create role second_owner login password 'owner-word'; create database second owner second_owner`);
    await asAdministrator(`create role shop_owner login createrole password 'owner-word'; create database shop owner shop_owner`);
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('an owner that may not create roles is told the SQL, and it is the right one', async () => {
    const env = settings('second');
    const refused = await runStart(env);
    expect(refused.code, refused.said).toBe(1);
    expect(refused.said.trim().split('\n'), refused.said).toHaveLength(1);
    const sql = /lacks rights, have the database's administrator run once: (.*)/.exec(refused.said)?.[1] ?? '';
    expect(sql).toContain('create role "second_app" login password');
    await asAdministrator(sql.replace("'…'", "'app-word'"), 'second');
    const server = await startServer({ dataFolder: env.DATA_DIR, port: await freePort(), env });
    const opening = openingOf('二店', env.DATA_DIR);
    await call(server.base, { endpoint: contract.setUp.openStore, input: { body: opening } });
    expect(await storesSeenByGroup(server.base, opening)).toEqual([200, ['二店']]);
    server.kill('SIGTERM');
    await server.gone;
    // The roles are of the whole server: away with them, for the next test begins without.
    await asAdministrator('drop database second with (force)');
    await asAdministrator('drop role bayline_app, bayline_jobs, bayline_reader, bayline_finder, second_app');
  });

  it('an owner that may create roles needs nothing but the two addresses', async () => {
    const env = settings('shop');
    const port = await freePort();
    const first = await startServer({ dataFolder: env.DATA_DIR, port, env });
    const opening = openingOf('一店', env.DATA_DIR);
    const opened = await call(first.base, { endpoint: contract.setUp.openStore, input: { body: opening } });
    expect(opened.status).toBe(200);
    expect(await storesSeenByGroup(first.base, opening)).toEqual([200, ['一店']]);
    const imported = await runImport('tests/fixtures/import/cars.xlsx', env);
    rmSync('tests/fixtures/import/cars.xlsx.refused.csv', { force: true });
    expect(imported.said).toContain('客户车辆 18 行,接收 5,合并 2,待定 2,退回 9,本次导入 6');
    first.kill('SIGTERM');
    await first.gone;
    const again = await startServer({ dataFolder: env.DATA_DIR, port, env });
    expect(again.said()).not.toContain('migrating');
    const books = await runBooks(env.DATA_DIR, env);
    expect(books.code, books.said).toBe(0);
    again.kill('SIGTERM');
    await again.gone;
  });

  it.each(tools)('its own tools (%s) copy the database, and the store goes on with the copy', async (folderOfTools) => {
    const dump = path.join(folder, 'shop.dump');
    const asSupervisor = (database: string) => cluster.urlFor(supervisorName, cluster.supervisorPassword, database);
    execFileSync(path.join(folderOfTools, 'pg_dump'), ['-Fc', '-f', dump, asSupervisor('shop')]);
    await asAdministrator('create database copy owner shop_owner');
    execFileSync(path.join(folderOfTools, 'pg_restore'), ['--exit-on-error', '-d', asSupervisor('copy'), dump]);
    const env = {
      DATA_DIR: path.join(folder, 'copy'),
      DATABASE_URL: cluster.urlFor('shop_app', 'app-word', 'copy'),
      MIGRATION_DATABASE_URL: cluster.urlFor('shop_owner', 'owner-word', 'copy'),
    };
    cpSync(path.join(folder, 'shop'), env.DATA_DIR, { recursive: true });
    const books = await runBooks(env.DATA_DIR, env);
    expect(books.code, books.said).toBe(0);
    const server = await startServer({ dataFolder: env.DATA_DIR, port: await freePort(), env });
    expect(await storesSeenByGroup(server.base, { username: 'inhaber', password: 'Strom-weg-2026!' })).toEqual([200, ['一店']]);
    server.kill('SIGTERM');
    await server.gone;
  });

  it('an app user that owns, bypasses, or is the owner itself is refused', async () => {
    const env = settings('shop');
    const same = await runStart({ ...env, DATABASE_URL: env.MIGRATION_DATABASE_URL });
    expect([same.code, same.said]).toEqual([1, expect.stringContaining('must be two users')]);
    await asAdministrator('alter role shop_app bypassrls');
    const bypassing = await runStart(env);
    expect([bypassing.code, bypassing.said]).toEqual([1, expect.stringContaining('may do too much (bypassrls)')]);
    await asAdministrator('alter role shop_app nobypassrls; grant bayline_reader to shop_app');
    const reading = await runStart(env);
    expect([reading.code, reading.said]).toEqual([1, expect.stringContaining('may do too much (member of bayline_reader)')]);
    await asAdministrator('revoke bayline_reader from shop_app; alter table groups owner to shop_app', 'shop');
    const owning = await runStart(env);
    expect([owning.code, owning.said]).toEqual([1, expect.stringContaining('may do too much (owner of tables)')]);
  });
});

// The doctor beside a running server, on a stopped one, before the first start, and where something is in the way.
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSecrets } from '../../apps/server/src/platform/embedded/data-folder.ts';
import { runningPostgres } from '../../apps/server/src/platform/embedded/postgres.ts';
import { newDataFolder } from '../data-folder.ts';
import { freePort } from '../free-port.ts';
import { startOnCopy } from './copied-server.ts';
import { runBackup, runDoctor, type Server } from './server.ts';

const folder = newDataFolder('doctor');
const dataFolder = path.join(folder, 'data');
let server: Server;
let port = 0;

const findings = async (env: Readonly<Record<string, string>> = {}) => {
  const { code, said } = await runDoctor({ DATA_DIR: dataFolder, PORT: String(port), ...env });
  const lines = said.trim().split('\n');
  for (const line of lines) expect(line).toMatch(/^(ok|warn|fail) +\S.* · \S/);
  expect(said).not.toContain(readSecrets(dataFolder).owner);
  return { code, lines, bad: lines.filter((line) => !line.startsWith('ok')) };
};

beforeAll(async () => {
  port = await freePort();
  server = await startOnCopy({ dataFolder, port });
});
afterAll(async () => {
  server.kill('SIGKILL');
  await server.gone;
  rmSync(folder, { recursive: true, force: true });
});

async function asOwner(sql: string): Promise<void> {
  const { owner } = readSecrets(dataFolder);
  const client = new pg.Client({ connectionString: runningPostgres(dataFolder)?.('bayline_owner', owner) });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

it('finds a running server well', async () => {
  const { code, lines, bad } = await findings();
  // How full the disk of a test machine is, is its own affair; no night has passed yet.
  expect(bad.filter((line) => !line.includes('of disk'))).toEqual([expect.stringMatching(/^warn .* · there is no backup in .* yet$/)]);
  expect(code).toBe(0);
  const said = lines.join('\n');
  expect(said).toContain(`Bayline is running at 127.0.0.1:${port}`);
  for (const word of ['PostgreSQL 1', 'UTF8', 'held by row security', 'kept apart', 'the schema is up to date', 'fonts', 'time zone'])
    expect(said).toContain(word);
});

it('sees a table whose stores are not kept apart, and a schema that is not of this program', async () => {
  await asOwner('alter table work_orders no force row level security');
  const open = await findings();
  expect([open.code, open.bad.join()]).toEqual([1, expect.stringContaining('not kept apart: work_orders')]);
  await asOwner('alter table work_orders force row level security');
  await asOwner(`insert into schema_migrations values ('9999_from_the_future.sql', 'x', now())`);
  const newer = await findings();
  expect([newer.code, newer.bad.join()]).toEqual([1, expect.stringContaining('9999_from_the_future.sql')]);
  await asOwner(`delete from schema_migrations where name = '9999_from_the_future.sql'`);
});

it('tells the last backup, and how long ago it was made', async () => {
  const backups = path.join(folder, 'backups');
  const said = async () => (await findings({ BACKUP_DIR: backups })).lines.filter((line) => line.includes('backup')).join();
  const made = await runBackup(dataFolder, [backups]);
  expect(made.code, made.said).toBe(0);
  expect(await said()).toMatch(/^ok .* · the last backup was made at 20/);
  const [name = ''] = readdirSync(backups);
  const manifest = path.join(backups, name, 'backup.json');
  const told = JSON.parse(readFileSync(manifest, 'utf8')) as { madeAt: string };
  writeFileSync(manifest, JSON.stringify({ ...told, madeAt: new Date(Date.now() - 3 * 86_400_000).toISOString() }));
  expect(await said()).toMatch(/^warn .*, 3 days ago$/);
});

it('sees a port that somebody else has, and every setting that cannot be', async () => {
  const other = net.createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const taken = String((other.address() as net.AddressInfo).port);
  const { code, bad } = await findings({ PORT: taken });
  other.close();
  expect([code, bad.join()]).toEqual([1, expect.stringContaining(`${taken} (EADDRINUSE)`)]);
  const wrong = await findings({ PORT: 'abc', LOG_LEVEL: 'loud' });
  expect([wrong.code, wrong.bad.length]).toEqual([1, 2]);
});

it('looks at a stopped server as well, and says before the first start that there is nothing yet', async () => {
  server.kill('SIGTERM');
  await server.gone;
  chmodSync(path.join(dataFolder, 'secrets.json'), 0o644);
  const stopped = await findings();
  expect(stopped.code).toBe(0);
  expect(stopped.lines.join('\n')).toMatch(/is free[\s\S]*the schema is up to date/);
  expect(stopped.bad.join()).toContain('others may read');
  const before = await findings({ DATA_DIR: path.join(folder, 'new') });
  expect(before.code).toBe(0);
  expect(before.bad.join()).toMatch(/is not there yet.*run npm start first/);
});

// Starting where something is wrong: one clear sentence in both languages, an exit code, and nothing else. Starting
// where all is well a second time is quick.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDataFolder } from '../data-folder.ts';
import { freePort } from '../free-port.ts';
import { runStart, type Server, startServer } from './server.ts';

const folder = newDataFolder('start');
const dataFolder = path.join(folder, 'data');
let server: Server;
let port = 0;

beforeAll(async () => {
  port = await freePort();
  server = await startServer({ dataFolder, port });
});
afterAll(async () => {
  server.kill('SIGTERM');
  await server.gone;
  rmSync(folder, { recursive: true, force: true });
});

/** The last line that a failed start said; all others only tell what it was doing. */
async function refusalOf(env: Readonly<Record<string, string>>): Promise<string> {
  const { code, said } = await runStart({ DATA_DIR: path.join(folder, 'other'), ...env });
  expect(code, said).toBe(1);
  const lines = said.trim().split('\n');
  expect(
    lines.filter((line) => !/^(?:迁移 |[^·]*(?:…|就绪) ·)/.test(line)),
    said,
  ).toHaveLength(1);
  const sentence = lines.at(-1) ?? '';
  expect(sentence).toMatch(/^[^·]*[一-鿿].* · [a-zA-Z].*[a-z]/);
  expect(said).not.toMatch(/secret-word|\n {4}at /);
  return sentence;
}

/** Answers like a PostgreSQL of the given version, as far as a log-in and one question go. */
async function oldPostgres(version: number): Promise<net.Server> {
  const message = (kind: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(kind), length, body]);
  };
  const ready = message('Z', Buffer.from('I'));
  const column = Buffer.concat([
    Buffer.from('\x00\x01server_version_num\x00'),
    Buffer.alloc(6),
    Buffer.from([0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]),
  ]);
  const text = Buffer.from(String(version));
  const row = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, text.length]), text]);
  const answer = Buffer.concat([message('T', column), message('D', row), message('C', Buffer.from('SHOW\x00')), ready]);
  const old = net.createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      socket.on('data', (asked) => (asked[0] === 0x58 ? socket.end() : socket.write(answer)));
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve));
  return old;
}

const portOf = (listening: net.Server) => (listening.address() as net.AddressInfo).port;
const ownAt = (at: number) => ({
  DATABASE_URL: `postgresql://app:secret-word@127.0.0.1:${at}/shop`,
  MIGRATION_DATABASE_URL: `postgresql://owner:secret-word@127.0.0.1:${at}/shop`,
});

describe('one clear sentence', () => {
  it('for a setting that cannot be', async () => {
    expect(await refusalOf({ PORT: 'abc' })).toContain('PORT must be a whole number, 1 to 65535, not "abc"');
  });

  it('for a port that is taken', async () => {
    const data = path.join(folder, 'taken');
    expect(await refusalOf({ PORT: String(port), DATA_DIR: data })).toContain(`port ${port} is taken, choose another with PORT`);
  });

  it('for a second server on the same data folder', async () => {
    expect(await refusalOf({ PORT: String(await freePort()), DATA_DIR: dataFolder })).toContain('is in use by another Bayline');
  });

  it('for a data folder that cannot be written to', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    expect(await refusalOf({ DATA_DIR: path.join(file, 'data') })).toContain('cannot be used: it is not a folder that can be written to');
    const closed = mkdtempSync(path.join(folder, 'closed-'));
    chmodSync(closed, 0o500);
    // Root may write anywhere but into the kernel's own folders.
    const place = process.getuid?.() === 0 ? '/proc/bayline/data' : path.join(closed, 'data');
    expect(await refusalOf({ DATA_DIR: place })).toContain('cannot be used: it is not a folder that can be written to');
  });

  it('for an own database that does not answer', async () => {
    const sentence = await refusalOf(ownAt(await freePort()));
    expect(sentence).toMatch(/cannot connect to the database of MIGRATION_DATABASE_URL: .*ECONNREFUSED/);
  });

  it('for an own PostgreSQL that is too old', async () => {
    const old = await oldPostgres(140_012);
    expect(await refusalOf(ownAt(portOf(old)))).toContain('PostgreSQL 15 or later is needed, this is 14.12');
    old.close();
  });
});

it('builds nothing again for settings that the message compiler wrote anew in the same words', () => {
  const settings = path.resolve(import.meta.dirname, '../../apps/web/project.inlang/settings.json');
  const program = `import { staleParts } from './scripts/build.mjs'; console.log(staleParts().map(({ name }) => name).join())`;
  const stale = () => execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).trim();
  const before = stale();
  utimesSync(settings, new Date(), new Date());
  expect(stale()).toBe(before);
});

it('starts again on the same data, as often as it is stopped', async () => {
  for (let start = 1; start <= 2; start += 1) {
    server.kill('SIGTERM');
    await server.gone;
    server = await startServer({ dataFolder, port });
  }
  expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
});

import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDataFolder, readSecrets } from './data-folder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes the secrets once, for its owner only, with a key of 32 bytes', () => {
  const secrets = readSecrets(folder);
  const file = path.join(folder, 'secrets.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(Buffer.from(secrets.idNumberKey, 'base64')).toHaveLength(32);
  expect(new Set(Object.values(secrets)).size).toBe(5);
  chmodSync(file, 0o644);
  expect(readSecrets(folder)).toEqual(secrets);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('refuses damaged secrets, and new ones beside an old database', () => {
  const file = path.join(folder, 'secrets.json');
  writeFileSync(file, '{"supervisor":"half');
  expect(() => readSecrets(folder)).toThrow(/ · .*secrets\.json cannot be read or is damaged/);
  writeFileSync(
    file,
    JSON.stringify({ supervisor: 'a'.repeat(32), owner: 'b'.repeat(32), app: 'c'.repeat(32), jobs: 'd'.repeat(32), idNumberKey: 'short' }),
  );
  expect(() => readSecrets(folder)).toThrow(/is damaged/);
  rmSync(file);
  mkdirSync(path.join(folder, 'postgres'));
  expect(() => readSecrets(folder)).toThrow(/holds a database but no secrets\.json/);
});

it('makes nothing of its own in a folder that holds something else', () => {
  mkdirSync(path.join(folder, 'lost+found'));
  writeFileSync(path.join(folder, 'secrets.json.new'), '{"half');
  writeFileSync(path.join(folder, 'letters.txt'), 'dear');
  expect(() => readSecrets(folder)).toThrow(/ · the data folder .* holds other files \(letters\.txt\), choose an empty one with DATA_DIR$/);
  expect(readdirSync(folder).sort()).toEqual(['letters.txt', 'lost+found', 'secrets.json.new']);
  rmSync(path.join(folder, 'letters.txt'));
  expect(Object.keys(readSecrets(folder))).toHaveLength(5);
});

it('gives a folder to one holder at a time', async () => {
  const first = await lockDataFolder(folder);
  expect(first).toBeDefined();
  expect(await lockDataFolder(folder)).toBeUndefined();
  await first?.release();
  const next = await lockDataFolder(folder);
  expect(next).toBeDefined();
  await next?.release();
});

it('refuses a data folder that is a file', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  await expect(lockDataFolder(file)).rejects.toThrow(/^无法使用数据目录 .* · the data folder .*file cannot be used/);
});

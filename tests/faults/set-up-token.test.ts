// Whoever reaches an empty server first does not own it: the first store asks for the word that the server said to
// whoever started it.
import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { contract } from '@bayline/contract';
import { afterAll, expect, it } from 'vitest';
import { newDataFolder } from '../data-folder.ts';
import { freePort } from '../free-port.ts';
import { call, setUpTokenOf, startServer } from './server.ts';

const dataFolder = newDataFolder('token');
const file = path.join(dataFolder, 'set-up-token');
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const place = { groupName: '集团', storeName: '一店', storeCode: '0001', address: '', phone: '', administratorName: '店主', bays: 3 };
const opening = { ...place, username: 'inhaber', password: 'Strom-weg-2026!' };

it('opens the first store to the word alone, which is the same after a restart and gone afterwards', async () => {
  const port = await freePort();
  const first = await startServer({ dataFolder, port });
  const token = setUpTokenOf(dataFolder);
  expect(first.said()).toContain(`set-up token: ${token}`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  first.kill('SIGTERM');
  await first.gone;

  const second = await startServer({ dataFolder, port });
  expect(second.said()).toContain(`set-up token: ${token}`);
  const open = async (word: string) => {
    const { status, body } = await call(second.base, { endpoint: contract.setUp.openStore, input: { body: { ...opening, token: word } } });
    return [status, 'code' in body ? body.code : ''];
  };
  const isNeeded = async () => (await call(second.base, { endpoint: contract.setUp.state })).body.isNeeded;
  for (let tries = 1; tries <= 29; tries += 1) expect(await open('0000-0000-0000-0000')).toEqual([422, 'set-up-token-wrong']);
  expect(await isNeeded()).toBe(true);
  // The right word gives its try back.
  expect(await open(token)).toEqual([200, '']);
  expect(existsSync(file)).toBe(false);
  expect(await isNeeded()).toBe(false);
  expect(await open(token)).toEqual([422, 'already-set-up']);
  second.kill('SIGTERM');
  await second.gone;

  const third = await startServer({ dataFolder, port });
  expect(third.said()).not.toContain('set-up token');
  expect(existsSync(file)).toBe(false);
  third.kill('SIGTERM');
  await third.gone;
});

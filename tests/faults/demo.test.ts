// The first start as everybody does it, with the demo group; the plug is pulled while the second store is being loaded.
import { rmSync } from 'node:fs';
import { contract } from '@bayline/contract';
import { afterAll, expect, it } from 'vitest';
import { newDataFolder } from '../data-folder.ts';
import { freePort } from '../free-port.ts';
import { call, killAtWord, runBooks, startServer } from './server.ts';

const dataFolder = newDataFolder('demo');
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

async function workplacesOfManager(base: string): Promise<string[]> {
  const body = { username: 'service-manager', password: 'bayline-demo' };
  const { cookie } = await call(base, { endpoint: contract.organisation.logIn, input: { body } });
  const session = await call(base, { endpoint: contract.organisation.session, cookie });
  return session.body.dealerships.map(({ nameEn }) => nameEn);
}

it('a demo that was half loaded is loaded whole at the next start, and its log-ins are told at every one', async () => {
  const port = await freePort();
  const broken = await killAtWord('Langfang', { DATA_DIR: dataFolder, PORT: String(port), LOG_LEVEL: 'error' });
  expect(broken).toContain('Langfang');
  expect(broken).not.toContain('Bayline is running');

  const second = await startServer({ dataFolder, port, hasDemo: true });
  expect(second.said()).toContain('the demo group was only half loaded, emptying it');
  expect(second.said()).toContain('first start: loading the demo group');
  expect(await workplacesOfManager(second.base)).toEqual(['Beijing Haidian', 'Langfang']);
  second.kill('SIGTERM');
  await second.gone;

  const third = await startServer({ dataFolder, port, hasDemo: true });
  expect(await workplacesOfManager(third.base)).toEqual(['Beijing Haidian', 'Langfang']);
  const books = await runBooks(dataFolder);
  expect(books.code, books.said).toBe(0);
  third.kill('SIGTERM');
  await third.gone;
  expect(third.said()).not.toContain('loading the demo group');
  const roles = second.said().match(/^ {2}[a-z-]+ {2}.* · .*$/gm);
  expect(roles).toHaveLength(14);
  expect(third.said().match(/^ {2}[a-z-]+ {2}.* · .*$/gm)).toEqual(roles);
});

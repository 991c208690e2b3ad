// Every page, at both sizes and in both languages, opened by somebody who works there: readable for everybody, in
// words, reachable by Tab. Pages are read off the features' routes: a new one is covered without being listed.
import type { RoleCode } from '@bayline/domain/organisation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeCheck, type Size } from './harness/browser.ts';
import { newsFaults, pageFaults, tabFaults, targetFaults } from './harness/page-faults.ts';
import { listFaults } from './harness/page-keys.ts';
import { roleFor } from './harness/page-routes.ts';
import { namedRoutes, openWalkedStore, type WalkedStore } from './harness/page-walkers.ts';

let store: WalkedStore;
beforeAll(async () => {
  store = await openWalkedStore();
});
afterAll(() => store.close());

type Language = 'zh-CN' | 'en';
const other = { 'zh-CN': 'en', en: 'zh-CN' } as const;

async function faultsAt(size: Size, role: RoleCode, address: string): Promise<string[]> {
  const walker = await store.walkerOf(role, size);
  const { page } = walker;
  walker.complaints();
  await walker.walkTo(address);
  // Read in the language that the last page was left in, then in the other one.
  const first = (await page.evaluate(() => document.documentElement.lang)) as Language;
  const second = other[first];
  // The other language changes the words of a page, neither its structure nor its colours; the frame around the page is
  // looked at on every role's home page (shell.test.ts).
  const structure = (await axeCheck(page, 'main')).map(({ rule, elements }) => `${rule} at ${elements.join(', ')}`);
  const thumbs = size === 'phone' ? await targetFaults(page) : [];
  const news = await newsFaults(page);
  const words = { [first]: await pageFaults(page, first, walker.told()) };
  await walker.switchLanguage();
  words[second] = await pageFaults(page, second, walker.told());
  const stops = size === 'desk' ? await tabFaults(page) : [];
  // The administrator's newest audit rows are about visits, whose pages are not the administrator's: none may open.
  const lists = size === 'desk' && address !== '/settings/audit' ? await listFaults(walker) : [];
  const found = { page: [...structure, ...thumbs, ...news, ...stops, ...lists, ...walker.complaints()], ...words };
  return Object.entries(found).flatMap(([part, faults]) => faults.map((fault) => `${size} ${part}: ${fault}`));
}

test.each(namedRoutes)('%s is in order for whoever works there', async (_path, route) => {
  const role = roleFor(route);
  const { context } = await store.walkerOf(role, 'desk');
  const address = await store.whereIs(route, context);
  if (address === undefined) throw new Error(`no list tells a value for ${route.path}`);
  const faults = await Promise.all([faultsAt('desk', role, address), faultsAt('phone', role, address)]);
  expect(faults.flat()).toEqual([]);
});

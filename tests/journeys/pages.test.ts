// Every page, at both sizes and in both languages, opened by somebody who works there: readable for everybody, in
// words, reachable by Tab. Pages are read off the features' routes: a new one is covered without being listed.
import type { RoleCode } from '@bayline/domain/organisation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeCheck, type Size } from './harness/browser.ts';
import { pageFaults, tabFaults, targetFaults } from './harness/page-faults.ts';
import { listFaults } from './harness/page-keys.ts';
import { roleFor } from './harness/page-routes.ts';
import { namedRoutes, openWalkedStore, type WalkedStore } from './harness/page-walkers.ts';

let store: WalkedStore;
beforeAll(async () => {
  store = await openWalkedStore();
});
afterAll(() => store.close());

async function faultsAt(size: Size, role: RoleCode, address: string): Promise<string[]> {
  const walker = await store.walkerOf(role, size);
  const { page } = walker;
  walker.complaints();
  await walker.walkTo(address);
  const at = (what: string) => (fault: string) => `${size} ${what}: ${fault}`;
  // The other language changes the words of a page, neither its structure nor its colours.
  const chinese = [
    ...(await pageFaults(page, 'zh-CN', walker.told())),
    ...(await axeCheck(page)).map(({ rule, elements }) => `${rule} at ${elements.join(', ')}`),
  ];
  const thumbs = size === 'phone' ? await targetFaults(page) : [];
  const stops = size === 'desk' ? await tabFaults(page) : [];
  await walker.switchLanguage();
  const english = await pageFaults(page, 'en', walker.told());
  await walker.switchLanguage();
  // The administrator's newest audit rows are about visits, whose pages are not the administrator's: none may open.
  const lists = size === 'desk' && address !== '/settings/audit' ? await listFaults(walker) : [];
  return [...[...chinese, ...thumbs, ...stops, ...lists, ...walker.complaints()].map(at('zh-CN')), ...english.map(at('en'))];
}

test.each(namedRoutes)('%s is in order for whoever works there', async (_path, route) => {
  const role = roleFor(route);
  const { context } = await store.walkerOf(role, 'desk');
  const address = await store.whereIs(route, context);
  if (address === undefined) throw new Error(`no list tells a value for ${route.path}`);
  const faults = await Promise.all([faultsAt('desk', role, address), faultsAt('phone', role, address)]);
  expect(faults.flat()).toEqual([]);
});

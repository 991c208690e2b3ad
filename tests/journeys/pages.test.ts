// Every page, at both sizes and in both languages, opened by somebody who works there: readable for everybody, in
// words, reachable by Tab. Pages are read off the features' routes: a new one is covered without being listed.
import type { RoleCode } from '@bayline/domain/organisation';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeCheck, launchBrowser, type Size } from './harness/browser.ts';
import { pageFaults, tabFaults, targetFaults } from './harness/page-faults.ts';
import { addressOf, featureRoutes, roleFor } from './harness/page-routes.ts';
import { type RunningServer, startServer } from './harness/server.ts';
import { openWalker, type Walker } from './harness/walk.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  server = process.env['PAGES_URL'] ? { baseUrl: process.env['PAGES_URL'], stop: async () => undefined } : await startServer();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const walkers = new Map<string, Promise<Walker>>();

/** One browser a person and size, kept from page to page. */
function walkerOf(role: RoleCode, size: Size): Promise<Walker> {
  const key = `${role} ${size}`;
  const walker = walkers.get(key) ?? openWalker(browser, { baseUrl: server.baseUrl, size, username: role });
  walkers.set(key, walker);
  return walker;
}

async function faultsAt(size: Size, role: RoleCode, address: string): Promise<string[]> {
  const walker = await walkerOf(role, size);
  const { page } = walker;
  await walker.walkTo(address);
  const at = (what: string) => (fault: string) => `${size} ${what}: ${fault}`;
  const seen = async (language: 'zh-CN' | 'en') => [
    ...(await pageFaults(page, language, walker.told())),
    ...(await axeCheck(page, { colours: language === 'zh-CN' })).map(({ rule, elements }) => `${rule} at ${elements.join(', ')}`),
  ];
  const chinese = await seen('zh-CN');
  const thumbs = size === 'phone' ? await targetFaults(page) : [];
  const stops = size === 'desk' ? await tabFaults(page) : [];
  await walker.switchLanguage();
  const english = await seen('en');
  await walker.switchLanguage();
  return [...[...chinese, ...thumbs, ...stops, ...walker.complaints()].map(at('zh-CN')), ...english.map(at('en'))];
}

test.each(featureRoutes.map((route) => [route.path, route] as const))('%s', async (_path, route) => {
  const role = roleFor(route);
  const { context } = await walkerOf(role, 'desk');
  const address = await addressOf(route, context, today);
  if (address === undefined) throw new Error(`no list tells a value for ${route.path}`);
  const faults = await Promise.all([faultsAt('desk', role, address), faultsAt('phone', role, address)]);
  expect(faults.flat()).toEqual([]);
});

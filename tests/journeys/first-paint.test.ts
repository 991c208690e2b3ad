// What stands from the first paint on: the appearance that somebody chose, and every part of a page in its place.
import { setTimeout as pause } from 'node:timers/promises';
import { workOrders } from '@bayline/contract/work-orders';
import { plusDays } from '@bayline/domain/kernel';
import type { RoleCode } from '@bayline/domain/organisation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type Size } from './harness/browser.ts';
import { seat } from './harness/page-walkers.ts';
import { ask, comesIn, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';
import { openWalker } from './harness/walk.ts';

let world: World;
beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
});
afterAll(async () => {
  await world?.browser.close();
  await world?.server.stop();
});

const day = 'rgb(244, 246, 248)';
const night = 'rgb(14, 19, 26)';
const bars = { [day]: '#ffffff', [night]: '#171d26' };

/** Runs in the browser: the colour of its own bar, by the first of the page's colours that fits. */
function barColour(): string | undefined {
  const colours = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
  return colours.find(({ media }) => window.matchMedia(media).matches)?.content;
}

/** The desk's machine is light and the phone's is dark (harness/browser.ts). */
test.each([
  ['desk', '深色', night],
  ['phone', '浅色', day],
] as const)('who chose otherwise than the %s sees no flash of what the machine has', async (size, choice, ground) => {
  const page = await comesIn(world, 'service-adviser', { size });
  const faults: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
  const groundOf = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const machine = size === 'desk' ? day : night;
  expect(await groundOf()).toBe(machine);
  expect(await page.evaluate(barColour)).toBe(bars[machine]);
  await page.locator('.bl-person').click();
  await page.getByRole('menuitem', { name: choice }).click();
  await expect.poll(groundOf).toBe(ground);
  expect(await page.evaluate(barColour)).toBe(bars[ground]);
  // The app's own script never comes: what is seen is what is painted before it.
  await page.route(/\/assets\/.*\.js$/, () => undefined);
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(groundOf).toBe(ground);
  expect(await page.evaluate(() => document.getElementById('root')?.childElementCount)).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Runs in the browser before each page: by how much it jumps, as the browser itself measures it, and what jumped. */
function watchShifts(): void {
  const seen: { value: number; moved: string }[] = [];
  const nameOf = (node: Node | null) => (node instanceof Element ? node.className : (node?.nodeName ?? ''));
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[])
      if (!hadRecentInput) seen.push({ value, moved: sources.map(({ node }) => nameOf(node)).join(', ') });
  }).observe({ type: 'layout-shift', buffered: true });
  Object.assign(window, { shifts: seen });
}

/** Each answer in a frame of its own: a quick machine would draw them together, and nothing would be seen to jump. */
async function slowly(page: Page): Promise<void> {
  await page.addInitScript(watchShifts);
  let asked = 0;
  await page.route(/\/api\/(?!live)/, async (route) => {
    asked += 1;
    await pause(60 * (asked % 6));
    await route.continue().catch(() => undefined);
  });
}

const seatAt = (size: Size) =>
  seat((username) => openWalker(world.browser, { baseUrl: world.server.baseUrl, size, username, prepare: slowly }));
const seats = { desk: seatAt('desk'), phone: seatAt('phone') };

/** An order that is being worked on: everything stands beside it. */
async function order(page: Page) {
  const { rows } = await ask(page, workOrders.list, {});
  const found = rows.find(({ status }) => status === 'authorised');
  if (found === undefined) throw new Error('nothing is being worked on');
  return await ask(page, workOrders.get, { params: { id: found.id } });
}

const pages: readonly (readonly [string, RoleCode, (page: Page) => Promise<string>])[] = [
  ['an order', 'service-adviser', async (page) => `/work-orders/${(await order(page)).id}`],
  ['a car', 'service-adviser', async (page) => `/vehicles/${(await order(page)).visit.vehicleId}`],
  ['the adviser’s home', 'service-adviser', async () => '/'],
  ['the board', 'dispatcher', async () => '/workshop/board'],
  ['the plan', 'dispatcher', async () => '/workshop/dispatch'],
  ['who works when', 'workshop-manager', async () => '/settings/roster'],
  ['the technician’s home', 'technician', async () => '/'],
  ['the technician’s jobs', 'technician', async () => '/workshop/my-jobs'],
  ['the storekeeper’s home', 'storekeeper', async () => '/'],
];

/** A fifth of what is held to be good (0.1): whoever reads does not see it, and whoever presses meets what he aimed at. */
const mostMoved = 0.02;

describe.each(['desk', 'phone'] as const)('at %s size', (size) => {
  test.each(pages)('%s does not jump while it loads', async (_name, role, addressOf) => {
    const { page, settle } = await seats[size](role);
    await page.goto(await addressOf(page));
    await settle();
    const shifts = await page.evaluate(() => (window as unknown as { shifts: { value: number; moved: string }[] }).shifts);
    const sum = shifts.reduce((former, { value }) => former + value, 0);
    expect(sum, shifts.map(({ value, moved }) => `${value.toFixed(4)} ${moved}`).join('\n')).toBeLessThanOrEqual(mostMoved);
  });
});

test('a day that is under way is shown from now on where a phone has no room for all of it', async () => {
  const page = await comesIn(world, 'service-adviser', { size: 'phone' });
  const isInSight = async (hour: string) => {
    const box = await page.locator('.appointments-hours span', { hasText: hour }).boundingBox();
    return box !== null && box.x >= 0 && box.x + box.width <= 390;
  };
  const seen = async (address: string) => {
    await page.goto(address);
    await page.locator('.appointments-hours').waitFor();
    return [await isInSight('08:00'), await isInSight('14:00')];
  };
  // The demo's clock reads half past two.
  expect(await seen('/appointments')).toEqual([false, true]);
  const today = await page.locator('input[type="date"]').inputValue();
  expect(await seen(`/appointments?day=${plusDays(today, 1)}`)).toEqual([true, false]);
  await page.context().close();
});

// The grid of an order's jobs, by keyboard alone: a line is taken out and brought back, a value is written, and what the
// owner pays follows.

import type { ReplyOf } from '@bayline/contract/endpoint';
import { workOrders } from '@bayline/contract/work-orders';
import { plusMinutes } from '@bayline/domain/kernel';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeCheck, launchBrowser } from './harness/browser.ts';
import { ask, comesIn, expectWords, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

let world: World;
let page: Page;
let grid: Locator;
let order: ReplyOf<typeof workOrders.get>;

const onFile = () => ask(page, workOrders.get, { params: { id: order.id } });
const partIds = async () => (await onFile()).jobs.flatMap((job) => job.partLines.map(({ id }) => id));
/** The row that the name of the line stands in. */
const rowOf = (name: string) => grid.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });

beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
  page = await comesIn(world, 'service-adviser');
  const { rows } = await ask(page, workOrders.list, { query: {} });
  for (const { id } of rows.filter(({ status }) => status === 'estimating')) {
    order = await ask(page, workOrders.get, { params: { id } });
    // A package is taken out whole; its lines stand and fall together.
    if (order.jobs.some((job) => job.approval === 'proposed' && job.partLines.some(({ packageFen }) => packageFen === null))) break;
  }
  await page.goto(`/work-orders/${order.id}`);
  grid = page.getByRole('grid').first();
});
afterAll(async () => {
  await world?.browser.close();
  await world?.server.stop();
});

test('Delete takes a line out, the row in its place has the focus, and Ctrl+Z brings it back', async () => {
  const part = order.jobs.flatMap((job) => job.partLines).find(({ packageFen }) => packageFen === null);
  if (part === undefined) throw new Error('no order of the demo has a part that stands alone');
  const cell = rowOf(part.nameZh).getByRole('gridcell').nth(2);
  await cell.focus();
  await page.keyboard.press('Delete');
  await rowOf(part.nameZh).waitFor({ state: 'hidden' });
  expect(await partIds()).not.toContain(part.id);
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'gridcell');
  await page.keyboard.press('Control+z');
  await rowOf(part.nameZh).waitFor();
  expect(await partIds()).toContain(part.id);
  // A discount that was given by hand has its reason, and is given again; all else is as it was.
  const [again] = (await onFile()).jobs.flatMap((job) => job.partLines).filter(({ id }) => id === part.id);
  expect([again?.number, again?.quantity, again?.priceFen]).toEqual([part.number, part.quantity, part.priceFen]);
});

test('while a cell is written Delete takes out a letter, not the line', async () => {
  const part = (await onFile()).jobs.flatMap((job) => job.partLines).find(({ packageFen }) => packageFen === null);
  const cell = rowOf(part?.nameZh ?? '')
    .getByRole('gridcell')
    .nth(2);
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await onFile()).jobs.flatMap((job) => job.partLines).find(({ id }) => id === part?.id)?.quantity)
    .toBe(3000);
  expect(await axeCheck(page)).toEqual([]);
  expect(world.faults).toEqual([]);
});

test('what was written stands on the page with the reply; a code that was not taken stays to be read', async () => {
  const part = (await onFile()).jobs.flatMap((job) => job.partLines).find(({ packageFen }) => packageFen === null);
  const cells = rowOf(part?.nameZh ?? '').getByRole('gridcell');
  const unanswered: string[] = [];
  // Whatever the page asks of the order again is never answered.
  await page.route(`**/api/work-orders/${order.id}`, (route) => void unanswered.push(route.request().method()));
  await cells.nth(2).focus();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect.poll(() => cells.nth(2).textContent()).toContain('4');
  await page.unroute(`**/api/work-orders/${order.id}`);
  const next = grid.getByRole('gridcell').filter({ hasText: '输入编号' }).last();
  await next.focus();
  await page.keyboard.type('KEIN-TEIL-99');
  await page.keyboard.press('Enter');
  const notTaken = page.getByRole('alert').filter({ hasText: '未加入的行' });
  await expectWords(notTaken, 'KEIN-TEIL-99');
  // Quoted, the order takes no lines: nor does it say any more what it did not take.
  const { version, visit } = await onFile();
  const params = { id: order.id };
  await ask(page, workOrders.quote, { params, body: { version, promisedAt: plusMinutes(visit.arrivedAt, 240) } });
  await notTaken.waitFor({ state: 'detached' });
  expect(world.faults).toEqual([]);
});

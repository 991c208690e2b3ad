// Something happens at one person's screen; the bell of whom it concerns counts it without a reload, and leads there by keyboard.
import { catalogue } from '@bayline/contract/catalogue';
import { workOrders } from '@bayline/contract/work-orders';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../apps/web/src/app/ids.ts';
import { axeCheck, launchBrowser } from './harness/browser.ts';
import { ask, comesIn, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

let world: World;
let adviser: Page;
let orderId: string;
beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
  adviser = await comesIn(world, 'service-adviser');
  const { rows } = await ask(adviser, workOrders.list, {});
  orderId = rows.find((row) => row.status === 'estimating' && row.totalFen === 0)?.id ?? '';
});
afterAll(async () => {
  await world?.browser.close();
  await world?.server.stop();
});

/** The adviser takes a tenth off a job, which is more than they may. */
async function askForDiscount(): Promise<void> {
  const params = { id: orderId };
  const order = await ask(adviser, workOrders.get, { params });
  const { rows } = await ask(adviser, catalogue.listOperations, {});
  const operation = rows.find((row) => row.isActive && row.rateFen !== null);
  const lineId = newId();
  const labour = [{ lineId, labourOperationId: operation?.id ?? '', discountBasisPoints: 0 }];
  const job = { version: order.version, jobId: newId(), concernId: order.concerns[0]?.id ?? '', name: '清洗节气门', labour, parts: [] };
  const { version } = await ask(adviser, workOrders.addJob, { params, body: job });
  const body = { version, requestId: newId(), lineIds: [lineId], basisPoints: 1000, reason: '老客户' };
  await ask(adviser, workOrders.giveDiscount, { params, body });
}

const bellOf = (page: Page) => page.getByRole('button', { name: /^提醒/ });
const listOf = (page: Page) => page.getByRole('region', { name: '提醒', exact: true });

/** Opens the bell by keyboard and reads everything, so that what comes next is seen to come. */
async function readAll(page: Page): Promise<void> {
  await bellOf(page).press('Enter');
  await listOf(page).getByRole('button', { name: '全部已读' }).press('Enter');
  await page.getByRole('button', { name: '提醒', exact: true }).waitFor();
  await page.keyboard.press('Escape');
}

test('a discount that is asked for rings at the manager, opens its order by keyboard and is read; the answer rings at the adviser', async () => {
  const manager = await comesIn(world, 'service-manager');
  // The last news of the demo's afternoon: when they have been told, nothing old is still to come.
  await bellOf(manager).press('Enter');
  await listOf(manager).getByText('申请了超限优惠').waitFor();
  await listOf(manager).getByText('停工超过时限').waitFor();
  await manager.keyboard.press('Escape');
  await readAll(manager);
  await readAll(adviser);
  await askForDiscount();
  await manager.getByRole('button', { name: '提醒，1 条未读' }).waitFor();
  await bellOf(manager).press('Enter');
  const first = listOf(manager).getByRole('listitem').first();
  await first.getByText('申请了超限优惠').waitFor();
  // What lies half under the list is checked where its page stands alone.
  expect(await axeCheck(manager, '.bl-bell')).toEqual([]);
  // The first notice has the focus; down and up again, and Enter opens it.
  await manager.keyboard.press('ArrowDown');
  await manager.keyboard.press('ArrowUp');
  await manager.keyboard.press('Enter');
  await manager.waitForURL(`**/work-orders/${orderId}`);
  await manager.getByRole('button', { name: '提醒', exact: true }).waitFor();
  await manager.getByRole('button', { name: '批准', exact: true }).press('Enter');
  // A promise that may break rings at her too, whenever the plan sees one.
  await adviser.getByRole('button', { name: /^提醒，\d+ 条未读$/ }).waitFor();
  await bellOf(adviser).press('Enter');
  await listOf(adviser).getByRole('listitem').filter({ hasText: '批准了优惠' }).waitFor();
  await adviser.keyboard.press('Escape');
  expect(await bellOf(adviser).evaluate((bell) => bell === document.activeElement)).toBe(true);
  expect(await listOf(adviser).count()).toBe(0);
  await manager.context().close();
});

test('on a phone the list fits, and the load of the day is told beside the bell', async () => {
  const phone = await comesIn(world, 'workshop-manager', { size: 'phone' });
  const load = phone.getByRole('link', { name: /^今日负荷 \d+%，至 \d\d:\d\d 还剩 \d+(\.\d)? 工位小时$/ });
  await load.waitFor();
  await bellOf(phone).click();
  await listOf(phone).getByRole('listitem').first().waitFor();
  expect(await axeCheck(phone)).toEqual([]);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  for (const target of [load, bellOf(phone)]) {
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await load.click();
  await phone.waitForURL('**/appointments*');
  expect(world.faults).toEqual([]);
});

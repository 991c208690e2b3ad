// The records clerk and the service manager care for the files: what a customer agrees to, who is called, two files
// that are one, and an odometer that was exchanged.
import { customers } from '@bayline/contract/customers';
import { vehicles } from '@bayline/contract/vehicles';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeCheck, launchBrowser } from './harness/browser.ts';
import { ask, comesIn, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

let world: World;
beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
});
afterAll(async () => {
  await world.browser.close();
  await world.server.stop();
});

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

test('the clerk makes a customer on one screen; a hobby is kept with consent and goes when that is withdrawn', async () => {
  const page = await comesIn(world, 'records-clerk');
  await page.goto('/customers/new');
  await type(page, '姓名或单位名称', '欧阳明月');
  await type(page, '手机号', '13612340001');
  await press(page, '保存客户档案');
  await page.getByRole('heading', { level: 1, name: '欧阳明月' }).waitFor();
  await page.getByText('资料完整', { exact: true }).waitFor();
  await press(page, '修改资料');
  await page.getByRole('textbox', { name: '职务' }).waitFor();
  expect(await page.getByRole('textbox', { name: '爱好' }).count()).toBe(0);
  await press(page, '取消');
  await press(page, '登记同意：活动邀请（学历、爱好）');
  await press(page, '保存');
  await page.getByText(/同意（书面/).waitFor();
  await press(page, '修改资料');
  await type(page, '爱好', '羽毛球');
  await press(page, '保存');
  await page.getByText('羽毛球', { exact: true }).waitFor();
  await press(page, '增加联系人');
  await type(page, '联系人姓名', '欧阳父');
  await type(page, '联系人电话', '13612340002');
  await page.getByRole('checkbox', { name: '首选联系人' }).check();
  await press(page, '保存');
  await page.getByText('欧阳父 136****0002', { exact: true }).waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await press(page, '撤回同意：活动邀请（学历、爱好）');
  await page.getByText('羽毛球', { exact: true }).waitFor({ state: 'detached' });
  await page.context().close();
});

test('the clerk proposes to merge two files, the manager approves it and takes it back', async () => {
  const clerk = await comesIn(world, 'records-clerk');
  await clerk.goto('/customers/duplicates');
  const [pair] = (await ask(clerk, customers.duplicates, {})).pairs;
  if (!pair) throw new Error('the demo has no double');
  await press(clerk, `对比 ${pair.first.name} 与 ${pair.second.name}`);
  await clerk.getByRole('heading', { name: '合并两份档案' }).waitFor();
  expect(await axeCheck(clerk)).toEqual([]);
  await press(clerk, '提出合并');
  await clerk.getByRole('heading', { name: '待批准的合并' }).waitFor();
  expect(await clerk.getByRole('button', { name: /^批准合并/ }).count()).toBe(0);
  await clerk.context().close();

  const manager = await comesIn(world, 'service-manager', { size: 'phone' });
  await manager.goto('/customers/duplicates');
  await manager.getByRole('button', { name: /^批准合并/ }).click();
  await manager.getByText('没有发现重复的档案').waitFor();
  // The file that went in opens the one that stayed, which says so.
  await manager.goto(`/customers/${pair.first.id}`);
  await manager.getByText('已并入本档案').waitFor();
  expect(await axeCheck(manager)).toEqual([]);
  await manager.getByRole('button', { name: '撤销合并' }).click();
  await manager.getByText('已恢复为两份档案').waitFor();
  await manager.getByText('已并入本档案').waitFor({ state: 'detached' });
  await manager.context().close();
});

test('a mileage that runs back is refused in words; the manager writes down that the odometer was exchanged', async () => {
  const page = await comesIn(world, 'service-manager');
  const { rows } = await ask(page, vehicles.list, { query: {} });
  const car = rows.find((row) => row.mileageKm !== null);
  await page.goto(`/vehicles/${car?.id}`);
  await press(page, '登记里程');
  await type(page, '现在里程', '10');
  await press(page, '保存');
  await page.getByRole('alert').filter({ hasText: /里程/ }).first().waitFor();
  await press(page, '取消');
  await press(page, '更正里程');
  await page.getByRole('checkbox', { name: '更换了里程表' }).check();
  await type(page, '仪表现在显示', '10');
  await type(page, '更正原因', '仪表总成更换');
  await press(page, '保存');
  const log = page.getByRole('region', { name: '里程记录' });
  await log.getByText(/更换里程表 · 旧表/).waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await page.context().close();
});

test('the manager changes what a class gives and takes the customers out as a sheet', async () => {
  const page = await comesIn(world, 'service-manager');
  await page.goto('/customers/classes');
  await page.getByText('白金会员').click();
  await type(page, '工时优惠率', '7.5');
  await press(page, '保存');
  await page.getByText('7.5%').waitFor();
  await page.goto('/customers');
  const [sheet] = await Promise.all([page.waitForEvent('download'), press(page, '导出 Excel')]);
  expect(sheet.suggestedFilename()).toBe('客户档案.xlsx');
  await page.getByText('已记入审计记录').waitFor();
  expect(world.faults).toEqual([]);
  await page.context().close();
});

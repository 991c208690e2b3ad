// A records clerk takes over an old sheet in the browser: the columns are named, one car with two owners is decided,
// the rest goes back as a file that is mended and taken.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeCheck, launchBrowser } from './harness/browser.ts';
import { ask, choose, comesIn, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

let world: World;
beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
});
afterAll(async () => {
  await world.browser.close();
  await world.server.stop();
});

// The check digits of the VINs are right; 1352003 is no mobile.
const sheet = [
  '客户车辆档案',
  '谁,客户类型,移动电话,车牌号,VIN码,购车日期',
  '钱一,个人,13520030001,京N·82001,LBEHDAEC3LY810001,2019-05-01',
  '钱二,个人,13520030002,京N·82001,LBEHDAEC3LY810001,2023-05-01',
  '钱三,个人,1352003,京N82003,LBEHDAEC5LY810002,2020/5/1',
  '合计,3条',
].join('\n');

test('upload, columns, decision, start, and the rows that were not taken', async () => {
  const page = await comesIn(world, 'records-clerk');
  await page.goto('/imports/new');
  expect(await axeCheck(page)).toEqual([]);
  await page.getByLabel('选择文件').setInputFiles({ name: '旧系统.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await page.getByRole('heading', { level: 1, name: '旧系统.csv' }).waitFor();
  await page.getByText('还缺必需的列：车主姓名').first().waitFor();
  await choose(page.getByRole('combobox', { name: '谁' }), '车主姓名（必需）');
  await page.getByRole('button', { name: '按此对应查看结果' }).click();
  await page.getByRole('button', { name: '导入较新的车主' }).click();
  await page.getByText('按决定不导入').first().waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await page.getByRole('button', { name: '开始导入' }).click();
  await page.getByText('已导入 1 / 1 行').waitFor();
  const link = page.getByRole('link', { name: '下载未导入的行（CSV）' });
  await link.waitFor();
  const text = await page.evaluate(async (href) => await (await fetch(href)).text(), (await link.getAttribute('href')) ?? '');
  expect(text.split('\r\n')).toHaveLength(1 + 2 + 1);
  expect(text).toContain('手机号码不是 11 位 [移动电话]');
  const { vehicle } = await ask(page, contract.vehicles.byPlate, { params: { plate: '京N82001' } });
  expect(vehicle?.parties[0]?.name).toBe('钱二');

  // Mended and imported again: the header is known now, and the car that is there stays as it is.
  await page.goto('/imports/new');
  const mended = text.replace('1352003,', '13520030003,');
  await page.getByLabel('选择文件').setInputFiles({ name: '改好.csv', mimeType: 'text/csv', buffer: Buffer.from(mended) });
  await page.getByRole('button', { name: '开始导入' }).click();
  await page.getByText('已导入 1 / 1 行').waitFor();
  const later = await ask(page, contract.vehicles.byPlate, { params: { plate: '京N82003' } });
  expect(later.vehicle?.parties[0]?.name).toBe('钱三');
});

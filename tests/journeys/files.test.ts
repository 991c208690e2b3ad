// The files of the store are kept by hand and by keyboard: what is offered and what it costs, whose car it is, what
// lies on the shelf. Each file shows what was before.
import { catalogue } from '@bayline/contract/catalogue';
import { vehicles } from '@bayline/contract/vehicles';
import type { Page } from 'playwright-core';
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

const partNumber = '97133-D1000';
const day = (page: Page, days: number) =>
  page.evaluate((ahead) => new Date(Date.now() + (ahead * 24 + 8) * 3_600_000).toISOString().slice(0, 10), days);
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label });

/** Types into a field and leaves it by Tab, as at a desk. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

test('opening hours that end before they begin are said at their day, which has the focus', async () => {
  const page = await comesIn(world, 'service-manager');
  await page.goto('/settings/opening-hours');
  await press(page, /修改/);
  await page.getByLabel('星期四关门').fill('07:00');
  await press(page, '保存');
  await page.locator('[data-faulty="true"]').filter({ hasText: '星期四关门' }).getByText('关门在开门之后').waitFor();
  expect(await page.getByLabel('星期四关门').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.context().close();
});

test('the service manager adds an operation with its routing, by keyboard', async () => {
  const page = await comesIn(world, 'service-manager');
  await page.goto('/catalogue/operations/new');
  await type(page, '项目代码', 'KT-010');
  await type(page, '中文名称', '更换空调滤芯并清洗蒸发箱');
  await type(page, '标准工时', '1.2');
  await type(page, '结算工时', '1.5');
  await type(page, '员工工时', '1.2');
  await type(page, '计划时间', '40');
  await press(page, '加一道工序');
  await choose(page.getByRole('combobox', { name: '工位' }).nth(1), '洗车工位');
  await press(page, '保存');
  // The second step has no minutes yet: it says so and keeps everything.
  await page.getByText('请输入数字').waitFor();
  await field(page, '计划时间').nth(1).focus();
  await page.keyboard.type('15');
  await press(page, '保存');
  await page.getByRole('heading', { level: 1, name: '更换空调滤芯并清洗蒸发箱' }).waitFor();
  const { rows } = await ask(page, catalogue.listOperations, { query: {} });
  expect(rows.find((row) => row.code === 'KT-010')).toMatchObject({
    billedHours: 150,
    routing: [
      { bayType: 'maintenance', plannedMinutes: 40 },
      { bayType: 'wash', plannedMinutes: 15 },
    ],
  });
  expect(await axeCheck(page)).toEqual([]);
  await page.context().close();
});

test('the service manager adds a part, gives it a price from today and a dearer one from next month; the past is refused in words', async () => {
  const page = await comesIn(world, 'service-manager');
  await page.goto('/catalogue/parts/new');
  await type(page, '配件号', partNumber);
  await type(page, '中文名称', '空调滤芯');
  await type(page, '单位', '件');
  await page.keyboard.press('Enter');
  await page.getByText('还没有定价').waitFor();
  const setPrice = async (yuan: string, from: string) => {
    await type(page, '单价', yuan);
    await page.getByLabel('生效日期').fill(from);
    await press(page, '设定价格');
  };
  await type(page, '单价', '-1');
  await page.getByText('不能为负数').waitFor();
  await setPrice('88', await day(page, -1));
  await page.getByText('新价格不能从过去的日期起生效').waitFor();
  await setPrice('88', await day(page, 0));
  await page.getByText('生效中').waitFor();
  await setPrice('96.5', await day(page, 30));
  await page.getByText('待生效').waitFor();
  const prices = page.getByRole('region', { name: '价格记录' }).getByRole('listitem');
  expect(await prices.allInnerTexts()).toEqual([expect.stringContaining('¥96.50'), expect.stringContaining('¥88.00')]);
  expect(await axeCheck(page)).toEqual([]);
  await page.context().close();
});

test('a technician reads the catalogue and finds no button to change it', async () => {
  const page = await comesIn(world, 'technician', { size: 'phone' });
  await page.goto('/catalogue/operations');
  await page.getByText('KT-010').waitFor();
  expect(await page.getByRole('link', { name: '新增工时项目' }).count()).toBe(0);
  expect(await axeCheck(page)).toEqual([]);
  await page.goto('/catalogue/prices');
  await page.getByRole('heading', { name: '工时单价' }).waitFor();
  await page.getByRole('button', { name: '查看与定价' }).first().click();
  await page.getByText('随价格表').waitFor();
  expect(await page.getByRole('button', { name: '设定价格' }).count()).toBe(0);
  expect(await axeCheck(page)).toEqual([]);
  await page.context().close();
});

test('the adviser gives a sold car its new plate and owner, and both former ones stay to be read', async () => {
  const page = await comesIn(world, 'service-adviser');
  const { rows } = await ask(page, vehicles.list, { query: {} });
  const car = rows.find((row) => row.plate !== null && row.ownerName !== null);
  await page.goto(`/vehicles/${car?.id}`);
  await press(page, '修改车辆档案');
  await type(page, '车牌号', '京Q8');
  await page.getByText('车牌位数不对').waitFor();
  await type(page, '车牌号', '京Q8G7K2');
  await press(page, '保存');
  const plates = page.getByRole('region', { name: '车牌记录' });
  await plates.getByRole('img', { name: '京Q8G7K2' }).waitFor();
  await plates.getByRole('img', { name: car?.plate ?? '' }).waitFor();
  await press(page, '更换车主');
  await type(page, '姓名或单位名称', '顾念慈');
  await type(page, '手机号', '13911112222');
  await press(page, '保存');
  const people = page.getByRole('region', { name: '相关人员' });
  await people.getByRole('link', { name: '顾念慈' }).waitFor();
  await people.getByText('139****2222', { exact: true }).waitFor();
  await people.getByRole('heading', { name: '以前' }).waitFor();
  await people.getByRole('link', { name: car?.ownerName ?? '' }).waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await people.getByRole('link', { name: '顾念慈' }).click();
  await reveals(page);
  await page.context().close();
});

/** In clear only with a reason, and masked again after leaving the page. */
async function reveals(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '顾念慈' }).waitFor();
  await page.getByText('139****2222', { exact: true }).waitFor();
  await type(page, '查看原因', '核对新车主电话');
  await press(page, '查看完整信息');
  await page.getByText('13911112222', { exact: true }).waitFor();
  await page.getByText('已记入审计记录').waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await page.getByRole('link', { name: '客户档案' }).first().click();
  await page.getByRole('heading', { level: 1, name: '客户档案' }).waitFor();
  await page.goBack();
  await page.getByText('139****2222', { exact: true }).waitFor();
  expect(await page.getByText('13911112222').count()).toBe(0);
}

test('the storekeeper receives the part and sees it among the movements, at the desk and on the phone', async () => {
  const page = await comesIn(world, 'storekeeper');
  await page.goto('/warehouse/receipts/new');
  await choose(page.getByLabel('供货单位'), '北京现代摩比斯');
  await choose(page.getByRole('combobox', { name: '配件' }), partNumber, '97133');
  await type(page, '数量', '6');
  await type(page, '本行总价', '300');
  await type(page, '货位', 'C-02-01');
  await press(page, '办理入库');
  await page.getByText(/入库单 .+ 已过账/).waitFor();
  await page.goto('/warehouse/movements');
  const first = page.getByRole('grid').getByRole('row').nth(1);
  expect(await first.innerText()).toMatch(/采购[\s\S]*97133-D1000[\s\S]*空调滤芯[\s\S]*\+6 件[\s\S]*¥300\.00/);
  expect(await axeCheck(page)).toEqual([]);
  await page.context().close();
  const phone = await comesIn(world, 'storekeeper', { size: 'phone' });
  for (const [path, word] of [
    ['/warehouse/movements', '空调滤芯'],
    ['/warehouse/stock', '现存'],
    ['/warehouse/returns', '退料入库'],
    ['/warehouse/receipts', '新入库单'],
  ] as const) {
    await phone.goto(path);
    await phone.getByText(word).first().waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
    expect(await axeCheck(phone), path).toEqual([]);
  }
  expect(world.faults).toEqual([]);
  await phone.context().close();
});

// The administrator's morning, by keyboard: a new technician is added, comes in and chooses a password; a right is taken
// from a role and given back; the group's viewer compares the stores. Nobody meets an accessibility fault on the way.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeCheck, launchBrowser, openContext, type Size } from './harness/browser.ts';
import { tabTo } from './harness/people.ts';
import { type RunningServer, startServer } from './harness/server.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const demoPassword = 'bayline-demo';
const firstPassword = 'Erster-Tag-2026';
const ownPassword = 'Mein-Schluessel-77';

/** A browser of one's own, logged in by keyboard; faults of the page end the journey. */
async function comeIn(username: string, password: string, size: Size): Promise<{ page: Page; leave: () => Promise<void> }> {
  const context = await openContext(browser, { baseUrl: server.baseUrl, size });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto('/');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  const answered = page.waitForResponse((reply) => reply.url().endsWith('/api/session') && reply.request().method() === 'POST');
  await page.keyboard.press('Enter');
  expect((await answered).status()).toBe(200);
  const leave = async () => {
    expect(faults).toEqual([]);
    await context.close();
  };
  return { page, leave };
}

const title = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();

describe('the administrator, by keyboard alone', () => {
  test('adds a technician, who comes in, must choose a password, and sees her own page', async () => {
    const { page, leave } = await comeIn('administrator', demoPassword, 'desk');
    await title(page, '好\uFF0C宋凯');
    await tabTo(page, '设置');
    await page.keyboard.press('Enter');
    await title(page, '员工');
    await tabTo(page, '添加员工');
    await page.keyboard.press('Enter');
    await title(page, '添加员工');
    expect(await axeCheck(page)).toEqual([]);
    await tabTo(page, '姓名');
    await page.keyboard.type('赵敏');
    await tabTo(page, '用户名');
    await page.keyboard.type('cashier');
    await tabTo(page, '初始密码');
    await page.keyboard.type(firstPassword);
    await tabTo(page, '维修技师');
    await page.keyboard.press('Space');
    await tabTo(page, '添加');
    await page.keyboard.press('Enter');
    await page.getByText('这个用户名已被使用').waitFor();
    await page.getByLabel('用户名').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('zhaomin');
    await page.keyboard.press('Enter');
    await title(page, '员工');
    await page.getByText('已添加 赵敏').waitFor();
    await page.getByRole('row').filter({ hasText: '赵敏' }).filter({ hasText: '维修技师' }).filter({ hasText: '未改初始密码' }).waitFor();
    expect(await axeCheck(page)).toEqual([]);

    const her = await comeIn('zhaomin', firstPassword, 'phone');
    await her.page.getByLabel('当前密码').fill(firstPassword);
    expect(await axeCheck(her.page)).toEqual([]);
    await her.page.getByLabel('新密码', { exact: true }).fill(ownPassword);
    await her.page.getByLabel('再输入一次').fill(ownPassword);
    await her.page.keyboard.press('Enter');
    await title(her.page, '好\uFF0C赵敏');
    await her.page.getByText('我的作业').first().waitFor();
    await her.leave();
    await leave();
  });

  test('takes a right from a role; two separate duties in one role are refused in words', async () => {
    const { page, leave } = await comeIn('administrator', demoPassword, 'desk');
    await page.goto('/settings/roles');
    await page.getByRole('region', { name: '角色与权限对照表' }).waitFor();
    expect(await axeCheck(page)).toEqual([]);
    await tabTo(page, '收银员');
    await page.keyboard.press('Enter');
    await title(page, '收银员');
    await tabTo(page, '制作结算单');
    await page.keyboard.press('Space');
    await page.getByText('不能与“收款”放在同一角色').waitFor();
    await tabTo(page, '保存权限');
    await page.keyboard.press('Enter');
    await page.getByText('必须由不同角色承担').waitFor();
    expect(await axeCheck(page)).toEqual([]);
    await page.getByLabel('制作结算单').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('查看客户档案').focus();
    await page.keyboard.press('Space');
    await tabTo(page, '保存权限');
    await page.keyboard.press('Enter');
    await page.getByText('权限已保存').waitFor();
    await page.getByText('4 项权限').waitFor();

    await page.goto('/settings/audit');
    const row = page.getByRole('row').filter({ hasText: '修改角色权限' }).first();
    await row.filter({ hasText: '宋凯' }).filter({ hasText: '取消：查看客户档案' }).waitFor();
    expect(await axeCheck(page)).toEqual([]);
    await leave();
  });
});

test('who gives one person several roles reads of each two duties that meet in it what still stands between them, and what does not', async () => {
  const { page, leave } = await comeIn('administrator', demoPassword, 'phone');
  await page.goto('/settings/staff/new');
  for (const role of ['服务顾问', '售后经理']) await page.getByLabel(role, { exact: true }).check();
  await page.getByText('“设定价格”和“制作结算单（预结算）”。允许兼任，但自己定的价自己开单系统不会拦').waitFor();
  expect(await page.getByText('不能自己收款').count()).toBe(0);
  await page.getByLabel('收银员', { exact: true }).check();
  await page.getByText('“制作结算单（预结算）”和“收款”。允许兼任，但制作结算单的人不能自己收款').waitFor();
  await page.getByText('“设定价格”和“制作结算单（预结算）”').waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await leave();
});

describe.each(['desk', 'phone'] as const)('at %s size', (size) => {
  test('the group’s viewer sees both stores side by side, on the home page and on the report', async () => {
    const { page, leave } = await comeIn('group-viewer', demoPassword, size);
    for (const path of ['/', '/reports/stores']) {
      await page.goto(path);
      for (const store of ['北京海淀店', '廊坊开发区店']) await page.locator('main').getByText(store).first().waitFor();
      await page.locator('main').getByText('平均在厂时间').first().waitFor();
      expect(await axeCheck(page)).toEqual([]);
    }
    await leave();
  });
});

test('books that disagree stand on the home page of whoever keeps the system running, by name', async () => {
  const { page, leave } = await comeIn('administrator', demoPassword, 'desk');
  const health = page.getByRole('region', { name: '系统状况' });
  await health.getByText('运行正常').waitFor();
  await page.route('**/api/operation', async (route) => {
    const answer = await route.fetch();
    const found = { checkedAt: '2026-11-24T19:00:00.000Z', checks: 40, broken: ['stock-levels'] };
    await route.fulfill({ response: answer, json: { ...(await answer.json()), books: found } });
  });
  await page.reload();
  await health.getByText('账目不符').waitFor();
  await health.getByText(/11-25 03:00 核对不符：stock-levels/).waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await leave();
});

test('who works in two stores changes the store by keyboard, and sees no third', async () => {
  const { page, leave } = await comeIn('service-manager', demoPassword, 'desk');
  await title(page, '好\uFF0C梁建华');
  await tabTo(page, '北京海淀店');
  await page.keyboard.press('Enter');
  const choices = page.getByRole('menuitem');
  await choices.first().waitFor();
  expect((await choices.allInnerTexts()).map((text) => text.trim())).toEqual(['北京海淀店', '廊坊开发区店']);
  // The menu takes the keys once its first choice has the focus.
  await choices.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowDown');
  // The focus moves with the next frame; a person does not press Enter before it.
  await choices.nth(1).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^廊坊开发区店/ }).waitFor();
  await leave();
});

test('whoever finds a log-in of theirs elsewhere ends it with the password, and that screen falls back to the door', async () => {
  const [here, there] = [await comeIn('cashier', demoPassword, 'phone'), await comeIn('cashier', demoPassword, 'desk')];
  await here.page.goto('/account/password');
  const devices = here.page.getByRole('region', { name: '已登录的设备' });
  await devices.getByText('本机').waitFor();
  await devices.getByRole('button', { name: /^结束登录：/ }).click();
  await devices.getByLabel('当前密码').fill('not-the-password');
  await here.page.keyboard.press('Enter');
  await devices.getByRole('alert').filter({ hasText: '用户名或密码' }).waitFor();
  await devices.getByLabel('当前密码').fill(demoPassword);
  await here.page.keyboard.press('Enter');
  await here.page.getByText('登录已结束').waitFor();
  await expect.poll(() => devices.getByRole('listitem').count()).toBe(1);
  expect(await axeCheck(here.page)).toEqual([]);
  await there.page.reload();
  await there.page.getByLabel('用户名').waitFor();
  await here.leave();
  await there.leave();
});

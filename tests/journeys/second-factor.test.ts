// A second factor by keyboard, at the desk and on a phone: switched on, asked for at the log-in, taken off by the
// administrator, demanded by a role. Nobody meets an accessibility fault on the way.
import { organisation } from '@bayline/contract/organisation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOnPhone } from '../phone.ts';
import { axeCheck, launchBrowser, type Size } from './harness/browser.ts';
import { ask, atTheDoor, comesIn, demoPassword, enter, expectWords, hasFocus, isHome, tabTo, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

let world: World;
beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
});
afterAll(async () => {
  await world?.browser.close();
  await world?.server.stop();
});

/** Phones know nothing of the demo's clock. */
const phone = (secret: string, steps = 0) => codeOnPhone(secret, new Date().toISOString(), steps);
const write = async (page: Page, text: string) => {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

/** From the password on to the recovery codes. */
async function setUp(page: Page): Promise<{ secret: string; recovery: string[] }> {
  await write(page, demoPassword);
  await page.getByRole('img', { name: '身份验证器应用的二维码' }).waitFor();
  const secret = (await page.locator('dd code').innerText()).replaceAll(' ', '');
  expect(await axeCheck(page)).toEqual([]);
  await write(page, '12345');
  await expectWords(page, '请输入六位数字');
  await page.keyboard.press('Control+A');
  await write(page, '000000');
  await expectWords(page, '验证码不对');
  await write(page, phone(secret));
  const heading = page.getByRole('heading', { name: '保存恢复码' });
  await heading.waitFor();
  await expect.poll(() => hasFocus(heading)).toBe(true);
  const recovery = await page.locator('ol code').allInnerTexts();
  expect(recovery).toHaveLength(10);
  expect(await axeCheck(page)).toEqual([]);
  return { secret, recovery };
}

/** At the door after the password, before anything is open. */
async function isAskedForCode(username: string, size: Size): Promise<Page> {
  const page = await atTheDoor(world, size);
  await enter(page, username, demoPassword);
  const field = page.getByLabel('验证码');
  await field.waitFor();
  await expect.poll(() => hasFocus(field)).toBe(true);
  expect(await Promise.all(['inputmode', 'autocomplete'].map((name) => field.getAttribute(name)))).toEqual(['numeric', 'one-time-code']);
  expect(await page.context().cookies()).toEqual([]);
  return page;
}

describe.each([
  { size: 'desk', username: 'service-adviser' },
  { size: 'phone', username: 'technician' },
] as const)('$username, at $size size', ({ size, username }) => {
  let own: Page;
  let secret = '';
  let recovery: string[] = [];

  test('switches it on', async () => {
    own = await comesIn(world, username, { size });
    await own.goto('/account/password');
    await tabTo(own, '启用二次验证');
    await own.keyboard.press('Enter');
    const section = own.getByRole('region', { name: '二次验证' });
    await expect.poll(() => hasFocus(section.getByLabel('当前密码'))).toBe(true);
    ({ secret, recovery } = await setUp(own));
    await tabTo(own, '我已保存');
    await own.keyboard.press('Enter');
    await expectWords(section, '还有 10 个恢复码');
    expect(await axeCheck(own)).toEqual([]);
  });

  test('is asked for a code at the log-in, and no code opens twice', async () => {
    const page = await isAskedForCode(username, size);
    expect(await axeCheck(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expectWords(page, '请输入六位数字');
    await write(page, '000000');
    await expectWords(page, '验证码不对');
    expect(await axeCheck(page)).toEqual([]);
    const code = phone(secret, 1);
    await write(page, code);
    await isHome(page);

    const again = await isAskedForCode(username, size);
    await write(again, code);
    await expectWords(again, '这个验证码已经用过');
    await tabTo(again, '改用恢复码');
    await again.keyboard.press('Enter');
    await expect.poll(() => hasFocus(again.getByLabel('恢复码', { exact: true }))).toBe(true);
    expect(await axeCheck(again)).toEqual([]);
    await write(again, recovery[0] ?? '');
    await isHome(again);
  });

  test('has lost the phone: the administrator takes it off, and the password alone opens', async () => {
    const administrator = await comesIn(world, 'administrator', { size });
    const { rows } = await ask(administrator, organisation.listStaff, {});
    const { id, name } = rows.find((row) => row.username === username) ?? { id: '', name: '' };
    await administrator.goto(`/settings/staff/${id}`);
    await expectWords(administrator, '已启用');
    await tabTo(administrator, '解除二次验证');
    await administrator.keyboard.press('Enter');
    await administrator.getByRole('button', { name: `确认解除 ${name} 的二次验证` }).waitFor();
    expect(await axeCheck(administrator)).toEqual([]);
    await tabTo(administrator, '确认解除');
    await administrator.keyboard.press('Enter');
    await expectWords(administrator, `已解除 ${name} 的二次验证`);
    await own.reload();
    await own.getByLabel('用户名').waitFor();
    await enter(own, username, demoPassword);
    await own.getByRole('button', { name: '启用二次验证' }).waitFor();
  });
});

describe.each([
  { size: 'desk', role: 'quality-inspector', username: 'quality-inspector' },
  { size: 'phone', role: 'storekeeper', username: 'storekeeper' },
] as const)('a role that demands it, at $size size', ({ size, role, username }) => {
  test('is set by the administrator, and nothing opens before it is set up', async () => {
    const administrator = await comesIn(world, 'administrator', { size });
    await administrator.goto(`/settings/roles/${role}`);
    await tabTo(administrator, '需要二次验证');
    await administrator.keyboard.press('Space');
    await expectWords(administrator, '从下次登录起需要二次验证');
    expect(await axeCheck(administrator)).toEqual([]);

    const page = await atTheDoor(world, size);
    await enter(page, username, demoPassword);
    await page.getByRole('heading', { name: '设置二次验证' }).waitFor();
    expect(await axeCheck(page)).toEqual([]);
    await page.goto('/');
    await page.getByRole('heading', { name: '设置二次验证' }).waitFor();
    await expect.poll(() => hasFocus(page.getByLabel('当前密码'))).toBe(true);
    const { recovery } = await setUp(page);
    // Whoever goes to another tab to keep the codes finds them when they come back.
    const asked = page.waitForResponse((reply) => reply.url().endsWith('/api/session'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await asked;
    await expectWords(page, recovery[9] ?? '');
    await tabTo(page, '我已保存');
    await page.keyboard.press('Enter');
    await isHome(page);
  });
});

test('no page failed on the way', () => {
  expect(world.faults).toEqual([]);
});

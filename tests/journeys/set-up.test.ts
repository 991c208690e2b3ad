// The first day of a real store: the wizard, the administrator, and a person with a first password.
import { organisation } from '@bayline/contract/organisation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../apps/web/src/app/ids.ts';
import { launchBrowser } from './harness/browser.ts';
import { ask, atTheDoor, enter, expectWords, hasFocus, isHome, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

let world: World;
let administrator: Page;

beforeAll(async () => {
  world = { server: await startServer('empty'), browser: await launchBrowser(), faults: [] };
});
afterAll(async () => {
  await world?.browser.close();
  await world?.server.stop();
});

describe('a new store', () => {
  test('the wizard says beside each field what is wrong, and makes the store', async () => {
    administrator = await atTheDoor(world, 'desk');
    const page = administrator;
    await page.getByRole('heading', { name: '欢迎使用售后通' }).waitFor();
    const make = page.getByRole('button', { name: '建立门店' });
    await page.getByLabel('门店代码').fill('12');
    await page.getByLabel('工位数').fill('99');
    await page.getByLabel('用户名').fill('林 总');
    await make.press('Enter');
    await expectWords(page, '请填写此项');
    await expect.poll(() => hasFocus(page.getByLabel('首次设置口令'))).toBe(true);
    await expectWords(page, '请填写四位数字，例如 0001');
    await expectWords(page, '请填写 1 到 60');
    await expectWords(page, '请用小写字母、数字、点或横线，至少两位');
    await page.getByLabel('集团或公司名称').fill('通达汽车');
    await page.getByLabel('门店名称').fill('通达汽车张家口店');
    await page.getByLabel('门店代码').fill('0731');
    await page.getByLabel('工位数').fill('4');
    await page.getByLabel('姓名').fill('林向东');
    await page.getByLabel('用户名').fill('lin');
    await page.getByLabel('密码', { exact: false }).first().fill('short');
    await page.getByLabel('首次设置口令').fill('0000-0000-0000-0000');
    await make.press('Enter');
    await expectWords(page, '首次设置口令不对');
    await page.getByLabel('首次设置口令').fill(world.server.setUpToken().toLowerCase());
    await make.press('Enter');
    await expectWords(page, '新密码太短');
    await page.getByLabel('密码', { exact: false }).first().fill('Kein-Tag-ohne-Lin');
    await make.press('Enter');
    await expectWords(page, '新密码不能包含用户名');
    await page.getByLabel('密码', { exact: false }).first().fill('Zhangjiakou#0731');
    await make.press('Enter');
    await expectWords(page, '门店已建立，请用刚才的账户登录');
  });

  test('the administrator logs in and can go on from the home page', async () => {
    const page = administrator;
    await enter(page, 'lin', 'Zhangjiakou#0731');
    await isHome(page);
    await expectWords(page, '通达汽车张家口店');
    await expectWords(page, '林向东');
    // One person, with a role: what the administrator looks after is counted, and nothing is left undone.
    const day = page.getByRole('region', { name: '今天' });
    await day.getByText('1', { exact: true }).first().waitFor();
  });

  test('a person with a first password chooses one of their own before anything opens', async () => {
    const body = { id: newId(), name: '周敏', username: 'zhou', password: 'first-password-1', roles: ['service-adviser' as const] };
    await ask(administrator, organisation.addStaff, { body });
    const page = await atTheDoor(world, 'desk');
    await enter(page, 'zhou', 'first-password-1');
    await page.getByRole('heading', { name: '设置新密码' }).waitFor();
    const save = page.getByRole('button', { name: '保存新密码' });
    await page.getByLabel('当前密码').fill('first-password-1');
    await page.getByLabel('新密码', { exact: true }).fill('first-password-1');
    await page.getByLabel('再输入一次').fill('first-password-2');
    await save.press('Enter');
    await expectWords(page, '两次输入的新密码不一致');
    await page.getByLabel('再输入一次').fill('first-password-1');
    await save.press('Enter');
    await expectWords(page, '新密码与当前密码相同');
    await page.getByLabel('新密码', { exact: true }).fill('Reifen&Bremse-9');
    await page.getByLabel('再输入一次').fill('Reifen&Bremse-9');
    await save.press('Enter');
    await isHome(page);
    await page.getByRole('link', { name: '接待' }).first().waitFor();
    expect(world.faults).toEqual([]);
  });
});

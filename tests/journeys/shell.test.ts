// Every role comes in by the front door and finds a page of its own that everybody can read.
import { roleCodes } from '@bayline/domain/organisation';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeCheck, launchBrowser, openContext } from './harness/browser.ts';
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

const password = 'bayline-demo';
const roles = roleCodes.filter((role) => role !== 'car-owner');

describe.each(['desk', 'phone'] as const)('at %s size', (size) => {
  test('the door is readable for everybody, and a wrong password is told in words', async () => {
    const context = await openContext(browser, { baseUrl: server.baseUrl, size });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto('/');
    expect(await axeCheck(page)).toEqual([]);
    await page.getByLabel('用户名').fill('service-adviser');
    await page.getByLabel('密码', { exact: true }).fill('not-the-password');
    await page.keyboard.press('Enter');
    await page.getByText('用户名或密码不正确').waitFor();
    await context.close();
  });

  test.each(roles)('%s logs in by keyboard and sees a home page without accessibility faults', async (role) => {
    const context = await openContext(browser, { baseUrl: server.baseUrl, size });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto('/');
    await page.getByLabel('用户名').fill(role);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '好\uFF0C' }).waitFor();
    expect(await axeCheck(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});

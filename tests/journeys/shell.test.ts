// Every role comes in by the front door and finds a page of its own that everybody can read.
import { roleCodes } from '@bayline/domain/organisation';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeCheck, launchBrowser, openContext } from './harness/browser.ts';
import { demoPassword, enter, isHome } from './harness/people.ts';
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

const roles = roleCodes.filter((role) => role !== 'car-owner');

/** One browser a size; its people come one after the other, as at the computer of a counter. */
describe.each(['desk', 'phone'] as const)('at %s size', (size) => {
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    const context = await openContext(browser, { baseUrl: server.baseUrl, size });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
  });
  beforeEach(async () => {
    faults = [];
    await page.context().clearCookies();
    await page.goto('/');
  });
  afterAll(() => page.context().close());

  test('the door is readable for everybody, and a wrong password is told in words', async () => {
    expect(await axeCheck(page)).toEqual([]);
    await enter(page, 'service-adviser', 'not-the-password');
    await page.getByText('用户名或密码不正确').waitFor();
  });

  test('who comes by keyboard goes past the bars to the page in one press', async () => {
    await enter(page, 'service-adviser', demoPassword);
    await isHome(page);
    const skip = page.getByRole('link', { name: '跳到主要内容' });
    await skip.focus();
    await expect.poll(async () => ((await skip.boundingBox())?.y ?? -1) >= 0).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test.each(roles)('%s logs in by keyboard and sees a home page without accessibility faults', async (role) => {
    await enter(page, role, demoPassword);
    await isHome(page);
    expect(await axeCheck(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    expect(faults).toEqual([]);
  });
});

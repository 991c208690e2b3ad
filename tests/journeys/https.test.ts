// A phone in the shop: over HTTPS, with the authority of the machine itself, pages may use camera and storage.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './harness/browser.ts';
import { demoPassword, enter, isHome } from './harness/people.ts';
import { type RunningServer, startServer } from './harness/server.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer('with-demo', ['--lan']);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('whoever types no https:// comes in over HTTP/2 all the same, and the pages are live', async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  const live = page.waitForResponse((answer) => answer.url().endsWith('/api/live'));
  await page.goto(server.baseUrl);
  await enter(page, 'service-adviser', demoPassword);
  await isHome(page);
  expect((await live).status()).toBe(200);
  const seen = await page.evaluate(() => ({
    origin: location.origin,
    isSecure: isSecureContext,
    protocols: [...new Set(performance.getEntriesByType('resource').map((entry) => (entry as PerformanceResourceTiming).nextHopProtocol))],
  }));
  expect(seen).toEqual({ origin: server.baseUrl.replace('http:', 'https:'), isSecure: true, protocols: ['h2'] });
  const [session] = await context.cookies();
  expect([session?.secure, session?.httpOnly]).toEqual([true, true]);
});

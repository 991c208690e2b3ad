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
    // What the browser still had itself names no protocol.
    protocols: [
      ...new Set(performance.getEntriesByType('resource').map((entry) => (entry as PerformanceResourceTiming).nextHopProtocol)),
    ].filter((protocol) => protocol !== ''),
  }));
  expect(seen).toEqual({ origin: server.baseUrl.replace('http:', 'https:'), isSecure: true, protocols: ['h2'] });
  const [session] = await context.cookies();
  expect([session?.name, session?.secure, session?.httpOnly, session?.path]).toEqual(['__Host-bayline_session', true, true, '/']);
});

test('a phone can put the app on its home screen', async () => {
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN', serviceWorkers: 'block' })).newPage();
  await page.goto(server.baseUrl);
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const icons = await page.evaluate(async () => {
    const reply = await fetch(document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? '');
    const { icons: named } = (await reply.json()) as { icons: { src: string; sizes: string }[] };
    const sizes = named.map(async ({ src, sizes: told }) => {
      const picture = new Image();
      picture.src = src;
      await picture.decode();
      return [told, `${picture.naturalWidth}x${picture.naturalHeight}`];
    });
    return { type: reply.headers.get('content-type'), sizes: await Promise.all(sizes) };
  });
  expect(icons.type).toMatch(/^application\/manifest\+json/);
  expect(icons.sizes).toHaveLength(3);
  for (const [told, drawn] of icons.sizes) expect(drawn).toBe(told);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});

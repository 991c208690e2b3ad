// The journeys stand on this: a browser that draws Chinese and an accessibility check that sees a fault.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeCheck, launchBrowser, openContext, screenshot } from './harness/browser.ts';

const page = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>售后通</title></head><body><main>${body}</main></body></html>`;
const pages: Record<string, string> = {
  '/sound': page('<h1>接待 · 沪A·D12345</h1><button>打印工单</button><table><tr><th>配件</th><td>机油滤清器</td></tr></table>'),
  // A button without a name and grey on grey: both serious in WCAG 2.2 AA.
  '/faulty': page('<h1>接待</h1><button></button><p style="color:#bbb;background:#ccc">看不清的字</p>'),
};

describe('the browser of the journeys', () => {
  let server: Server;
  let browser: Browser;
  let baseUrl: string;

  beforeAll(async () => {
    // As strict a content policy as ours: no inline script, no eval.
    server = createServer((request, response) => {
      response.setHeader('content-security-policy', "default-src 'self'; script-src 'self'; style-src 'unsafe-inline'");
      response.setHeader('content-type', 'text/html; charset=utf-8').end(pages[request.url ?? ''] ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test.each(['desk', 'phone'] as const)('finds nothing on a sound page, %s', async (size) => {
    const context = await openContext(browser, { baseUrl, size });
    const sound = await context.newPage();
    await sound.goto('/sound');
    await screenshot(sound, `browser-${size}`);
    expect(await axeCheck(sound)).toEqual([]);
    await context.close();
  });

  test('finds the nameless button and the grey text', async () => {
    const context = await openContext(browser, { baseUrl, size: 'desk' });
    const faulty = await context.newPage();
    await faulty.goto('/faulty');
    expect((await axeCheck(faulty)).map(({ rule }) => rule)).toEqual(['button-name', 'color-contrast']);
    await context.close();
  });
});

// The server is updated, goes away and comes back while people are at work: their pages go on. A copy of the built
// program is what is updated here.
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeCheck, launchBrowser, openContext, type Size, screenshot } from './harness/browser.ts';
import { demoPassword, enter, isHome } from './harness/people.ts';
import { copyDemo, newFolder, type RunningServer, removeFolder, startIn } from './harness/server.ts';

const folder = newFolder();
const data = path.join(folder, 'data');
const program = path.join(folder, 'dist/server/main.js');
const web = path.join(folder, 'apps/web/dist');
let server: RunningServer;
let browser: Browser;
let desk: Page;
let phone: Page;
/** Answers of the API that did not come from the server itself. */
const fromElsewhere: string[] = [];

beforeAll(async () => {
  for (const part of ['dist/server', 'apps/web/dist', 'db']) cpSync(part, path.join(folder, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  await copyDemo(data);
  server = await startIn(data, { program });
  browser = await launchBrowser();
  desk = await comesIn('service-adviser', 'desk');
  phone = await comesIn('storekeeper', 'phone');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  removeFolder(folder);
});

async function comesIn(username: string, size: Size): Promise<Page> {
  const context = await openContext(browser, { baseUrl: server.baseUrl, size, keepsApp: true });
  context.on('response', (answer) => {
    if (new URL(answer.url()).pathname.startsWith('/api/') && answer.fromServiceWorker()) fromElsewhere.push(answer.url());
  });
  const page = await context.newPage();
  await page.goto('/');
  await enter(page, username, demoPassword);
  await isHome(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  return page;
}

/** What the browser keeps, version by version. */
const versionsIn = (page: Page): Promise<string[][]> =>
  page.evaluate(async () => {
    const addresses = async (name: string) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    return await Promise.all((await caches.keys()).map(addresses));
  });

const plateOn = (page: Page) => page.getByLabel('车牌号', { exact: true });
const assets = path.join(web, 'assets');
const servedFiles = () => readdirSync(assets).filter((file) => !/\.(br|gz)$/.test(file));
const chunkOf = (page: string) => servedFiles().find((file) => file.startsWith(page)) ?? `no ${page}`;

/** The next version: the script of that page has another name, as every build gives one that changed. */
function update(page: string, version: string): void {
  const [before, after] = [chunkOf(page), `${page}-${version}.js`];
  renameSync(path.join(assets, before), path.join(assets, after));
  for (const packed of [`assets/${before}.br`, `assets/${before}.gz`, 'sw.js.br', 'sw.js.gz'])
    rmSync(path.join(web, packed), { force: true });
  const worker = readFileSync(path.join(web, 'sw.js'), 'utf8');
  const [, former = ''] = /caches\.open\("(\w+)"\)/.exec(worker) ?? [];
  expect(former).not.toBe('');
  // It takes the place of the former word everywhere, so neither may be a part of a file's name.
  expect(servedFiles().filter((file) => file.includes(former) || (file !== after && file.includes(version)))).toEqual([]);
  writeFileSync(path.join(web, 'sw.js'), worker.replaceAll(before, after).replaceAll(former, version));
}

/** As the browser does by itself whenever a page is opened, and once a day; until the update is there, or has failed. */
const meetsUpdate = (page: Page) =>
  page.evaluate(async () => {
    const kept = await navigator.serviceWorker.ready;
    await kept.update();
    const { installing } = kept;
    await new Promise((resolve) => {
      installing?.addEventListener('statechange', () => /activated|redundant/.test(installing.state) && resolve(null));
    });
  });

test('the browser keeps every script and style of the app, the one page that loads them, and nothing else', async () => {
  const [kept = []] = await versionsIn(desk);
  expect(kept.toSorted()).toEqual(['/', ...servedFiles().map((file) => `/assets/${file}`)].toSorted());
});

describe('the server is updated', () => {
  const list = 'work-order-list-page';

  test('a page that was open opens what it had not opened yet, and what was half written stays', async () => {
    await desk.goto('/vehicles/new');
    await plateOn(desk).fill('京A77777');
    const gone = chunkOf(list);
    update(list, 'update1');
    expect((await desk.request.get(`/assets/${gone}`)).status()).toBe(404);
    await meetsUpdate(desk);
    const fetched = desk.waitForResponse((answer) => answer.url().endsWith(gone));
    await desk.getByRole('link', { name: '工单', exact: true }).click();
    await desk.getByRole('heading', { level: 1, name: '工单' }).waitFor();
    expect([(await fetched).status(), (await fetched).fromServiceWorker()]).toEqual([200, true]);
    await desk.goBack();
    await expect.poll(() => plateOn(desk).inputValue()).toBe('京A77777');
  });

  test('two versions are kept, and no more', async () => {
    const [second, first] = [chunkOf(list), (await versionsIn(desk))[0]?.find((file) => file.startsWith(`/assets/${list}`))];
    update(list, 'update2');
    await meetsUpdate(desk);
    const versions = await versionsIn(desk);
    const kept = versions.flat();
    expect([versions.length, kept.includes(`/assets/${second}`), kept.includes(first ?? '')]).toEqual([2, true, false]);
  });
});

test('the server is away: whoever opens a page is told so, and when it is back the page opens by itself with what was half written', async () => {
  await phone.getByRole('button', { name: '切换到英文' }).click();
  await phone.getByRole('heading', { level: 1, name: /Good (morning|afternoon|evening)/ }).waitFor();
  await server.stop();
  await desk.goto('/vehicles/new');
  await desk.getByRole('heading', { level: 1, name: '暂时连不上服务器' }).waitFor();
  await phone.goto('/warehouse/stock');
  await phone.getByRole('heading', { level: 1, name: 'The server cannot be reached' }).waitFor();
  expect(await phone.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  expect([await axeCheck(desk), await axeCheck(phone)]).toEqual([[], []]);
  await screenshot(desk, 'away-desk');
  await screenshot(phone, 'away-phone');
  const asked = desk.evaluate(() => fetch('/api/session').then(({ status }) => status));
  await expect(asked).rejects.toThrow('Failed to fetch');
  server = await startIn(data, { program, port: Number(new URL(server.baseUrl).port) });
  await expect.poll(() => plateOn(desk).inputValue()).toBe('京A77777');
  await phone.getByRole('heading', { level: 1, name: 'Stock', exact: true }).waitFor();
});

test('nothing of a person or a store was kept, so that a log-out has nothing to clear', async () => {
  await desk.getByRole('button', { name: '王磊' }).click();
  await desk.getByText('退出登录').click();
  await desk.getByLabel('用户名').waitFor();
  const kept = (await versionsIn(desk)).flat().filter((file) => !file.startsWith('/assets/'));
  expect(kept).toEqual(['/', '/']);
  expect(fromElsewhere).toEqual([]);
});

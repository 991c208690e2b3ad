// A person's browser on a store of years: what it loads, and how long switches and a save take until they are painted.
import { contract } from '@bayline/contract';
import { chromium } from 'playwright-core';
import { demoPassword } from '../../apps/server/src/modules/organisation/index.ts';
import { chooseChromium } from '../../tests/journeys/harness/chromium.ts';
import { percentile, round } from '../store/load.ts';
import { timeSave, timeSwitch, watchLongTasks } from './painted.mjs';

const switches = 20;
const saves = 10;
const logIns = 5;
const events = 40;
const eventEveryMs = 250;

export async function openBrowser() {
  const { executablePath, env } = chooseChromium();
  return await chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu'] });
}

const newPage = async (browser, baseURL) =>
  await (await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 }, locale: 'zh-CN', serviceWorkers: 'block' })).newPage();

/** Kilobytes over the wire since the page was opened, script and all. */
function weigh(page) {
  let [script, total] = [0, 0];
  page.on('requestfinished', (request) => {
    request.sizes().then(
      ({ responseBodySize, responseHeadersSize }) => {
        total += responseBodySize + responseHeadersSize;
        if (request.resourceType() === 'script') script += responseBodySize;
      },
      // What ends as the page closes has no size any more; the weights have been read by then.
      () => undefined,
    );
  });
  return () => ({ scriptKb: round(script / 1000), totalKb: round(total / 1000) });
}

async function logIn(page, username) {
  await page.goto('/');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(demoPassword);
  const from = performance.now();
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /(早上|下午|晚上)好/ })
    .waitFor();
  await page.locator('.bl-skeleton, .bl-blank').first().waitFor({ state: 'detached' });
  return performance.now() - from;
}

async function throttle(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

const spread = (took) => ({ p50Ms: round(percentile(took, 50)), p95Ms: round(percentile(took, 95)) });

/** To each page from another one and back, once it has been loaded. */
async function switchesOf(page, { address }) {
  const took = [];
  await page.evaluate(timeSwitch, address(0));
  for (let turn = 1; turn <= switches; turn += 1) {
    await page.evaluate(timeSwitch, '/account/password');
    took.push(await page.evaluate(timeSwitch, address(turn)));
  }
  return took;
}

async function savesOf(page, from) {
  const took = [];
  for (let turn = 0; turn < saves; turn += 1) {
    await page.evaluate(timeSwitch, '/customers/new');
    await page.getByLabel('姓名或单位名称').fill(`测量${from + turn}`);
    await page.getByLabel('手机号').fill(`139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`);
    took.push(await page.evaluate(timeSave, '保存客户档案'));
  }
  return took;
}

/** Every role at a browser of its own, at full speed and slowed down. */
export async function timesOf({ browser, baseUrl, pages }) {
  const weights = {};
  const full = {};
  const slow = {};
  for (const role of new Set(pages.map((one) => one.role))) {
    const page = await newPage(browser, baseUrl);
    const weight = weigh(page);
    await logIn(page, role);
    const own = pages.filter((one) => one.role === role);
    for (const one of own) {
      await page.evaluate(timeSwitch, one.address(0));
      weights[one.name] = weight();
    }
    for (const one of own) full[one.name] = spread(await switchesOf(page, one));
    if (role === 'service-adviser') full['save'] = spread(await savesOf(page, 0));
    await throttle(page, 4);
    for (const one of own) slow[one.name] = spread(await switchesOf(page, one));
    if (role === 'service-adviser') slow['save'] = spread(await savesOf(page, saves));
    await page.context().close();
  }
  return { loadedKb: weights, full, slow };
}

export async function logInTimes({ browser, baseUrl }) {
  const took = [];
  for (let time = 0; time < logIns; time += 1) {
    const page = await newPage(browser, baseUrl);
    took.push(await logIn(page, 'service-adviser'));
    await page.context().close();
  }
  return { p50Ms: round(percentile(took, 50)), mostMs: round(Math.max(...took)) };
}

/** Promises are made anew while the board is open: tasks of its page longer than 50 ms. */
export async function boardTasks({ browser, baseUrl, adviser }) {
  const page = await newPage(browser, baseUrl);
  await logIn(page, 'service-adviser');
  await page.evaluate(timeSwitch, '/workshop/board');
  await page.evaluate(watchLongTasks);
  const { rows: open } = await adviser.do(contract.workOrders.list, { query: { open: 'yes' } });
  const rows = open.filter(({ status }) => status === 'authorised');
  for (let turn = 0; turn < events; turn += 1) {
    const id = rows[turn % rows.length]?.id ?? '';
    const { version } = await adviser.do(contract.workOrders.get, { params: { id } });
    const promisedAt = new Date(Date.now() + (300 + turn) * 60_000).toISOString();
    await adviser.do(contract.workOrders.promise, { params: { id }, body: { version, promisedAt, reason: '测量' } });
    await new Promise((resolve) => setTimeout(resolve, eventEveryMs));
  }
  const tasks = (await page.evaluate(() => window.longTasks)) ?? [];
  await page.context().close();
  return { events, longTasks: tasks.length, longestMs: Math.max(0, ...tasks) };
}

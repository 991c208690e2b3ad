// npm run bench:dispatch: script and layout of each frame while a bar is dragged over the plan of a day with 200
// operations, from Chromium's own trace, at no slow-down. One JSON line, with the machine and the limit.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { freePort } from '../tests/free-port.ts';
import { chooseChromium } from '../tests/journeys/harness/chromium.ts';
import { crowded } from './dispatch/crowded.mjs';
import { frameTimes } from './dispatch/frame-times.mjs';

const operations = 200;
const moves = 240;
const limitMs = 8;
const port = await freePort();
const baseURL = `http://127.0.0.1:${port}`;

async function started(folder) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 1200; tries += 1) {
    const reply = await fetch(`${baseURL}/api/health`).catch(() => undefined);
    if (reply?.ok) return child;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start');
}

/** The dispatch page of the demo, told of a day with so many operations. */
async function openPage(browser) {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 }, locale: 'zh-CN', serviceWorkers: 'block' });
  const answer = await context.request.post('/api/session', {
    data: { username: 'dispatcher', password: 'bayline-demo' },
    headers: { 'x-bayline': '1', 'idempotency-key': crypto.randomUUID() },
  });
  if (!answer.ok()) throw new Error('nobody could log in');
  const page = await context.newPage();
  await page.route(/\/api\/workshop\/dispatch\?/, async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, json: crowded(await reply.json(), operations) });
  });
  await page.goto('/workshop/dispatch');
  await page
    .locator('.bl-plan-bar')
    .nth(operations - 1)
    .waitFor({ state: 'attached' });
  return page;
}

/** Drags a bar up and down and to and fro, one move a frame; the times of what the frames did in between, in ms. */
async function dragged(page) {
  const bar = page.locator('.bl-plan-bar[data-movable="true"] > button').nth(20);
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  const { x = 0, y = 0 } = (await page.locator('.bl-plan').boundingBox()) ?? {};
  await page.mouse.move(box.x + 4, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 12, box.y + 20, { steps: 2 });
  const inspector = await page.context().newCDPSession(page);
  const events = [];
  inspector.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const ended = new Promise((resolve) => inspector.once('Tracing.tracingComplete', resolve));
  await inspector.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline',
  });
  for (let step = 0; step < moves; step += 1) {
    await page.mouse.move(x + 320 + 260 * Math.sin(step / 17), y + 240 + 150 * Math.sin(step / 29));
  }
  await inspector.send('Tracing.end');
  await ended;
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return frameTimes(events);
}

function spread(frames, of) {
  const sorted = frames.map((frame) => frame[of]).sort((a, b) => a - b);
  const at = (share) => Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-bench-'));
const { executablePath, env } = chooseChromium();
const server = await started(folder);
const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await openPage(browser);
  const bars = await page.locator('.bl-plan-bar').count();
  const frames = await dragged(page);
  const machine = `${os.cpus().length} cores, ${os.cpus()[0]?.model ?? ''}, Node ${process.version}, Chromium ${browser.version()}`;
  const figures = { frames: frames.length, wallMs: spread(frames, 'wallMs'), processorMs: spread(frames, 'processorMs'), limitMs };
  process.stdout.write(`${JSON.stringify({ bench: 'dispatch', operations, bars, ...figures, machine })}\n`);
} finally {
  await browser.close();
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
  rmSync(folder, { recursive: true, force: true });
}

// Walks a person's browser from page to page as the app does it itself: one log-in, no reload.
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { openContext, type Size } from './browser.ts';

const password = 'bayline-demo';
const longestWait = 60_000;

export interface Walker {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of since the last look. */
  readonly complaints: () => string[];
  /** Everything the server has told this page: names and other data are recognised by it. */
  readonly told: () => string;
  /** Opens an address of the app without a reload and waits until the page stands still. */
  readonly walkTo: (path: string) => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly switchLanguage: () => Promise<void>;
  /** Somebody else sits down at this browser, whose cache is warm. */
  readonly become: (username: string) => Promise<void>;
}

const isAsked = (request: Request) => request.url().includes('/api/') && !request.url().includes('/api/live');

async function logInByApi(context: BrowserContext, username: string, secret = password): Promise<void> {
  const answer = await context.request.post('/api/session', {
    data: { username, password: secret },
    headers: { 'x-bayline': '1', 'idempotency-key': crypto.randomUUID() },
  });
  if (!answer.ok()) throw new Error(`${username} cannot log in: ${answer.status()} ${await answer.text()}`);
}

function watch(page: Page) {
  const waiting = new Set<Request>();
  let complaints: string[] = [];
  let told: string[] = [];
  page.on('request', (request) => {
    if (isAsked(request)) waiting.add(request);
  });
  // Answered or given up; a page that is left may never read its answer to the end.
  page.on('requestfailed', (request) => void waiting.delete(request));
  page.on('response', (response) => {
    if (!isAsked(response.request())) return;
    void response
      .text()
      .then(
        (text) => void told.push(text),
        () => undefined,
      )
      .finally(() => waiting.delete(response.request()));
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return {
    isWaiting: () => waiting.size > 0,
    told: () => told.join('\n'),
    // A question of the page that is left may never be answered.
    forget: () => {
      waiting.clear();
      complaints = [];
      told = [];
    },
    complaints: () => {
      const since = complaints;
      complaints = [];
      return since;
    },
  };
}

/** Runs in the browser, so that waiting costs one question and not one every few milliseconds: true once the new page's
 * heading stands and nothing of it has been a skeleton for a while. */
async function comesToRest(longest: number): Promise<boolean> {
  const until = performance.now() + longest;
  for (let quiet = 0; quiet < 3; ) {
    if (performance.now() > until) return false;
    await new Promise((next) => setTimeout(next, 20));
    const isStill = document.querySelector('[data-left], .bl-skeleton, .bl-blank') === null && document.querySelector('main h1') !== null;
    quiet = isStill ? quiet + 1 : 0;
  }
  return true;
}

/** Runs in the browser: whether a press would meet what the selector finds. */
function hasPressable(selector: string): boolean {
  const target = document.querySelector(selector);
  const { x = 0, y = 0, width = 0, height = 0 } = target?.getBoundingClientRect() ?? {};
  return target?.contains(document.elementFromPoint(x + width / 2, y + height / 2)) === true;
}

const parentOf = (address: string) => address.split('?')[0]?.replace(/\/[^/]*$/, '') ?? '';
const isNextOfKind = (from: string, to: string) => from !== to && parentOf(from) !== '' && parentOf(from) === parentOf(to);

export interface Visitor {
  readonly baseUrl: string;
  readonly size: Size;
  readonly username: string;
  readonly secret?: string;
  /** What is done to the page before it opens the first address. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export async function openWalker(browser: Browser, { baseUrl, size, username, secret, prepare }: Visitor): Promise<Walker> {
  const context = await openContext(browser, { baseUrl, size });
  await logInByApi(context, username, secret);
  const page = await context.newPage();
  page.setDefaultTimeout(longestWait);
  const { isWaiting, told, complaints, forget } = watch(page);
  const settle = async () => {
    const until = Date.now() + longestWait;
    do {
      const isAtRest = await page.evaluate(comesToRest, longestWait);
      if (!isAtRest || Date.now() > until) throw new Error(`${page.url()} does not come to rest`);
    } while (isWaiting());
  };
  const leaveFor = async (path: string) => {
    await page.evaluate((to) => {
      // The page that is there already stays as it is.
      const isElsewhere = location.pathname + location.search !== to;
      for (const child of isElsewhere ? document.querySelectorAll('main > *') : []) child.setAttribute('data-left', '');
      history.pushState({}, '', to);
    }, path);
    await settle();
  };
  const sitDown = async () => {
    await page.goto('/');
    await settle();
  };
  await prepare?.(page);
  await sitDown();
  return {
    page,
    context,
    complaints,
    told,
    settle,
    become: async (name) => {
      await logInByApi(context, name);
      forget();
      await sitDown();
    },
    walkTo: async (path) => {
      // From one thing to the next of its kind the page is drawn over, not anew: nothing would tell that it has changed.
      if (isNextOfKind(page.url().slice(baseUrl.length), path)) await leaveFor('/account/password');
      await leaveFor(path);
    },
    switchLanguage: async () => {
      const before = await page.evaluate(() => document.documentElement.lang);
      const button = page.locator('header .bl-language');
      // A screen on the wall covers the head: the language is switched on another page.
      const wall = (await page.evaluate(hasPressable, '.bl-language')) ? undefined : page.url().slice(baseUrl.length);
      if (wall !== undefined) await leaveFor('/account/password');
      await button.click();
      await page.waitForFunction((lang) => document.documentElement.lang !== lang, before);
      await (wall === undefined ? settle() : leaveFor(wall));
    },
  };
}

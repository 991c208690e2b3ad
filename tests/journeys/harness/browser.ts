// The browser of the journeys, its two sizes of page, the accessibility check and pictures for a person to look at.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chooseChromium } from './chromium.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  // A page lives for seconds here: the optimising compiler takes more time than its code gives back.
  '--js-flags=--no-turbofan',
];

/** The desk of product.md, and the phone and tablet floor at its narrowest. */
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof sizes;

export async function launchBrowser(): Promise<Browser> {
  const { kind, executablePath, env } = chooseChromium();
  // The packaged build is a headless shell with neither sandbox helper nor zygote.
  const args = kind === 'package' ? [...flags, '--no-zygote', '--headless=shell'] : flags;
  const browser = await chromium.launch({ executablePath, args, env, headless: true });
  try {
    await refuseWithoutChinese(browser);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

const contexts = new Set<BrowserContext>();

export interface Seat {
  readonly baseUrl: string;
  readonly size: Size;
  /** Whether the browser keeps the app's own files: what a service worker fetches, no journey can answer for the server. */
  readonly keepsApp?: boolean;
}

/** One person's browser: cookies, drafts and language of its own. */
export async function openContext(browser: Browser, { baseUrl, size, keepsApp = false }: Seat): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: sizes[size],
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Both appearances are looked at: the phone's by night.
    colorScheme: size === 'phone' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    serviceWorkers: keepsApp ? 'allow' : 'block',
  });
  contexts.add(context);
  context.once('close', () => contexts.delete(context));
  return context;
}

/** Boxes instead of characters all look the same; two different characters of a real font do not. */
async function refuseWithoutChinese(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const ink = (character: string) =>
    page.evaluate((text) => {
      const canvas = document.createElement('canvas');
      canvas.width = 48;
      canvas.height = 48;
      const pen = canvas.getContext('2d');
      if (pen === null) return '';
      pen.font = '40px sans-serif';
      pen.fillText(text, 2, 40);
      return canvas.toDataURL();
    }, character);
  const [car, shop] = [await ink('车'), await ink('店')];
  await page.close();
  if (car === '' || car === shop) throw new Error('the browser has no Chinese font: every character is drawn as the same box');
}

export interface AxeFinding {
  readonly rule: string;
  readonly impact: 'serious' | 'critical';
  readonly help: string;
  /** The first elements found, as selectors. */
  readonly elements: readonly string[];
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[] }[];
  }[];
}

const longestWaitMs = 3000;

/** What a page answers of itself within a moment. */
async function stateOf(page: Page): Promise<string> {
  const inspector = await page.context().newCDPSession(page);
  const expression = '[document.title, document.visibilityState, document.activeElement?.outerHTML.slice(0, 120)].join(" · ")';
  const answer = inspector.send('Runtime.evaluate', { expression }).then(({ result }) => String(result.value));
  const silence = new Promise<string>((resolve) => setTimeout(resolve, longestWaitMs, 'does not answer'));
  return await Promise.race([answer, silence]);
}

/** Every open page of every browser, for whoever reads why a journey failed. */
export async function openPages(): Promise<string[]> {
  const pages = [...contexts].flatMap((context) => context.pages());
  return Promise.all(pages.map(async (page) => `${page.url()}: ${await stateOf(page).catch(String)}`));
}

const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The serious and critical findings of WCAG 2.2 AA on the page as it stands, or on what the selector finds there; none
 * is what a journey expects. */
export async function axeCheck(page: Page, within = ':root'): Promise<AxeFinding[]> {
  // The inspector's own evaluation: a page's content policy forbids scripts to others, not to the one who inspects it.
  const inspector = await page.context().newCDPSession(page);
  try {
    const { result: known } = await inspector.send('Runtime.evaluate', { expression: 'typeof axe' });
    if (known.value === 'undefined') await inspector.send('Runtime.evaluate', { expression: axeSource });
    // No rule that runs reads the style sheets' text: axe need not fetch them anew.
    const options = { resultTypes: ['violations'], runOnly, preload: false };
    const run = `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`;
    const { result, exceptionDetails } = await inspector.send('Runtime.evaluate', {
      expression: `${run}.then(({ violations }) => JSON.stringify({ violations }))`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(`axe did not run: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return seriousOnes(JSON.parse(String(result.value)) as AxeResults);
  } finally {
    await inspector.detach();
  }
}

function seriousOnes({ violations }: AxeResults): AxeFinding[] {
  return violations.flatMap(({ id, impact, help, nodes }) =>
    impact === 'serious' || impact === 'critical'
      ? [{ rule: id, impact, help, elements: nodes.slice(0, 5).map(({ target }) => target.map(String).join(' ')) }]
      : [],
  );
}

const pictures = path.resolve(import.meta.dirname, '../../../.cache/journeys');

/** Saves a picture of the whole page under .cache/journeys and returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(pictures, { recursive: true });
  const file = path.join(pictures, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  return file;
}

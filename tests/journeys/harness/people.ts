// The people of a journey: each with a log-in and a browser of their own, working as a person does.
import type { EndpointShape, InputOf, ReplyOf } from '@bayline/contract/endpoint';
import type { Browser, Locator, Page } from 'playwright-core';
import { newId } from '../../../apps/web/src/app/ids.ts';
import { openContext, type Size } from './browser.ts';
import type { RunningServer } from './server.ts';

export const demoPassword = 'bayline-demo';

export interface World {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** What went wrong in any page, in the words of the browser. */
  readonly faults: string[];
}

export interface Door {
  readonly size?: Size;
  readonly password?: string;
}

/** Opens a browser at the log-in page. */
export async function atTheDoor({ server, browser, faults }: World, size: Size): Promise<Page> {
  const context = await openContext(browser, { ...server, size });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto('/');
  return page;
}

export async function enter(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** Logs in by keyboard and waits for the home page. */
export async function comesIn(world: World, username: string, { size = 'desk', password = demoPassword }: Door = {}): Promise<Page> {
  const page = await atTheDoor(world, size);
  await enter(page, username, password);
  await isHome(page);
  return page;
}

export function isHome(page: Page): Promise<void> {
  return page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /(早上|下午|晚上)好/ })
    .waitFor();
}

/** Waits until the words stand there for everybody to read. */
export function expectWords(place: Page | Locator, words: string | RegExp, exact = false): Promise<void> {
  return place.getByText(words, { exact }).first().waitFor();
}

export const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement);

/** Runs in the browser: whether what is named has the focus, or stands on the page at all. */
function isNamed([name, where]: readonly [string, 'at the focus' | 'on the page']): boolean {
  const labelOf = (at: Element) =>
    at instanceof HTMLInputElement
      ? [...(at.labels ?? [])].map((one) => one.textContent).join(' ')
      : `${at.getAttribute('aria-label') ?? ''} ${at.textContent}`;
  const found = document.querySelectorAll(where === 'on the page' ? 'a, button, input' : ':is(a, button, input):focus');
  return [...found].some((at) => labelOf(at).includes(name));
}

/** Tab until the focus is on what is named, once that stands there; a page that cannot be walked by keyboard ends here. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await page.waitForFunction(isNamed, [name, 'on the page'] as const);
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(isNamed, [name, 'at the focus'] as const)) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}

/** What is set up behind the scenes, under the log-in of a page. */
export async function ask<E extends EndpointShape>(page: Page, endpoint: E, input: Partial<InputOf<E>>): Promise<ReplyOf<E>> {
  const params = (input.params ?? {}) as Readonly<Record<string, string>>;
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => params[name] ?? '');
  const answer = await page.context().request.fetch(`/api${path}`, {
    method: endpoint.method,
    headers: { 'x-bayline': '1', 'idempotency-key': newId() },
    ...(input.body === undefined ? {} : { data: input.body }),
  });
  if (!answer.ok()) throw new Error(`${endpoint.method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as ReplyOf<E>;
}

/** Draws on the signature pad inside the place, anew where the page moved under the pen. */
export async function sign(place: Locator | Page): Promise<void> {
  const pad = place.getByRole('img', { name: '请在此处签名' });
  const page = 'mouse' in place ? place : place.page();
  const draw = async () => {
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (box === null) throw new Error('the signature pad is not on the page');
    await page.mouse.move(box.x + 30, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + box.height / 2, { steps: 6 });
    await page.mouse.move(box.x + 60, box.y + box.height - 20, { steps: 6 });
    await page.mouse.up();
    await place.getByText('已签名').waitFor({ timeout: 5000 });
  };
  for (let again = 2; again > 0; again -= 1) {
    const signed = await draw().then(
      () => true,
      () => false,
    );
    if (signed) return;
  }
  await draw();
}

/** Chooses by keyboard in a list that opens: what is typed finds the option, ↓ walks to it, Enter takes it. */
export async function choose(field: Locator, option: string, typed = ''): Promise<void> {
  await field.focus();
  await (typed === '' ? field.press('ArrowDown') : field.pressSequentially(typed));
  // The list of this field: that of the field before may still be closing.
  const list = field
    .page()
    .locator('.ant-select-dropdown')
    .filter({ has: field.page().locator(`[id="${await field.getAttribute('aria-controls')}"]`) });
  await list.locator('.ant-select-item-option', { hasText: option }).first().waitFor();
  const active = list.locator('.ant-select-item-option-active');
  for (let steps = 0; steps < 30 && !(await active.textContent())?.includes(option); steps += 1) await field.press('ArrowDown');
  await field.press('Enter');
}

// The dispatcher plans on the timeline: with the mouse, with the keys alone, against the rules, and back again. A bay and
// technicians of their own are free, so that nothing of the demo's day is in the way.
import { capacity } from '@bayline/contract/capacity';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { organisation } from '@bayline/contract/organisation';
import { workshop } from '@bayline/contract/workshop';
import { dayOf, localTime } from '@bayline/domain/kernel';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../apps/web/src/app/ids.ts';
import { axeCheck, launchBrowser } from './harness/browser.ts';
import { crew, dispatchListOf, hireCrew } from './harness/crew.ts';
import { ask, comesIn, expectWords, type World } from './harness/people.ts';
import { startServer } from './harness/server.ts';

type Operation = ReplyOf<typeof workshop.dispatchList>['operations'][number];

const bay = '31号工位';
const zone = 'Asia/Shanghai';

let world: World;
let page: Page;
let day: string;
/** Two operations of one car that wait, one after the other. */
let first: Operation;
let second: Operation;

async function standing({ id }: Operation): Promise<Operation> {
  const row = (await dispatchListOf(page, day)).operations.find((operation) => operation.id === id);
  if (row === undefined) throw new Error('the operation is no longer open');
  return row;
}

/** '31号工位 16:00–16:30 盛杰', or how it stands without a plan. */
async function planOf(operation: Operation): Promise<string> {
  const { status, bayName, startsAt, endsAt, technicians } = await standing(operation);
  if (startsAt === null || endsAt === null) return status;
  return `${bayName} ${localTime(startsAt, zone)}–${localTime(endsAt, zone)} ${technicians.map(({ name }) => name).join()}`;
}

const track = (row: string): Locator => page.getByRole('list', { name: row, exact: true });
const bar = ({ id }: Operation): Locator => page.locator(`.bl-plan-bar[data-operation="${id}"]`);
const item = ({ id }: Operation): Locator => page.locator(`.bl-workshop-item[data-operation="${id}"]`);
const teller = (): Locator => page.locator('.bl-plan-teller');

/** Where a time of today stands in a row, as the scale over it says. */
async function placeOf(row: string, time: string): Promise<{ x: number; y: number }> {
  const box = await track(row).boundingBox();
  const hours = await page.locator('.bl-plan-scale span').allTextContents();
  if (box === null || hours[0] === undefined) throw new Error(`${row} is not on the page`);
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return { x: box.x + (box.width * (minutes(time) - minutes(hours[0]))) / (hours.length * 60), y: box.y + box.height / 2 };
}

/** Takes something at its left end, so that this is what comes to lie at the time; news may draw the page anew under the hand. */
async function drag(what: Locator, row: string, time: string): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    await moveAcross(what, row, time);
    if (await isHeld()) return await aim(row, time);
    await page.mouse.up();
  }
  throw new Error('it cannot be taken up');
}

const mostTries = 3;
/** A hand near the edge pulls the plan along by 16 pixels at each move. */
const mostAims = 60;
const isNear = (one: number, other: number) => Math.abs(one - other) < 1;

/** What is held is moved until the place stays under it, as one does who looks. */
async function aim(row: string, time: string): Promise<void> {
  for (let aims = 0; aims < mostAims; aims += 1) {
    const at = await placeOf(row, time);
    await page.mouse.move(at.x + 2, at.y, { steps: 2 });
    const now = await placeOf(row, time);
    if (isNear(at.x, now.x) && isNear(at.y, now.y)) return;
  }
  throw new Error('the plan does not stand still');
}

const isHeld = () =>
  page
    .locator('.bl-plan-ghost')
    .waitFor({ timeout: 3000 })
    .then(
      () => true,
      () => false,
    );

const saysWithin = (words: string, timeout: number) =>
  teller()
    .getByText(words)
    .first()
    .waitFor({ timeout })
    .then(
      () => true,
      () => false,
    );

/** Without dropping it. */
async function letGo(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

/** As one does who looks at what is said there: what the page did not know yet, or news under the hand, is another try. */
async function dragUntilTold(what: Locator, { row, time, words }: { row: string; time: string; words: string }): Promise<void> {
  const told = async () => {
    await drag(what, row, time);
    if (await saysWithin(words, 8000)) return words;
    const instead = await teller().textContent();
    await letGo();
    return instead;
  };
  await expect.poll(told, { timeout: 60_000 }).toBe(words);
}

async function moveAcross(what: Locator, row: string, time: string): Promise<void> {
  await track(row).scrollIntoViewIfNeeded();
  await what.scrollIntoViewIfNeeded();
  const [box, place] = [await what.boundingBox(), await placeOf(row, time)];
  if (box === null) throw new Error('it is not on the page');
  await page.mouse.move(box.x + 2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 12, box.y + 20, { steps: 2 });
  await page.mouse.move(place.x + 2, place.y, { steps: 4 });
}

beforeAll(async () => {
  world = { server: await startServer(), browser: await launchBrowser(), faults: [] };
  const administrator = await comesIn(world, 'administrator');
  const manager = await comesIn(world, 'workshop-manager');
  await hireCrew(administrator, manager);
  await ask(manager, capacity.addBay, { body: { id: newId(), code: 'T1', name: bay, type: 'maintenance' } });
  page = await comesIn(world, 'dispatcher');
  const { now } = await ask(page, organisation.session, {});
  day = dayOf(now, zone);
  const { operations } = await dispatchListOf(page, day);
  const waiting = operations.filter(
    ({ status, bayType, kitLight }) => status === 'waiting' && bayType === 'maintenance' && kitLight === 'ready',
  );
  const pair = waiting.flatMap((one) =>
    waiting.filter((other) => other.workOrderId === one.workOrderId && other.sequence > one.sequence).map((other) => [one, other] as const),
  )[0];
  if (pair === undefined) throw new Error('no car of the demo waits for two operations');
  [first, second] = pair;
  await page.goto('/workshop/dispatch');
  await track(bay).waitFor();
});
afterAll(async () => {
  await world.browser.close();
  await world.server.stop();
});

describe('with the mouse', () => {
  test('a car that nobody has planned is dragged onto a bay: what may not be is told on the way, and somebody free does it', async () => {
    await dragUntilTold(item(first), { row: '钣金工位', time: '16:00', words: '这里是钣金工位，这项作业要用保养工位' });
    await aim(bay, '16:00');
    await expectWords(teller(), `${bay} · `);
    await expectWords(teller(), '可以放在这里');
    expect(await axeCheck(page)).toEqual([]);
    await page.mouse.up();
    await bar(first).waitFor();
    await expect.poll(() => planOf(first)).toMatch(new RegExp(`^${bay} 16:00–16:30 .`));
  });

  test('a bar is dragged to another time, and its end is drawn out by steps of five minutes', async () => {
    await drag(bar(first).locator('button'), bay, '15:30');
    await page.mouse.up();
    await expect.poll(() => planOf(first)).toMatch(new RegExp(`^${bay} 15:30–16:00 `));
    const [end, place] = [await bar(first).boundingBox(), await placeOf(bay, '16:09')];
    await page.mouse.move((end?.x ?? 0) + (end?.width ?? 0) - 3, place.y);
    await page.mouse.down();
    await page.mouse.move(place.x + 20, place.y, { steps: 2 });
    await page.mouse.move(place.x, place.y, { steps: 2 });
    await page.mouse.up();
    await expect.poll(() => planOf(first)).toMatch(new RegExp(`^${bay} 15:30–16:10 `));
  });

  test('dropped before what must be done first, it goes back, and the form asks for the reason with what was dropped', async () => {
    const before = await planOf(second);
    const words = `前一作业“${first.nameZh}”在此之前没有结束`;
    await dragUntilTold(item(second), { row: bay, time: '15:00', words });
    await page.mouse.up();
    const notice = page.locator('.bl-notices');
    await notice.getByText(`前一作业“${first.nameZh}”在此之前没有结束`).waitFor();
    // It lies over the foot of the page.
    await notice.getByRole('button').first().click();
    await item(second).waitFor();
    expect(await bar(second).count()).toBe(0);
    const form = page.getByRole('region', { name: '安排', exact: true });
    await form.getByLabel('例外派工的原因').waitFor();
    await expect.poll(() => form.textContent()).toContain(bay);
    expect(await form.getByLabel('开始时间').inputValue()).toBe(`${day}T15:00`);
    expect([before, await planOf(second)]).toEqual(['waiting', 'waiting']);
  });

  test('Escape gives up what is being dragged', async () => {
    await drag(bar(first).locator('button'), bay, '17:00');
    await page.locator('.bl-plan-ghost').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.bl-plan-ghost').waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(await planOf(first)).toMatch(new RegExp(`^${bay} 15:30–16:10 `));
  });
});

describe('with the keys alone', () => {
  const active = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  /** Presses until the sentence says it. */
  async function pressUntil(key: string, words: string): Promise<void> {
    for (let presses = 0; presses < 150 && !(await teller().textContent())?.includes(words); presses += 1) await page.keyboard.press(key);
    await expectWords(teller(), words);
  }

  test('an operation is taken up from the list, moved by rows and minutes, stretched and dropped', async () => {
    await item(second).getByRole('button', { name: '放上时间轴' }).press('Enter');
    await expect.poll(active).toContain('方向键移动');
    await pressUntil('ArrowDown', `${bay} · `);
    await pressUntil('ArrowRight', ' 17:00–17:20');
    await page.keyboard.press('Shift+ArrowRight');
    await expectWords(teller(), '17:00–17:25');
    await expectWords(teller(), '可以放在这里');
    expect(await axeCheck(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => planOf(second)).toMatch(new RegExp(`^${bay} 17:00–17:25 `));
    // The focus is on the bar, and goes on from there.
    await expect.poll(active).toContain(`${second.plate} · ${second.nameZh}`);
    expect(await item(second).count()).toBe(0);
  });

  test('a bar is walked to, taken up, and Escape leaves it where it was', async () => {
    await page.getByRole('region', { name: '工位和技师的时间轴' }).focus();
    await page.keyboard.press('ArrowRight');
    await bar(second).locator('button').focus();
    await page.keyboard.press('Enter');
    await pressUntil('ArrowLeft', '16:05–16:30');
    // It would begin before the work before it ends.
    await expectWords(teller(), `前一作业“${first.nameZh}”在此之前没有结束`);
    await page.keyboard.press('Escape');
    await page.locator('.bl-plan-ghost').waitFor({ state: 'detached' });
    await expect.poll(active).toContain(`${second.plate} · ${second.nameZh}`);
    expect(await planOf(second)).toMatch(new RegExp(`^${bay} 17:00–17:25 `));
  });

  test('a bar says why it does not stand earlier', async () => {
    await drag(bar(second).locator('button'), bay, '16:10');
    await page.mouse.up();
    await expect.poll(() => planOf(second)).toMatch(new RegExp(`^${bay} 16:10–16:35 `));
    await bar(second).locator('button').click();
    await expectWords(teller(), `为什么排在这里：接在“${first.nameZh}”之后`);
  });
});

describe('the lock', () => {
  test('L locks the bar to its place: nothing takes it up until it is unlocked, and the bar says by whom', async () => {
    const button = bar(second).locator('button');
    const isLocked = () => bar(second).getAttribute('data-locked');
    // Right after a drop, too: the lock waits for the answer to it.
    await button.press('l');
    await expect.poll(isLocked).toBe('true');
    await expect.poll(() => button.textContent()).toContain('已锁定');
    await button.press('Enter');
    await page.locator('.bl-notices').getByText('请先解锁').waitFor();
    expect(await page.locator('.bl-plan-ghost').count()).toBe(0);
    await moveAcross(button, bay, '17:00');
    await page.mouse.up();
    expect(await planOf(second)).toMatch(new RegExp(`^${bay} 16:10–16:35 `));
    expect(await axeCheck(page)).toEqual([]);
    await button.click();
    await teller().getByRole('button', { name: '解锁' }).click();
    await expect.poll(() => bar(second).getAttribute('data-locked')).toBe('false');
  });
});

describe('taking back', () => {
  test('Ctrl+Z puts the last move back where it was, and the other dispatcher sees both', async () => {
    const other = await comesIn(world, 'workshop-manager');
    await other.goto('/workshop/dispatch');
    const seen = other.locator(`.bl-plan-bar[data-operation="${second.id}"]`);
    await seen.waitFor();
    const times = () => seen.locator('button').textContent();
    expect(await times()).toContain('16:10–16:35');
    await page.keyboard.press('Control+z');
    await expect.poll(() => planOf(second)).toMatch(new RegExp(`^${bay} 17:00–17:25 `));
    await expect.poll(times).toContain('17:00–17:25');
    await page.getByRole('button', { name: `重做：${second.plate} ${second.nameZh}` }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => planOf(second)).toMatch(new RegExp(`^${bay} 16:10–16:35 `));
    // One after the other, to where it stood in the list.
    await page.keyboard.press('Control+z');
    await expect.poll(() => planOf(second)).toMatch(new RegExp(`^${bay} 17:00–17:25 `));
    await page.keyboard.press('Control+z');
    await expect.poll(() => planOf(second)).toBe('waiting');
    await page.keyboard.press('Control+y');
    await expect.poll(() => planOf(second)).toMatch(new RegExp(`^${bay} 17:00–17:25 `));
    await expect.poll(times).toContain('17:00–17:25');
    await other.close();
  });

  test('what somebody else has changed since is not taken back, and the page says so', async () => {
    await drag(bar(second).locator('button'), bay, '16:30');
    await page.mouse.up();
    await expect.poll(() => planOf(second)).toMatch(new RegExp(`^${bay} 16:30–16:55 `));
    const undo = page.getByRole('button', { name: `撤销：${second.plate} ${second.nameZh}` });
    await undo.waitFor();
    const { version, bayId, technicians } = await standing(second);
    const shares = technicians.map(({ technicianId, sharePercent }) => ({ technicianId, sharePercent }));
    const startsAt = new Date(`${day}T17:30:00.000+08:00`).toISOString();
    const nothingSaid = { bayOwnerId: null, supervisorId: null, manuals: '', remark: '', overrideReason: null };
    const body = { ...nothingSaid, version, bayId: bayId ?? '', technicians: shares, startsAt };
    await ask(page, workshop.assign, { params: { id: second.id }, body });
    await undo.press('Enter');
    await page.locator('.bl-notices').getByText('其他人已修改了这条记录').waitFor();
    expect(await planOf(second)).toMatch(new RegExp(`^${bay} 17:30–17:50 `));
    expect(world.faults).toEqual([]);
  });
});

test('what is booked says so where its bar has room for a word', async () => {
  expect(await page.locator('.bl-plan-bar[data-reserved="true"]').count()).toBeGreaterThan(0);
  const wordless = await page
    .locator('.bl-plan-words')
    .evaluateAll((all) =>
      all
        .filter((words) => words.checkVisibility({ visibilityProperty: true }) && (words as HTMLElement).innerText.trim() === '')
        .map((words) => words.closest('li')?.title),
    );
  expect(wordless).toEqual([]);
});

test('technicians and the week are drawn without a fault, in the dark too', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByText('按技师', { exact: true }).click();
  await page.getByRole('list', { name: crew[0]?.name ?? '', exact: true }).waitFor();
  await page.getByText('周', { exact: true }).click();
  await page.getByRole('list', { name: '每日工位负荷' }).waitFor();
  expect(await axeCheck(page)).toEqual([]);
});

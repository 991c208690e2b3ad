// What every page says when it is closed to somebody, when there is no such thing, when the server fails and when the
// store has nothing yet; and the search, which leads to all of them.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchByKeys } from './harness/page-keys.ts';
import { roleFor, strangerTo } from './harness/page-routes.ts';
import { type BrokenServer, breakServer, openEmptyStore } from './harness/page-states.ts';
import { namedRoutes, openWalkedStore, seat, unknownOf, type WalkedStore } from './harness/page-walkers.ts';
import { type RunningServer, startServer } from './harness/server.ts';
import { openWalker, type Walker } from './harness/walk.ts';

let store: WalkedStore;
beforeAll(async () => {
  store = await openWalkedStore();
});
afterAll(() => store.close());

const withParams = namedRoutes.filter(([path]) => path.includes('$'));

test.each(namedRoutes.filter(([, route]) => route.permission !== undefined))('%s is closed, in words, to others', async (path, route) => {
  const stranger = strangerTo(route);
  if (stranger === undefined) throw new Error(`everybody holds ${route.permission}`);
  const { page, walkTo } = await store.walkerOf(stranger, 'desk');
  await walkTo(unknownOf(path));
  expect(await page.locator('h1').allTextContents()).toEqual(['您没有查看此页的权限']);
  expect(await page.locator('main').innerText()).toContain('请联系系统管理员');
});

test.each(withParams)('%s says so when there is no such thing', async (path, route) => {
  const { page, walkTo, complaints } = await store.walkerOf(roleFor(route), 'desk');
  await walkTo(unknownOf(path));
  expect(await page.locator('main').innerText()).toMatch(/找不到这条记录|没有这位员工|没有这个页面/);
  complaints();
});

let broken: BrokenServer;
/** Somebody whose server fails. */
const unluckyOne = seat(async (username) => {
  const prepare = async (page: Page) => {
    broken = await breakServer(page);
  };
  return await openWalker(store.browser, { baseUrl: store.server.baseUrl, size: 'desk', username, prepare });
});

test.each(namedRoutes)('%s says so when the server fails, and recovers', async (_path, route) => {
  const walker = await unluckyOne(roleFor(route));
  const { page } = walker;
  const address = await store.whereIs(route, walker.context);
  const main = page.locator('main');
  const fault = '系统出错，未做任何更改';
  const meetFault = async () => {
    broken.isBroken = true;
    broken.answered();
    await walker.walkTo(address ?? '');
    return broken.answered();
  };
  // What was fetched already may be shown although the server fails: whoever sees it so comes in anew, and knows nothing.
  let asked = await meetFault();
  if (asked === 0 || !(await main.innerText()).includes(fault)) {
    broken.isBroken = false;
    await page.goto('/account/password');
    await walker.settle();
    asked = await meetFault();
  }
  if (asked === 0) return;
  expect(await main.locator('[role="alert"]').count()).toBeGreaterThan(0);
  expect(await main.innerText()).toContain(fault);
  broken.isBroken = false;
  const again = main.getByRole('button', { name: '重试' });
  // One press may mend several lists that ask the same question; a form has up to eight.
  for (let press = 0; press < 8 && (await again.count()) > 0; press += 1) {
    await again.first().click();
    await walker.settle();
  }
  // A form keeps an empty place for its refusal.
  await expect.poll(() => main.locator('[role="alert"]').filter({ hasText: /\S/ }).count()).toBe(0);
});

describe('in a store on its first day', () => {
  let newServer: RunningServer;
  let first: Walker;
  beforeAll(async () => {
    newServer = await startServer('empty');
    const person = await openEmptyStore(newServer);
    first = await openWalker(store.browser, { baseUrl: newServer.baseUrl, size: 'desk', ...person });
  });
  afterAll(() => newServer.stop());

  test.each(namedRoutes.filter(([path]) => !path.includes('$')))('%s says what would appear', async (path) => {
    const { page, walkTo, complaints } = first;
    await walkTo(path);
    const empty = page.locator('main .bl-empty');
    const isForm = (await page.locator('main :is(.bl-field, input[type="file"])').count()) > 0;
    // The store itself, its hours, its administrator and its roles are there from the first day.
    const hasRows = (await page.locator('main :is([role="row"][data-opens], tbody tr, li.bl-line)').count()) > 0;
    if (!isForm && !hasRows) expect(await empty.count()).toBeGreaterThan(0);
    for (const state of await empty.all()) expect(await state.locator('p').innerText()).not.toBe('');
    expect(complaints()).toEqual([]);
  });
});

interface Rows<Row> {
  readonly rows: readonly [Row, ...Row[]];
}

test('whatever one remembers of a car, a person or an order finds it, by keyboard', async () => {
  // 解 reads xie where it is a surname.
  const [name, initials] = ['解军', 'xj'];
  const walker = await store.walkerOf('service-adviser', 'desk');
  const ask = async <Row>(path: string) => (await (await walker.context.request.get(`/api/${path}`)).json()) as Rows<Row>;
  const cars = await ask<{ id: string; plate: string | null; vinTail: string | null; modelName: string }>('vehicles');
  // Two files of one car may wait to be merged: one that is remembered by one thing only.
  const isOnlyOne = (key: 'plate' | 'vinTail', value: string | null) => cars.rows.filter((row) => row[key] === value).length === 1;
  const car = cars.rows.find(({ plate, vinTail }) => isOnlyOne('plate', plate) && isOnlyOne('vinTail', vinTail));
  if (!car?.plate || !car.vinTail) throw new Error('no car with plate and VIN');
  const {
    rows: [person],
  } = await ask<{ id: string; name: string; mobileMasked: string }>(`customers?term=${encodeURIComponent(name)}`);
  const {
    rows: [order],
  } = await ask<{ id: string; number: string }>('work-orders');
  const asked = [
    [car.plate, '车辆', car.modelName, `/vehicles/${car.id}`],
    [car.vinTail, '车辆', car.modelName, `/vehicles/${car.id}`],
    [person.mobileMasked.slice(-4), '客户', person.name, `/customers/${person.id}`],
    [person.name, '客户', person.name, `/customers/${person.id}`],
    [initials, '客户', person.name, `/customers/${person.id}`],
    [order.number, '工单', order.number, `/work-orders/${order.id}`],
  ] as const;
  const found = [];
  for (const [words, kind, lookedFor] of asked) found.push(await searchByKeys(walker, words, [kind, lookedFor]));
  expect(found).toEqual(asked.map(([, , , address]) => address));
  // A scanner is faster than any answer: words and Enter at once open what the words mean.
  await walker.page.keyboard.press('Control+k');
  await walker.page.getByRole('dialog').waitFor();
  await walker.page.keyboard.type(order.number);
  await walker.page.keyboard.press('Enter');
  await walker.page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => new URL(walker.page.url()).pathname).toBe(`/work-orders/${order.id}`);
});

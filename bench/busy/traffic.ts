// Twenty requests a second, as screens send them, while the day is planned without a pause.

import { contract } from '@bayline/contract';
import { machine } from '../store/server.ts';
import type { BusyStore } from './busy-store.ts';

const seconds = 20;
const perSecond = 20;
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

const sorted = (took: readonly number[]) => [...took].sort((a, b) => a - b);
const at = (took: readonly number[], share: number) => Math.round(sorted(took)[Math.ceil(took.length * share) - 1] ?? Number.NaN);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Sends one request every 50 ms, whether the one before has been answered or not. */
async function traffic({ adviser, dispatcher, orderIds }: BusyStore): Promise<Traffic> {
  const questions = {
    order: (turn: number) => adviser.do(contract.workOrders.get, { params: { id: orderIds[turn % orderIds.length] ?? '' } }),
    orders: () => adviser.do(contract.workOrders.list, { query: {} }),
    home: () => adviser.do(contract.home.home),
    board: () => adviser.do(contract.workshop.board),
    dispatch: () => dispatcher.do(contract.workshop.dispatchList, { query: { day: today } }),
  };
  const names = Object.keys(questions) as (keyof typeof questions)[];
  const asked = names.map((name) => ({ name, took: [] as Promise<number>[] }));
  for (let turn = 0; turn < seconds * perSecond; turn += 1) {
    const { name, took } = asked[turn % asked.length] as (typeof asked)[number];
    took.push(timed(() => questions[name](turn)));
    await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
  }
  return Object.fromEntries(await Promise.all(asked.map(async ({ name, took }) => [name, await Promise.all(took)] as const)));
}

/** Milliseconds of each screen's request. */
type Traffic = Readonly<Record<string, readonly number[]>>;

const ofAll = (traffic: Traffic) => ({ p50: at(Object.values(traffic).flat(), 0.5), p99: at(Object.values(traffic).flat(), 0.99) });
const ofEach = (traffic: Traffic) =>
  Object.fromEntries(Object.entries(traffic).map(([name, took]) => [name, { p50: at(took, 0.5), p95: at(took, 0.95) }]));

/** The same question again and again until the traffic is over. */
async function meanwhile(isOver: () => boolean, ask: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  while (!isOver()) took.push(await timed(ask));
  return took;
}

export async function askBeside(store: BusyStore) {
  const { desk, orderIds } = store;
  const quiet = await traffic(store);
  let isOver = false;
  const plans = meanwhile(
    () => isOver,
    () => desk.do(contract.planning.proposal),
  );
  const beside = await traffic(store);
  isOver = true;
  const planned = await plans;
  // The first one reads what the shop has learned.
  await desk.do(contract.planning.ofOrder, { params: { id: orderIds[0] ?? '' } });
  const promises: number[] = [];
  for (let turn = 0; turn < 60; turn += 1)
    promises.push(await timed(() => desk.do(contract.planning.ofOrder, { params: { id: orderIds[(turn * 7) % orderIds.length] ?? '' } })));
  return {
    bench: 'busy',
    cars: orderIds.length,
    requestsPerSecond: perSecond,
    quietMs: { ...ofAll(quiet), ...ofEach(quiet) },
    whilePlanningMs: { ...ofAll(beside), ...ofEach(beside) },
    limitP99Ms: 100,
    plans: planned.length,
    planMs: { p50: at(planned, 0.5), p95: at(planned, 0.95) },
    promiseMs: { p50: at(promises, 0.5), p95: at(promises, 0.95) },
    limitPromiseMs: 100,
    machine,
  };
}

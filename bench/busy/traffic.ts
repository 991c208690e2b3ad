// Twenty requests a second, as screens send them, while the day is planned without a pause.
import os from 'node:os';
import { contract } from '@bayline/contract';
import type { BusyStore } from './store.ts';

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
async function traffic({ adviser, dispatcher, orderIds }: BusyStore): Promise<number[]> {
  const questions = [
    (turn: number) => adviser.do(contract.workOrders.get, { params: { id: orderIds[turn % orderIds.length] ?? '' } }),
    () => adviser.do(contract.workOrders.list, { query: {} }),
    () => adviser.do(contract.home.home),
    () => adviser.do(contract.workshop.board),
    () => dispatcher.do(contract.workshop.dispatchList, { query: { day: today } }),
  ];
  const asked: Promise<number>[] = [];
  for (let turn = 0; turn < seconds * perSecond; turn += 1) {
    asked.push(timed(async () => await questions[turn % questions.length]?.(turn)));
    await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
  }
  return await Promise.all(asked);
}

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
    quietMs: { p50: at(quiet, 0.5), p99: at(quiet, 0.99) },
    whilePlanningMs: { p50: at(beside, 0.5), p99: at(beside, 0.99) },
    limitP99Ms: 100,
    plans: planned.length,
    planMs: { p50: at(planned, 0.5), p95: at(planned, 0.95) },
    promiseMs: { p50: at(promises, 0.5), p95: at(promises, 0.95) },
    limitPromiseMs: 100,
    machine: `${os.cpus().length} cores, ${os.cpus()[0]?.model ?? ''}, Node ${process.version}`,
  };
}

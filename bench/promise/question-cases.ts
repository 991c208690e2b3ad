// One question on a day of two hundred cars: how long the answer takes, for a car that is planned and for a slot that is looked for.
import { type PlannedOrder, plan } from '@bayline/domain/planning';
import { learn, noHistory, readyFromSlot, readyTimes } from '@bayline/domain/promise';
import { percentile, printLine, processorSeconds, rounded } from '../plan/figures.ts';
import { dayMinutes, shopDay } from '../shop-days/generate.ts';
import { heldOutSeeds } from '../shop-days/seeds.ts';

const limitMs = 100;
const slotsAsked = 60;

function timed(ask: () => unknown): { ms: number; processorMs: number } {
  const began = performance.now();
  const processorBegan = processorSeconds();
  ask();
  return { ms: performance.now() - began, processorMs: (processorSeconds() - processorBegan) * 1000 };
}

function printTimes(name: string, all: readonly { ms: number; processorMs: number }[]): void {
  const p95 = (values: readonly number[]) => rounded(percentile(values, 95));
  printLine({
    bench: 'promise',
    case: name,
    questions: all.length,
    p95Ms: p95(all.map(({ ms }) => ms)),
    p95ProcessorMs: p95(all.map(({ processorMs }) => processorMs)),
    limitMs,
  });
}

export function benchQuestions(): void {
  const shop = shopDay('large', heldOutSeeds[0] ?? 0);
  const planned = plan(shop, { seed: 1, budget: { steps: 5_000 } });
  const codeOf = ({ id, operations }: PlannedOrder) => operations.map((one) => [`${id}/${one.id}`, one.bayType ?? ''] as const);
  const codes = new Map(shop.orders.flatMap(codeOf));
  // As many past forecasts as are kept, a minute to four days long.
  const forecasts = Array.from({ length: 400 }, (_, at) => ({ planned: 1 + at * 6, ready: 1 + at * 7 }));
  const experience = learn({ ...noHistory, forecasts });
  const rest = { codes, begun: new Set<string>(), experience, seed: 1 };
  const readyQuestion = (order: PlannedOrder) => timed(() => readyTimes({ ...rest, shop, plan: planned, order: order.id }));
  // A server that has answered all morning is warm; so is this.
  shop.orders.slice(0, 60).forEach(readyQuestion);
  printTimes('question, 200 cars', shop.orders.map(readyQuestion));
  const slots = Array.from({ length: slotsAsked }, (_, at) => ({ slot: dayMinutes * (at % 3) + 600, order: shop.orders[at] }));
  const askSlots = () =>
    slots.flatMap(({ slot, order }) =>
      order ? [timed(() => readyFromSlot({ ...rest, shop, plan: planned, order: { ...order, id: 'asked' } }, slot))] : [],
    );
  askSlots();
  printTimes('slot, 200 cars', askSlots());
}

// One thing happens at half past ten, and the plan is mended: how long it takes, and how much moves that the event does not touch.
import { changedPlacements, plan, repair, standingOf, verify } from '@bayline/domain/planning';
import { type EventName, eventNames, happens, planFrom, shopAt } from '../shop-days/events.ts';
import { shopDay } from '../shop-days/generate.ts';
import { heldOutSeeds, tuningSeeds } from '../shop-days/seeds.ts';
import type { ShopSize } from '../shop-days/shop.ts';
import { percentile, printLine, processorSeconds, rounded } from './figures.ts';

const now = 10 * 60 + 30;
/** The plan that people work by need not be the best one. */
const stepsBefore = 5_000;
const limitMs: Record<ShopSize, number> = { small: 100, large: 300 };
const limitMovedPercent = 10;
const steps = 1_500;

interface Repaired {
  readonly event: EventName;
  readonly ms: number;
  readonly processorMs: number;
  readonly movedPercent: number;
  readonly violations: number;
}

function repairDay(size: ShopSize, seed: number): Repaired[] {
  const day = shopDay(size, seed);
  const morning = plan(day, { seed: 1, budget: { steps: stepsBefore } });
  const shop = shopAt(day, morning, now);
  const before = planFrom(morning, now);
  return eventNames.map((event) => {
    const changed = happens(event, shop, { plan: before, seed, size });
    const began = performance.now();
    const processorBegan = processorSeconds();
    // Half the limit is for the search, so that the rest suffices for what comes before and after it.
    const spent = () => (performance.now() - began) / (limitMs[size] / 2);
    const after = repair(changed, { before, seed: 1, budget: { steps, spent } });
    const ms = performance.now() - began;
    const processorMs = (processorSeconds() - processorBegan) * 1000;
    const untouched = new Set(standingOf(changed, before).map(({ order, operation }) => `${order}/${operation}`));
    const moved = changedPlacements(before, after).filter(({ order, operation }) => untouched.has(`${order}/${operation}`));
    return { event, ms, processorMs, movedPercent: (100 * moved.length) / untouched.size, violations: verify(changed, after).length };
  });
}

export function benchRepair(size: ShopSize): void {
  // A server that has planned all morning is warm; so is this.
  repairDay(size, tuningSeeds[0] ?? 0);
  const all = heldOutSeeds.flatMap((seed) => repairDay(size, seed));
  const p95 = (repairs: readonly Repaired[]) =>
    rounded(
      percentile(
        repairs.map(({ ms }) => ms),
        95,
      ),
    );
  printLine({
    case: `repair ${size}`,
    repairs: all.length,
    p50Ms: rounded(
      percentile(
        all.map(({ ms }) => ms),
        50,
      ),
    ),
    p95Ms: p95(all),
    p95ProcessorMs: rounded(
      percentile(
        all.map(({ processorMs }) => processorMs),
        95,
      ),
    ),
    limitMs: limitMs[size],
    p95MsByEvent: Object.fromEntries(eventNames.map((event) => [event, p95(all.filter((one) => one.event === event))])),
    mostMovedPercent: rounded(Math.max(...all.map(({ movedPercent }) => movedPercent))),
    limitMovedPercent,
    violations: all.reduce((sum, { violations }) => sum + violations, 0),
  });
}

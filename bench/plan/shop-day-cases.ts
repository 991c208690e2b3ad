// The planner against the three ways shops dispatch today, on days that it was not tuned on. All see the same cars, times and
// people; the rules act minute by minute, the planner knows in the morning when cars will come.
import { measure, type Plan, plan, type Shop, verify } from '@bayline/domain/planning';
import { shopDay } from '../shop-days/generate.ts';
import { dispatchBy, type RuleName, ruleNames } from '../shop-days/rules.ts';
import type { ShopSize } from '../shop-days/shop.ts';
import { median, percentile, printLine, processorSeconds, rounded } from './figures.ts';

/** The same steps give the same plan on every machine; the seconds beside them are this one's. */
const stepsOf: Record<ShopSize, number> = { small: 60_000, large: 40_000 };
const limitLessPercent = 30;

interface Day {
  readonly lateness: Record<RuleName | 'planner', number>;
  readonly onTime: Record<RuleName | 'planner', number>;
  readonly violations: number;
  readonly seconds: number;
}

function playDay(size: ShopSize, seed: number): Day {
  const shop = shopDay(size, seed);
  const began = processorSeconds();
  const planned = plan(shop, { seed: 1, budget: { steps: stepsOf[size] } });
  const seconds = processorSeconds() - began;
  const plans: [RuleName | 'planner', Plan][] = [
    ['planner', planned],
    ...ruleNames.map((rule): [RuleName, Plan] => [rule, dispatchBy(rule, shop)]),
  ];
  const measured = plans.map(([name, one]) => [name, measure(shop, one)] as const);
  return {
    lateness: Object.fromEntries(measured.map(([name, { weightedLateness }]) => [name, weightedLateness])) as Day['lateness'],
    onTime: Object.fromEntries(measured.map(([name, { onTime, promised }]) => [name, (100 * onTime) / promised])) as Day['onTime'],
    violations: violationsOf(shop, plans),
    seconds,
  };
}

const violationsOf = (shop: Shop, plans: readonly (readonly [string, Plan])[]) =>
  plans.reduce((sum, [, one]) => sum + verify(shop, one).length + one.unplanned.length, 0);

export function benchShopDays(size: ShopSize, seeds: readonly number[]): void {
  const days = seeds.map((seed) => playDay(size, seed));
  const less = days.map(({ lateness }) => {
    const best = Math.min(...ruleNames.map((rule) => lateness[rule]));
    return best === 0 ? 0 : 100 * (1 - lateness.planner / best);
  });
  const names = ['planner', ...ruleNames] as const;
  const over = (pick: (day: Day, name: RuleName | 'planner') => number, digits: number) =>
    Object.fromEntries(names.map((name) => [name, rounded(median(days.map((day) => pick(day, name))), digits)]));
  printLine({
    case: `shop day ${size}`,
    days: days.length,
    steps: stepsOf[size],
    medianLessLatenessPercent: rounded(median(less)),
    leastLessLatenessPercent: rounded(Math.min(...less)),
    limitLessLatenessPercent: limitLessPercent,
    medianWeightedLateness: over((day, name) => day.lateness[name], 0),
    medianOnTimePercent: over((day, name) => day.onTime[name], 1),
    violations: days.reduce((sum, { violations }) => sum + violations, 0),
    medianSeconds: rounded(median(days.map(({ seconds }) => seconds))),
    p95Seconds: rounded(
      percentile(
        days.map(({ seconds }) => seconds),
        95,
      ),
    ),
  });
}

// Shops lived through for weeks: the first days to learn, the others to count. Every policy lives the same days with the same cars,
// the same luck and the same promises, which are the adviser's; the estimator is asked beside them for every car that comes.
import { verify } from '@bayline/domain/planning';
import type { Policy, Watcher } from '../lived-days/life.ts';
import { live } from '../lived-days/live.ts';
import { plannerPolicy, rulePolicy } from '../lived-days/policies.ts';
import { makeWorld } from '../lived-days/world.ts';
import { mean, median, percentile, printLine, rounded } from '../plan/figures.ts';
import { dayMinutes } from '../shop-days/generate.ts';
import { ruleNames } from '../shop-days/rules.ts';
import { type Answered, asking, percents, type Teller, type Way, ways } from './asking.ts';

/** Shops for tuning, and shops kept back. */
const seedsOf = { tuning: [1, 2], 'held-out': [8_001, 8_002] } as const;
const learningDays = 15;
const days = 50;
const budget = { morningSteps: 4_000, eventSteps: 300 };
const limitQuestionMs = 100;
const limits: Record<(typeof percents)[number], readonly [number, number]> = { 50: [45, 55], 80: [75, 85], 95: [92, 98] };

/** How promises were kept over the counted days. */
interface Kept {
  promised: number;
  onTime: number;
  weightedLateness: number;
}

function countKept(kept: Kept): Watcher['ready'] {
  return ({ promisedAt, releasedAt, weight }, at) => {
    if (promisedAt === null || releasedAt < learningDays * dayMinutes) return;
    kept.promised += 1;
    if (at <= promisedAt) kept.onTime += 1;
    else kept.weightedLateness += weight * (at - promisedAt);
  };
}

const noneKept = (): Kept => ({ promised: 0, onTime: 0, weightedLateness: 0 });

interface Lived {
  readonly kept: Kept;
  readonly answered: readonly Answered[];
  readonly questionMs: readonly number[];
  readonly violations: number;
}

/** One shop under the planner, every car asked for. */
function liveAsking(seed: number, teller: Teller): Lived {
  const made = makeWorld('small', seed, days);
  const { watcher, answered, questionMs } = asking(made.world, teller);
  const kept = noneKept();
  let violations = 0;
  const policy = plannerPolicy({
    ...budget,
    afterEvent: 'plan',
    inspect: (shop, plan) => {
      violations += verify(shop, plan).length;
    },
  });
  const count = countKept(kept);
  const ready: Watcher['ready'] = (order, at) => {
    watcher.ready?.(order, at);
    count?.(order, at);
  };
  live(made, policy, { ...watcher, ready });
  return { kept, answered: answered.filter(({ askedAt }) => askedAt >= learningDays * dayMinutes), questionMs, violations };
}

export function benchPromise(kind: keyof typeof seedsOf): void {
  const seeds = seedsOf[kind];
  const [lived = []] = (['adviser', 'estimator'] as const).map((teller) => {
    const all = seeds.map((seed) => liveAsking(seed, teller));
    printCalibration({ days: kind, promisesBy: teller }, all);
    return all;
  });
  const policies: [string, () => Policy][] = [
    ['repair', () => plannerPolicy({ ...budget, afterEvent: 'repair' })],
    ...ruleNames.map((rule): [string, () => Policy] => [rule, () => rulePolicy(rule)]),
  ];
  const keptBy = policies.map(([name, policy]) => {
    const all = seeds.map((seed) => {
      const kept = noneKept();
      live(makeWorld('small', seed, days), policy(), { ready: countKept(kept) });
      return kept;
    });
    return [name, sumOf(all)] as const;
  });
  printKept([['planner', sumOf(lived.map(({ kept }) => kept))], ...keptBy]);
}

const sumOf = (all: readonly Kept[]): Kept =>
  all.reduce(
    (sum, { promised, onTime, weightedLateness }) => ({
      promised: sum.promised + promised,
      onTime: sum.onTime + onTime,
      weightedLateness: sum.weightedLateness + weightedLateness,
    }),
    noneKept(),
  );

function printCalibration(about: { readonly days: string; readonly promisesBy: Teller }, lived: readonly Lived[]): void {
  const answered = lived.flatMap((one) => one.answered);
  const over = <Figure>(figure: (way: Way) => Figure) => Object.fromEntries(ways.map((way) => [way, figure(way)]));
  const promisedBy = (way: Way, at: number) => answered.map(({ promised }) => promised[way][at] ?? 0);
  const keptShare = (way: Way, at: number) =>
    rounded((100 * answered.filter(({ ready, promised }) => ready <= (promised[way][at] ?? 0)).length) / answered.length);
  printLine({
    bench: 'promise',
    case: 'calibration',
    ...about,
    cars: answered.length,
    readyByPercent: over((way) => Object.fromEntries(percents.map((percent, at) => [percent, keptShare(way, at)]))),
    limits,
    promisesKeptPercent: keptPercent(sumOf(lived.map(({ kept }) => kept))),
    meanOpenMinutesTo80: over((way) => rounded(mean(promisedBy(way, 1)), 0)),
    medianOpenMinutesTo80: over((way) => rounded(median(promisedBy(way, 1)), 0)),
    meanOpenMinutes50To80: over((way) => rounded(mean(promisedBy(way, 1)) - mean(promisedBy(way, 0)), 0)),
    meanLoss: over((way) => rounded(mean(answered.map((one) => lossOf(one, way))), 0)),
    questionP95Ms: rounded(
      percentile(
        lived.flatMap(({ questionMs }) => questionMs),
        95,
      ),
    ),
    limitQuestionMs,
    violations: lived.reduce((sum, { violations }) => sum + violations, 0),
  });
}

/** What telling these times costs, the smaller the nearer: a minute too late weighs as much as its chance, one too early the rest. */
function lossOf({ ready, promised }: Answered, way: Way): number {
  return mean(
    percents.map((percent, at) => {
      const over = ready - (promised[way][at] ?? 0);
      return over > 0 ? (over * percent) / 100 : (-over * (100 - percent)) / 100;
    }),
  );
}

const keptPercent = ({ onTime, promised }: Kept) => rounded((100 * onTime) / promised);

function printKept(all: readonly (readonly [string, Kept])[]): void {
  printLine({
    bench: 'promise',
    case: 'lived days',
    cars: all[0]?.[1].promised,
    onTimePercent: Object.fromEntries(all.map(([name, kept]) => [name, keptPercent(kept)])),
    weightedLateness: Object.fromEntries(all.map(([name, { weightedLateness }]) => [name, weightedLateness])),
  });
}

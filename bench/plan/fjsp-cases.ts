// The planner on plain flexible job shops, against the best that anybody has found. For the figures a second is a second of one
// core, whatever else the machine does; whoever has one file planned waits by the clock on the wall.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Plan, plan, type Shop, verify } from '@bayline/domain/planning';
import { mean, printLine, processorSeconds, rounded } from './figures.ts';
import { makespanOf, makespanOnly, readFlexibleJobShop, scheduleAsCsv } from './fjsp.ts';

const wallSeconds = () => performance.now() / 1000;

function planFor(shop: Shop, seconds: number, clock: () => number): Plan {
  const began = clock();
  const spent = () => (clock() - began) / seconds;
  return plan(shop, { seed: 1, weights: makespanOnly, budget: { steps: Number.MAX_SAFE_INTEGER, spent } });
}

/** A folder with instances and bounds.csv (instance, lower_bound, best_known). */
export function benchFolder(folder: string): void {
  const [, ...rows] = readFileSync(path.join(folder, 'bounds.csv'), 'utf8').trim().split(/\r?\n/);
  for (const [seconds, limitMeanGapPercent] of [
    [1, 3],
    [10, 1.5],
  ] as const) {
    const gaps = rows.map((row) => {
      const [instance = '', , best = ''] = row.split(',');
      const shop = readFlexibleJobShop(readFileSync(path.join(folder, `${instance}.txt`), 'utf8'));
      const planned = planFor(shop, seconds, processorSeconds);
      const gapPercent = 100 * (makespanOf(planned) / Number(best) - 1);
      printLine({
        case: `fjsp ${instance}`,
        seconds,
        makespan: makespanOf(planned),
        bestKnown: Number(best),
        gapPercent: rounded(gapPercent, 2),
        violations: verify(shop, planned).length,
      });
      return gapPercent;
    });
    printLine({ case: 'fjsp mean', seconds, instances: gaps.length, meanGapPercent: rounded(mean(gaps), 2), limitMeanGapPercent });
  }
}

/** One file: prints the makespan and writes the schedule. */
export function benchFile(file: string, { seconds, out }: { seconds: number; out: string | undefined }): void {
  const shop = readFlexibleJobShop(readFileSync(file, 'utf8'));
  const planned = planFor(shop, seconds, wallSeconds);
  if (out !== undefined) writeFileSync(out, scheduleAsCsv(planned));
  const violations = verify(shop, planned).length;
  printLine({ case: `fjsp ${path.basename(file)}`, seconds, makespan: makespanOf(planned), violations });
}

// What several processes behind one port tell a monitor as one: whichever of them is asked, the answer is of all. Each
// metric says how it is put together: summed, or the largest, the mean or the first of them.
import { AggregatorRegistry, type Registry } from 'prom-client';

export type Metrics = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

export interface MetricsOfAll {
  /** A process tells its own, instead of what it told before. */
  readonly tell: (process: number, metrics: Metrics) => void;
  /** What it had counted stays counted: a sum that falls looks like a restart, and like many requests at once. */
  readonly end: (process: number) => void;
  readonly text: () => Promise<string>;
}

/** What only ever grows. */
const growing: readonly string[] = ['counter', 'histogram', 'summary'];

const together = (metrics: readonly Metrics[]) => AggregatorRegistry.aggregate([...metrics]);

export function metricsOfAll(): MetricsOfAll {
  const told = new Map<number, Metrics>();
  let ended: readonly Metrics[] = [];
  return {
    tell: (process, metrics) => {
      told.set(process, metrics);
    },
    end: (process) => {
      const counted = told.get(process)?.filter(({ type }) => growing.includes(String(type)));
      told.delete(process);
      if (counted) ended = [...ended, counted];
    },
    text: async () => {
      ended = [await together(ended).getMetricsAsJSON()];
      return await together([...told.values(), ...ended]).metrics();
    },
  };
}

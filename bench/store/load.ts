// So many people at once, each asking again as soon as he has his answer.
import type { BenchServer } from './server.ts';

export interface Load {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly count: number;
}

export const round = (value: number, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits;

/** What so many percent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

export function loadOf(tookMs: readonly number[], seconds: number): Load {
  const at = (percent: number) => round(percentile(tookMs, percent));
  return { perSecond: round(tookMs.length / seconds), p50Ms: at(50), p95Ms: at(95), p99Ms: at(99), count: tookMs.length };
}

export interface Hammer {
  readonly clients: number;
  readonly seconds: number;
  /** Undefined when there is nothing left to ask. */
  readonly ask: (client: number) => Promise<unknown> | undefined;
}

export async function hammer({ clients, seconds, ask }: Hammer): Promise<Load> {
  const took: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const person = async (client: number) => {
    while (performance.now() < until) {
      const from = performance.now();
      const answer = ask(client);
      if (answer === undefined) return;
      await answer;
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => person(client)));
  return loadOf(took, (performance.now() - began) / 1000);
}

const [warmUpClients, warmUpSeconds] = [32, 12];

/** The first ones are slow: each connection of the server learns its plans, blocks of numbers are fetched, and the server's
 * own program is compiled by its use: the two thousandth look at an order costs it half of what the first hundred do. */
export async function warmUp(ask: Hammer['ask']): Promise<void> {
  await hammer({ clients: warmUpClients, seconds: warmUpSeconds, ask });
}

const [lookMs, restingMs, mostLooks] = [2000, 200, 450];

/** What the orders that were made for it still have done in the background is no cost of what is measured. */
export async function untilAtRest({ cpuMs }: Pick<BenchServer, 'cpuMs'>): Promise<void> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const before = cpuMs();
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    const after = cpuMs();
    if (after.server - before.server + (after.database - before.database) < restingMs) return;
  }
  throw new Error('the server does not come to rest');
}

import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { metricsOfAll } from './of-all.ts';

/** What a process tells that has answered so many, has so many streams open, and sees so many jobs. */
async function metricsOf({ answered, streams, jobs }: { answered: number; streams: number; jobs: number }) {
  const registers = [new Registry()];
  new Counter({ name: 'answered', help: 'a', registers }).inc(answered);
  const seconds = new Histogram({ name: 'seconds', help: 's', registers, buckets: [1] });
  for (let times = 0; times < answered; times += 1) seconds.observe(0.5);
  new Gauge({ name: 'streams', help: 'o', registers }).set(streams);
  new Gauge({ name: 'jobs', help: 'j', registers, aggregator: 'first' }).set(jobs);
  // As it comes through the channel between processes.
  return JSON.parse(JSON.stringify(await registers[0]?.getMetricsAsJSON()));
}

async function figures(all: ReturnType<typeof metricsOfAll>): Promise<Record<string, number>> {
  const lines = (await all.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]));
}

it('adds up what each process counts and holds, and takes once what all of them see', async () => {
  const all = metricsOfAll();
  all.tell(1, await metricsOf({ answered: 3, streams: 20, jobs: 4 }));
  all.tell(2, await metricsOf({ answered: 5, streams: 1, jobs: 4 }));
  all.tell(2, await metricsOf({ answered: 6, streams: 2, jobs: 4 }));
  const expected = { answered: 9, 'seconds_bucket{le="1"}': 9, 'seconds_bucket{le="+Inf"}': 9, seconds_sum: 4.5, seconds_count: 9 };
  expect(await figures(all)).toEqual({ ...expected, streams: 22, jobs: 4 });
});

it('what ended processes had counted stays counted, what they held is gone', async () => {
  const all = metricsOfAll();
  for (const process of [1, 2, 3]) all.tell(process, await metricsOf({ answered: process, streams: 10, jobs: 4 }));
  all.end(1);
  all.end(2);
  expect(await figures(all)).toMatchObject({ answered: 6, seconds_count: 6, streams: 10, jobs: 4 });
  all.end(3);
  all.end(4);
  all.tell(5, await metricsOf({ answered: 1, streams: 0, jobs: 7 }));
  expect(await figures(all)).toMatchObject({ answered: 7, seconds_count: 7, streams: 0, jobs: 7 });
});

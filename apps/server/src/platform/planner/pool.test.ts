import type { Shop } from '@bayline/domain/planning';
import { expect, it } from 'vitest';
import { startPlanner } from './index.ts';

const shop: Shop = {
  now: 0,
  bays: [{ id: 'lift-1', type: 'general', closed: [] }],
  technicians: [{ id: 'zhang', skills: ['mechanical'], speedPercent: 100, shifts: [{ from: 0, until: 480 }] }],
  equipment: [],
  orders: ['first', 'second'].map((id) => ({
    id,
    releasedAt: 0,
    promisedAt: null,
    weight: 1,
    isOwnerWaiting: false,
    operations: [
      {
        id: 'oil',
        stage: 1,
        bayType: 'general',
        crew: [['mechanical']],
        standardMinutes: 60,
        equipment: [],
        partsAt: 0,
        mayPause: true,
      },
    ],
  })),
};
const task = { shop, seed: 1, budget: { steps: 100 } };

it('plans in its thread: one bay and one man do one car after the other', async () => {
  const planner = startPlanner();
  const { placements, unplanned } = await planner.plan(task);
  expect(placements.map(({ from, until }) => [from, until])).toEqual([
    [0, 60],
    [60, 120],
  ]);
  expect(unplanned).toEqual([]);
  await planner.stop();
});

it('refuses more than may wait, gives up after the time limit, and plans nothing after it was stopped', async () => {
  const busy = startPlanner({ longestQueue: 1 });
  const asked = await Promise.allSettled(Array.from({ length: 5 }, async () => await busy.plan(task)));
  expect(asked.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  const refusals = asked.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
  expect(refusals.length).toBeGreaterThan(0);
  for (const refusal of refusals) expect(refusal).toMatchObject({ status: 503, code: 'planner-busy' });
  await busy.stop();
  await busy.stop();
  await expect(busy.plan(task)).rejects.toMatchObject({ status: 503, code: 'planner-stopped' });
  // A cold thread alone needs far more than a millisecond.
  const hasty = startPlanner({ timeLimitMs: 1 });
  await expect(hasty.plan(task)).rejects.toMatchObject({ status: 503, code: 'planner-timed-out' });
  await hasty.stop();
});

import { expect, it } from 'vitest';
import { live } from '../../../../bench/lived-days/live.ts';
import { plannerPolicy, rulePolicy } from '../../../../bench/lived-days/policies.ts';
import { makeWorld } from '../../../../bench/lived-days/world.ts';
import { asking } from '../../../../bench/promise/asking.ts';
import { verify } from '../planning/index.ts';

// The benchmark's shop, a day of it: what is measured there must be a shop that could be.
// A second on a machine of its own; much longer beside others.
it('a simulated day: every plan can be worked, every car that came is asked for, and becomes ready', () => {
  const made = makeWorld('small', 1, 1);
  const came = made.world.cars.filter(({ arrivesAt }) => arrivesAt !== null).map(({ id }) => id);
  const { watcher, answered } = asking(made.world, 'estimator');
  const ready: string[] = [];
  let plans = 0;
  const policy = plannerPolicy({
    morningSteps: 50,
    eventSteps: 10,
    afterEvent: 'plan',
    inspect: (shop, plan) => {
      plans += 1;
      expect(verify(shop, plan)).toEqual([]);
    },
  });
  live(made, policy, {
    ...watcher,
    ready: (order, minute) => {
      ready.push(order.id);
      watcher.ready?.(order, minute);
    },
  });
  expect(plans).toBeGreaterThan(came.length);
  expect(ready.toSorted()).toEqual(came.toSorted());
  expect(answered).toHaveLength(came.length);
  for (const { promised } of answered) expect(promised.estimator).toEqual(promised.estimator.toSorted((a, b) => a - b));
}, 60_000);

it('a simulated day has the same cars and the same luck under every rule', () => {
  const orders = (['first-come', 'pull'] as const).map((rule) => live(makeWorld('small', 2, 1), rulePolicy(rule)).orders);
  const added = orders.map((list) => list.map(({ additionalMinutes }) => additionalMinutes ?? 0).toSorted((a, b) => a - b));
  expect(added[0]).toEqual(added[1]);
  expect(added[0]?.length).toBeGreaterThan(10);
});

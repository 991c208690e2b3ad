import { expect, it } from 'vitest';
import { serviceSteps, stepTimes } from './index.ts';

it('has twelve steps', () => {
  expect(serviceSteps).toHaveLength(12);
});

it('gives each step its first and last moment, whatever the order, and leaves out what belongs to none', () => {
  const steps = stepTimes([
    { step: 3, happenedAt: '2026-11-24T01:05:00.000Z' },
    { step: 6, happenedAt: '2026-11-24T02:10:00.000Z' },
    { step: 6, happenedAt: '2026-11-24T01:40:00.000Z' },
    { step: null, happenedAt: '2026-11-24T00:00:00.000Z' },
  ]);
  expect(steps[2]).toEqual({ step: 3, firstAt: '2026-11-24T01:05:00.000Z', lastAt: '2026-11-24T01:05:00.000Z' });
  expect(steps[5]).toEqual({ step: 6, firstAt: '2026-11-24T01:40:00.000Z', lastAt: '2026-11-24T02:10:00.000Z' });
  expect(steps.filter((s) => s.firstAt === null)).toHaveLength(10);
});

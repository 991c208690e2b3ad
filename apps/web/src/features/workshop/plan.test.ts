import { expect, it } from 'vitest';
import { planOf, timesOf } from './plan.ts';

/** Brakes, sixty minutes by the catalogue, put on a slow hand for two hours across the noon break. */
const brakes = {
  bayId: null,
  technicians: [],
  bayOwnerId: null,
  supervisorId: null,
  manuals: '',
  remark: '',
  overrideReason: '',
  status: 'waiting' as const,
  plannedMinutes: 60,
  startsAt: null,
  endsAt: null,
};
const stretched = { ...brakes, status: 'assigned' as const, startsAt: '2026-11-24T03:00:00.000Z', endsAt: '2026-11-24T05:00:00.000Z' };

it('a plan that was stretched keeps its length when the form is sent again, and what is not planned takes the standard', () => {
  expect(planOf(brakes, '2026-11-24T11:00').minutes).toBe(60);
  const { minutes } = planOf(stretched, '2026-11-24T11:00');
  expect(minutes).toBe(120);
  expect(timesOf({ startsAt: '2026-11-24T11:15', minutes: minutes ?? 0 }, 'Asia/Shanghai')).toEqual({
    startsAt: '2026-11-24T03:15:00.000Z',
    endsAt: '2026-11-24T05:15:00.000Z',
  });
});

it('what came back from the inspection begins with the standard again', () => {
  expect(planOf({ ...stretched, status: 'rework' }, '2026-11-24T14:00').minutes).toBe(60);
});

import { expect, it } from 'vitest';
import { planOf, startOffered, timesOf } from './plan.ts';

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
  expect(planOf(brakes).minutes).toBe(60);
  const { minutes } = planOf(stretched);
  expect(minutes).toBe(120);
  expect(timesOf({ startsAt: '2026-11-24T11:15', minutes: minutes ?? 0 }, 'Asia/Shanghai')).toEqual({
    startsAt: '2026-11-24T03:15:00.000Z',
    endsAt: '2026-11-24T05:15:00.000Z',
  });
});

it('what came back from the inspection begins with the standard again', () => {
  expect(planOf({ ...stretched, status: 'rework' }).minutes).toBe(60);
});

it('is offered the next quarter of an hour, but not before what the car has done first ends', () => {
  const now = Date.parse('2026-11-24T02:07:00.000Z');
  const oil = { ...brakes, id: 'oil', visitId: 'visit', workOrderId: 'order', sequence: 1 };
  const discs = { ...oil, id: 'discs', sequence: 2 };
  expect(startOffered(discs, [oil, discs], now)).toBe('2026-11-24T02:15:00.000Z');
  const planned = { ...oil, startsAt: '2026-11-24T02:15:00.000Z', endsAt: '2026-11-24T02:50:00.000Z' };
  expect(startOffered(discs, [planned, discs], now)).toBe('2026-11-24T03:00:00.000Z');
  // Another car's work does not hold it up, nor what comes after it; and what is planned keeps its start.
  expect(startOffered(discs, [{ ...planned, visitId: 'next', workOrderId: 'another' }, { ...planned, sequence: 3 }, discs], now)).toBe(
    '2026-11-24T02:15:00.000Z',
  );
  expect(startOffered(planned, [planned, discs], now)).toBe('2026-11-24T02:15:00.000Z');
  // What came back from the inspection is not offered the morning that has gone by.
  expect(startOffered(planned, [planned, discs], Date.parse('2026-11-24T05:00:00.000Z'))).toBe('2026-11-24T05:00:00.000Z');
});

it('is offered no hour in which the car is in another bay for another of its orders', () => {
  const now = Date.parse('2026-11-24T02:07:00.000Z');
  const discs = { ...brakes, id: 'discs', visitId: 'visit', workOrderId: 'order', sequence: 1 };
  const paint = { ...discs, id: 'paint', workOrderId: 'paint' };
  const between = (startsAt: string, endsAt: string) => ({
    ...paint,
    startsAt: `2026-11-24T${startsAt}:00.000Z`,
    endsAt: `2026-11-24T${endsAt}:00.000Z`,
  });
  // Sixty minutes from a quarter past two do not fit before three, nor between four and half past four.
  expect(startOffered(discs, [between('04:30', '05:20'), between('03:00', '04:00'), discs], now)).toBe('2026-11-24T05:30:00.000Z');
  // They fit before half past three.
  expect(startOffered(discs, [between('03:30', '04:00'), discs], now)).toBe('2026-11-24T02:15:00.000Z');
});

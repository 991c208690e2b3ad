import { describe, expect, it } from 'vitest';
import { inPullOrder, limitsOf, openMinutesOf, pauseReasons, startingWorkshopRules } from './index.ts';

const store = {
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
  specialDays: [],
  timeZone: 'Asia/Shanghai',
};
const wall = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString();

describe('the limits of pauses', () => {
  it('are one of each reason; what the store has not set is the usual', () => {
    expect(startingWorkshopRules.limits.map(({ reason }) => reason)).toEqual([...pauseReasons]);
    const own = limitsOf([{ reason: 'parts', minutes: 30 }]);
    expect(own).toHaveLength(pauseReasons.length);
    expect(own.find(({ reason }) => reason === 'parts')?.minutes).toBe(30);
    expect(own.find(({ reason }) => reason === 'customer')?.minutes).toBe(60);
  });
  it('count while the store is open: not the night, not the weekend', () => {
    expect(openMinutesOf({ startsAt: wall('2026-11-24', '10:00'), endsAt: wall('2026-11-24', '11:30') }, store)).toBe(90);
    expect(openMinutesOf({ startsAt: wall('2026-11-24', '17:30'), endsAt: wall('2026-11-25', '08:15') }, store)).toBe(45);
    // Friday 27 November to Monday.
    expect(openMinutesOf({ startsAt: wall('2026-11-27', '17:00'), endsAt: wall('2026-11-30', '09:00') }, store)).toBe(120);
  });
});

it('whoever is free takes rework first, then who waits, then the earliest promise, and what nobody waits for last', () => {
  const job = (name: string, of: { isReturn?: boolean; customerWaits?: boolean; promisedAt?: string | null }) => ({
    name,
    isReturn: false,
    customerWaits: false,
    promisedAt: null,
    ...of,
  });
  const late = wall('2026-11-24', '17:00');
  const jobs = [
    job('stock car', {}),
    job('promised late', { promisedAt: late }),
    job('promised early', { promisedAt: wall('2026-11-24', '11:00') }),
    job('waits', { customerWaits: true, promisedAt: late }),
    job('came back', { isReturn: true }),
  ];
  expect(inPullOrder(jobs).map(({ name }) => name)).toEqual(['came back', 'waits', 'promised early', 'promised late', 'stock car']);
});

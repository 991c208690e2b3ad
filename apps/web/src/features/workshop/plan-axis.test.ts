import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, cellsOf, rowAt, shareOf, snapped, stepped, timeAt } from './plan-axis.ts';

// Tuesday 24 November 2026 in Shanghai (UTC+8), a store open from 08:00 to 18:00 on Tuesday and Wednesday, closed on Thursday.
const store = {
  timeZone: 'Asia/Shanghai',
  hours: [2, 3].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
  specialDays: [],
};
const at = (day: number, time: string) => Date.parse(`2026-11-${day}T${time}:00.000+08:00`);
const taken = (startsAt: number, endsAt: number) => ({
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
});
const tuesday = axisOf(['2026-11-24'], store, []);
const threeDays = axisOf(['2026-11-24', '2026-11-25', '2026-11-26'], store, []);

describe('the hours that are drawn', () => {
  it('are those of the store by its own clock; on a closed day the usual ones', () => {
    expect(threeDays.stretches.map(({ from, until }) => [from, until])).toEqual([
      [at(24, '08:00'), at(24, '18:00')],
      [at(25, '08:00'), at(25, '18:00')],
      [at(26, '08:00'), at(26, '18:00')],
    ]);
  });
  it('are whole hours more where something begins earlier or ends later', () => {
    const { stretches } = axisOf(['2026-11-24'], store, [taken(at(24, '07:30'), at(24, '09:00')), taken(at(24, '17:00'), at(24, '19:05'))]);
    expect(stretches.map(({ from, until }) => [from, until])).toEqual([[at(24, '07:00'), at(24, '20:00')]]);
  });
  it('are not more on a day that work of several days only passes through', () => {
    const long = [taken(at(23, '09:00'), at(25, '10:00'))];
    expect(axisOf(['2026-11-24', '2026-11-25'], store, long).length).toBe(20 * 3_600_000);
  });
  it('have a cell each; in a week it is the day that has one', () => {
    expect(cellsOf(tuesday)).toHaveLength(10);
    expect(cellsOf(tuesday)[9]).toEqual({ from: at(24, '17:00'), until: at(24, '18:00') });
    expect(cellsOf(threeDays)).toHaveLength(3);
  });
});

describe('time and place', () => {
  it('10:30 stands a quarter into a day of ten hours, and back', () => {
    expect(shareOf(tuesday, at(24, '10:30'))).toBe(0.25);
    expect(timeAt(tuesday, 0.25)).toBe(at(24, '10:30'));
  });
  it('what is before, after or between the days stands at their edges', () => {
    expect([at(24, '06:00'), at(26, '23:00')].map((time) => shareOf(threeDays, time))).toEqual([0, 1]);
    expect([at(24, '18:00'), at(24, '23:59'), at(25, '03:00'), at(25, '08:00')].map((time) => shareOf(threeDays, time))).toEqual([
      1 / 3,
      1 / 3,
      1 / 3,
      1 / 3,
    ]);
    expect([-1, 2].map((share) => timeAt(threeDays, share))).toEqual([at(24, '08:00'), at(26, '18:00')]);
  });
  it('agree for every minute that is drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * 600 - 1 }), (minute) => {
        const stretch = threeDays.stretches[Math.floor(minute / 600)];
        const time = (stretch?.from ?? 0) + (minute % 600) * 60_000;
        expect(Math.abs(timeAt(threeDays, shareOf(threeDays, time)) - time)).toBeLessThan(1);
      }),
    );
  });
  it('snaps to five minutes', () => {
    expect(['10:02', '10:03', '10:07', '10:08'].map((time) => snapped(at(24, time)))).toEqual(
      ['10:00', '10:05', '10:05', '10:10'].map((time) => at(24, time)),
    );
  });
});

it('steps of five minutes go over the night to the next morning, and back, and end at the ends', () => {
  expect(stepped(threeDays, at(24, '10:00'), 5)).toBe(at(24, '10:05'));
  expect(stepped(threeDays, at(24, '17:55'), 5)).toBe(at(25, '08:00'));
  expect(stepped(threeDays, at(25, '08:00'), -5)).toBe(at(24, '17:55'));
  expect(stepped(threeDays, at(24, '08:00'), -5)).toBe(at(24, '08:00'));
  expect(stepped(threeDays, at(26, '17:55'), 5)).toBe(at(26, '17:55'));
});

it('a row is found by its height; above the first and below the last there is none', () => {
  expect([-1, 0, 55, 56, 111, 112].map((top) => rowAt(top, 56, 2))).toEqual([undefined, 0, 0, 1, 1, undefined]);
});

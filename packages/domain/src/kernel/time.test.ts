import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atLocalTime,
  dayOf,
  instantFromMilliseconds,
  isCalendarDay,
  isInstant,
  localTime,
  minutesBetween,
  plusDays,
  plusMinutes,
  startOfDay,
  weekday,
} from './index.ts';

const SHANGHAI = 'Asia/Shanghai'; // UTC+8, no summer time since 1991
const BERLIN = 'Europe/Berlin'; // clocks go forward on 2026-03-29 at 02:00 and back on 2026-10-25 at 03:00

describe('moments', () => {
  it('knows the stored form', () => {
    expect(isInstant('2026-11-24T08:00:00.000Z')).toBe(true);
    for (const wrong of [
      '2026-11-24T08:00:00Z',
      '2026-11-24T08:00:00.000+08:00',
      '2026-02-29T08:00:00.000Z',
      '2026-11-24T24:00:00.000Z',
      '2026-11-24T08:00:60.000Z',
      '2026-11-24',
      '',
      null,
      5,
    ])
      expect(isInstant(wrong)).toBe(false);
  });
  it('counts minutes', () => {
    expect(plusMinutes('2026-12-31T23:45:00.000Z', 30)).toBe('2027-01-01T00:15:00.000Z');
    expect(plusMinutes('2026-01-01T00:15:00.000Z', -30)).toBe('2025-12-31T23:45:00.000Z');
    expect(minutesBetween('2026-11-24T08:00:00.000Z', '2026-11-24T09:30:59.999Z')).toBe(90);
    expect(minutesBetween('2026-11-24T09:30:00.000Z', '2026-11-24T08:00:00.000Z')).toBe(-90);
    expect(() => plusMinutes('2026-01-01T00:15:00.000Z', 0.5)).toThrow('minutes are whole');
    expect(() => minutesBetween('2026-01-01T00:15:00.000Z', 'tomorrow')).toThrow('a moment is a moment');
  });
  it('comes from milliseconds', () => {
    expect(instantFromMilliseconds(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(instantFromMilliseconds(1_000_000_000_123)).toBe('2001-09-09T01:46:40.123Z');
    expect(() => instantFromMilliseconds(0.5)).toThrow('milliseconds are whole');
  });
  it('takes back what it added, and every answer is in the stored form', () => {
    const milliseconds = fc.integer({ min: 0, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(milliseconds, fc.integer({ min: -1_000_000, max: 1_000_000 }), (at, minutes) => {
        const instant = instantFromMilliseconds(at);
        const later = plusMinutes(instant, minutes);
        expect(isInstant(later)).toBe(true);
        expect(minutesBetween(instant, later)).toBe(minutes);
      }),
    );
  });
});

describe('days', () => {
  it('knows real days', () => {
    expect(isCalendarDay('2028-02-29')).toBe(true);
    for (const wrong of ['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', undefined]) {
      expect(isCalendarDay(wrong)).toBe(false);
    }
  });
  it('belong to the store', () => {
    expect(dayOf('2026-11-24T15:59:59.999Z', SHANGHAI)).toBe('2026-11-24');
    expect(dayOf('2026-11-24T16:00:00.000Z', SHANGHAI)).toBe('2026-11-25');
    expect(startOfDay('2026-11-24', SHANGHAI)).toBe('2026-11-23T16:00:00.000Z');
    expect(localTime('2026-11-24T00:05:30.000Z', SHANGHAI)).toBe('08:05');
    expect(atLocalTime('2026-11-24', '08:05', SHANGHAI)).toBe('2026-11-24T00:05:00.000Z');
  });
  it('are 23 or 25 hours long where the clocks change', () => {
    const length = (day: string) => minutesBetween(startOfDay(day, BERLIN), startOfDay(plusDays(day, 1), BERLIN)) / 60;
    expect([length('2026-03-29'), length('2026-10-25'), length('2026-11-24')]).toEqual([23, 25, 24]);
    expect(atLocalTime('2026-03-29', '02:30', BERLIN)).toBe('2026-03-29T01:30:00.000Z'); // shown as 03:30
    expect(atLocalTime('2026-10-25', '02:30', BERLIN)).toBe('2026-10-25T00:30:00.000Z'); // the first of two
  });
  it('refuses a time of day that is none', () => {
    expect(() => atLocalTime('2026-11-24', '24:00', SHANGHAI)).toThrow('HH:mm');
    expect(() => atLocalTime('2026-11-24', '8:00', SHANGHAI)).toThrow('HH:mm');
  });
  it('count on and have a weekday', () => {
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(weekday('2026-11-24')).toBe(2); // a Tuesday
    expect(weekday('2026-11-29')).toBe(7);
    expect(plusDays('2026-11-24', 0)).toBe('2026-11-24');
    expect(() => plusDays('2026-02-29', 1)).toThrow('a day is a day');
    expect(() => plusDays('2026-02-28', 0.5)).toThrow('days are whole');
  });
  it('start on the day they name, and the wall clock reads back', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((count) => plusDays('2000-01-01', count));
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(days, times, (day, [hour, minute]) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const instant = atLocalTime(day, time, SHANGHAI);
        expect([dayOf(instant, SHANGHAI), localTime(instant, SHANGHAI)]).toEqual([day, time]);
        expect(startOfDay(day, SHANGHAI) <= instant).toBe(true);
      }),
    );
  });
});

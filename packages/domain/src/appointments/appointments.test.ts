import { describe, expect, it } from 'vitest';
import { advance, plusMinutes } from '../kernel/index.ts';
import { appointmentLifecycle, checkBookingTime } from './index.ts';

const now = '2026-11-24T01:00:00.000Z';

describe('the time of a booking', () => {
  it('lies ahead, by ninety days at most', () => {
    expect(checkBookingTime('2026-11-24T00:59:59.999Z', now)).toEqual({ refused: 'in-the-past', facts: {} });
    expect(checkBookingTime(now, now)).toBeUndefined();
    // 90 days after 24 November: 30 Nov is +6, 31 Dec +37, 31 Jan +68, 22 Feb +90.
    expect(checkBookingTime('2027-02-22T01:00:00.000Z', now)).toBeUndefined();
    expect(checkBookingTime('2027-02-22T01:00:00.001Z', now)).toEqual({ refused: 'too-far-ahead', facts: { days: 90 } });
  });
});

describe('an appointment', () => {
  it('is given up half an hour late, not before', () => {
    const noShow = (minutes: number) =>
      advance(appointmentLifecycle, {
        state: 'confirmed',
        action: 'no-show',
        situation: { startsAt: now, now: plusMinutes(now, minutes) },
      });
    expect(noShow(29)).toEqual({ refused: 'not-yet-due', facts: { dueAt: '2026-11-24T01:30:00.000Z' } });
    expect(noShow(30)).toEqual({ to: 'no-show' });
  });
});

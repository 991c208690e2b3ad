import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, plusMinutes } from '../kernel/index.ts';
import {
  type AppointmentAction,
  type AppointmentStatus,
  appointmentLifecycle,
  checkBookingTime,
  estimateFen,
  estimateJobFen,
  isLate,
  partsKeptUntil,
  partsStateOf,
  startingBookingRules,
} from './index.ts';

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
  const step = (state: AppointmentStatus, action: AppointmentAction, minutesLate = 0) =>
    advance(appointmentLifecycle, {
      state,
      action,
      situation: { startsAt: now, now: plusMinutes(now, minutesLate), releaseMinutes: startingBookingRules.releaseMinutes },
    });
  it('is given up half an hour late, not before', () => {
    expect(step('confirmed', 'no-show', 29)).toEqual({ refused: 'not-yet-due', facts: { dueAt: '2026-11-24T01:30:00.000Z' } });
    expect(step('reminded', 'no-show', 30)).toEqual({ to: 'no-show' });
  });
  it('is reminded of, comes to the door, and is checked in', () => {
    expect(step('confirmed', 'remind')).toEqual({ to: 'reminded' });
    expect(step('reminded', 'arrive')).toEqual({ to: 'arrived' });
    expect(step('arrived', 'check-in')).toEqual({ to: 'converted' });
    // At a quiet desk nobody marks the arrival first.
    expect(step('confirmed', 'check-in')).toEqual({ to: 'converted' });
  });
  it('that was moved wants a reminder of its own; a car at the door is neither moved nor missed', () => {
    expect(step('reminded', 'reschedule')).toEqual({ to: 'confirmed' });
    expect(step('arrived', 'reschedule')).toMatchObject({ refused: 'wrong-state' });
    expect(step('arrived', 'no-show', 60)).toMatchObject({ refused: 'wrong-state' });
    expect(step('arrived', 'cancel')).toEqual({ to: 'cancelled' });
  });
  it('that is over stays as it is, whatever is asked of it', () => {
    const actions: AppointmentAction[] = ['remind', 'arrive', 'check-in', 'reschedule', 'cancel', 'no-show'];
    for (const end of appointmentLifecycle.ends)
      for (const action of actions) expect(step(end, action, 600)).toMatchObject({ refused: 'wrong-state' });
  });
  it('walks to an end and never out of it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...appointmentLifecycle.transitions.map((t) => t.action)), { maxLength: 12 }), (walk) => {
        let state: AppointmentStatus = 'confirmed';
        let isOver = false;
        for (const action of walk) {
          const next = step(state, action, 45);
          if (next.refused !== undefined) continue;
          expect(isOver).toBe(false);
          state = next.to;
          isOver = appointmentLifecycle.ends.includes(state);
        }
      }),
    );
  });
});

describe('lateness', () => {
  const late = (status: AppointmentStatus, minutes: number) =>
    isLate({ status, startsAt: now }, plusMinutes(now, minutes), startingBookingRules);
  it('begins after a quarter of an hour, while the car is awaited', () => {
    expect(late('confirmed', 15)).toBe(false);
    expect(late('confirmed', 16)).toBe(true);
    expect(late('reminded', 16)).toBe(true);
    expect((['arrived', 'converted', 'cancelled', 'no-show'] as const).map((status) => late(status, 60))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the parts of a car that did not come', () => {
  const open = (...weekdays: number[]) => ({
    hours: weekdays.map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
    specialDays: [],
    timeZone: 'Asia/Shanghai',
  });
  const everyDay = open(1, 2, 3, 4, 5, 6, 7);
  it('are kept two days on which the store is open', () => {
    // 24 November 2026 is a Tuesday, the 27th a Friday.
    expect(partsKeptUntil('2026-11-24', 2, everyDay)).toBe('2026-11-26');
    expect(partsKeptUntil('2026-11-27', 2, open(1, 2, 3, 4, 5))).toBe('2026-12-01');
    expect(partsKeptUntil('2026-11-27', 2, open(1, 2, 3, 4, 5, 6))).toBe('2026-11-30');
    expect(partsKeptUntil('2026-11-24', 0, everyDay)).toBe('2026-11-24');
    // A store that never opens keeps nothing, and the count ends.
    expect(partsKeptUntil('2026-11-24', 2, open())).toBe('2026-11-24');
  });
  it('are kept over a holiday, and on a day off that is worked instead', () => {
    const week = open(1, 2, 3, 4, 5);
    const closed = { opens: null, closes: null, worksAs: null };
    const holidays = ['2027-01-01', '2027-01-04'].map((day) => ({ day, ...closed }));
    const worked = { day: '2027-01-02', opens: '08:00', closes: '18:00', worksAs: 4 };
    // Thursday 31 December: New Year's Day and Monday are off, Saturday is worked; Tuesday is the second day.
    expect(partsKeptUntil('2026-12-31', 2, { ...week, specialDays: [...holidays, worked] })).toBe('2027-01-05');
    expect(partsKeptUntil('2026-12-31', 1, { ...week, specialDays: [...holidays, worked] })).toBe('2027-01-02');
    expect(partsKeptUntil('2026-12-31', 2, { ...week, specialDays: holidays })).toBe('2027-01-06');
  });
  it('are there when none is missing', () => {
    expect(partsStateOf([])).toBe('none');
    expect(partsStateOf(['cancelled'])).toBe('none');
    expect(partsStateOf(['reserved', 'staged'])).toBe('ok');
    expect(partsStateOf(['reserved', 'short'])).toBe('wait');
    expect(partsStateOf(['ordered'])).toBe('wait');
    expect(partsStateOf(['reserved', 'cancelled'])).toBe('ok');
  });
});

describe('the estimate', () => {
  const member = { labourDiscountBasisPoints: 1000, partsDiscountBasisPoints: 500 };
  const service = {
    priceClass: 'customer' as const,
    fixedPriceFen: null,
    labour: [{ hours: 120, rateFen: 15_000 }],
    parts: [
      { quantity: 4000, priceFen: 6800 },
      { quantity: 1000, priceFen: 4530 },
    ],
  };
  it('is hours at the rate and parts at the price, each less the discount of the class', () => {
    // 1.2 h × ¥150.00 = ¥180.00, less 10 % = ¥162.00; 4 L × ¥68.00 = ¥272.00, less 5 % = ¥258.40;
    // ¥45.30 less 5 % (¥2.265, half up ¥2.27) = ¥43.03. Together ¥463.43.
    expect(estimateJobFen(service, member)).toBe(46_343);
    expect(estimateJobFen(service, { labourDiscountBasisPoints: 0, partsDiscountBasisPoints: 0 })).toBe(18_000 + 27_200 + 4530);
  });
  it('of a package is its price less the discounts of the class, as on the order', () => {
    // By the list ¥180.00 + ¥272.00 + ¥45.30 = ¥497.30. Of ¥399.00 that is ¥144.42, ¥218.23 and ¥36.35; less 10 % of the
    // labour and 5 % of the parts ¥129.98, ¥207.32 and ¥34.53: together ¥371.83.
    expect(estimateJobFen({ ...service, fixedPriceFen: 39_900 }, member)).toBe(37_183);
    const nobody = { labourDiscountBasisPoints: 0, partsDiscountBasisPoints: 0 };
    expect(estimateJobFen({ ...service, fixedPriceFen: 39_900 }, nobody)).toBe(39_900);
    expect(estimateJobFen({ ...service, priceClass: 'package', fixedPriceFen: 39_900 }, nobody)).toBe(39_900);
  });
  it('of what the maker pays is nothing; without a price there is none', () => {
    expect(estimateJobFen({ ...service, priceClass: 'warranty' }, member)).toBe(0);
    expect(estimateJobFen({ ...service, labour: [{ hours: 120, rateFen: null }] }, member)).toBeNull();
    expect(estimateJobFen({ ...service, parts: [{ quantity: 1000, priceFen: null }] }, member)).toBeNull();
  });
  it('adds up what was chosen, and promises nothing when nothing was', () => {
    expect(estimateFen([46_343, 0, 39_900])).toBe(86_243);
    expect(estimateFen([46_343, null])).toBeNull();
    expect(estimateFen([])).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMilliseconds, plusMinutes } from '../kernel/index.ts';
import {
  type BayBooking,
  baysOfDay,
  checkFree,
  checkPlaceOfWork,
  checkStartsInHours,
  checkWithinHours,
  dayInMinutes,
  firstFreeBay,
  freeSlots,
  handsOn,
  openTimeOn,
  overlaps,
  startingBays,
  startingHours,
} from './index.ts';

// Tuesday 24 November 2026 in Shanghai (UTC+8): 08:00 is midnight UTC, 18:00 is 10:00 UTC.
const store = { timeZone: 'Asia/Shanghai', hours: startingHours, specialDays: [] };
const weekdays = { timeZone: 'Asia/Shanghai', hours: startingHours.filter((h) => h.weekday <= 5), specialDays: [] };
const utc = (time: string) => `2026-11-24T${time}:00.000Z`;

describe('opening hours', () => {
  it('are the wall clock of the store', () => {
    expect(openTimeOn('2026-11-24', store)).toEqual({ opensAt: utc('00:00'), closesAt: utc('10:00') });
    expect(openTimeOn('2026-11-29', weekdays)).toBeUndefined(); // a Sunday
  });
  it('hold a booked car from its coming to its going', () => {
    expect(checkWithinHours({ startsAt: utc('00:00'), minutes: 600 }, store)).toBeUndefined();
    expect(checkWithinHours({ startsAt: utc('09:00'), minutes: 60 }, store)).toBeUndefined();
    expect(checkWithinHours({ startsAt: utc('09:00'), minutes: 61 }, store)).toEqual({
      refused: 'outside-opening-hours',
      facts: { opensAt: utc('00:00'), closesAt: utc('10:00') },
    });
    expect(checkWithinHours({ startsAt: '2026-11-23T23:59:00.000Z', minutes: 30 }, store)?.refused).toBe('outside-opening-hours'); // 07:59
    expect(checkWithinHours({ startsAt: '2026-11-29T02:00:00.000Z', minutes: 30 }, weekdays)).toEqual({
      refused: 'outside-opening-hours',
      facts: { opensAt: null, closesAt: null },
    });
  });
  it('let work begin until closing, and end when it ends', () => {
    expect(checkStartsInHours(utc('09:59'), store)).toBeUndefined();
    expect(checkStartsInHours(utc('10:00'), store)?.refused).toBe('outside-opening-hours');
  });
});

describe('bays', () => {
  const booked: BayBooking[] = [{ bayId: 'one', startsAt: utc('02:00'), endsAt: utc('03:00') }];
  it('are taken up to the minute they are free again', () => {
    expect(firstFreeBay(['one', 'two'], booked, { startsAt: utc('02:30'), endsAt: utc('03:30') })).toBe('two');
    expect(firstFreeBay(['one', 'two'], booked, { startsAt: utc('03:00'), endsAt: utc('04:00') })).toBe('one');
    expect(firstFreeBay(['one'], booked, { startsAt: utc('02:59'), endsAt: utc('04:00') })).toEqual({
      refused: 'no-bay-free',
      facts: { bays: 1 },
    });
  });
  it('meet when they share a minute, whichever is named first', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 300 })).map(([from, minutes]) => {
      const startsAt = plusMinutes(instantFromMilliseconds(0), from);
      return { from, until: from + minutes, startsAt, endsAt: plusMinutes(startsAt, minutes) };
    });
    fc.assert(
      fc.property(span, span, (a, b) => {
        const shared = Math.min(a.until, b.until) - Math.max(a.from, b.from) > 0;
        expect([overlaps(a, b), overlaps(b, a)]).toEqual([shared, shared]);
      }),
    );
  });
  it('take what they are made for, by somebody who has learned it', () => {
    const wanted = { bayType: 'paint', skill: 'paint' };
    const bay = { type: 'paint', isActive: true };
    const technician = { skills: ['paint'], lapsedOn: null };
    expect(checkPlaceOfWork(wanted, { bay, technicians: [technician] })).toBeUndefined();
    expect(checkPlaceOfWork(wanted, { bay: undefined, technicians: [technician] })?.refused).toBe('bay-unknown');
    expect(checkPlaceOfWork(wanted, { bay: { ...bay, isActive: false }, technicians: [technician] })?.refused).toBe('bay-unknown');
    expect(checkPlaceOfWork(wanted, { bay, technicians: [technician, undefined] })?.refused).toBe('technician-unknown');
    expect(checkPlaceOfWork(wanted, { bay: { ...bay, type: 'wash' }, technicians: [technician] })?.refused).toBe('bay-type-differs');
    expect(checkPlaceOfWork(wanted, { bay, technicians: [technician, { skills: ['body'], lapsedOn: null }] })?.refused).toBe(
      'skill-missing',
    );
    const battery = { bayType: 'high-voltage', skill: wanted.skill };
    expect(checkPlaceOfWork(battery, { bay: { ...bay, type: 'high-voltage' }, technicians: [technician] })?.refused).toBe(
      'high-voltage-certificate-missing',
    );
    const lapsed = { ...technician, lapsedOn: '2026-11-23' };
    expect(checkPlaceOfWork(battery, { bay: { ...bay, type: 'high-voltage' }, technicians: [lapsed] })).toEqual({
      refused: 'high-voltage-certificate-expired',
      facts: { day: '2026-11-23' },
    });
  });
  it('are two in three for maintenance in a new store', () => {
    expect(startingBays(6).map((bay) => bay.type)).toEqual([
      'maintenance',
      'maintenance',
      'mechanical',
      'maintenance',
      'maintenance',
      'mechanical',
    ]);
  });
});

describe('free slots', () => {
  const open = { opensAt: utc('00:00'), closesAt: utc('02:00') };
  it('are the quarters at which a bay is free for the whole time', () => {
    // One bay, taken 00:30–01:00; an hour's work fits from 01:00 only.
    const bookings = [{ bayId: 'one', startsAt: utc('00:30'), endsAt: utc('01:00') }];
    expect(freeSlots(open, { minutes: 60, notBefore: utc('00:00') }, { bayIds: ['one'], bookings })).toEqual([
      { startsAt: utc('01:00'), freeBays: 1 },
    ]);
    // With a second bay every quarter until 01:00 is possible; the count says how many bays are left.
    expect(
      freeSlots(open, { minutes: 60, notBefore: utc('00:00') }, { bayIds: ['one', 'two'], bookings }).map((slot) => slot.freeBays),
    ).toEqual([1, 1, 1, 1, 2]);
  });
  it('are not in the past', () => {
    expect(
      freeSlots(open, { minutes: 60, notBefore: utc('00:31') }, { bayIds: ['one'], bookings: [] }).map((slot) => slot.startsAt),
    ).toEqual([utc('00:45'), utc('01:00')]);
  });
});

it('the load of a day counts every bay once in each quarter it is taken', () => {
  const open = { opensAt: utc('00:00'), closesAt: utc('01:00') };
  const bookings = [
    { bayId: 'one', startsAt: utc('00:10'), endsAt: utc('00:30') },
    { bayId: 'two', startsAt: utc('00:15'), endsAt: utc('00:45') },
    // A second car on the same bay in the same quarter takes no second bay.
    { bayId: 'one', startsAt: utc('00:30'), endsAt: utc('00:35') },
    { bayId: 'one', startsAt: utc('00:36'), endsAt: utc('00:40') },
  ];
  expect(baysOfDay(open, ['one', 'two'], { bookings, closures: [] })).toEqual({
    bays: 2,
    bayMinutes: 120,
    takenBays: [1, 2, 2, 0],
    closedBays: [0, 0, 0, 0],
    takenMinutes: 20 + 30 + 5 + 4,
  });
  // The lift of the second bay is inspected from 00:30: until 00:45 a car stands there all the same.
  const closures = [{ bayId: 'two', startsAt: utc('00:30'), endsAt: utc('02:00') }];
  expect(baysOfDay(open, ['one', 'two'], { bookings, closures })).toMatchObject({
    bayMinutes: 90,
    takenBays: [1, 2, 2, 0],
    closedBays: [0, 0, 0, 1],
  });
});

it('the shop’s day in minutes: what is taken of it, and what a car coming now could still have', () => {
  // Open 08:00–09:00. Two bays for maintenance, one quarter of one taken by a car of ten minutes; one paint bay, all hour.
  const types = [
    { bays: 2, bayMinutes: 120, takenBays: [1, 0, 0, 0], closedBays: [0, 0, 0, 0], takenMinutes: 10 },
    { bays: 1, bayMinutes: 60, takenBays: [1, 1, 1, 1], closedBays: [0, 0, 0, 0], takenMinutes: 60 },
  ];
  expect(dayInMinutes(utc('00:00'), types, '2026-11-23T23:00:00.000Z')).toEqual({ bayMinutes: 180, takenMinutes: 70, freeMinutes: 105 });
  // At 08:20 the quarters from 08:30 on are left: two of two bays.
  expect(dayInMinutes(utc('00:00'), types, utc('00:20')).freeMinutes).toBe(60);
  expect(dayInMinutes(utc('00:00'), types, utc('00:30')).freeMinutes).toBe(60);
  expect(dayInMinutes(utc('00:00'), types, utc('01:00')).freeMinutes).toBe(0);
  // One of the two is closed for the last half hour.
  const closed = [{ bays: 2, bayMinutes: 90, takenBays: [1, 0, 0, 0], closedBays: [0, 0, 1, 1], takenMinutes: 10 }];
  expect(dayInMinutes(utc('00:00'), closed, utc('00:00'))).toEqual({ bayMinutes: 90, takenMinutes: 10, freeMinutes: 75 });
});

describe('what has the time that is asked for', () => {
  const from = (starts: string, ends: string) => ({ startsAt: utc(starts), endsAt: utc(ends) });
  const nothing = { closures: [], absences: [], ofBay: [], ofPeople: [] };
  const wanted = from('02:00', '03:00');
  const check = (held: object) => checkFree(wanted, { ...nothing, ...held }, 'Asia/Shanghai');
  it('is nothing where the neighbours end and begin', () => {
    expect(check({ ofBay: [from('01:00', '02:00'), from('03:00', '04:00')] })).toBeUndefined();
  });
  it('is told with its car and by the clock on the wall: the bay before the people, what is closed before what is booked', () => {
    const ofBay = [{ ...from('01:30', '02:30'), car: '京A12345' }];
    const ofPeople = [{ ...from('02:30', '03:30'), name: '李强' }];
    expect(check({ ofBay, ofPeople })).toEqual({
      refused: 'bay-occupied',
      facts: { car: '京A12345', from: '2026-11-24 09:30', until: '2026-11-24 10:30' },
    });
    expect(check({ ofPeople })).toEqual({
      refused: 'technician-occupied',
      facts: { name: '李强', car: '', from: '2026-11-24 10:30', until: '2026-11-24 11:30' },
    });
    const absences = [{ ...from('00:00', '10:00'), name: '李强' }];
    expect(check({ ofBay, absences })?.refused).toBe('technician-absent');
    expect(check({ ofBay, absences, closures: [from('02:59', '05:00')] })?.refused).toBe('bay-closed');
  });
});

it('a certificate for high voltage counts on its last day, other skills for ever', () => {
  const learned = [
    { skill: 'mechanical' as const, certificateUntil: '2026-01-01' },
    { skill: 'high-voltage' as const, certificateUntil: '2026-11-24' },
  ];
  expect(handsOn('2026-11-24', learned)).toEqual({ skills: ['mechanical', 'high-voltage'], lapsedOn: null });
  expect(handsOn('2026-11-25', learned)).toEqual({ skills: ['mechanical'], lapsedOn: '2026-11-24' });
});

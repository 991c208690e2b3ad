import { describe, expect, it } from 'vitest';
import {
  checkException,
  checkOutage,
  checkShift,
  checkSkills,
  checkSpecialDay,
  minutesOf,
  openTimeOn,
  type RosterException,
  type SpecialDay,
  startingHours,
  workingTimes,
} from './index.ts';

// Shanghai is eight hours ahead of UTC: 08:00 on the wall is midnight UTC. 24 November 2026 is a Tuesday.
const store = { timeZone: 'Asia/Shanghai', hours: startingHours.filter(({ weekday }) => weekday <= 6), specialDays: [] };
const wall = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString();
const early = { id: 'early', starts: '08:00', ends: '17:00', breaks: [{ starts: '12:00', ends: '13:00' }] };
const night = { id: 'night', starts: '22:00', ends: '06:00', breaks: [{ starts: '01:30', ends: '02:00' }] };
const everyDay = (shiftId: string, days: readonly number[]) => days.map((weekday) => ({ weekday, shiftId }));
const han = { id: 'han', week: everyDay('early', [1, 2, 3, 4, 5]) };
const away = (kind: RosterException['kind'], startsAt: string, endsAt: string): RosterException => ({
  technicianId: 'han',
  kind,
  startsAt,
  endsAt,
});

function timeOf(given: Partial<Parameters<typeof workingTimes>[0]> & { specialDays?: readonly SpecialDay[] }, from: string, until: string) {
  const { specialDays = [], ...rosters } = given;
  const period = { startsAt: wall(from, '00:00'), endsAt: wall(until, '00:00') };
  const times = workingTimes({ people: [han], shifts: [early, night], exceptions: [], ...rosters }, period, { ...store, specialDays });
  return [...times.values()][0] ?? [];
}

describe('a shift', () => {
  it('may pass midnight, and is not longer than 16 hours', () => {
    expect(checkShift(night)).toBeUndefined();
    expect(checkShift({ starts: '06:00', ends: '22:00', breaks: [] })).toBeUndefined();
    expect(checkShift({ starts: '06:00', ends: '22:01', breaks: [] })).toEqual({ refused: 'shift-too-long', facts: { hours: 16 } });
  });
  it('has its breaks inside and apart', () => {
    const breaks = (...rows: [string, string][]) => ({ ...night, breaks: rows.map(([starts, ends]) => ({ starts, ends })) });
    expect(checkShift(breaks(['23:45', '00:15'], ['05:30', '06:00']))).toBeUndefined();
    expect(checkShift(breaks(['05:30', '06:15']))).toEqual({
      refused: 'break-outside-shift',
      facts: { starts: '05:30', ends: '06:15' },
    });
    expect(checkShift(breaks(['21:45', '22:15']))?.refused).toBe('break-outside-shift');
    expect(checkShift(breaks(['02:00', '01:30']))?.refused).toBe('break-outside-shift');
    expect(checkShift(breaks(['02:00', '02:30'], ['23:00', '02:15']))?.refused).toBe('breaks-overlap');
  });
});

describe('somebody is at work', () => {
  it('in the shift of the weekday, its break cut out', () => {
    expect(timeOf({}, '2026-11-24', '2026-11-25')).toEqual([
      { startsAt: wall('2026-11-24', '08:00'), endsAt: wall('2026-11-24', '12:00') },
      { startsAt: wall('2026-11-24', '13:00'), endsAt: wall('2026-11-24', '17:00') },
    ]);
    expect(timeOf({}, '2026-11-28', '2026-11-29')).toEqual([]); // a Saturday
  });
  it('through the night: from the evening before until morning, and again from the evening on', () => {
    const people = [{ id: 'han', week: everyDay('night', [1, 2]) }];
    expect(timeOf({ people }, '2026-11-24', '2026-11-25')).toEqual([
      { startsAt: wall('2026-11-24', '00:00'), endsAt: wall('2026-11-24', '01:30') },
      { startsAt: wall('2026-11-24', '02:00'), endsAt: wall('2026-11-24', '06:00') },
      { startsAt: wall('2026-11-24', '22:00'), endsAt: wall('2026-11-25', '00:00') },
    ]);
  });
  it('in the hours of the store, who has no shifts', () => {
    const people = [{ id: 'han', week: [] }];
    expect(timeOf({ people }, '2026-11-28', '2026-11-30')).toEqual([
      { startsAt: wall('2026-11-28', '08:00'), endsAt: wall('2026-11-28', '18:00') }, // Saturday; Sunday is closed
    ]);
  });
  it('not while absent, and more for an extra shift', () => {
    const exceptions = [
      away('training', wall('2026-11-24', '10:00'), wall('2026-11-24', '14:00')),
      away('extra-shift', wall('2026-11-24', '16:00'), wall('2026-11-24', '20:00')),
    ];
    expect(timeOf({ exceptions }, '2026-11-24', '2026-11-25')).toEqual([
      { startsAt: wall('2026-11-24', '08:00'), endsAt: wall('2026-11-24', '10:00') },
      { startsAt: wall('2026-11-24', '14:00'), endsAt: wall('2026-11-24', '20:00') },
    ]);
  });
});

describe('special days', () => {
  const holiday = { day: '2026-10-01', opens: null, closes: null, worksAs: null };
  it('nobody works on a holiday, unless for an extra shift; one inside an absence changes nothing', () => {
    const specialDays = [holiday];
    expect(openTimeOn('2026-10-01', { ...store, specialDays })).toBeUndefined();
    expect(timeOf({ specialDays }, '2026-10-01', '2026-10-02')).toEqual([]);
    const extra = { startsAt: wall('2026-10-01', '09:00'), endsAt: wall('2026-10-01', '12:00') };
    expect(timeOf({ exceptions: [away('extra-shift', extra.startsAt, extra.endsAt)], specialDays }, '2026-10-01', '2026-10-02')).toEqual([
      extra,
    ]);
    // Away from Wednesday 30 September at noon until Friday 2 October at noon: four hours on either side are left.
    const exceptions = [away('leave', wall('2026-09-30', '12:00'), wall('2026-10-02', '12:00'))];
    expect(minutesOf(timeOf({ exceptions, specialDays }, '2026-09-30', '2026-10-03'))).toBe(480);
  });
  it('a Sunday worked instead of a Monday has Monday’s shifts', () => {
    // 调休: Sunday 27 September 2026 is worked for the holidays, which the week leaves free.
    const worked = { day: '2026-09-27', opens: '08:00', closes: '18:00', worksAs: 1 };
    expect(timeOf({}, '2026-09-27', '2026-09-28')).toEqual([]);
    expect(minutesOf(timeOf({ specialDays: [worked] }, '2026-09-27', '2026-09-28'))).toBe(480);
    // Without a weekday to follow, Sunday has no shift of its own.
    expect(timeOf({ specialDays: [{ ...worked, worksAs: null }] }, '2026-09-27', '2026-09-28')).toEqual([]);
  });
  it('a short day ends for everybody when the store closes', () => {
    const eve = { day: '2026-11-24', opens: '09:00', closes: '12:30', worksAs: null };
    expect(timeOf({ specialDays: [eve] }, '2026-11-24', '2026-11-25')).toEqual([
      { startsAt: wall('2026-11-24', '09:00'), endsAt: wall('2026-11-24', '12:00') },
    ]);
  });
  it('are closed, or open from an hour to a later one', () => {
    expect(checkSpecialDay(holiday)).toBeUndefined();
    expect(checkSpecialDay({ opens: '09:00', closes: '12:30', worksAs: 1 })).toBeUndefined();
    for (const wrong of [
      { opens: '09:00', closes: null },
      { opens: '12:30', closes: '12:30' },
      { opens: null, closes: null, worksAs: 1 },
    ])
      expect(checkSpecialDay({ worksAs: null, ...wrong })?.refused).toBe('hours-reversed');
  });
});

describe('what is written down', () => {
  const at = (time: string) => wall('2026-11-24', time);
  it('has an end after its beginning, and no extra shift is longer than a shift may be', () => {
    expect(checkException({ kind: 'sick', startsAt: at('08:00'), endsAt: at('08:00') })?.refused).toBe('span-reversed');
    expect(checkException({ kind: 'sick', startsAt: at('08:00'), endsAt: wall('2027-11-25', '08:00') })).toBeUndefined();
    expect(checkException({ kind: 'sick', startsAt: at('08:00'), endsAt: wall('2027-11-25', '08:01') })?.refused).toBe('span-too-long');
    expect(checkException({ kind: 'extra-shift', startsAt: at('06:00'), endsAt: at('22:01') })?.refused).toBe('shift-too-long');
  });
  it('takes no more pieces out of use than there are', () => {
    const span = { startsAt: at('08:00'), endsAt: at('12:00') };
    expect(checkOutage({ ...span, quantity: 2 }, 2)).toBeUndefined();
    expect(checkOutage({ ...span, quantity: 3 }, 2)).toEqual({ refused: 'more-than-there-are', facts: { quantity: 2 } });
    expect(checkOutage({ startsAt: at('12:00'), endsAt: at('08:00'), quantity: 1 }, 2)?.refused).toBe('span-reversed');
  });
  it('names the certificate of who works on high voltage', () => {
    const bare = { certificateNumber: '', certificateUntil: null };
    const certified = { certificateNumber: 'T1101012345', certificateUntil: '2029-05-31' };
    expect(
      checkSkills([
        { skill: 'mechanical', ...bare },
        { skill: 'high-voltage', ...certified },
      ]),
    ).toBeUndefined();
    expect(checkSkills([{ skill: 'high-voltage', ...certified, certificateUntil: null }])?.refused).toBe('certificate-missing');
    expect(checkSkills([{ skill: 'high-voltage', ...certified, certificateNumber: '' }])?.refused).toBe('certificate-missing');
    expect(
      checkSkills([
        { skill: 'paint', ...bare },
        { skill: 'paint', ...bare },
      ])?.refused,
    ).toBe('skill-twice');
  });
});

import { expect, it } from 'vitest';
import { plusMinutes } from '../kernel/index.ts';
import { demoShiftAtLoad, demoShiftAtStart } from './demo-clock.ts';

// Shanghai is eight hours ahead of UTC all year.
it.each([
  ['03:00 at night', '2026-11-23T19:00:00.000Z', '2026-11-24T06:30:00.000Z'],
  ['at midnight', '2026-11-23T16:00:00.000Z', '2026-11-24T06:30:00.000Z'],
  ['09:12 in the morning', '2026-11-24T01:12:00.000Z', '2026-11-24T06:30:00.000Z'],
  ['21:45 in the evening', '2026-11-24T13:45:00.000Z', '2026-11-24T06:30:00.000Z'],
  ['23:59', '2026-11-24T15:59:00.000Z', '2026-11-24T06:30:00.000Z'],
  ['14:10', '2026-11-24T06:10:00.000Z', '2026-11-24T06:30:00.000Z'],
  ['03:00:59.9', '2026-11-23T19:00:59.900Z', '2026-11-24T06:30:59.900Z'],
])('loaded %s the demo stands in the afternoon of the same day', (_, now, reading) => {
  expect(plusMinutes(now, demoShiftAtLoad(now))).toBe(reading);
});

it('a start a minute later goes on where the demo is', () => {
  const kept = { shiftMinutes: 690, lastEventAt: '2026-11-24T06:29:00.000Z' };
  expect(demoShiftAtStart('2026-11-23T19:01:00.000Z', kept)).toBe(690);
});

it('a start the next morning goes on five minutes after the last thing that happened', () => {
  const kept = { shiftMinutes: 690, lastEventAt: '2026-11-24T07:12:00.000Z' };
  const now = '2026-11-24T23:40:00.000Z';
  expect(plusMinutes(now, demoShiftAtStart(now, kept))).toBe('2026-11-24T07:17:00.000Z');
});

it('the clock never stands before what has happened', () => {
  const kept = { shiftMinutes: -360, lastEventAt: '2026-11-24T07:12:30.000Z' };
  const now = '2026-11-30T07:00:59.000Z';
  expect(plusMinutes(now, demoShiftAtStart(now, kept)) > kept.lastEventAt).toBe(true);
});

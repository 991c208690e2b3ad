import { expect, it } from 'vitest';
import { type Answer, noAnswer, withMeasured, withVerdict } from './filled.ts';

/** Wheel bolts: 90 to 130 N·m. */
const torque = { lowest: 90_000, highest: 130_000 };
const typed = (start: Answer, ...values: number[]) => values.reduce((answer, value) => withMeasured(torque, answer, value * 1000), start);
const passed: Answer = { ...noAnswer, verdict: 'pass' };

it('a good value typed digit by digit is no fault at its end', () => {
  expect(typed(passed, 1, 11, 110)).toEqual({ verdict: 'pass', measured: 110_000, note: '' });
  expect(typed(noAnswer, 1, 11, 110).verdict).toBe('pass');
});

it('a value outside the limits is a fault until it is put right', () => {
  expect(typed(passed, 8, 80).verdict).toBe('fail');
  expect(typed(passed, 80, 8, 9, 95).verdict).toBe('pass');
  expect(withMeasured(torque, typed(passed, 80), null).verdict).toBe('pass');
});

it('what was found wrong by eye stays wrong with a good value', () => {
  const stripped = withVerdict(noAnswer, 'fail');
  expect(typed(stripped, 1, 11, 110).verdict).toBe('fail');
  expect(withVerdict(typed(passed, 80), 'not-applicable')).toEqual({ verdict: 'not-applicable', measured: 80_000, note: '' });
});

import { expect, it } from 'vitest';
import {
  type Answer,
  allPassed,
  type Drive,
  dayEnded,
  emptySheet,
  firstFailed,
  isDriven,
  isOpen,
  noAnswer,
  resultsOf,
  sentBack,
  uninspectedOf,
  withEndKm,
  withMeasured,
  withVerdict,
} from './filled.ts';

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

/** The last items of the final sheet: the wheel nuts and the kilometres are measured, the sticker is only seen. */
const item = (code: string, unit: string) => ({ code, unit, nameZh: code, nameEn: code, lowest: null, highest: null });
const items = [item('Q3-13', 'N·m'), item('Q3-20', 'km'), item('Q3-21', '')];
const openOf = (answers: Record<string, Answer>) =>
  items.filter((one) => isOpen(one, answers[one.code] ?? noAnswer)).map(({ code }) => code);

it('with the rest passed nothing is open but what is to be measured, and nothing is sent before that', () => {
  const passedRest = allPassed(items, {});
  expect(openOf(passedRest)).toEqual(['Q3-13', 'Q3-20']);
  expect(resultsOf(items, passedRest, 'passed')).toBe(undefined);
  const measured = { ...passedRest, 'Q3-13': typed(passed, 110), 'Q3-20': withVerdict(noAnswer, 'not-applicable') };
  expect(openOf(measured)).toEqual([]);
  expect(resultsOf(items, measured, 'passed')?.map(({ verdict }) => verdict)).toEqual(['pass', 'not-applicable', 'pass']);
});

it('with one fault the sheet may go as it is: what has no verdict or no value was not looked at', () => {
  const sticker = { 'Q3-21': withVerdict(noAnswer, 'fail') };
  const answers = { ...sticker, 'Q3-13': passed };
  expect([firstFailed(items, {}), firstFailed(items, answers)?.code]).toEqual([undefined, 'Q3-21']);
  expect(uninspectedOf(items, answers)).toBe(2);
  expect(resultsOf(items, answers, 'passed')).toBe(undefined);
  expect(resultsOf(items, answers, 'rework')?.map(({ code }) => code)).toEqual(['Q3-21']);
  // The fault itself is told wholly: a torque that failed has its value.
  const nuts = { ...sticker, 'Q3-13': withVerdict(noAnswer, 'fail') };
  expect(resultsOf(items, nuts, 'rework')).toBe(undefined);
  expect(resultsOf(items, { ...nuts, 'Q3-13': typed(noAnswer, 60) }, 'rework')).toHaveLength(2);
});

it('where one operation is done it goes back without being ticked, by whoever did it; of two nobody guesses', () => {
  const done = (id: string, status: string) => ({ operation: { id, status }, technicians: [{ id: `${id}-doer` }] });
  const filled = emptySheet({ needsRoadTest: false, mileageKm: 36_850 }, '2026-11-26T15:00');
  const work = [done('oil', 'passed'), done('brakes', 'finished')];
  expect(sentBack(work, filled)).toEqual({ isRework: true, operationIds: ['brakes'], reworkOwnerId: 'brakes-doer' });
  expect(sentBack(work, { ...filled, reworkOwnerId: 'chief' }).reworkOwnerId).toBe('chief');
  expect(sentBack([...work, done('wipers', 'finished')], filled)).toEqual({ isRework: true });
});

it('a drive that must be is not begun by its page: something was written of it, or there was none', () => {
  const begun = emptySheet({ needsRoadTest: true, mileageKm: 36_850 }, '2026-11-26T15:00');
  expect([begun.hasRoadTest, isDriven(items, begun)]).toEqual([true, false]);
  expect(isDriven(items, { ...begun, drive: { ...begun.drive, endKm: 36_854 } })).toBe(true);
  expect(isDriven(items, { ...begun, answers: { 'Q3-21': passed } })).toBe(true);
  expect(isDriven(items, { ...begun, answers: { 'Q3-21': passed }, hasRoadTest: false })).toBe(false);
});

it('the drive ends when the odometer is read, unless its end was written or it has hardly begun', () => {
  const drive: Drive = { startedAt: '2026-11-26T15:00', endedAt: '', startKm: 36_850, endKm: null, route: 'city' };
  expect(withEndKm(drive, 36_854, '2026-11-26T15:12').endedAt).toBe('15:12');
  expect(withEndKm(drive, 36_854, '2026-11-26T15:00').endedAt).toBe('');
  expect(dayEnded({ ...drive, endedAt: '15:12' })).toBe('2026-11-26');
  expect(dayEnded({ ...drive, startedAt: '2026-12-31T23:50', endedAt: '00:10' })).toBe('2027-01-01');
  const written = { ...drive, endedAt: '15:05' };
  expect(withEndKm(written, 36_854, '2026-11-26T15:12').endedAt).toBe('15:05');
});

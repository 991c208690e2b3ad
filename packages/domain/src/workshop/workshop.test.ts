import { expect, test } from 'vitest';
import { boardColumn, checkParts, clockedMinutes } from './index.ts';

test('a short part bars dispatch until the dispatcher says why it may go on', () => {
  expect(checkParts('short', null)?.refused).toBe('parts-short');
  expect(checkParts('short', '先拆检,配件下午到')).toBeUndefined();
  expect(checkParts('reserved', null)).toBeUndefined();
  expect(checkParts('none', null)).toBeUndefined();
});

test('clocked time adds up over pauses and runs on while the clock runs', () => {
  const entries = [
    { startedAt: '2026-11-24T01:00:00.000Z', endedAt: '2026-11-24T01:40:00.000Z' },
    { startedAt: '2026-11-24T02:10:00.000Z', endedAt: null },
  ];
  // 40 min before the pause and 25 min since: 65.
  expect(clockedMinutes(entries, '2026-11-24T02:35:00.000Z')).toBe(65);
});

test('a car stands in one column, by its work', () => {
  const authorised = { orderStatus: 'authorised', kitLight: 'reserved' as const, isReleased: false };
  expect(boardColumn({ ...authorised, orderStatus: 'quoted', operationStatuses: ['waiting'] })).toBe('estimating');
  expect(boardColumn({ ...authorised, operationStatuses: ['waiting', 'assigned'] })).toBe('to-dispatch');
  expect(boardColumn({ ...authorised, kitLight: 'short', operationStatuses: ['waiting'] })).toBe('waiting-parts');
  expect(boardColumn({ ...authorised, operationStatuses: ['finished', 'working'] })).toBe('working');
  expect(boardColumn({ ...authorised, operationStatuses: ['paused', 'waiting'] })).toBe('paused');
  expect(boardColumn({ ...authorised, operationStatuses: ['finished', 'finished', 'cancelled'] })).toBe('inspection');
  expect(boardColumn({ ...authorised, operationStatuses: ['rework', 'passed'] })).toBe('rework');
  expect(boardColumn({ ...authorised, operationStatuses: ['passed', 'passed'] })).toBe('to-settle');
  expect(boardColumn({ ...authorised, isReleased: true, operationStatuses: ['passed'] })).toBe('released');
});

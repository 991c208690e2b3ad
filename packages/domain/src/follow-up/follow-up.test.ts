import { describe, expect, it } from 'vitest';
import { isRefusal } from '../kernel/index.ts';
import { type CallOutcome, type FollowUpStatus, followUpDueAt, recordCall, resolveBy } from './index.ts';

const dueAt = '2026-11-27T08:00:00.000Z';
const now = '2026-11-27T03:00:00.000Z';

function call(
  result: 'done' | 'unreached' | 'refused',
  options: {
    status?: FollowUpStatus;
    attempts?: number;
    isAdviserOfVisit?: boolean;
    isCalledToday?: boolean;
    outcome?: CallOutcome | null;
  } = {},
) {
  const {
    status = 'planned',
    attempts = 0,
    isAdviserOfVisit = false,
    isCalledToday = false,
    outcome = result === 'done' ? 'satisfied' : null,
  } = options;
  return recordCall({ task: { status, dueAt }, situation: { isAdviserOfVisit, attempts, isCalledToday }, call: { result, outcome }, now });
}

describe('the call after the visit', () => {
  it('is due 72 hours after the release; 24 after an accident or a return', () => {
    expect(followUpDueAt('2026-11-24T08:00:00.000Z', 'maintenance')).toBe(dueAt);
    for (const soon of ['accident-insurance', 'accident-self-pay', 'return'])
      expect(followUpDueAt('2026-11-24T08:00:00.000Z', soon)).toBe('2026-11-25T08:00:00.000Z');
  });
  it('ends with the owner’s word, or with a refusal to talk', () => {
    expect(call('done')).toEqual({ status: 'done', dueAt });
    expect(call('refused')).toEqual({ status: 'refused', dueAt });
  });
  it('goes to a manager when the owner is displeased', () => {
    for (const outcome of ['dissatisfied', 'complaint'] as const) expect(call('done', { outcome })).toEqual({ status: 'escalated', dueAt });
    expect(call('done', { outcome: 'neutral' })).toEqual({ status: 'done', dueAt });
    expect(resolveBy(now)).toBe('2026-11-30T03:00:00.000Z');
  });
  it('is tried again the next day, and given up after the third try', () => {
    expect(call('unreached')).toEqual({ status: 'unreached', dueAt: '2026-11-28T03:00:00.000Z' });
    expect(call('unreached', { status: 'unreached', attempts: 1 })).toEqual({ status: 'unreached', dueAt: '2026-11-28T03:00:00.000Z' });
    expect(call('unreached', { status: 'unreached', attempts: 2 })).toEqual({ status: 'abandoned', dueAt });
  });
  it('that reaches nobody is not made twice on a day; whoever calls back the same day is heard', () => {
    const onTheSameDay = { status: 'unreached', attempts: 1, isCalledToday: true } as const;
    expect(call('unreached', onTheSameDay)).toMatchObject({ refused: 'called-today' });
    expect(call('unreached', { ...onTheSameDay, attempts: 2 })).toMatchObject({ refused: 'called-today' });
    expect(call('done', onTheSameDay)).toMatchObject({ status: 'done' });
    expect(call('refused', onTheSameDay)).toMatchObject({ status: 'refused' });
  });
  it('is not made by the adviser of the visit', () => {
    expect(call('done', { isAdviserOfVisit: true })).toMatchObject({ refused: 'same-person' });
  });
  it('has an outcome when somebody answered, and none when nobody did', () => {
    expect(call('done', { outcome: null })).toMatchObject({ refused: 'outcome-missing' });
    expect(call('unreached', { outcome: 'satisfied' })).toMatchObject({ refused: 'outcome-without-call' });
  });
  it('is not made twice', () => {
    const again = call('done', { status: 'done' });
    expect(isRefusal(again) && again.refused).toBe('wrong-state');
  });
});

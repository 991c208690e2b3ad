import { describe, expect, it } from 'vitest';
import { invariant, isRefusal, refuse } from './decision.ts';
import { advance, allowedActions, type Lifecycle } from './lifecycle.ts';

type State = 'booked' | 'arrived' | 'cancelled';
type Action = 'arrive' | 'cancel';
type Permission = 'visits.receive' | 'visits.cancel';

const machine: Lifecycle<State, Action, { hasVin: boolean }, Permission> = {
  name: 'visit',
  states: ['booked', 'arrived', 'cancelled'],
  initial: 'booked',
  ends: ['arrived', 'cancelled'],
  transitions: [
    {
      action: 'arrive',
      from: ['booked'],
      to: 'arrived',
      permission: 'visits.receive',
      check: ({ hasVin }) => (hasVin ? undefined : refuse('vin-missing', { field: 'vin' })),
    },
    { action: 'cancel', from: ['booked'], to: 'cancelled', permission: 'visits.cancel' },
  ],
};

describe('a decision', () => {
  it('tells a refusal from everything else', () => {
    expect(refuse('bay-occupied')).toEqual({ refused: 'bay-occupied', facts: {} });
    expect(isRefusal(refuse('bay-occupied', { bay: 3 }))).toBe(true);
    for (const other of [{ next: 1, events: [] }, { refused: undefined }, null, 'bay-occupied', 5]) {
      expect(isRefusal(other)).toBe(false);
    }
  });
  it('treats a broken invariant as a bug', () => {
    expect(() => invariant(1 > 2, 'one exceeds two')).toThrow('invariant broken: one exceeds two');
    expect(() => invariant(2 > 1, 'two exceeds one')).not.toThrow();
  });
});

describe('a lifecycle', () => {
  it('advances, or says why not', () => {
    expect(advance(machine, { state: 'booked', action: 'arrive', situation: { hasVin: true } })).toEqual({ to: 'arrived' });
    expect(advance(machine, { state: 'booked', action: 'arrive', situation: { hasVin: false } })).toEqual({
      refused: 'vin-missing',
      facts: { field: 'vin' },
    });
  });
  it('refuses a call in the wrong state instead of skipping it', () => {
    expect(advance(machine, { state: 'arrived', action: 'cancel', situation: { hasVin: true } })).toEqual({
      refused: 'wrong-state',
      facts: { lifecycle: 'visit', state: 'arrived', action: 'cancel' },
    });
  });
  it('offers exactly what the command would allow, to those who may', () => {
    const all = { state: 'booked' as const, situation: { hasVin: false }, may: () => true };
    expect(allowedActions(machine, all)).toEqual([
      { action: 'arrive', refused: 'vin-missing', facts: { field: 'vin' } },
      { action: 'cancel' },
    ]);
    const receiver = { ...all, situation: { hasVin: true }, may: (permission: Permission) => permission === 'visits.receive' };
    expect(allowedActions(machine, receiver)).toEqual([{ action: 'arrive' }]);
    expect(allowedActions(machine, { ...all, state: 'cancelled' })).toEqual([]);
  });
});

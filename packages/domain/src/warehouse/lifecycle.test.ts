import { describe, expect, it } from 'vitest';
import { advance, allowedActions } from '../kernel/index.ts';
import { type PartsRequestAction, type PartsRequestStatus, partsRequestLifecycle } from './index.ts';

const step = (state: PartsRequestStatus, action: PartsRequestAction) =>
  advance(partsRequestLifecycle, { state, action, situation: undefined });

describe('a parts request', () => {
  it('goes from short over reserved and picked to issued, and back', () => {
    expect([step('short', 'fill'), step('reserved', 'pick'), step('picked', 'issue'), step('issued', 'return')]).toEqual([
      { to: 'reserved' },
      { to: 'picked' },
      { to: 'issued' },
      { to: 'returned' },
    ]);
  });
  it('is not picked while short, not issued twice, not cancelled once issued', () => {
    expect(
      [step('short', 'pick'), step('issued', 'issue'), step('issued', 'cancel'), step('returned', 'return')].map((s) => s.refused),
    ).toEqual(['wrong-state', 'wrong-state', 'wrong-state', 'wrong-state']);
  });
  it('does not come back while it is on a bill, and does once the bill is withdrawn', () => {
    expect([step('issued', 'bill'), step('billed', 'withdraw-bill')]).toEqual([{ to: 'billed' }, { to: 'issued' }]);
    expect(step('billed', 'return').refused).toBe('part-billed');
    expect([step('picked', 'bill'), step('returned', 'bill')].map((s) => s.refused)).toEqual(['wrong-state', 'wrong-state']);
  });
  it('shows the storekeeper what may be done and the technician nothing', () => {
    const seen = (isStorekeeper: boolean) =>
      allowedActions(partsRequestLifecycle, {
        state: 'reserved',
        situation: undefined,
        may: (p) => isStorekeeper && p === 'warehouse.issue',
      }).map((a) => a.action);
    expect(seen(true)).toEqual(['pick', 'issue']);
    expect(seen(false)).toEqual([]);
  });
});

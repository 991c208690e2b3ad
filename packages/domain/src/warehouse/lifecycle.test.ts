import { describe, expect, it } from 'vitest';
import { advance, allowedActions } from '../kernel/index.ts';
import { type DemandKind, type PartsRequestAction, type PartsRequestStatus, partsRequestLifecycle } from './index.ts';

const step = (state: PartsRequestStatus, action: PartsRequestAction, demandKind: DemandKind = 'order') =>
  advance(partsRequestLifecycle, { state, action, situation: { demandKind } });

describe('a parts request', () => {
  it('goes from short over ordered and arrived through the storekeeper’s hands to issued, and back', () => {
    const way = [
      step('short', 'order'),
      step('ordered', 'arrive'),
      step('arrived', 'pick'),
      step('picked', 'accept'),
      step('inspected', 'stage'),
      step('staged', 'issue'),
      step('issued', 'return'),
    ];
    expect(way.map((answer) => 'to' in answer && answer.to)).toEqual([
      'ordered',
      'arrived',
      'picked',
      'inspected',
      'staged',
      'issued',
      'returned',
    ]);
  });
  it('is not picked while short, not staged unseen, not issued twice, not cancelled once issued', () => {
    expect(
      [step('short', 'pick'), step('picked', 'stage'), step('issued', 'issue'), step('issued', 'cancel'), step('returned', 'return')].map(
        (s) => s.refused,
      ),
    ).toEqual(['wrong-state', 'wrong-state', 'wrong-state', 'wrong-state', 'wrong-state']);
  });
  it('is missing again when what was picked is not good', () => {
    expect([step('picked', 'reject'), step('staged', 'reject')]).toEqual([{ to: 'short' }, { to: 'short' }]);
  });
  it('is got ready for an appointment, and handed out only when the car is here', () => {
    expect([step('reserved', 'pick', 'appointment'), step('inspected', 'stage', 'appointment')]).toEqual([
      { to: 'picked' },
      { to: 'staged' },
    ]);
    expect(step('staged', 'issue', 'appointment').refused).toBe('car-not-here');
  });
  it('does not come back while it is on a bill, and does once the bill is withdrawn', () => {
    expect([step('issued', 'bill'), step('billed', 'withdraw-bill')]).toEqual([{ to: 'billed' }, { to: 'issued' }]);
    expect(step('billed', 'return').refused).toBe('part-billed');
    expect([step('picked', 'bill'), step('returned', 'bill')].map((s) => s.refused)).toEqual(['wrong-state', 'wrong-state']);
  });
  it('shows the storekeeper what may be done, the adviser what the owner is asked, and the technician nothing', () => {
    const seen = (state: PartsRequestStatus, permission: string) =>
      allowedActions(partsRequestLifecycle, { state, situation: { demandKind: 'order' }, may: (p) => p === permission }).map(
        (a) => a.action,
      );
    expect(seen('reserved', 'warehouse.issue')).toEqual(['pick', 'issue']);
    expect(seen('short', 'work-orders.edit')).toEqual(['decide']);
    expect(seen('reserved', 'workshop.clock')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { dataAsToday, dataToKeep, eventTypes } from './index.ts';

describe('the events of the trade', () => {
  it('are named by what happened, in words joined by dashes', () => {
    expect(eventTypes.filter((name) => !/^[a-z]+(-[a-z]+)+$/.test(name))).toEqual([]);
  });

  it('keep a pause with its reason', () => {
    const data = { workOrderId: '0199b0a0-0000-7000-8000-000000000001', reason: 'customer' };
    expect(dataToKeep({ type: 'operation-paused', version: 1, data })).toEqual(data);
    expect(dataAsToday({ type: 'operation-paused', version: 1, data })).toEqual(data);
  });

  it('tell a role’s whole new set as added where that is all that was kept', () => {
    const kept = { type: 'role-changed', version: 1, data: { role: 'cashier', permissions: ['settlement.read', 'settlement.collect'] } };
    expect(dataAsToday(kept)).toEqual({ role: 'cashier', added: ['settlement.read', 'settlement.collect'], removed: [] });
  });

  it.each(['car-exploded', 'constructor'])('of an unknown type are not guessed at: %s', (type) => {
    expect(() => dataAsToday({ type, version: 1, data: {} })).toThrow(type);
  });
});

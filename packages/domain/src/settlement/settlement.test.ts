import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, allowedActions } from '../kernel/index.ts';
import { billTotals, collectAction, type LedgerEntry, settle, settlementLifecycle, whyNotBillable } from './index.ts';

describe('a bill', () => {
  it('lists labour, parts and fees apart and adds them up', () => {
    // 1.5 h × ¥120 = 18000; filter 4500; 4.5 L × ¥62.50 = 28125: parts 32625; towing 5000: together 55625.
    const totals = billTotals([
      { kind: 'labour', amountFen: 18_000 },
      { kind: 'part', amountFen: 4500 },
      { kind: 'part', amountFen: 28_125 },
      { kind: 'fee', amountFen: 5_000 },
    ]);
    expect(totals).toEqual({ labourFen: 18_000, partsFen: 32_625, feesFen: 5_000, totalFen: 55_625 });
  });

  it('is always the sum of its lines', () => {
    const line = fc.record({
      kind: fc.constantFrom('labour' as const, 'part' as const, 'fee' as const),
      amountFen: fc.integer({ min: 0, max: 10_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const totals = billTotals(lines);
        expect(totals.totalFen).toBe(lines.reduce((sum, l) => sum + l.amountFen, 0));
        expect(totals.labourFen + totals.partsFen + totals.feesFen).toBe(totals.totalFen);
      }),
    );
  });
});

describe('the receivable', () => {
  it('stands at the whole sum, then at the rest, then at nothing', () => {
    const charge: LedgerEntry = { kind: 'charge', amountFen: 50_625 };
    const part: LedgerEntry = { kind: 'payment', amountFen: -20_000 };
    const rest: LedgerEntry = { kind: 'payment', amountFen: -30_625 };
    expect(settle([charge])).toEqual({ totalFen: 50_625, paidFen: 0, outstandingFen: 50_625, status: 'pre-settled' });
    expect(settle([charge, part])).toEqual({ totalFen: 50_625, paidFen: 20_000, outstandingFen: 30_625, status: 'part-paid' });
    expect(settle([charge, part, rest])).toEqual({ totalFen: 50_625, paidFen: 50_625, outstandingFen: 0, status: 'paid' });
  });
  it('of a repair on the house is settled at once', () => {
    expect(settle([{ kind: 'charge', amountFen: 0 }]).status).toBe('paid');
  });
  it('returns to nothing when the bill is withdrawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (totalFen) => {
        const state = settle([
          { kind: 'charge', amountFen: totalFen },
          { kind: 'withdrawal', amountFen: -totalFen },
        ]);
        expect(state).toEqual({ totalFen, paidFen: 0, outstandingFen: 0, status: 'withdrawn' });
      }),
    );
  });
  it('is total = paid + outstanding, whatever is paid and in how many parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 8 }),
        (totalFen, shares) => {
          let left = totalFen;
          const payments = shares
            .map((share) => Math.floor((left * share) / 100))
            .map((amount) => {
              const paid = Math.min(amount, left);
              left -= paid;
              return { kind: 'payment' as const, amountFen: -paid };
            });
          const state = settle([{ kind: 'charge', amountFen: totalFen }, ...payments]);
          expect(state.paidFen + state.outstandingFen).toBe(totalFen);
          expect(state.status === 'paid').toBe(left === 0);
        },
      ),
    );
  });
  it('refuses to be overdrawn or to be withdrawn after a payment: that would be our bug', () => {
    expect(() =>
      settle([
        { kind: 'charge', amountFen: 100 },
        { kind: 'payment', amountFen: -101 },
      ]),
    ).toThrow('no more is paid than is owed');
    expect(() =>
      settle([
        { kind: 'charge', amountFen: 100 },
        { kind: 'payment', amountFen: -40 },
        { kind: 'withdrawal', amountFen: -60 },
      ]),
    ).toThrow('only an unpaid bill');
  });
});

describe('the two persons', () => {
  const unpaid = { isPreparer: false, paidFen: 0, outstandingFen: 5000 };
  const collect = (situation: typeof unpaid, amountFen: number) =>
    advance(settlementLifecycle, {
      state: 'pre-settled',
      action: collectAction(amountFen, situation.outstandingFen),
      situation: { ...situation, amountFen },
    });

  it('let the cashier take the whole or a part', () => {
    expect(collect(unpaid, 5000)).toEqual({ to: 'paid' });
    expect(collect(unpaid, 4999)).toEqual({ to: 'part-paid' });
  });
  it('are never the same', () => {
    expect(collect({ ...unpaid, isPreparer: true }, 5000)).toMatchObject({ refused: 'same-person' });
  });
  it('take no more than is owed, and say what is', () => {
    expect(collect(unpaid, 5001)).toEqual({ refused: 'over-payment', facts: { outstandingFen: 5000 } });
  });
  it('cannot take a bill back once money was taken', () => {
    expect(
      advance(settlementLifecycle, {
        state: 'part-paid',
        action: 'withdraw',
        situation: { isPreparer: true, paidFen: 100, outstandingFen: 1 },
      }),
    ).toEqual({ refused: 'payment-taken', facts: { paidFen: 100 } });
    expect(advance(settlementLifecycle, { state: 'paid', action: 'collect', situation: unpaid })).toMatchObject({ refused: 'wrong-state' });
  });
  it('see their own buttons only', () => {
    const seen = (permission: string) =>
      allowedActions(settlementLifecycle, { state: 'pre-settled', situation: unpaid, may: (p) => p === permission }).map((a) => a.action);
    expect(seen('settlement.collect')).toEqual(['collect', 'collect-part']);
    expect(seen('settlement.prepare')).toEqual(['withdraw']);
  });
});

describe('the gate before the bill', () => {
  const ready = { openOperations: 0, openPartsRequests: 0, ordersWithoutConcern: 0, billableLines: 3 };
  it('opens when all is done', () => {
    expect(whyNotBillable(ready)).toBeUndefined();
  });
  it.each([
    [{ ...ready, openOperations: 2 }, 'work-not-finished'],
    [{ ...ready, openPartsRequests: 1 }, 'parts-not-issued'],
    [{ ...ready, ordersWithoutConcern: 1 }, 'concern-missing'],
    [{ ...ready, billableLines: 0 }, 'nothing-to-bill'],
  ])('names what is missing', (facts, code) => {
    expect(whyNotBillable(facts)?.refused).toBe(code);
  });
});

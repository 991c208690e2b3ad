import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, allowedActions } from '../kernel/index.ts';
import {
  ageBucket,
  type BillableLine,
  billSums,
  billTotals,
  checkClose,
  checkRefund,
  checkTenders,
  closeLines,
  collectAction,
  creditAtStart,
  isCleared,
  isFreeForOwner,
  type LedgerEntry,
  mayApprove,
  mayClose,
  obstaclesToBill,
  roundingFen,
  settle,
  settlementLifecycle,
  sixFees,
} from './index.ts';

const line = (kind: BillableLine['kind'], amountFen: number, code = ''): BillableLine => ({ kind, code, grossFen: amountFen, amountFen });

describe('a bill', () => {
  it('lists labour, parts and fees apart and adds them up', () => {
    // 1.5 h × ¥120 = 18000; filter 4500; 4.5 L × ¥62.50 = 28125: parts 32625; towing 5000: together 55625.
    const totals = billTotals([line('labour', 18_000), line('part', 4500), line('part', 28_125), line('fee', 5_000, 'rescue')]);
    expect(totals).toEqual({ labourFen: 18_000, partsFen: 32_625, feesFen: 5_000, roundingFen: 0, totalFen: 55_625 });
  });

  it('sums every kind of fee, and the six fees of the form make the total', () => {
    // 工时 180.00 of 200.00 by the list, filter 45.00, 诊断 100.00, 检测 60.00, 管理 12.00, 辅料 8.50, 包工 300.00, 施救 260.00,
    // 其他 20.00: 985.50; wiped down to the yuan 0.50 goes: 985.00.
    const lines = [
      { kind: 'labour' as const, code: 'BY-001', grossFen: 20_000, amountFen: 18_000 },
      line('part', 4500),
      line('fee', 10_000, 'diagnosis'),
      line('fee', 6000, 'testing'),
      line('fee', 1200, 'management'),
      line('fee', 850, 'consumables'),
      line('fee', 30_000, 'sublet'),
      line('fee', 26_000, 'rescue'),
      line('fee', 2000, 'other'),
      line('rounding', -50),
    ];
    const sums = billSums(lines);
    expect([sums.labourGrossFen, sums.labourFen, sums.totalFen]).toEqual([20_000, 18_000, 98_500]);
    expect(sixFees(sums)).toEqual({
      diagnosisFen: 10_000,
      inspectionFen: 6000,
      materialsFen: 5350,
      labourFen: 18_000,
      processingFen: 30_000,
      otherFen: 29_150,
    });
    expect(Object.values(sixFees(sums)).reduce((sum, fee) => sum + fee, 0)).toBe(98_500);
  });
});

describe('what is wiped off', () => {
  it.each([
    [98_550, 1, 'customer', 0],
    [98_555, 10, 'customer', -5],
    [98_555, 100, 'package', -55],
    [98_600, 100, 'customer', 0],
    [98_555, 100, 'insurance', 0],
    [98_555, 100, 'warranty', 0],
  ] as const)('of %i fen to %i for %s: %i', (...[totalFen, unitFen, priceClass, off]) => {
    expect(roundingFen(totalFen, { unitFen, priceClass })).toBe(off);
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
  const unpaid = {
    isPreparer: false,
    paidFen: 0,
    outstandingFen: 5000,
    isCleared: false,
    isMirror: false,
    isSigned: false,
    isCarReleased: false,
    depositFen: 0,
    paidOfVisitFen: 0,
    settlingOrders: 1,
  };
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
        situation: { ...unpaid, isPreparer: true, paidFen: 100, paidOfVisitFen: 100, outstandingFen: 1 },
      }),
    ).toEqual({ refused: 'payment-taken', facts: { paidFen: 100 } });
    expect(advance(settlementLifecycle, { state: 'paid', action: 'collect', situation: unpaid })).toMatchObject({ refused: 'wrong-state' });
  });
  it('see their own buttons only', () => {
    const seen = (permission: string) =>
      allowedActions(settlementLifecycle, { state: 'pre-settled', situation: unpaid, may: (p) => p === permission }).map((a) => a.action);
    expect(seen('settlement.collect')).toEqual(['collect', 'collect-part', 'ask-credit', 'note-invoice']);
    expect(seen('settlement.prepare')).toEqual(['withdraw', 'ask-reversal', 'sign']);
  });
  it('a list is signed once, before or after the money, and no more when it stands no longer', () => {
    const sign = (state: 'pre-settled' | 'paid' | 'withdrawn' | 'reversed', isSigned = false) =>
      advance(settlementLifecycle, { state, action: 'sign', situation: { ...unpaid, isSigned } });
    expect(sign('pre-settled')).toEqual({ to: 'pre-settled' });
    expect(sign('paid')).toEqual({ to: 'paid' });
    expect(sign('paid', true)).toMatchObject({ refused: 'already-signed' });
    for (const state of ['withdrawn', 'reversed'] as const) expect(sign(state)).toMatchObject({ refused: 'wrong-state' });
  });
  it('an unpaid bill is taken back, unless it stands on account: then it is reversed', () => {
    const ask = (situation: typeof unpaid) =>
      advance(settlementLifecycle, { state: 'pre-settled', action: 'ask-reversal', situation: { ...situation, isPreparer: true } });
    expect(ask(unpaid)).toMatchObject({ refused: 'withdraw-instead' });
    expect(ask({ ...unpaid, isCleared: true })).toEqual({ to: 'pre-settled' });
    expect(ask({ ...unpaid, isCleared: true, isCarReleased: true })).toMatchObject({ refused: 'car-released' });
  });
});

describe('the gate before the bill', () => {
  const ready = {
    isVinMissing: false,
    mileageOutKm: 10_006,
    ordersWithoutConcern: 0,
    openFindings: 0,
    proposedJobs: 0,
    openOperations: 0,
    openPartsRequests: 0,
    unreturnedParts: 0,
    billableLines: 3,
  };
  it('opens when all is done', () => {
    expect(obstaclesToBill(ready)).toEqual([]);
  });
  it.each([
    [{ ...ready, isVinMissing: true }, 'vin-missing', {}],
    [{ ...ready, mileageOutKm: null }, 'mileage-out-missing', {}],
    // What the order's own machine says by the same code is said by the same figure: the sentence is one.
    [{ ...ready, proposedJobs: 1 }, 'job-unanswered', { proposedJobs: 1 }],
    [{ ...ready, openFindings: 1 }, 'finding-open', { openFindings: 1 }],
    [{ ...ready, openOperations: 2 }, 'work-not-finished', { openOperations: 2 }],
    [{ ...ready, openPartsRequests: 1 }, 'parts-not-issued', { openPartsRequests: 1 }],
    [{ ...ready, unreturnedParts: 1 }, 'parts-not-returned', { unreturnedParts: 1 }],
    [{ ...ready, ordersWithoutConcern: 1 }, 'concern-missing', { ordersWithoutConcern: 1 }],
    [{ ...ready, billableLines: 0 }, 'nothing-to-bill', {}],
  ])('names what is missing', (facts, code, named) => {
    expect(obstaclesToBill(facts)).toMatchObject([{ refused: code, facts: named }]);
  });
  it('names everything at once', () => {
    const none = {
      ...ready,
      isVinMissing: true,
      mileageOutKm: null,
      ordersWithoutConcern: 1,
      openFindings: 1,
      proposedJobs: 1,
      openOperations: 1,
    };
    expect(obstaclesToBill({ ...none, openPartsRequests: 1, unreturnedParts: 1, billableLines: 0 })).toHaveLength(9);
  });
});

describe('when the car may leave', () => {
  const owes = { status: 'part-paid' as const, totalFen: 54_000, paidFen: 20_000, creditFen: null };
  it('paid, or in arrears that were granted for what is open', () => {
    expect(isCleared(owes)).toBe(false);
    expect(isCleared({ ...owes, creditFen: 33_999 })).toBe(false);
    expect(isCleared({ ...owes, creditFen: 34_000 })).toBe(true);
    expect(isCleared({ ...owes, status: 'paid', paidFen: 54_000 })).toBe(true);
  });
  it('an insurer, the maker and the house pay on account; the owner does not', () => {
    expect(creditAtStart({ priceClass: 'insurance', totalFen: 9000 })).toBe(9000);
    expect(creditAtStart({ priceClass: 'customer', totalFen: 9000 })).toBeNull();
    expect(isFreeForOwner([{ priceClass: 'warranty', totalFen: 9000 }])).toBe(true);
    expect(isFreeForOwner([{ priceClass: 'customer', totalFen: 0 }])).toBe(true);
    expect(isFreeForOwner([{ priceClass: 'customer', totalFen: 1 }])).toBe(false);
  });
  it('arrears are granted by somebody else, up to the limit of the role', () => {
    const asked = { kind: 'credit' as const, amountFen: 34_000, creditLimitFen: 34_000, isRequester: false, isPreparer: false };
    expect(mayApprove(asked)).toBeUndefined();
    expect(mayApprove({ ...asked, creditLimitFen: 33_999 })).toEqual({ refused: 'credit-too-high', facts: { mostFen: 33_999 } });
    expect(mayApprove({ ...asked, isRequester: true })?.refused).toBe('same-person');
    expect(mayApprove({ ...asked, isPreparer: true })?.refused).toBe('same-person');
  });
  it('money goes back up to what was paid by that tender and is there', () => {
    expect(checkRefund(500, { leftFen: 500, freeFen: 800 })).toBeUndefined();
    expect(checkRefund(501, { leftFen: 500, freeFen: 800 })?.facts).toEqual({ mostFen: 500 });
    expect(checkRefund(301, { leftFen: 500, freeFen: 300 })?.facts).toEqual({ mostFen: 300 });
  });
  it.each([
    [30, '0-30'],
    [31, '31-60'],
    [60, '31-60'],
    [90, '61-90'],
    [91, 'over-90'],
  ])('%i days are %s', (days, bucket) => {
    expect(ageBucket(days)).toBe(bucket);
  });
});

describe('the till', () => {
  const cash = { tender: 'cash' as const, amountFen: 4600, givenFen: 5000 };
  it('takes each tender once, change for cash only, and no deposit that is not there', () => {
    expect(checkTenders([cash, { tender: 'wechat', amountFen: 1, givenFen: null }], 0)).toBeUndefined();
    expect(checkTenders([cash, cash], 0)?.refused).toBe('tender-twice');
    expect(checkTenders([{ ...cash, givenFen: 4599 }], 0)?.refused).toBe('cash-too-little');
    expect(checkTenders([{ ...cash, tender: 'card' }], 0)?.refused).toBe('change-without-cash');
    expect(checkTenders([{ tender: 'deposit', amountFen: 2, givenFen: null }], 1)?.facts).toEqual({ depositFen: 1 });
  });
  it('is closed by the count; a difference is explained', () => {
    // Cash 460.00 taken, 60.00 given back: 400.00 should lie there; 399.00 does.
    const booked = [{ tender: 'cash' as const, payments: 3, takenFen: 46_000, refundedFen: 6000 }];
    const lines = closeLines(booked, [{ tender: 'cash', countedFen: 39_900 }]);
    expect(lines).toEqual([{ ...booked[0], countedFen: 39_900 }]);
    expect(checkClose(lines, '')).toEqual({ refused: 'difference-unexplained', facts: { differenceFen: -100 } });
    expect(checkClose(lines, '找零多付一元')).toBeUndefined();
    expect(checkClose(closeLines(booked, [{ tender: 'cash', countedFen: 40_000 }]), '')).toBeUndefined();
  });
  it('explains a surplus that hides a lack', () => {
    const booked = [
      { tender: 'cash' as const, payments: 1, takenFen: 100, refundedFen: 0 },
      { tender: 'card' as const, payments: 1, takenFen: 100, refundedFen: 0 },
    ];
    const lines = closeLines(booked, [
      { tender: 'cash', countedFen: 0 },
      { tender: 'card', countedFen: 200 },
    ]);
    expect(checkClose(lines, '')?.facts).toEqual({ differenceFen: 0 });
  });
  it('closes a day once, and none that has not come', () => {
    expect(mayClose('2026-11-24', { openDay: '2026-11-24', isClosed: false })).toBeUndefined();
    expect(mayClose('2026-11-24', { openDay: '2026-11-25', isClosed: true })?.refused).toBe('day-closed');
    expect(mayClose('2026-11-25', { openDay: '2026-11-24', isClosed: false })?.refused).toBe('day-to-come');
  });
});

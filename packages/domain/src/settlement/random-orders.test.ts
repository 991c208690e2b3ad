// A hundred thousand orders as chance makes them: whoever pays which share, whatever is taken off and wiped off, the parts of
// every split add up to the fen, and a reversal brings every ledger back to where it was,
// with the money of each tender in the till or among the deposits.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listedFen, type PriceClass, priceLine } from '../work-orders/index.ts';
import {
  billSums,
  billTotals,
  closeLines,
  differenceFen,
  type LedgerEntry,
  mirrorLines,
  moneyTenders,
  reversalOf,
  roundingFen,
  settle,
  sixFees,
} from './index.ts';

const payers = [
  { payerId: 'owner', priceClass: 'customer' },
  { payerId: 'insurer', priceClass: 'insurance' },
  { payerId: 'maker', priceClass: 'warranty' },
] as const satisfies readonly { payerId: string; priceClass: PriceClass }[];
const feeKinds = ['diagnosis', 'testing', 'management', 'consumables', 'sublet', 'rescue', 'other'] as const;

const orderLine = fc.record({
  kind: fc.constantFrom('labour' as const, 'part' as const, 'fee' as const),
  fee: fc.constantFrom(...feeKinds),
  quantity: fc.integer({ min: 1, max: 20_000 }),
  priceFen: fc.integer({ min: 0, max: 300_000 }),
  classBasisPoints: fc.constantFrom(0, 500, 1000, 1250),
  discountBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  cut: fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 })),
});
const share = fc.integer({ min: 0, max: 100 });
const order = fc.record({
  lines: fc.array(orderLine, { minLength: 1, maxLength: 5 }),
  unitFen: fc.constantFrom(1 as const, 10 as const, 100 as const),
  // In percent: of what is open, and of that what goes back.
  moves: fc.array(fc.record({ tender: fc.constantFrom(...moneyTenders), paid: share, back: share }), { maxLength: 3 }),
});

const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);

/** The order's lines as each payer's bill has them. */
function billsOf({ lines, unitFen }: typeof order extends fc.Arbitrary<infer Order> ? Order : never) {
  const priced = lines.map((line) => {
    const [low = 0, high = 0] = line.cut.toSorted((a, b) => a - b);
    const basisPoints = [low, high - low, 10_000 - high];
    const shares = payers.map((payer, at) => ({ ...payer, basisPoints: basisPoints[at] ?? 0 })).filter((share) => share.basisPoints > 0);
    const fullFen = listedFen(line);
    return { line, shares, fullFen, price: priceLine({ ...line, fullFen, shares }) };
  });
  const bills = payers.map((payer) => {
    const own = priced.flatMap(({ line, shares, price }) => {
      const at = shares.findIndex((share) => share.payerId === payer.payerId);
      const amountFen = price.sharesFen[at];
      const code = line.kind === 'fee' ? line.fee : 'X';
      return amountFen === undefined ? [] : [{ kind: line.kind, code, quantity: line.quantity, grossFen: amountFen, amountFen }];
    });
    const off = roundingFen(billTotals(own).totalFen, { unitFen, priceClass: payer.priceClass });
    const rounding = { kind: 'rounding' as const, code: '', quantity: 0, grossFen: off, amountFen: off };
    return { payer, lines: off === 0 ? own : [...own, rounding], off };
  });
  return { priced, bills };
}

type Order = Parameters<typeof billsOf>[0];

/** Money taken and given back on one bill: what its ledger says, and what lies in the till for it by tender. */
function paidOn(totalFen: number, moves: Order['moves']) {
  const entries: LedgerEntry[] = [{ kind: 'charge', amountFen: totalFen }];
  const booked = moneyTenders.map((tender) => ({ tender, payments: 0, takenFen: 0, refundedFen: 0 }));
  for (const { tender, paid, back } of moves) {
    const takenFen = Math.floor((settle(entries).outstandingFen * paid) / 100);
    const refundedFen = Math.floor((takenFen * back) / 100);
    if (takenFen > 0) entries.push({ kind: 'payment', amountFen: -takenFen });
    if (refundedFen > 0) entries.push({ kind: 'refund', amountFen: refundedFen });
    for (const row of booked)
      if (row.tender === tender) Object.assign(row, { takenFen: row.takenFen + takenFen, refundedFen: row.refundedFen + refundedFen });
  }
  return { entries, booked };
}

/** Plain comparisons inside, so that a hundred thousand runs take seconds. */
function whatIsWrong(made: Order): string | undefined {
  const { priced, bills } = billsOf(made);
  for (const { price, fullFen } of priced) {
    if (sum(price.sharesFen) !== price.amountFen) return 'the shares make the line';
    if (price.amountFen + price.classOffFen + price.byHandOffFen !== fullFen) return 'what is off and what is left make the list';
  }
  const offFen = sum(bills.map((bill) => bill.off));
  if (sum(bills.map((bill) => billTotals(bill.lines).totalFen)) !== sum(priced.map(({ price }) => price.amountFen)) + offFen)
    return 'the bills make the order';
  for (const { payer, lines, off } of bills) {
    const sums = billSums(lines);
    if (sum(Object.values(sixFees(sums))) !== sums.totalFen) return 'the six fees make the total';
    const isBounded = payer.priceClass === 'customer' ? off <= 0 && off > -made.unitFen && sums.totalFen % made.unitFen === 0 : off === 0;
    if (!isBounded) return 'what is wiped off is below the unit, and the owner\u2019s alone';
    if (billTotals([...lines, ...mirrorLines(lines)]).totalFen !== 0) return 'bill and mirror bring nothing';
    const { entries, booked } = paidOn(sums.totalFen, made.moves);
    const { paidFen, outstandingFen } = settle(entries);
    if (paidFen + outstandingFen !== sums.totalFen) return 'paid and open make the bill';
    const counted = booked.map(({ tender, takenFen, refundedFen }) => ({ tender, countedFen: takenFen - refundedFen }));
    const close = closeLines(booked, counted);
    if (differenceFen(close) !== 0 || sum(close.map(({ countedFen }) => countedFen)) !== paidFen) return 'what is paid lies in the till';
    const { mirror, toDeposit, depositFen } = reversalOf(entries);
    if (depositFen !== paidFen) return 'what was paid stands as a deposit';
    if (sum([...entries, ...toDeposit, mirror].map((entry) => entry.amountFen)) !== 0) return 'the receivable is back at nothing';
  }
  return undefined;
}

it('a hundred thousand orders add up, and are undone without a rest', () => {
  fc.assert(
    fc.property(order, (made) => whatIsWrong(made) === undefined),
    { numRuns: 100_000 },
  );
  expect(whatIsWrong({ lines: [], unitFen: 1, moves: [] })).toBeUndefined();
}, 180_000);

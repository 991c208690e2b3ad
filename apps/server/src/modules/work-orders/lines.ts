// The lines of an order with who pays them: what a change of price, payer or discount does to the amounts, and how it is
// written back.
import {
  checkOrderSize,
  checkShares,
  type LinePrice,
  listedFen,
  type PriceClass,
  priceLine,
  type Share,
  takesClassDiscount,
} from '@bayline/domain/work-orders';
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import { accept, refused } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';
import { operationsForOrder, partsForOrder } from '../catalogue/index.ts';
import * as store from './line-store.ts';
import { priceQuestion } from './price-question.ts';
import type { LockedOrder } from './store.ts';

export type Line = store.StoredLine;
export type Payer = store.StoredPayer;

export interface OrderLines {
  readonly lines: readonly Line[];
  readonly payers: readonly Payer[];
}

export async function linesOfOrder(tx: Tx, order: Pick<LockedOrder, 'id' | 'visitId'>): Promise<OrderLines> {
  const [lines, payers] = await Promise.all([
    tx.all(store.linesOfOrder, [tx.dealershipId, order.id]),
    tx.all(store.payersOfVisit, [tx.dealershipId, order.visitId]),
  ]);
  return { lines, payers };
}

export function payerOf(payers: readonly Payer[], payerId: string): Payer {
  return payers.find((payer) => payer.id === payerId) ?? refused('payer-unknown', { payerId });
}

/** By whose prices a line is billed: its only payer's, or where it is split the payer's of the job. */
export function priceClassOf(line: Line, payers: readonly Payer[]): PriceClass {
  const [only, ...others] = line.shares;
  return payerOf(payers, only !== undefined && others.length === 0 ? only.payerId : line.jobPayerId).priceClass;
}

/** Who pays how much of the line; the job's payer all of it where nothing else is said. */
export function sharesOf(line: Line, payers: readonly Payer[]): Share[] {
  const shares = line.shares.length === 0 ? [{ payerId: line.jobPayerId, basisPoints: 10_000 }] : line.shares;
  return shares.map((share) => ({ ...share, priceClass: payerOf(payers, share.payerId).priceClass }));
}

export function priceOf(line: Line, payers: readonly Payer[]): LinePrice {
  const { classBasisPoints, discountBasisPoints, packageFen } = line;
  return priceLine({ fullFen: packageFen ?? listedFen(line), classBasisPoints, discountBasisPoints, shares: sharesOf(line, payers) });
}

/** Lines at today's list of the class that pays them, as the order was opened: a new payer brings other rates. */
export async function atListOfPayer(
  ctx: RequestContext,
  tx: Tx,
  known: { readonly order: LockedOrder; readonly lines: readonly Line[]; readonly payers: readonly Payer[] },
): Promise<Line[]> {
  const { order, lines, payers } = known;
  const classes = [...new Set(lines.map((line) => priceClassOf(line, payers)))];
  const found = new Map<string, { priceFen: number | null; taxRateBasisPoints: number | null }>();
  for (const priceClass of classes) {
    const question = priceQuestion(ctx, order, priceClass);
    const ids = (kind: Line['kind']) =>
      lines.flatMap((line) =>
        line.kind === kind && line.catalogueId !== null && priceClassOf(line, payers) === priceClass ? [line.catalogueId] : [],
      );
    const [operations, parts] = await Promise.all([
      operationsForOrder(tx, ids('labour'), question),
      partsForOrder(tx, ids('part'), question),
    ]);
    for (const operation of operations) found.set(`${priceClass} ${operation.id}`, { ...operation, priceFen: operation.rateFen });
    for (const part of parts) found.set(`${priceClass} ${part.id}`, part);
  }
  return lines.map((line) => {
    const price = found.get(`${priceClassOf(line, payers)} ${line.catalogueId}`);
    if (line.kind === 'fee') return line;
    if (!price || price.priceFen === null || price.taxRateBasisPoints === null) refused('price-missing', { code: line.code });
    return { ...line, priceFen: price.priceFen, taxRateBasisPoints: price.taxRateBasisPoints };
  });
}

/** The order with these lines in place of theirs still fits on an order. */
export function refuseTooLarge(order: LockedOrder, known: OrderLines, changed: readonly Line[]): void {
  const amounts = known.lines
    .filter((line) => line.approval === 'proposed' || line.approval === 'approved')
    .map((line) => changed.find((other) => other.id === line.id) ?? line)
    .map((line) => priceOf(line, known.payers).amountFen);
  const { concerns, jobs, lines } = order;
  accept(checkOrderSize({ concerns, jobs, lines, operationsOfJob: 0, totalFen: amounts.reduce((sum, amount) => sum + amount, 0) }));
}

/** Writes lines as they now are, with their amounts and the shares of those that more than the job's payer pays. */
export function writeItems(tx: Tx, order: LockedOrder, { lines, payers }: OrderLines): BatchItem[] {
  if (lines.length === 0) return [];
  const priced = lines.map((line) => ({ line, price: priceOf(line, payers) }));
  const listed = (kind: 'labour' | 'part') => {
    const of = priced.filter(({ line }) => line.kind === kind);
    return [
      tx.dealershipId,
      of.map(({ line }) => line.id),
      of.map(({ line }) => line.quantity),
      of.map(({ line }) => line.priceFen),
      of.map(({ line }) => line.classBasisPoints),
      of.map(({ line }) => line.discountBasisPoints),
      of.map(({ line }) => line.discountReason),
      of.map(({ price }) => price.amountFen),
      of.map(({ line }) => line.taxRateBasisPoints),
    ];
  };
  const fees = priced.filter(({ line }) => line.kind === 'fee');
  const shares = priced.flatMap(({ line, price }) =>
    line.shares.map((share, at) => ({ ...share, lineId: line.id, amountFen: price.sharesFen[at] ?? 0 })),
  );
  return [
    [store.updateLabour, listed('labour')],
    [store.updateParts, listed('part')],
    [
      store.updateFees,
      [
        tx.dealershipId,
        fees.map(({ line }) => line.id),
        fees.map(({ line }) => line.priceFen),
        fees.map(({ line }) => line.discountBasisPoints),
        fees.map(({ line }) => line.discountReason),
        fees.map(({ price }) => price.amountFen),
      ],
    ],
    [store.deleteShares, [tx.dealershipId, lines.map((line) => line.id)]],
    [
      store.insertShares,
      [
        tx.dealershipId,
        order.visitId,
        shares.map((share) => share.lineId),
        shares.map((share) => share.payerId),
        shares.map((share) => share.basisPoints),
        shares.map((share) => share.amountFen),
      ],
    ],
  ];
}

/** The line, on a job that is not agreed yet. */
export function openLine(lines: readonly Line[], lineId: string): Line {
  const line = lines.find((other) => other.id === lineId) ?? refused('line-unknown');
  if (line.approval !== 'proposed') refused('job-agreed');
  return line;
}

export function withShares(line: Line, shares: Line['shares']): Line {
  accept(checkShares(shares));
  // The payer of the job alone is what stands without a share.
  const isPlain = shares.length === 1 && shares[0]?.payerId === line.jobPayerId;
  return { ...line, shares: isPlain ? [] : shares };
}

/** What the owner's class takes off, on which kind of line. */
export function classOff(order: LockedOrder, kind: Line['kind'], priceClass: PriceClass): number {
  if (!takesClassDiscount(priceClass) || kind === 'fee') return 0;
  return kind === 'labour' ? order.classLabourBasisPoints : order.classPartsBasisPoints;
}

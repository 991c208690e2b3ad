// The rows of a priced job: the job, its labour and part lines, and an operation for each step of the routing.
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { OperationForOrder, PartForOrder } from '../catalogue/index.ts';
import * as store from './store.ts';

interface Priced {
  readonly lineId: string;
  readonly classBasisPoints: number;
  readonly discountBasisPoints: number;
  readonly amountFen: number;
  /** What was taken off by hand. */
  readonly byHandOffFen: number;
  readonly taxRateBasisPoints: number;
  /** Its share of a package price; null without a package. */
  readonly packageFen: number | null;
}

export interface PricedLabour extends Priced {
  readonly operation: OperationForOrder;
  readonly rateFen: number;
}

export interface PricedPart extends Priced {
  readonly part: PartForOrder;
  readonly quantity: number;
  readonly priceFen: number;
}

export interface PricedLines {
  readonly labour: readonly PricedLabour[];
  readonly parts: readonly PricedPart[];
  readonly discountReason: string;
}

export interface PricedJob extends PricedLines {
  readonly id: string;
  readonly concernId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly payerId: string;
  readonly findingId: string | null;
}

/** Turns rows into the columns that `unnest` takes. */
function columns<Row>(rows: readonly Row[], read: readonly ((row: Row) => unknown)[]): unknown[][] {
  return read.map((of) => rows.map(of));
}

interface Place {
  readonly key: readonly unknown[];
  /** The last sequence among the job's lines. */
  readonly last: number;
  readonly discountReason: string;
}

function labourItem({ key, last, discountReason }: Place, labour: readonly PricedLabour[]): BatchItem {
  return [
    store.insertLabourLines,
    [
      ...key,
      ...columns(labour, [
        (l) => l.lineId,
        (l) => l.operation.id,
        (l) => l.operation.code,
        (l) => l.operation.nameZh,
        (l) => l.operation.trade,
        (l) => l.operation.standardHours,
        (l) => l.operation.billedHours,
        (l) => l.operation.creditedHours,
        (l) => l.rateFen,
        (l) => l.discountBasisPoints,
        (l) => l.amountFen,
        (l) => l.taxRateBasisPoints,
        (l) => l.packageFen,
      ]),
      last,
      discountReason,
      ...columns(labour, [(l) => l.classBasisPoints, (l) => l.operation.nameEn]),
    ],
  ];
}

function partItem({ key, last, discountReason }: Place, parts: readonly PricedPart[]): BatchItem {
  return [
    store.insertPartLines,
    [
      ...key,
      ...columns(parts, [
        (l) => l.lineId,
        (l) => l.part.id,
        (l) => l.part.number,
        (l) => l.part.nameZh,
        (l) => l.part.unit,
        (l) => l.part.qualityClass,
        (l) => l.quantity,
        (l) => l.priceFen,
        (l) => l.amountFen,
        (l) => l.taxRateBasisPoints,
        (l) => l.packageFen,
      ]),
      last,
      discountReason,
      ...columns(parts, [(l) => l.classBasisPoints, (l) => l.discountBasisPoints, (l) => l.part.nameEn]),
    ],
  ];
}

function operationsItem(
  tx: Tx,
  order: store.LockedOrder,
  job: { readonly id: string; readonly labour: readonly PricedLabour[] },
): BatchItem {
  const steps = job.labour.flatMap(({ lineId, operation }) =>
    operation.routing.map((step) => ({ lineId, nameZh: operation.nameZh, nameEn: operation.nameEn, ...step })),
  );
  const values = columns(steps, [
    () => newId(),
    (s) => s.lineId,
    (s) => s.nameZh,
    (s) => s.nameEn,
    (s) => s.bayType,
    (s) => s.skill,
    (s) => s.equipment,
    (s) => s.plannedMinutes,
  ]);
  return [store.insertOperations, [tx.dealershipId, order.id, order.visitId, job.id, order.lastSequence, ...values]];
}

/** Lines on a job, behind the `last` of its lines. */
export function lineItems(
  tx: Tx,
  order: store.LockedOrder,
  job: PricedLines & { readonly id: string; readonly last: number },
): BatchItem[] {
  const { id, last, labour, parts, discountReason } = job;
  const place = { key: [tx.dealershipId, order.id, id], last, discountReason };
  return [labourItem(place, labour), partItem(place, parts), operationsItem(tx, order, job)];
}

export function jobItems(tx: Tx, order: store.LockedOrder, job: PricedJob): BatchItem[] {
  const { id, concernId, nameZh, nameEn, payerId, findingId } = job;
  return [
    [store.insertJob, [tx.dealershipId, id, order.id, concernId, order.lastSequence + 1, nameZh, nameEn, payerId, findingId]],
    ...lineItems(tx, order, { ...job, last: 0 }),
  ];
}

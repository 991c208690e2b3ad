// The rows of a priced job: the job, its labour and part lines, and an operation for each step of the routing.
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { OperationForOrder, PartForOrder } from '../catalogue/index.ts';
import * as store from './store.ts';

export interface PricedLabour {
  readonly lineId: string;
  readonly operation: OperationForOrder;
  readonly rateFen: number;
  readonly discountBasisPoints: number;
  readonly amountFen: number;
  readonly taxRateBasisPoints: number;
  /** Its share of a package price, which is then the amount; null without a package. */
  readonly packageFen: number | null;
}

export interface PricedPart {
  readonly lineId: string;
  readonly part: PartForOrder;
  readonly quantity: number;
  readonly priceFen: number;
  readonly amountFen: number;
  readonly taxRateBasisPoints: number;
  /** Its share of a package price, which is then the amount; null without a package. */
  readonly packageFen: number | null;
}

export interface PricedJob {
  readonly id: string;
  readonly concernId: string;
  readonly name: string;
  readonly payerId: string;
  readonly labour: readonly PricedLabour[];
  readonly parts: readonly PricedPart[];
}

/** Turns rows into the columns that `unnest` takes. */
function columns<Row>(rows: readonly Row[], read: readonly ((row: Row) => unknown)[]): unknown[][] {
  return read.map((of) => rows.map(of));
}

function labourItem(key: readonly unknown[], labour: readonly PricedLabour[]): BatchItem {
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
    ],
  ];
}

function partItem(key: readonly unknown[], parts: readonly PricedPart[]): BatchItem {
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
    ],
  ];
}

function operationsItem(tx: Tx, order: store.LockedOrder, job: PricedJob): BatchItem {
  const steps = job.labour.flatMap(({ lineId, operation }) =>
    operation.routing.map((step) => ({ lineId, name: operation.nameZh, ...step })),
  );
  const values = columns(steps, [
    () => newId(),
    (s) => s.lineId,
    (s) => s.name,
    (s) => s.bayType,
    (s) => s.skill,
    (s) => s.equipment,
    (s) => s.plannedMinutes,
  ]);
  return [store.insertOperations, [tx.dealershipId, order.id, order.visitId, job.id, order.lastSequence, ...values]];
}

export function jobItems(tx: Tx, order: store.LockedOrder, job: PricedJob): BatchItem[] {
  const key = [tx.dealershipId, order.id, job.id];
  return [
    [store.insertJob, [tx.dealershipId, job.id, order.id, job.concernId, order.lastSequence + 1, job.name, job.payerId]],
    labourItem(key, job.labour),
    partItem(key, job.parts),
    operationsItem(tx, order, job),
  ];
}

// The agreement with the owner: each estimate is a version with its lines, the promise beside it; taken back while the
// owner has not answered.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { advance, dayOf, plusDays } from '@bayline/domain/kernel';
import {
  checkPromise,
  guaranteeOf,
  needsConsent,
  type PromisedTerms,
  type WorkOrderStatus,
  workOrderLifecycle,
} from '@bayline/domain/work-orders';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as estimates from '../answer-store.ts';
import { changeOrder } from '../change-order.ts';
import { type Line, linesOfOrder, type OrderLines } from '../lines.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';
import { takeAnswer } from './answer.ts';
import { promisedTerms } from './guarantees.ts';

type ToldBy = InputOf<typeof workOrders.promise>['body']['toldBy'];

function keepPromise(
  ctx: RequestContext,
  tx: Tx,
  promise: { order: store.LockedOrder; promisedAt: string; reason: string; toldBy: NonNullable<ToldBy> | null },
): void {
  const { order, promisedAt, reason, toldBy } = promise;
  tx.later([
    [store.insertPromise, [tx.dealershipId, newId(), order.visitId, promisedAt, reason, ctx.actor.staffId, ctx.now, toldBy]],
    [store.setPromise, [tx.dealershipId, order.visitId, promisedAt]],
  ]);
  tx.record({
    subjectType: 'visit',
    subjectId: order.visitId,
    visitId: order.visitId,
    type: 'promise-made',
    version: 2,
    step: 4,
    data: { promisedAt, reason, toldBy },
  });
}

function estimateLinesItem(tx: Tx, order: store.LockedOrder, { version, lines }: { version: number; lines: readonly Line[] }) {
  const column = <V>(read: (line: Line) => V) => lines.map(read);
  return [
    estimates.insertEstimateLines,
    [
      tx.dealershipId,
      order.id,
      version,
      column((l) => l.id),
      column((l) => l.jobId),
      column((l) => l.jobNameZh),
      column((l) => l.jobNameEn),
      column((l) => l.approval === 'approved'),
      column((l) => l.kind),
      column((l) => l.code),
      column((l) => l.nameZh),
      column((l) => l.nameEn),
      column((l) => l.unit),
      column((l) => l.quantity),
      column((l) => l.priceFen),
      column((l) => l.amountFen),
    ],
  ] as const;
}

/** Additions within the overrun that the contract allows are agreed by the contract; the owner is not asked. */
async function isWithinOverrun(tx: Tx, order: store.LockedOrder, lines: readonly Line[]): Promise<boolean> {
  if (order.status !== 'authorised') return false;
  // The rule that was signed, not the one that the store has by now.
  const contract = await tx.maybe(estimates.firstAgreed, [tx.dealershipId, order.id]);
  if (!contract) return false;
  const sumOf = (approval: Line['approval']) => lines.filter((l) => l.approval === approval).reduce((sum, l) => sum + l.amountFen, 0);
  return !needsConsent({ ...contract, agreedFen: sumOf('approved'), proposedFen: sumOf('proposed') });
}

interface Quote {
  readonly order: store.LockedOrder;
  readonly to: WorkOrderStatus;
  readonly lines: readonly Line[];
  readonly promisedAt: string;
  /** What the store promises beyond the law today. */
  readonly promised: PromisedTerms;
}

/** The estimate as it stands becomes a version with its terms, the promise is kept beside it; the rows go with whatever is sent next. */
function fixEstimate(ctx: RequestContext, tx: Tx, { order, to, lines, promisedAt, promised }: Quote): void {
  accept(checkPromise(promisedAt, ctx.now));
  const version = order.estimateVersion + 1;
  const { labourFen, partsFen, feesFen, repairClass, overrunBasisPoints } = order;
  const totalFen = labourFen + partsFen + feesFen;
  const validUntil = plusDays(dayOf(ctx.now, ctx.actor.timeZone), order.estimateValidDays);
  const sums = [labourFen, partsFen, feesFen, totalFen];
  const guarantee = guaranteeOf(repairClass, promised);
  const terms = [repairClass, guarantee.days, guarantee.km, overrunBasisPoints];
  tx.later([
    [estimates.insertEstimate, [tx.dealershipId, order.id, version, ...sums, ctx.now, ctx.actor.staffId, validUntil, ...terms]],
    estimateLinesItem(tx, order, { version, lines }),
    [store.setEstimateVersion, [tx.dealershipId, order.id, version]],
    [store.setOrderStatus, [tx.dealershipId, order.id, to]],
  ]);
  keepPromise(ctx, tx, { order, promisedAt, reason: '', toldBy: null });
  tx.record({
    subjectType: 'work-order',
    subjectId: order.id,
    visitId: order.visitId,
    type: 'estimate-quoted',
    version: 1,
    step: 4,
    data: { version, totalFen },
  });
}

const standing = ({ lines }: OrderLines) => lines.filter((line) => line.approval === 'proposed' || line.approval === 'approved');

export function quote(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.quote>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'quote' }, async (tx, order, to) => {
    const [ofOrder, promised] = await Promise.all([linesOfOrder(tx, order), promisedTerms(tx)]);
    const lines = standing(ofOrder);
    fixEstimate(ctx, tx, { order, to, lines, promisedAt: body.promisedAt, promised });
    if (!(await isWithinOverrun(tx, order, lines))) return;
    const answer = { signedByName: null, channel: 'within-overrun', signature: null, waiver: null, declinedJobIds: [] } as const;
    await takeAnswer(ctx, tx, { order: { ...order, estimateVersion: order.estimateVersion + 1 }, to, answer });
  });
}

/** Quotes an order that this very transaction has opened: nothing was agreed before it. */
export async function quoteNewOrder(
  ctx: RequestContext,
  tx: Tx,
  opened: { id: string; visitId: string; promisedAt: string },
): Promise<void> {
  const { id, visitId, promisedAt } = opened;
  const [order, lines, promised] = await Promise.all([
    tx.one(store.lockOrder, [tx.dealershipId, id]),
    linesOfOrder(tx, { id, visitId }),
    promisedTerms(tx),
  ]);
  const { to } = accept(advance(workOrderLifecycle, { state: order.status, action: 'quote', situation: order }));
  fixEstimate(ctx, tx, { order, to, lines: standing(lines), promisedAt, promised });
}

export function revise(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.revise>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'revise' }, async (tx, order, to) => {
    await tx.batch([
      [estimates.withdrawEstimate, [tx.dealershipId, order.id, order.estimateVersion, ctx.now]],
      [store.setOrderStatus, [tx.dealershipId, order.id, to]],
    ]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'estimate-revised',
      version: 1,
      step: 4,
      data: { version: order.estimateVersion },
    });
  });
}

export function promise(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.promise>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'promise' }, async (tx, order) => {
    const { promisedAt, reason, toldBy = null } = body;
    accept(checkPromise(promisedAt, ctx.now));
    await tx.run(store.bumpOrder, [tx.dealershipId, order.id]);
    keepPromise(ctx, tx, { order, promisedAt, reason, toldBy });
  });
}

// A job is written from the catalogue: prices, hours and routing are taken over and stay with the order, whatever
// the catalogue says later.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { checkOrderSize, namesOfJob } from '@bayline/domain/work-orders';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { operationsForOrder, partsForOrder } from '../../catalogue/index.ts';
import { changeOrder } from '../change-order.ts';
import { discountItems } from '../discounts.ts';
import { findingOfOrder } from '../finding-store.ts';
import { jobItems, type PricedLabour, type PricedLines, type PricedPart } from '../job-items.ts';
import { priceQuestion } from '../price-question.ts';
import { pricedLabour, pricedPart, type Terms } from '../pricing-lines.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';

export interface AskedLines {
  readonly labour: readonly { readonly lineId: string; readonly labourOperationId: string; readonly discountBasisPoints: number }[];
  readonly parts: readonly { readonly lineId: string; readonly partId: string; readonly quantity: number }[];
}

/** The lines at the prices of who pays them. */
export async function linesFromCatalogue(ctx: RequestContext, tx: Tx, asked: AskedLines & { readonly terms: Terms }) {
  const { terms, labour, parts } = asked;
  const question = priceQuestion(ctx, terms.order, terms.priceClass);
  const [operations, found] = await Promise.all([
    operationsForOrder(
      tx,
      labour.map((line) => line.labourOperationId),
      question,
    ),
    partsForOrder(
      tx,
      parts.map((line) => line.partId),
      question,
    ),
  ]);
  return {
    labour: labour.map(({ lineId, labourOperationId, discountBasisPoints }): PricedLabour => {
      const operation = operations.find((o) => o.id === labourOperationId) ?? refused('operation-unknown', { labourOperationId });
      return pricedLabour(terms, operation, { lineId, discountBasisPoints, packageFen: null });
    }),
    parts: parts.map(({ lineId, partId, quantity }): PricedPart => {
      const part = found.find((p) => p.id === partId) ?? refused('part-unknown', { partId });
      return pricedPart(terms, part, { lineId, quantity, discountBasisPoints: 0, packageFen: null });
    }),
  };
}

/** What the order becomes with further lines fits on an order. */
export function refuseTooLarge(order: store.LockedOrder, { labour, parts }: Omit<PricedLines, 'discountReason'>, jobs = 1): void {
  const amounts = [...labour, ...parts].map((line) => line.amountFen);
  accept(
    checkOrderSize({
      concerns: order.concerns,
      jobs: order.jobs + jobs,
      lines: order.lines + labour.length + parts.length,
      operationsOfJob: labour.reduce((sum, line) => sum + line.operation.routing.length, 0),
      totalFen: amounts.reduce((sum, amount) => sum + amount, order.labourFen + order.partsFen + order.feesFen),
    }),
  );
}

/** The discounts among new lines, each height asked for or given by itself. */
export async function discountsOf(
  ctx: RequestContext,
  tx: Tx,
  { order, labour, parts, discountReason }: PricedLines & { readonly order: store.LockedOrder },
): Promise<BatchItem[]> {
  const lines = [...labour, ...parts].filter((line) => line.discountBasisPoints > 0);
  const items: BatchItem[] = [];
  for (const basisPoints of new Set(lines.map((line) => line.discountBasisPoints))) {
    const these = lines.filter((line) => line.discountBasisPoints === basisPoints);
    const offFen = these.reduce((sum, line) => sum + line.byHandOffFen, 0);
    const discount = { requestId: newId(), lineIds: these.map((line) => line.lineId), basisPoints, offFen, reason: discountReason };
    items.push(...(await discountItems(ctx, tx, { order, ...discount })));
  }
  return items;
}

/** The finding that a job answers stands on the same order and is not answered yet. */
export async function refuseUnknownFinding(tx: Tx, order: store.LockedOrder, findingId: string | undefined): Promise<void> {
  if (findingId !== undefined && !(await tx.maybe(findingOfOrder, [tx.dealershipId, order.id, findingId]))) refused('finding-unknown');
}

interface AddedJob extends AskedLines {
  readonly jobId: string;
  readonly concernId: string;
  readonly name: string;
  readonly findingId?: string;
  readonly discountReason?: string;
}

async function putOn(ctx: RequestContext, tx: Tx, { order, job }: { order: store.LockedOrder; job: AddedJob }): Promise<void> {
  const { payerId, priceClass } = order;
  const lines = await linesFromCatalogue(ctx, tx, { ...job, terms: { order, payerId, priceClass } });
  refuseTooLarge(order, lines);
  const { jobId, concernId, findingId = null, discountReason = '' } = job;
  const operations = lines.labour.map(({ operation }) => operation);
  const names = namesOfJob(job.name, { labour: operations, parts: lines.parts.map(({ part }) => part) });
  const discounts = await discountsOf(ctx, tx, { order, ...lines, discountReason });
  await tx.batch([
    ...jobItems(tx, order, { id: jobId, concernId, ...names, payerId, findingId, ...lines, discountReason }),
    ...discounts,
    [store.bumpOrder, [tx.dealershipId, order.id]],
  ]);
  tx.record({
    subjectType: 'work-order',
    subjectId: order.id,
    visitId: order.visitId,
    type: 'job-added',
    version: 1,
    step: 4,
    data: { jobId, labour: lines.labour.length, parts: lines.parts.length },
  });
}

export function addJob(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.addJob>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'add-job' }, async (tx, order) => {
    if (!(await tx.maybe(store.concernOfOrder, [tx.dealershipId, order.id, body.concernId]))) refused('concern-unknown');
    await refuseUnknownFinding(tx, order, body.findingId);
    await putOn(ctx, tx, { order, job: body });
  });
}

/** A job on an order that this very transaction has opened. */
export async function placeJob(ctx: RequestContext, tx: Tx, { orderId, ...job }: AddedJob & { readonly orderId: string }): Promise<void> {
  await putOn(ctx, tx, { order: await tx.one(store.lockOrder, [tx.dealershipId, orderId]), job });
}

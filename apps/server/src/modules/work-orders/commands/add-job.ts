// A job is written from the catalogue: prices, hours and routing are taken over and stay with the order, whatever
// the catalogue says later.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { checkOrderSize, labourLineFen, partLineFen } from '@bayline/domain/work-orders';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { operationsForOrder, type PriceQuestion, partsForOrder } from '../../catalogue/index.ts';
import { changeOrder } from '../change-order.ts';
import { jobItems, type PricedLabour, type PricedPart } from '../job-items.ts';
import { priceQuestion } from '../price-question.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';

type NewJob = InputOf<typeof workOrders.addJob>['body'];

async function pricedLabour(tx: Tx, job: NewJob, question: PriceQuestion): Promise<PricedLabour[]> {
  const found = await operationsForOrder(
    tx,
    job.labour.map((line) => line.labourOperationId),
    question,
  );
  return job.labour.map(({ lineId, labourOperationId, discountBasisPoints }) => {
    const operation = found.find((o) => o.id === labourOperationId);
    if (!operation) refused('operation-unknown', { labourOperationId });
    const { rateFen, taxRateBasisPoints, billedHours } = operation;
    if (rateFen === null || taxRateBasisPoints === null) refused('price-missing', { code: operation.code });
    const amountFen = labourLineFen({ billedHours, rateFen, discountBasisPoints });
    return { lineId, operation, rateFen, discountBasisPoints, amountFen, taxRateBasisPoints, packageFen: null };
  });
}

async function pricedParts(tx: Tx, job: NewJob, question: PriceQuestion): Promise<PricedPart[]> {
  if (job.parts.length === 0) return [];
  const found = await partsForOrder(
    tx,
    job.parts.map((line) => line.partId),
    question,
  );
  return job.parts.map(({ lineId, partId, quantity }) => {
    const part = found.find((p) => p.id === partId);
    if (!part) refused('part-unknown', { partId });
    const { priceFen, taxRateBasisPoints } = part;
    if (priceFen === null || taxRateBasisPoints === null) refused('price-missing', { code: part.number });
    return { lineId, part, quantity, priceFen, amountFen: partLineFen({ quantity, priceFen }), taxRateBasisPoints, packageFen: null };
  });
}

/** What the order becomes with a further job fits on an order. */
export function refuseTooLarge(order: store.LockedOrder, labour: readonly PricedLabour[], parts: readonly PricedPart[]): void {
  const amounts = [...labour, ...parts].map((line) => line.amountFen);
  accept(
    checkOrderSize({
      concerns: order.concerns,
      jobs: order.jobs + 1,
      lines: order.lines + labour.length + parts.length,
      operationsOfJob: labour.reduce((sum, line) => sum + line.operation.routing.length, 0),
      totalFen: amounts.reduce((sum, amount) => sum + amount, order.labourFen + order.partsFen),
    }),
  );
}

export function addJob(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.addJob>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'add-job' }, async (tx, order) => {
    if (!(await tx.maybe(store.concernOfOrder, [tx.dealershipId, order.id, body.concernId]))) refused('concern-unknown');
    const question = priceQuestion(ctx, order);
    const [labour, parts] = [await pricedLabour(tx, body, question), await pricedParts(tx, body, question)];
    refuseTooLarge(order, labour, parts);
    await tx.batch([
      ...jobItems(tx, order, { id: body.jobId, concernId: body.concernId, name: body.name, payerId: order.payerId, labour, parts }),
      [store.bumpOrder, [tx.dealershipId, order.id]],
    ]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'job-added',
      version: 1,
      step: 4,
      data: { jobId: body.jobId, labour: labour.length, parts: parts.length },
    });
  });
}

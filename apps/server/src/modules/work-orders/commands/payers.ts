// Who pays: a further payer of the visit, a job for one of them, lines for one or split between several.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { checkPayers } from '@bayline/domain/work-orders';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { changeOrder } from '../change-order.ts';
import { insertVisitPayer, payersOfVisit, setJobPayer as setPayer } from '../line-store.ts';
import {
  atListOfPayer,
  classOff,
  type Line,
  linesOfOrder,
  type OrderLines,
  openLine,
  payerOf,
  priceClassOf,
  refuseTooLarge,
  withShares,
} from '../lines.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';
import { openJob, writeLines } from './edit-lines.ts';

const payerConstraints = {
  visit_payers_pkey: 'already-exists',
  visit_payers_dealership_id_visit_id_party_id_price_class_key: 'payer-known',
  visit_payers_dealership_id_party_id_fkey: 'customer-unknown',
};

export function addPayer(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.addPayer>): Promise<OrderView> {
  const { version, payerId, partyId, priceClass } = body;
  return onConstraint(payerConstraints, () =>
    changeOrder(ctx, { id: params.id, version, action: 'add-payer' }, async (tx, order) => {
      const payers = await tx.all(payersOfVisit, [tx.dealershipId, order.visitId]);
      accept(checkPayers(payers.length + 1));
      await tx.batch([
        [insertVisitPayer, [tx.dealershipId, payerId, order.visitId, partyId, priceClass]],
        [store.bumpOrder, [tx.dealershipId, order.id]],
      ]);
      tx.record({
        subjectType: 'visit',
        subjectId: order.visitId,
        visitId: order.visitId,
        type: 'payer-added',
        version: 1,
        step: 4,
        data: { payerId, priceClass },
      });
    }),
  );
}

/** The lines as their new payers pay them: at those payers' list where the class of prices is another. */
async function paidAnew(
  ctx: RequestContext,
  tx: Tx,
  moved: {
    readonly order: store.LockedOrder;
    readonly known: OrderLines;
    readonly before: readonly Line[];
    readonly after: readonly Line[];
  },
): Promise<Line[]> {
  const { order, known, before, after } = moved;
  const { payers } = known;
  const hasOtherPrices = (line: Line) => {
    const former = before.find((other) => other.id === line.id) ?? notFound();
    return priceClassOf(former, payers) !== priceClassOf(line, payers);
  };
  const others = await atListOfPayer(ctx, tx, { order, payers, lines: after.filter(hasOtherPrices) });
  return after.map((line) => {
    const priced = others.find((other) => other.id === line.id) ?? line;
    return { ...priced, classBasisPoints: classOff(order, line.kind, 'customer') };
  });
}

export function setJobPayer(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.setJobPayer>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'change-lines' }, async (tx, order) => {
    const job = await openJob(tx, order, params.jobId);
    const known = await linesOfOrder(tx, order);
    payerOf(known.payers, body.payerId);
    const before = known.lines.filter((line) => line.jobId === job.id);
    const after = before.map((line) => ({ ...line, jobPayerId: body.payerId, shares: [] }));
    const lines = await paidAnew(ctx, tx, { order, known, before, after });
    refuseTooLarge(order, known, lines);
    await writeLines(tx, order, { ...known, lines, also: [[setPayer, [tx.dealershipId, job.id, body.payerId]]] });
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'payer-moved',
      version: 1,
      step: 4,
      data: { payerIds: [body.payerId], lines: lines.length },
    });
  });
}

export function shareLines(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.shareLines>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'change-lines' }, async (tx, order) => {
    const known = await linesOfOrder(tx, order);
    for (const { payerId } of body.shares) payerOf(known.payers, payerId);
    const before = [...new Set(body.lineIds)].map((lineId) => openLine(known.lines, lineId));
    const after = before.map((line) => withShares(line, body.shares));
    const lines = await paidAnew(ctx, tx, { order, known, before, after });
    refuseTooLarge(order, known, lines);
    await writeLines(tx, order, { ...known, lines });
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'payer-moved',
      version: 1,
      step: 4,
      data: { payerIds: body.shares.map((share) => share.payerId), lines: lines.length },
    });
  });
}

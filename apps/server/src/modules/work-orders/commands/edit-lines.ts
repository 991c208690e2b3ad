// One cell of the order's grid at a time: hours, quantity, fee, price by hand; a line out again. Only what the owner has
// not agreed to is changed.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import type { EventBody } from '@bayline/domain/events';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';

import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { taxRateForOrder } from '../../catalogue/index.ts';
import { changeOrder } from '../change-order.ts';
import { withdrawRequests } from '../discounts.ts';
import { deleteFeeLine, deleteLabourLine, deletePartLine, deleteShares, insertFee } from '../line-store.ts';
import { type Line, linesOfOrder, type OrderLines, openLine, refuseTooLarge, writeItems } from '../lines.ts';
import { priceQuestion } from '../price-question.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';
import { refuseTooLarge as refuseMore } from './add-job.ts';

interface LineChange {
  readonly id: string;
  readonly version: number;
  readonly lineId: string;
  readonly change: (line: Line) => Line;
  readonly told: (line: Line) => EventBody;
}

/** The line as `change` makes it, priced and written. */
function changeOneLine(ctx: RequestContext, { id, version, lineId, change, told }: LineChange): Promise<OrderView> {
  return changeOrder(ctx, { id, version, action: 'change-lines' }, async (tx, order) => {
    const known = await linesOfOrder(tx, order);
    const before = openLine(known.lines, lineId);
    const line = change(before);
    refuseTooLarge(order, known, [line]);
    await tx.batch([...writeItems(tx, order, { ...known, lines: [line] }), [store.bumpOrder, [tx.dealershipId, order.id]]]);
    tx.record({ subjectType: 'work-order', subjectId: order.id, visitId: order.visitId, step: 4, ...told(before) });
  });
}

export function changeLine(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.changeLine>): Promise<OrderView> {
  const { version, billedHours, quantity, feeFen } = body;
  const written: Readonly<Record<Line['kind'], Partial<Line> | undefined>> = {
    labour: billedHours === undefined ? undefined : { quantity: billedHours },
    part: quantity === undefined ? undefined : { quantity },
    fee: feeFen === undefined ? undefined : { priceFen: feeFen },
  };
  const names = Object.keys({ billedHours, quantity, feeFen }).filter((name) => body[name as 'quantity'] !== undefined);
  return changeOneLine(ctx, {
    ...params,
    version,
    change: (line) => ({ ...line, ...(written[line.kind] ?? refused('line-unknown')) }),
    told: () => ({ type: 'line-changed', version: 1, data: { lineId: params.lineId, changed: names } }),
  });
}

/** A price that no list has; a line of a package costs its share and nothing else. */
export function setPrice(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.setPrice>): Promise<OrderView> {
  const { version, priceFen, reason } = body;
  return changeOneLine(ctx, {
    ...params,
    version,
    change: (line) => (line.packageFen === null ? { ...line, priceFen } : refused('package-price')),
    told: (line) => ({ type: 'price-set', version: 1, data: { lineId: line.id, beforeFen: line.priceFen, priceFen, reason } }),
  });
}

const deleteOf = { labour: deleteLabourLine, part: deletePartLine, fee: deleteFeeLine } as const;

export function removeLine(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.removeLine>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'change-lines' }, async (tx, order) => {
    const { lines } = await linesOfOrder(tx, order);
    const line = openLine(lines, params.lineId);
    // A package is taken whole: without one of its lines its price says something else.
    if (line.packageFen !== null) refused('package-price');
    await tx.batch([
      [withdrawRequests, [tx.dealershipId, order.id, [line.id]]],
      [deleteShares, [tx.dealershipId, [line.id]]],
      [deleteOf[line.kind], [tx.dealershipId, line.id]],
      [store.bumpOrder, [tx.dealershipId, order.id]],
    ]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'line-removed',
      version: 1,
      step: 4,
      data: { lineId: line.id },
    });
  });
}

/** A job of the order that the owner has not agreed to. */
export async function openJob(tx: Tx, order: store.LockedOrder, jobId: string): Promise<store.JobRow> {
  const job = (await tx.maybe(store.jobOfOrder, [tx.dealershipId, order.id, jobId])) ?? refused('job-unknown');
  if (job.approval !== 'proposed') refused('job-agreed');
  return job;
}

export function addFee(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.addFee>): Promise<OrderView> {
  const { version, lineId, kind, name, priceFen } = body;
  return changeOrder(ctx, { id: params.id, version, action: 'change-lines' }, async (tx, order) => {
    const job = await openJob(tx, order, params.jobId);
    const taxRate = (await taxRateForOrder(tx, priceQuestion(ctx, order, job.priceClass))) ?? refused('price-missing', { code: kind });
    refuseMore({ ...order, lines: order.lines + 1, feesFen: order.feesFen + priceFen }, { labour: [], parts: [] }, 0);
    const fee = [tx.dealershipId, lineId, order.id, job.id, kind, name, priceFen, priceFen, taxRate];
    await tx.batch([
      [insertFee, fee],
      [store.bumpOrder, [tx.dealershipId, order.id]],
    ]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'lines-added',
      version: 1,
      step: 4,
      data: { jobId: job.id, lines: 1 },
    });
  });
}

/** Lines that get other amounts, written with the order's next version and behind what else is to be written. */
export async function writeLines(
  tx: Tx,
  order: store.LockedOrder,
  { also = [], ...known }: OrderLines & { readonly also?: readonly BatchItem[] },
): Promise<void> {
  await tx.batch([...also, ...writeItems(tx, order, known), [store.bumpOrder, [tx.dealershipId, order.id]]]);
}

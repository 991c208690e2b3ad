// Work that was put off at an earlier visit goes on today's order with the same operations and parts, at today's prices.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import { newId } from '../../../platform/ids.ts';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { changeOrder } from '../change-order.ts';
import { jobItems } from '../job-items.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';
import { linesFromCatalogue, refuseTooLarge } from './add-job.ts';

const deferredWork = statement<{
  jobId: string;
  nameZh: string;
  nameEn: string;
  operationIds: string[];
  parts: { partId: string; quantity: number }[];
}>(
  'work-orders.deferred-work',
  `select w.job_id as "jobId", w.name_zh as "nameZh", w.name_en as "nameEn",
          array(select l.labour_operation_id::text from labour_lines l where l.dealership_id = w.dealership_id and l.work_order_id = w.work_order_id and l.job_id = w.job_id order by l.sequence, l.id) as "operationIds",
          coalesce((select json_agg(json_build_object('partId', l.part_id, 'quantity', l.quantity) order by l.sequence, l.id)
             from part_lines l where l.dealership_id = w.dealership_id and l.work_order_id = w.work_order_id and l.job_id = w.job_id), '[]') as parts
     from deferred_work w
     join vehicles c on c.dealership_id = w.dealership_id and c.id = w.vehicle_id
     join vehicles here on here.dealership_id = w.dealership_id and here.id = $2 and here.survivor_id = c.survivor_id
    where w.dealership_id = $1 and w.id = $3
      and not exists (select 1 from jobs t join work_orders u on u.dealership_id = t.dealership_id and u.id = t.work_order_id
                       where t.dealership_id = w.dealership_id and t.id = w.taken_up_job_id and u.status <> 'cancelled')
      for no key update of w`,
);
const markTakenUp = statement(
  'work-orders.mark-taken-up',
  `update deferred_work set taken_up_job_id = $3 where dealership_id = $1 and id = $2`,
);

export function takeUp(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.takeUp>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'add-job' }, async (tx, order) => {
    const { deferredId, jobId, concernId } = body;
    if (!(await tx.maybe(store.concernOfOrder, [tx.dealershipId, order.id, concernId]))) refused('concern-unknown');
    const work = (await tx.maybe(deferredWork, [tx.dealershipId, order.vehicleId, deferredId])) ?? refused('deferred-unknown');
    const labour = work.operationIds.map((labourOperationId) => ({ lineId: newId(), labourOperationId, discountBasisPoints: 0 }));
    const parts = work.parts.map((part) => ({ lineId: newId(), ...part }));
    const { payerId, priceClass } = order;
    const { nameZh, nameEn } = work;
    const lines = await linesFromCatalogue(ctx, tx, { labour, parts, terms: { order, payerId, priceClass } });
    refuseTooLarge(order, lines);
    await tx.batch([
      ...jobItems(tx, order, { id: jobId, concernId, nameZh, nameEn, payerId, findingId: null, ...lines, discountReason: '' }),
      [markTakenUp, [tx.dealershipId, deferredId, jobId]],
      [store.bumpOrder, [tx.dealershipId, order.id]],
    ]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'work-taken-up',
      version: 1,
      step: 4,
      data: { deferredId, jobId },
    });
  });
}

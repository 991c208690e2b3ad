// A visit that is over, with the guarantee of its order, without playing workshop and cashier: what comes back later is
// what the tests are about.
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import { newId } from '../../platform/ids.ts';
import type { RequestContext } from '../../platform/request.ts';

const closeOrder = statement('work-orders.fixture-close', `update work_orders set status = 'closed' where dealership_id = $1 and id = $2`);
const endVisit = statement(
  'work-orders.fixture-end-visit',
  `update visits set status = 'released', released_at = $3 where dealership_id = $1 and id = $2`,
);
const beginGuarantee = statement(
  'work-orders.fixture-guarantee',
  `insert into guarantees (dealership_id, id, visit_id, work_order_id, vehicle_id, repair_class, starts_on, start_km, until_day, until_km)
   values ($1, $2, $3, $4, $5, 'minor', $6, 12500, $7, $8)`,
);

export interface ReleasedVisit {
  readonly visitId: string;
  readonly workOrderId: string;
  readonly vehicleId: string;
  readonly untilDay: string;
  readonly untilKm: number;
}

export function releaseWithGuarantee(ctx: RequestContext, visit: ReleasedVisit): Promise<void> {
  const { visitId, workOrderId, vehicleId, untilDay, untilKm } = visit;
  return inDealership(ctx, async (tx) => {
    const { dealershipId } = tx;
    await tx.batch([
      [closeOrder, [dealershipId, workOrderId]],
      [endVisit, [dealershipId, visitId, ctx.now]],
      [beginGuarantee, [dealershipId, newId(), visitId, workOrderId, vehicleId, ctx.now.slice(0, 10), untilDay, untilKm]],
    ]);
  });
}

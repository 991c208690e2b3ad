// A visit that is over, with the guarantee of its order, without playing workshop and cashier: what comes back later is
// what the tests are about.
import { newId } from '../../platform/ids.ts';
import type { RequestContext } from '../../platform/request.ts';

/** Beside every command, in the store of the context. */
export async function inStore(ctx: RequestContext, statements: readonly (readonly [string, readonly unknown[]])[]): Promise<void> {
  const client = await ctx.db.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.dealership_id', $1, true)`, [String(ctx.actor.dealershipId)]);
    for (const [text, values] of statements) await client.query(text, [...values]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

export interface ReleasedVisit {
  readonly visitId: string;
  readonly workOrderId: string;
  readonly vehicleId: string;
  readonly untilDay: string;
  readonly untilKm: number;
}

export function releaseWithGuarantee(ctx: RequestContext, visit: ReleasedVisit): Promise<void> {
  const { visitId, workOrderId, vehicleId, untilDay, untilKm } = visit;
  const { dealershipId } = ctx.actor;
  return inStore(ctx, [
    [`update work_orders set status = 'closed' where dealership_id = $1 and id = $2`, [dealershipId, workOrderId]],
    [`update visits set status = 'released', released_at = $3 where dealership_id = $1 and id = $2`, [dealershipId, visitId, ctx.now]],
    [
      `insert into guarantees (dealership_id, id, visit_id, work_order_id, vehicle_id, repair_class, starts_on, start_km, until_day, until_km)
       values ($1, $2, $3, $4, $5, 'minor', $6, 12500, $7, $8)`,
      [dealershipId, newId(), visitId, workOrderId, vehicleId, ctx.now.slice(0, 10), untilDay, untilKm],
    ],
  ]);
}

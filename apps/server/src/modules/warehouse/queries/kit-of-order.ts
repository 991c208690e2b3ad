import { type Kit, type KitLine, kitOf } from '@bayline/domain/warehouse';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';

const kitLines = statement<KitLine & { orderId: string }>(
  'warehouse.kit-lines',
  `select demand_order_id as "orderId", status, expected_on as "expectedOn", is_arrival_confirmed as "isArrivalConfirmed"
     from parts_requests where dealership_id = $1 and demand_order_id = any ($2::uuid[]) order by demand_order_id, id limit 1000`,
);

/**
 * Door: the kits of these orders, by order id; an order that asked for nothing has a kit of no lines. What colour it shows
 * for a planned day says kitColour of the domain: red = something is missing, yellow = on the shelf or coming in time,
 * green = all staged or issued.
 */
export async function kitOfOrder(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Kit>> {
  const rows = orderIds.length === 0 ? [] : await tx.all(kitLines, [tx.dealershipId, orderIds]);
  return new Map(orderIds.map((id) => [id, kitOf(rows.filter((row) => row.orderId === id))]));
}

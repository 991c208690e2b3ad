import type { ReplyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { deferredJson, openDeferred } from './order-sql.ts';

type Reply = ReplyOf<typeof workOrders.deferredOfCar>;

const ofCar = statement<Reply>(
  'work-orders.deferred-of-car',
  `select coalesce((select json_agg(${deferredJson}) from (${openDeferred('car.id')}) w), '[]') as rows
     from vehicles car where car.dealership_id = $1 and car.id = $2`,
);

/** Door: what the owner of a car put off and no order has taken up, safety first; 404 when the store has no such car. */
export async function deferredOfCar(tx: Tx, vehicleId: string): Promise<Reply> {
  return (await tx.maybe(ofCar, [tx.dealershipId, vehicleId])) ?? notFound();
}

import type { ReplyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { momentCursor, pageSize, readMomentCursor, toPage } from '../../../platform/paging.ts';
import { notFound } from '../../../platform/problems.ts';
import { totalFen } from '../store.ts';

type Row = ReplyOf<typeof workOrders.visitsOfCar>['rows'][number];

const ofCar = statement<Row>(
  'work-orders.visits-of-car',
  `select v.id as "visitId", v.status, v.business_type as "businessType", v.arrived_at as "arrivedAt", v.released_at as "releasedAt",
          v.mileage_km as "mileageKm", a.name as "adviserName",
          coalesce((select json_agg(json_build_object('id', o.id, 'number', o.number, 'status', o.status,
                      'totalFen', ${totalFen},
                      'jobs', coalesce((select json_agg(json_build_object('nameZh', j.name_zh, 'nameEn', j.name_en) order by j.sequence) from jobs j where j.dealership_id = o.dealership_id and j.work_order_id = o.id), '[]'))
                    order by o.opened_at, o.id)
                      from work_orders o where o.dealership_id = v.dealership_id and o.visit_id = v.id), '[]') as orders
     from visits v
     join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
    where v.dealership_id = $1 and v.vehicle_id = any (array(select f.id from vehicles c join vehicles f on f.dealership_id = c.dealership_id and f.survivor_id = c.survivor_id
                                    where c.dealership_id = $1 and c.id = $2))
      and (v.arrived_at, v.id) < ($3, $4::uuid)
    order by v.arrived_at desc, v.id desc limit $5`,
);

const carOfStore = statement('work-orders.car-of-store', `select 1 from vehicles v where v.dealership_id = $1 and v.id = $2`);

/** Newest first; 404 when the store has no such car. */
export async function visitsOfCar(
  tx: Tx,
  vehicleId: string,
  query: { readonly cursor?: string | undefined },
): Promise<ReplyOf<typeof workOrders.visitsOfCar>> {
  const [rows, car] = await Promise.all([
    tx.all(ofCar, [tx.dealershipId, vehicleId, ...readMomentCursor(query.cursor), pageSize + 1]),
    tx.maybe(carOfStore, [tx.dealershipId, vehicleId]),
  ]);
  if (!car) notFound();
  return toPage(rows, (row) => momentCursor(row.arrivedAt, row.visitId));
}

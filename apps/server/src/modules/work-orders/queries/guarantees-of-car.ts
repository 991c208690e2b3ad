import type { ReplyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { dayOf } from '@bayline/domain/kernel';
import { guaranteeOf, guaranteeState, repairClasses } from '@bayline/domain/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { promisedTerms } from '../commands/guarantees.ts';
import { untilKmSql } from './guarantee-end.ts';

type Row = Omit<ReplyOf<typeof workOrders.guaranteesOfCar>['rows'][number], 'state'>;

const ofCar = statement<Row>(
  'work-orders.guarantees-of-car',
  `select g.id, g.work_order_id as "workOrderId", o.number as "workOrderNumber", g.repair_class as "repairClass",
          coalesce((select json_agg(json_build_object('nameZh', j.name_zh, 'nameEn', j.name_en) order by j.sequence) from jobs j
                     where j.dealership_id = g.dealership_id and j.work_order_id = g.work_order_id), '[]') as jobs,
          g.starts_on as "startsOn", g.start_km as "startKm", g.until_day as "untilDay", ${untilKmSql} as "untilKm"
     from guarantees g
     join work_orders o on o.dealership_id = g.dealership_id and o.id = g.work_order_id
    where g.dealership_id = $1 and g.vehicle_id = any (array(select f.id from vehicles c join vehicles f on f.dealership_id = c.dealership_id and f.survivor_id = c.survivor_id
                                    where c.dealership_id = $1 and c.id = $2))
    order by g.until_day desc, g.id desc limit 50`,
);
const carNow = statement<{ mileageKm: number }>(
  'work-orders.car-now',
  `select coalesce(s.mileage_km, 0) as "mileageKm" from vehicles v join vehicles s on s.dealership_id = v.dealership_id and s.id = v.survivor_id
    where v.dealership_id = $1 and v.id = $2`,
);

/** The guarantees of a car's repairs, and whether each still holds at its last known mileage; 404 when the store has no such car. */
export async function guaranteesOfCar(ctx: RequestContext, tx: Tx, vehicleId: string): Promise<ReplyOf<typeof workOrders.guaranteesOfCar>> {
  const [rows, car] = await Promise.all([tx.all(ofCar, [tx.dealershipId, vehicleId]), tx.maybe(carNow, [tx.dealershipId, vehicleId])]);
  const { mileageKm } = car ?? notFound();
  const today = dayOf(ctx.now, ctx.actor.timeZone);
  return { rows: rows.map((row) => ({ ...row, untilKm: Math.max(row.untilKm, 0), state: guaranteeState(row, { today, mileageKm }) })) };
}

/** Each class with what the store promises and what the law asks for. */
export async function guaranteeTerms(tx: Tx): Promise<ReplyOf<typeof workOrders.guaranteeTerms>> {
  const promised = await promisedTerms(tx);
  return {
    rows: repairClasses.map((repairClass) => {
      const { days, km } = guaranteeOf(repairClass);
      return { repairClass, ...guaranteeOf(repairClass, promised), daysByLaw: days, kmByLaw: km };
    }),
  };
}

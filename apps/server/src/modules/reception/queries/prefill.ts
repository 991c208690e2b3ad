import type { ReplyOf } from '@bayline/contract';
import type { reception } from '@bayline/contract/reception';
import { dayOf } from '@bayline/domain/kernel';
import { normalisePlate } from '@bayline/domain/vehicles';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { awaitedAppointmentOf } from '../../appointments/index.ts';
import { vehicleByPlate } from '../../vehicles/index.ts';
import { lastVisitOf } from '../../work-orders/index.ts';
import { carByPlateOrVin, filesOfCar, masked } from '../car-on-file.ts';

type Reply = ReplyOf<typeof reception.prefill>;

const guaranteesOfCar = statement<Reply['guarantees'][number]>(
  'reception.guarantees-of-car',
  `select g.work_order_id as "workOrderId", w.number as "workOrderNumber", g.starts_on as "startsOn", g.until_day as "untilDay", g.until_km as "untilKm",
          coalesce((select json_agg(n.words order by n.sequence) from concerns n where n.dealership_id = g.dealership_id and n.work_order_id = g.work_order_id), '[]') as concerns
     from guarantees g join work_orders w on w.dealership_id = g.dealership_id and w.id = g.work_order_id
    where g.dealership_id = $1 and g.vehicle_id = any ${filesOfCar} and g.until_day >= $3
    order by g.starts_on desc, g.work_order_id limit 20`,
);
const deferredOfCar = statement<Reply['deferred'][number]>(
  'reception.deferred-of-car',
  `select j.name, (w.opened_at at time zone $3)::date as day, w.id as "workOrderId"
     from visits v
     join work_orders w on w.dealership_id = v.dealership_id and w.visit_id = v.id
     join jobs j on j.dealership_id = w.dealership_id and j.work_order_id = w.id and j.approval = 'declined'
    where v.dealership_id = $1 and v.vehicle_id = any ${filesOfCar} and v.status = 'released'
    order by w.opened_at desc, j.sequence limit 30`,
);

/** What the desk knows of a car by its plate or VIN, so that nobody types what the store has been told before. */
export async function prefill(ctx: RequestContext, tx: Tx, typed: string): Promise<Reply> {
  const car = normalisePlate(typed);
  const { timeZone } = ctx.actor;
  const day = dayOf(ctx.now, timeZone);
  const [{ vehicle }, onFile, appointment, last, guarantees, deferred] = await Promise.all([
    vehicleByPlate(ctx, tx, car),
    tx.maybe(carByPlateOrVin, [tx.dealershipId, car]),
    awaitedAppointmentOf(ctx, tx, { car, day }),
    lastVisitOf(tx, car),
    tx.all(guaranteesOfCar, [tx.dealershipId, car, day]),
    tx.all(deferredOfCar, [tx.dealershipId, car, timeZone]),
  ]);
  const { arrivedAt, mileageKm, openWorkOrderId } = last;
  const lastVisit = arrivedAt !== null && mileageKm !== null ? { arrivedAt, mileageKm } : null;
  return {
    vehicle,
    car: onFile ? masked(onFile) : null,
    appointment: appointment ?? null,
    lastVisit,
    openWorkOrderId,
    guarantees,
    deferred,
  };
}

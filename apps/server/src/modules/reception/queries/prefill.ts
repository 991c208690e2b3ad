import type { ReplyOf } from '@bayline/contract';
import type { reception } from '@bayline/contract/reception';
import { dayOf } from '@bayline/domain/kernel';
import { normalisePlate } from '@bayline/domain/vehicles';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { awaitedApartOf, awaitedAppointmentOf, type BookedApart } from '../../appointments/index.ts';
import { cannedJobOffered } from '../../catalogue/index.ts';
import { vehicleByPlate } from '../../vehicles/index.ts';
import { lastVisitOf, untilKmSql } from '../../work-orders/index.ts';
import { carByPlateOrVin, filesOfCar, masked } from '../car-on-file.ts';

type Reply = ReplyOf<typeof reception.prefill>;

const guaranteesOfCar = statement<Reply['guarantees'][number]>(
  'reception.guarantees-of-car',
  `select g.work_order_id as "workOrderId", w.number as "workOrderNumber", g.starts_on as "startsOn", g.until_day as "untilDay", ${untilKmSql} as "untilKm",
          coalesce((select json_agg(n.words order by n.sequence) from concerns n where n.dealership_id = g.dealership_id and n.work_order_id = g.work_order_id), '[]') as concerns
     from guarantees g join work_orders w on w.dealership_id = g.dealership_id and w.id = g.work_order_id
    where g.dealership_id = $1 and g.vehicle_id = any ${filesOfCar} and g.until_day >= $3 and ${untilKmSql} >= 0
    order by g.starts_on desc, g.work_order_id limit 20`,
);
const deferredOfCar = statement<Reply['deferred'][number]>(
  'reception.deferred-of-car',
  `select j.name_zh as "nameZh", j.name_en as "nameEn", (w.opened_at at time zone $3)::date as day, w.id as "workOrderId"
     from visits v
     join work_orders w on w.dealership_id = v.dealership_id and w.visit_id = v.id
     join jobs j on j.dealership_id = w.dealership_id and j.work_order_id = w.id and j.approval = 'declined'
    where v.dealership_id = $1 and v.vehicle_id = any ${filesOfCar} and v.status = 'released'
    order by w.opened_at desc, j.sequence limit 30`,
);

const cannedJobsOfCar = statement<Reply['cannedJobs'][number]>(
  'reception.canned-jobs-of-car',
  `select k.id, k.code, k.name_zh as "nameZh", k.name_en as "nameEn", k.fixed_price_fen as "fixedPriceFen",
          (select coalesce(sum(r.planned_minutes), 0)::int from canned_job_labour l
             join operation_routings r on r.dealership_id = l.dealership_id and r.labour_operation_id = l.labour_operation_id
            where l.dealership_id = k.dealership_id and l.canned_job_id = k.id) as "plannedMinutes"
     from (select $3::date as day, x.model_id, coalesce(m.vehicle_class, 'other') as vehicle_class
             from vehicles x left join vehicle_models m on m.dealership_id = x.dealership_id and m.id = x.model_id
            where x.dealership_id = $1 and x.merged_into is null and x.id = any ${filesOfCar} order by x.plate = $2 desc, x.id limit 1) asked
     join canned_jobs k on k.dealership_id = $1 and ${cannedJobOffered}
    order by exists (select 1 from canned_job_models c where c.dealership_id = $1 and c.canned_job_id = k.id) desc,
             k.vehicle_classes = '{}', k.code limit 50`,
);
const mostCannedJobs = 8;

/** The booked ones before all others: they were chosen once already. */
function bookedFirst(jobs: Reply['cannedJobs'], appointment: Reply['appointment']): Reply['cannedJobs'] {
  const booked = new Set(appointment?.jobs.map((job) => job.cannedJobId));
  return [...jobs.filter((job) => booked.has(job.id)), ...jobs.filter((job) => !booked.has(job.id))].slice(0, mostCannedJobs);
}

/** What the desk takes over, so that it can be seen and a time told for it. */
function apartOf({ operations, parts }: BookedApart): Reply['bookedApart'] {
  const names = [...operations, ...parts].map(({ nameZh, nameEn }) => ({ nameZh, nameEn }));
  if (names.length === 0) return null;
  const plannedMinutes = operations.reduce((sum, operation) => sum + operation.plannedMinutes, 0);
  return { names, operationIds: operations.map(({ id }) => id), plannedMinutes };
}

/** What the desk knows of a car by its plate or VIN, so that nobody types what the store has been told before. */
export async function prefill(ctx: RequestContext, tx: Tx, typed: string): Promise<Reply> {
  const car = normalisePlate(typed);
  const { timeZone } = ctx.actor;
  const day = dayOf(ctx.now, timeZone);
  const [{ vehicle }, onFile, appointment = null, apart, last, guarantees, deferred, cannedJobs] = await Promise.all([
    vehicleByPlate(ctx, tx, car),
    tx.maybe(carByPlateOrVin, [tx.dealershipId, car, day]),
    awaitedAppointmentOf(ctx, tx, { car, day }),
    awaitedApartOf(ctx, tx, { car, day }),
    lastVisitOf(tx, car),
    tx.all(guaranteesOfCar, [tx.dealershipId, car, day]),
    tx.all(deferredOfCar, [tx.dealershipId, car, timeZone]),
    tx.all(cannedJobsOfCar, [tx.dealershipId, car, day]),
  ]);
  const { arrivedAt, mileageKm, openWorkOrderId } = last;
  const lastVisit = arrivedAt !== null && mileageKm !== null ? { arrivedAt, mileageKm } : null;
  return {
    vehicle,
    car: onFile ? masked(onFile) : null,
    appointment,
    bookedApart: apartOf(apart),
    lastVisit,
    openWorkOrderId,
    guarantees,
    deferred,
    cannedJobs: bookedFirst(cannedJobs, appointment),
  };
}

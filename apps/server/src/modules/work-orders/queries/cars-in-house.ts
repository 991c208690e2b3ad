// The cars that are here, with the step each stands at, and what the desk remembers of a car's last visit.
import { type KitLight, kitLight, type OperationStatus, stepOfVisit, type WorkOrderStatus } from '@bayline/domain/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';

interface Row {
  readonly visitId: string;
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly plate: string;
  readonly plateKind: string | null;
  readonly modelName: string | null;
  readonly ownerName: string;
  readonly adviserName: string;
  readonly arrivedAt: string;
  readonly promisedAt: string | null;
  readonly customerMode: 'waiting' | 'left';
  readonly status: WorkOrderStatus;
  readonly jobs: number;
  readonly operations: OperationStatus[];
  /** Of each line of parts; null = not asked for yet. */
  readonly partsStatuses: (string | null)[];
}

export type CarInHouse = Omit<Row, 'jobs' | 'operations' | 'partsStatuses'> & { readonly kitLight: KitLight; readonly step: number };

const inHouse = statement<Row>(
  'work-orders.cars-in-house',
  `select v.id as "visitId", o.id as "workOrderId", o.number as "workOrderNumber", v.plate, c.plate_kind as "plateKind", m.name as "modelName", w.name as "ownerName",
          a.name as "adviserName", v.arrived_at as "arrivedAt", v.promised_at as "promisedAt", v.customer_mode as "customerMode", o.status,
          (select count(*)::int from jobs j where j.dealership_id = o.dealership_id and j.work_order_id = o.id) as jobs,
          coalesce((select array_agg(p.status) from operations p where p.dealership_id = o.dealership_id and p.work_order_id = o.id), '{}') as operations,
          coalesce((select array_agg(r.status) from part_lines l
                      join jobs j on j.dealership_id = l.dealership_id and j.id = l.job_id and j.work_order_id = l.work_order_id and j.approval in ('proposed', 'approved')
                      left join parts_requests r on r.dealership_id = l.dealership_id and r.demand_line_id = l.id
                     where l.dealership_id = o.dealership_id and l.work_order_id = o.id), '{}') as "partsStatuses"
     from visits v
     join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id and o.status <> 'cancelled'
     ${carOfVisitSql('c')}
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
     join parties w on w.dealership_id = v.dealership_id and w.id = v.owner_party_id
     join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
    where v.dealership_id = $1 and v.status = 'open'
    order by v.arrived_at desc, o.id desc limit 500`,
);

/** Door: every order of the cars in the house, the last to arrive first. */
export async function carsInHouse(tx: Tx): Promise<CarInHouse[]> {
  const rows = await tx.all(inHouse, [tx.dealershipId]);
  return rows.map(({ jobs, operations, partsStatuses, ...car }) => {
    const light = kitLight(partsStatuses);
    return {
      ...car,
      kitLight: light,
      step: stepOfVisit({ visitStatus: 'open', orderStatus: car.status, jobs, operations, kitLight: light }),
    };
  });
}

export interface LastVisit {
  readonly arrivedAt: string | null;
  readonly mileageKm: number | null;
  /** The order that the car is here for now. */
  readonly openWorkOrderId: string | null;
}

const lastVisit = statement<LastVisit>(
  'work-orders.last-visit',
  `select last.arrived_at as "arrivedAt", last.mileage_km as "mileageKm",
          (select o.id from visits v join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id
            where v.dealership_id = $1 and v.vehicle_id = any (car.ids) and v.status = 'open' and o.status <> 'cancelled' order by o.opened_at, o.id limit 1) as "openWorkOrderId"
     from (select array(select f.id from vehicles f where f.dealership_id = $1 and f.survivor_id in (
                        select c.survivor_id from vehicles c where c.dealership_id = $1 and c.plate = $2
                        union select c.survivor_id from vehicles c where c.dealership_id = $1 and c.vin = $2))) car (ids)
     left join lateral (
       select v.arrived_at, v.mileage_km from visits v
        where v.dealership_id = $1 and v.vehicle_id = any (car.ids) and v.status = 'released' order by v.arrived_at desc limit 1) last on true`,
);

/** Door: the last visit that the car with this plate or VIN was released from, and the order it is here for. */
export function lastVisitOf(tx: Tx, plate: string): Promise<LastVisit> {
  return tx.one(lastVisit, [tx.dealershipId, plate]);
}

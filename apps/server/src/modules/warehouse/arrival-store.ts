// SQL on expected arrivals; changed only under the lock of the part's main shelf.
import type { ArrivalStatus } from '@bayline/domain/warehouse';
import { statement } from '../../platform/db/statement.ts';

export const arrivalsComing = statement<{ id: string; partId: string; outstanding: number }>(
  'warehouse.arrivals-coming',
  `select id, part_id as "partId", quantity - received as outstanding from expected_arrivals
    where dealership_id = $1 and part_id = any ($2::uuid[]) and status = 'open' order by part_id, expected_on, id limit 1000 for update`,
);
export const setArrived = statement(
  'warehouse.set-arrived',
  `update expected_arrivals a set received = a.received + n.quantity, version = a.version + 1,
          status = case when a.received + n.quantity = a.quantity then 'arrived' else a.status end,
          arrived_at = case when a.received + n.quantity = a.quantity then $4::timestamptz end
     from unnest($2::uuid[], $3::int[]) as n (id, quantity) where a.dealership_id = $1 and a.id = n.id`,
);
export interface LockedArrival {
  readonly id: string;
  readonly partId: string;
  readonly received: number;
  readonly status: ArrivalStatus;
  readonly version: number;
}
export const arrivalPart = statement<{ partId: string }>(
  'warehouse.arrival-part',
  `select part_id as "partId" from expected_arrivals where dealership_id = $1 and id = $2`,
);
export const lockArrival = statement<LockedArrival>(
  'warehouse.lock-arrival',
  `select id, part_id as "partId", received, status, version from expected_arrivals where dealership_id = $1 and id = $2 for update`,
);
export const insertArrival = statement(
  'warehouse.insert-arrival',
  `insert into expected_arrivals (dealership_id, id, part_id, supplier_id, quantity, expected_on, first_expected_on, is_confirmed, status, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $6, $7, 'open', $8, $9)`,
);
export const changeArrivalRow = statement(
  'warehouse.change-arrival',
  `update expected_arrivals set supplier_id = $3, quantity = $4, expected_on = $5, is_confirmed = $6,
          status = case when received = $4 then 'arrived' else status end, arrived_at = case when received = $4 then $7::timestamptz end,
          version = version + 1
    where dealership_id = $1 and id = $2`,
);
export const setArrivalStatus = statement(
  'warehouse.set-arrival-status',
  `update expected_arrivals set status = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);

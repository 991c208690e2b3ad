// SQL on the store room's own tables. Locks are taken in one order everywhere: stock levels by part and store room, and a
// request only under the lock of its stock level. So a delivery and an issue of the same parts never deadlock.
import type { PartsRequestStatus } from '@bayline/domain/warehouse';
import { statement } from '../../platform/db/statement.ts';

export interface LevelRow {
  readonly warehouseId: string;
  readonly warehouseCode: string;
  readonly partId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly valueFen: number;
}

/** A request with the stock level it is served from, both locked. */
export interface LockedRequest {
  readonly id: string;
  readonly warehouseId: string;
  readonly partId: string;
  readonly orderId: string;
  readonly lineId: string;
  readonly quantity: number;
  readonly held: number;
  readonly status: PartsRequestStatus;
  readonly version: number;
  readonly onHand: number;
  readonly reserved: number;
  readonly valueFen: number;
  /** From the event that made the request: the store room itself does not know visits. */
  readonly visitId: string | null;
}

export const insertWarehouse = statement(
  'warehouse.insert-warehouse',
  `insert into warehouses (dealership_id, id, code, name) values ($1, $2, $3, $4) on conflict (dealership_id, code) do nothing`,
);

const levelColumns = `s.warehouse_id as "warehouseId", w.code as "warehouseCode", s.part_id as "partId", s.on_hand as "onHand", s.reserved, s.value_fen as "valueFen"`;

export const lockLevels = statement<LevelRow>(
  'warehouse.lock-levels',
  `select ${levelColumns} from stock_levels s
     join warehouses w on w.dealership_id = s.dealership_id and w.id = s.warehouse_id
    where s.dealership_id = $1 and ($2::text is null or w.code = $2) and s.part_id = any ($3::uuid[])
    order by s.part_id, s.warehouse_id limit 5000 for update of s`,
);
export const addLevels = statement(
  'warehouse.add-levels',
  `insert into stock_levels (dealership_id, warehouse_id, part_id)
   select $1, w.id, p.part_id from warehouses w cross join unnest($3::uuid[]) as p (part_id)
    where w.dealership_id = $1 and w.code = $2 order by p.part_id
   on conflict (dealership_id, warehouse_id, part_id) do nothing`,
);

const requestColumns = `r.id, r.warehouse_id as "warehouseId", r.part_id as "partId", r.demand_order_id as "orderId", r.demand_line_id as "lineId",
  r.quantity, r.reserved as held, r.status, r.version, s.on_hand as "onHand", s.reserved, s.value_fen as "valueFen",
  (select e.visit_id from events e where e.dealership_id = r.dealership_id and e.subject_type = 'parts-request' and e.subject_id = r.id
    order by e.position limit 1) as "visitId"`;
const requestsWithStock = `from stock_levels s
     join parts_requests r on r.dealership_id = s.dealership_id and r.warehouse_id = s.warehouse_id and r.part_id = s.part_id`;

export const lockRequest = statement<LockedRequest>(
  'warehouse.lock-request',
  `select ${requestColumns} ${requestsWithStock} where s.dealership_id = $1 and r.dealership_id = $1 and r.id = $2 for update of s, r`,
);
export const lockOrderRequests = statement<LockedRequest>(
  'warehouse.lock-order-requests',
  `select ${requestColumns} ${requestsWithStock} where s.dealership_id = $1 and r.dealership_id = $1 and r.demand_order_id = $2
    order by s.part_id, s.warehouse_id, r.id limit 1000 for update of s, r`,
);

export const lockRequestsIn = statement<{ id: string; quantity: number }>(
  'warehouse.lock-requests-in',
  `select r.id, r.quantity ${requestsWithStock} where s.dealership_id = $1 and r.dealership_id = $1 and r.demand_order_id = any ($2::uuid[]) and r.status = $3
    order by s.part_id, s.warehouse_id, r.id limit 5000 for update of s, r`,
);

/** Read under the lock of the request: what its issue took out of the stock, fen. */
export const issuedValue = statement<{ valueFen: number }>(
  'warehouse.issued-value',
  `select coalesce(-sum(value_fen), 0)::bigint as "valueFen" from stock_ledger where dealership_id = $1 and request_id = $2 and kind = 'issue'`,
);

export interface ShortRequest {
  readonly id: string;
  readonly warehouseId: string;
  readonly partId: string;
  readonly quantity: number;
  readonly reserved: number;
  readonly visitId: string | null;
}
/** Those who wait for a part, the oldest first. Only to be read under the lock of the stock level. */
export const shortRequests = statement<ShortRequest>(
  'warehouse.short-requests',
  `select r.id, r.warehouse_id as "warehouseId", r.part_id as "partId", r.quantity, r.reserved,
          (select e.visit_id from events e where e.dealership_id = r.dealership_id and e.subject_type = 'parts-request' and e.subject_id = r.id
            order by e.position limit 1) as "visitId"
     from unnest($2::uuid[], $3::uuid[]) as l (warehouse_id, part_id)
     join parts_requests r on r.dealership_id = $1 and r.warehouse_id = l.warehouse_id and r.part_id = l.part_id and r.status = 'short'
    where r.dealership_id = $1
    order by r.part_id, r.warehouse_id, r.requested_at, r.id limit 1000 for update of r`,
);

/** The only statement that changes stock figures: by differences, and only where all of them stay possible. */
export const moveStock = statement(
  'warehouse.move-stock',
  `update stock_levels s
      set on_hand = s.on_hand + m.on_hand, reserved = s.reserved + m.reserved, value_fen = s.value_fen + m.value_fen
     from unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::bigint[]) as m (warehouse_id, part_id, on_hand, reserved, value_fen)
    where s.dealership_id = $1 and s.warehouse_id = m.warehouse_id and s.part_id = m.part_id
      and s.on_hand >= -m.on_hand and s.reserved >= -m.reserved and s.on_hand + m.on_hand >= s.reserved + m.reserved and s.value_fen >= -m.value_fen`,
);
export const setShelf = statement(
  'warehouse.set-shelf',
  `update stock_levels set bin = case when $4 = '' then bin else $4 end, minimum = coalesce($5, minimum), maximum = coalesce($6, maximum)
    where dealership_id = $1 and warehouse_id = $2 and part_id = $3`,
);
export const insertLedger = statement(
  'warehouse.insert-ledger',
  `insert into stock_ledger (dealership_id, id, warehouse_id, part_id, kind, quantity, value_fen, request_id, supplier, batch, recorded_by, recorded_at)
   select $1, l.id, l.warehouse_id, l.part_id, $2, l.quantity, l.value_fen, l.request_id, $3, $4, $5, $6
     from unnest($7::uuid[], $8::uuid[], $9::uuid[], $10::int[], $11::bigint[], $12::uuid[]) as l (id, warehouse_id, part_id, quantity, value_fen, request_id)`,
);

export const insertRequests = statement(
  'warehouse.insert-requests',
  `insert into parts_requests (dealership_id, id, warehouse_id, part_id, demand_order_id, demand_line_id, order_number, plate, quantity, reserved, status, requested_at)
   select $1, r.id, r.warehouse_id, r.part_id, $2, r.line_id, $3, $4, r.quantity, r.reserved, r.status, $5
     from unnest($6::uuid[], $7::uuid[], $8::uuid[], $9::uuid[], $10::int[], $11::int[], $12::text[]) as r (id, warehouse_id, part_id, line_id, quantity, reserved, status)`,
);
export const setRequests = statement(
  'warehouse.set-requests',
  `update parts_requests r set status = n.status, reserved = n.reserved, issued = n.issued, version = r.version + 1
     from unnest($2::uuid[], $3::text[], $4::int[], $5::int[]) as n (id, status, reserved, issued)
    where r.dealership_id = $1 and r.id = n.id`,
);

// SQL on the store room's own tables. Locks are taken in one order everywhere: stock levels by part and store room, and a
// request only under the lock of its stock level. So a delivery and an issue of the same parts never deadlock. Batches and
// expected arrivals change only under the lock of their stock level.
import { type DemandKind, openRequestStatuses, type PartsRequestStatus, waitingRequestStatuses } from '@bayline/domain/warehouse';
import { statement } from '../../platform/db/statement.ts';
import { wordsInSql } from '../../platform/db/words-in-sql.ts';

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
  readonly demandKind: DemandKind;
  /** Of the order or the appointment. */
  readonly orderId: string;
  readonly lineId: string;
  readonly quantity: number;
  readonly held: number;
  readonly status: PartsRequestStatus;
  readonly batchId: string | null;
  readonly version: number;
  readonly onHand: number;
  readonly reserved: number;
  readonly valueFen: number;
  readonly visitId: string | null;
}

const openStatuses = wordsInSql(openRequestStatuses);
const waitingStatuses = wordsInSql(waitingRequestStatuses);

export const insertWarehouse = statement(
  'warehouse.insert-warehouse',
  `insert into warehouses (dealership_id, id, code, name) values ($1, $2, $3, $4) on conflict (dealership_id, code) do nothing`,
);

const levelColumns = `s.warehouse_id as "warehouseId", w.code as "warehouseCode", s.part_id as "partId", s.on_hand as "onHand", s.reserved, s.value_fen as "valueFen"`;

/** Of one room, or of all from which orders are served: what stands in quarantine serves nobody. */
export const lockLevels = statement<LevelRow>(
  'warehouse.lock-levels',
  `select ${levelColumns} from stock_levels s
     join warehouses w on w.dealership_id = s.dealership_id and w.id = s.warehouse_id
    where s.dealership_id = $1 and ($2::text is null and w.code <> 'QUARANTINE' or w.code = $2) and s.part_id = any ($3::uuid[])
    order by s.part_id, s.warehouse_id limit 5000 for update of s`,
);
export const addLevels = statement(
  'warehouse.add-levels',
  `insert into stock_levels (dealership_id, warehouse_id, part_id)
   select $1, w.id, p.part_id from warehouses w cross join unnest($3::uuid[]) as p (part_id)
    where w.dealership_id = $1 and w.code = $2 order by p.part_id
   on conflict (dealership_id, warehouse_id, part_id) do nothing`,
);

const requestColumns = `r.id, r.warehouse_id as "warehouseId", r.part_id as "partId", r.demand_kind as "demandKind", r.demand_order_id as "orderId",
  r.demand_line_id as "lineId", r.quantity, r.reserved as held, r.status, r.batch_id as "batchId", r.version, r.visit_id as "visitId",
  s.on_hand as "onHand", s.reserved, s.value_fen as "valueFen"`;
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
/** What stands by for the visit since it was booked, and nobody has asked for. */
export const lockSetAside = statement<LockedRequest>(
  'warehouse.lock-set-aside',
  `select ${requestColumns} ${requestsWithStock}
    where s.dealership_id = $1 and r.dealership_id = $1 and r.visit_id = $2 and r.demand_kind = 'appointment' and r.status in ${openStatuses}
      and ($3::uuid[] is null or r.part_id = any ($3))
    order by s.part_id, s.warehouse_id, r.id limit 1000 for update of s, r`,
);

export const lockRequestsIn = statement<{ id: string; quantity: number; visitId: string | null }>(
  'warehouse.lock-requests-in',
  `select r.id, r.quantity, r.visit_id as "visitId" ${requestsWithStock}
    where s.dealership_id = $1 and r.dealership_id = $1 and r.demand_order_id = any ($2::uuid[]) and r.status = $3
    order by s.part_id, s.warehouse_id, r.id limit 5000 for update of s, r`,
);

export interface ShortRequest {
  readonly id: string;
  readonly warehouseId: string;
  readonly partId: string;
  readonly quantity: number;
  readonly reserved: number;
  readonly status: PartsRequestStatus;
  readonly visitId: string | null;
  readonly expectedOn: string | null;
  readonly isArrivalConfirmed: boolean;
}
/** Those who wait for a part, the oldest first. Only to be read under the lock of the stock level. */
export const shortRequests = statement<ShortRequest>(
  'warehouse.short-requests',
  `select r.id, r.warehouse_id as "warehouseId", r.part_id as "partId", r.quantity, r.reserved, r.status, r.visit_id as "visitId",
          r.expected_on as "expectedOn", r.is_arrival_confirmed as "isArrivalConfirmed"
     from unnest($2::uuid[], $3::uuid[]) as l (warehouse_id, part_id)
     join parts_requests r on r.dealership_id = $1 and r.warehouse_id = l.warehouse_id and r.part_id = l.part_id and r.status in ${waitingStatuses}
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
export const setShelves = statement(
  'warehouse.set-shelves',
  `update stock_levels s
      set bin = case when f.bin = '' then s.bin else f.bin end, minimum = coalesce(f.minimum, s.minimum), maximum = coalesce(f.maximum, s.maximum)
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::int[]) as f (warehouse_id, part_id, bin, minimum, maximum)
    where s.dealership_id = $1 and s.warehouse_id = f.warehouse_id and s.part_id = f.part_id`,
);
export const insertLedger = statement(
  'warehouse.insert-ledger',
  `insert into stock_ledger (dealership_id, id, warehouse_id, part_id, kind, quantity, value_fen, request_id, supplier, batch, recorded_by, recorded_at,
                             batch_id, receipt_id, bin, handed_to, reason, exchange_of)
   select $1, l.id, l.warehouse_id, l.part_id, l.kind, l.quantity, l.value_fen, l.request_id, l.supplier, l.batch, $2, $3,
          l.batch_id, l.receipt_id, l.bin, l.handed_to, l.reason, l.exchange_of
     from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::int[], $9::bigint[], $10::uuid[], $11::text[], $12::text[], $13::uuid[], $14::uuid[],
                 $15::text[], $16::uuid[], $17::text[], $18::uuid[])
          as l (id, warehouse_id, part_id, kind, quantity, value_fen, request_id, supplier, batch, batch_id, receipt_id, bin, handed_to, reason, exchange_of)`,
);

export const insertRequests = statement(
  'warehouse.insert-requests',
  `insert into parts_requests (dealership_id, id, warehouse_id, part_id, demand_kind, demand_order_id, demand_line_id, order_number, plate, visit_id, needed_at,
                               quantity, reserved, status, requested_at, job_name_zh, job_name_en, price_fen)
   select $1, r.id, r.warehouse_id, r.part_id, $2, $3, r.line_id, $4, $5, $6, $7, r.quantity, r.reserved, r.status, $8, r.job_name_zh, r.job_name_en, r.price_fen
     from unnest($9::uuid[], $10::uuid[], $11::uuid[], $12::uuid[], $13::int[], $14::int[], $15::text[], $16::text[], $17::text[], $18::bigint[])
          as r (id, warehouse_id, part_id, line_id, quantity, reserved, status, job_name_zh, job_name_en, price_fen)`,
);
/** What was set aside for the appointment becomes the order's, held as it is. */
export const takeOverRequests = statement(
  'warehouse.take-over-requests',
  `update parts_requests r
      set demand_kind = 'order', demand_order_id = $2, order_number = $3, demand_line_id = n.line_id, quantity = n.quantity, reserved = n.reserved,
          status = n.status, job_name_zh = n.job_name_zh, job_name_en = n.job_name_en, price_fen = n.price_fen, version = r.version + 1
     from unnest($4::uuid[], $5::uuid[], $6::int[], $7::int[], $8::text[], $9::text[], $10::text[], $11::bigint[])
          as n (id, line_id, quantity, reserved, status, job_name_zh, job_name_en, price_fen)
    where r.dealership_id = $1 and r.id = n.id`,
);
export const setVisit = statement(
  'warehouse.set-visit',
  `update parts_requests set visit_id = $3, version = version + 1
    where dealership_id = $1 and demand_order_id = $2 and demand_kind = 'appointment' and status in ${openStatuses}`,
);
export const setRequests = statement(
  'warehouse.set-requests',
  `update parts_requests r set status = n.status, reserved = n.reserved, issued = n.issued, version = r.version + 1
     from unnest($2::uuid[], $3::text[], $4::int[], $5::int[]) as n (id, status, reserved, issued)
    where r.dealership_id = $1 and r.id = n.id`,
);
export const setExpectations = statement(
  'warehouse.set-expectations',
  `update parts_requests r set status = n.status, expected_on = n.expected_on, is_arrival_confirmed = n.is_confirmed, version = r.version + 1
     from unnest($2::uuid[], $3::text[], $4::date[], $5::boolean[]) as n (id, status, expected_on, is_confirmed)
    where r.dealership_id = $1 and r.id = n.id`,
);
/** Where the storekeeper has it: from which batch it was picked, and in which staging bin it stands. */
export const setHandling = statement(
  'warehouse.set-handling',
  `update parts_requests set batch_id = coalesce($3, batch_id), staging_bin = $4 where dealership_id = $1 and id = $2`,
);
export const bumpRequest = statement(
  'warehouse.bump-request',
  `update parts_requests set version = version + 1 where dealership_id = $1 and id = $2`,
);

/** Called off while it lay outside its bin: it is to be put back. */
export const askToPutBack = statement(
  'warehouse.ask-to-put-back',
  `update parts_requests set put_back_due = true where dealership_id = $1 and id = any ($2::uuid[])`,
);
export const setPutBack = statement<{ id: string }>(
  'warehouse.set-put-back',
  `update parts_requests set put_back_due = false, version = version + 1 where dealership_id = $1 and id = $2 and put_back_due returning id`,
);

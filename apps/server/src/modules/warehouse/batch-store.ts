// SQL on batches. They are read and changed only under the lock of their stock level.
import { statement } from '../../platform/db/statement.ts';

export interface BatchRow {
  readonly id: string;
  readonly warehouseId: string;
  readonly partId: string;
  readonly onHand: number;
  readonly expiresOn: string | null;
}

const batchColumns = `b.id, b.warehouse_id as "warehouseId", b.part_id as "partId", b.on_hand as "onHand", b.expires_on as "expiresOn"`;
const inOrderOfUse = `order by b.part_id, b.warehouse_id, b.expires_on nulls last, b.received_on, b.id limit 1000`;

export const batchesOfRequest = statement<BatchRow>(
  'warehouse.batches-of-request',
  `select ${batchColumns} from parts_requests r
     join stock_batches b on b.dealership_id = r.dealership_id and b.part_id = r.part_id and b.warehouse_id = r.warehouse_id and b.on_hand > 0
    where r.dealership_id = $1 and r.id = $2 ${inOrderOfUse}`,
);
export const batchesOfOrder = statement<BatchRow>(
  'warehouse.batches-of-order',
  `select ${batchColumns}
     from (select distinct r.warehouse_id, r.part_id from parts_requests r where r.dealership_id = $1 and r.demand_order_id = $2) d
     join stock_batches b on b.dealership_id = $1 and b.part_id = d.part_id and b.warehouse_id = d.warehouse_id and b.on_hand > 0
    where b.dealership_id = $1 ${inOrderOfUse}`,
);

export const expiryOfBatch = statement<{ expiresOn: string | null }>(
  'warehouse.expiry-of-batch',
  `select expires_on as "expiresOn" from stock_batches where dealership_id = $1 and id = $2`,
);

export const insertBatches = statement(
  'warehouse.insert-batches',
  `insert into stock_batches (dealership_id, id, warehouse_id, part_id, code, kind, receipt_id, supplier_id, received_on, produced_on, expires_on, has_certificate, bin, on_hand)
   select $1, b.id, b.warehouse_id, b.part_id, b.code, $2, $3, b.supplier_id, $4, b.produced_on, b.expires_on, b.has_certificate,
          case when b.bin <> '' then b.bin
               else (select s.bin from stock_levels s where s.dealership_id = $1 and s.warehouse_id = b.warehouse_id and s.part_id = b.part_id) end, b.on_hand
     from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::text[], $10::date[], $11::date[], $12::boolean[], $13::text[], $14::int[])
          as b (id, warehouse_id, part_id, supplier_id, code, produced_on, expires_on, has_certificate, bin, on_hand)`,
);
export const moveBatches = statement(
  'warehouse.move-batches',
  `update stock_batches b set on_hand = b.on_hand + m.change
     from (select u.id, sum(u.change)::int as change from unnest($2::uuid[], $3::int[]) as u (id, change) group by u.id) m
    where b.dealership_id = $1 and b.id = m.id`,
);

/** Read under the lock of the request: what is out for it, by batch, with the value it took along, fen. */
export interface IssuedRow {
  readonly entryId: string;
  readonly batchId: string;
  readonly quantity: number;
  readonly valueFen: number;
}
export const issuedOfRequest = statement<IssuedRow>(
  'warehouse.issued-of-request',
  `select (array_agg(id order by recorded_at desc, id desc) filter (where kind = 'issue'))[1] as "entryId", batch_id as "batchId",
          -sum(quantity)::int as quantity, -sum(value_fen)::bigint as "valueFen"
     from stock_ledger where dealership_id = $1 and request_id = $2 and kind in ('issue', 'return')
    group by batch_id having sum(quantity) < 0 order by batch_id limit 100`,
);
/** A batch of its own in quarantine, with the origin of the one that it was taken from. */
export const quarantineBatches = statement(
  'warehouse.quarantine-batches',
  `insert into stock_batches (dealership_id, id, warehouse_id, part_id, code, kind, receipt_id, supplier_id, received_on, produced_on, expires_on, has_certificate, on_hand)
   select b.dealership_id, n.id, $2, b.part_id, b.code, 'quarantine', b.receipt_id, b.supplier_id, b.received_on, b.produced_on, b.expires_on, b.has_certificate, n.quantity
     from unnest($3::uuid[], $4::uuid[], $5::int[]) as n (of_batch, id, quantity)
     join stock_batches b on b.dealership_id = $1 and b.id = n.of_batch
    where b.dealership_id = $1`,
);

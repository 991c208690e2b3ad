import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { MovementRow, warehouse } from '@bayline/contract/warehouse';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { momentCursor, pageSize, readMomentCursor, toPage } from '../../../platform/paging.ts';
import { may, type RequestContext } from '../../../platform/request.ts';

type Movement = Static<typeof MovementRow> & { readonly valueFen: number };

const columns = `l.id, l.part_id as "partId", p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.unit, w.name as "warehouseName",
  l.kind, l.quantity, l.value_fen as "valueFen", coalesce(nullif(l.supplier, ''), u.name, '') as supplier, coalesce(nullif(l.batch, ''), b.code) as batch,
  coalesce(nullif(l.bin, ''), b.bin) as bin, l.reason, t.number as "receiptNumber", r.demand_kind as "demandKind", r.demand_order_id as "orderId",
  r.order_number as "orderNumber", r.plate, h.name as "handedToName", f.name as "recordedByName", l.recorded_at as "recordedAt"`;
const tables = `from stock_ledger l
  join part_numbers p on p.dealership_id = l.dealership_id and p.id = l.part_id
  join warehouses w on w.dealership_id = l.dealership_id and w.id = l.warehouse_id
  join stock_batches b on b.dealership_id = l.dealership_id and b.id = l.batch_id
  left join suppliers u on u.dealership_id = b.dealership_id and u.id = b.supplier_id
  left join receipts t on t.dealership_id = l.dealership_id and t.id = l.receipt_id
  left join parts_requests r on r.dealership_id = l.dealership_id and r.id = l.request_id
  left join staff h on h.dealership_id = l.dealership_id and h.id = l.handed_to
  left join staff f on f.dealership_id = l.dealership_id and f.id = l.recorded_by`;

const allMovements = statement<Movement>(
  'warehouse.movements',
  `select ${columns} ${tables} where l.dealership_id = $1 and (l.recorded_at, l.id) < ($2::timestamptz, $3::uuid)
    order by l.recorded_at desc, l.id desc limit $4`,
);
const movementsOfPart = statement<Movement>(
  'warehouse.movements-of-part',
  `select ${columns} ${tables}
    where l.dealership_id = $1 and l.warehouse_id in (select w.id from warehouses w where w.dealership_id = $1) and l.part_id = $5
      and (l.recorded_at, l.id) < ($2::timestamptz, $3::uuid)
    order by l.recorded_at desc, l.id desc limit $4`,
);

export async function listMovements(
  ctx: RequestContext,
  tx: Tx,
  query: QueryOf<typeof warehouse.movements>,
): Promise<ReplyOf<typeof warehouse.movements>> {
  const from = [tx.dealershipId, ...readMomentCursor(query.cursor), pageSize + 1];
  const rows = query.partId === undefined ? await tx.all(allMovements, from) : await tx.all(movementsOfPart, [...from, query.partId]);
  const seesCost = may(ctx)('warehouse.cost');
  const page = toPage(rows, (row) => momentCursor(row.recordedAt, row.id));
  return { ...page, rows: page.rows.map((row) => ({ ...row, valueFen: seesCost ? row.valueFen : null })) };
}

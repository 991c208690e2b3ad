import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { ReceiptView, warehouse } from '@bayline/contract/warehouse';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { momentCursor, pageSize, readMomentCursor, toPage } from '../../../platform/paging.ts';
import { may, type RequestContext } from '../../../platform/request.ts';

type View = Static<typeof ReceiptView>;
type Row = Omit<View, 'allowedActions'>;

const columns = `t.id, t.number, t.kind, w.name as "warehouseName", coalesce(u.name, '') as "supplierName", t.delivery_note as "deliveryNote",
  t.received_on as "receivedOn", f.name as "recordedByName", t.recorded_at as "recordedAt", o.number as "mirrorOf", n.number as "mirroredBy",
  coalesce((select json_agg(json_build_object('partId', l.part_id, 'number', p.number, 'nameZh', p.name_zh, 'nameEn', p.name_en, 'unit', p.unit,
              'batch', b.code, 'bin', b.bin, 'quantity', l.quantity, 'valueFen', l.value_fen, 'hasCertificate', b.has_certificate, 'expiresOn', b.expires_on)
              order by l.id)
              from (select * from stock_ledger e where e.dealership_id = t.dealership_id and e.receipt_id = t.id order by e.id limit 200) l
              join part_numbers p on p.dealership_id = l.dealership_id and p.id = l.part_id
              join stock_batches b on b.dealership_id = l.dealership_id and b.id = l.batch_id), '[]') as lines`;
const tables = `from receipts t
  join warehouses w on w.dealership_id = t.dealership_id and w.id = t.warehouse_id
  left join suppliers u on u.dealership_id = t.dealership_id and u.id = t.supplier_id
  left join staff f on f.dealership_id = t.dealership_id and f.id = t.recorded_by
  left join receipts o on o.dealership_id = t.dealership_id and o.id = t.mirror_of
  left join receipts n on n.dealership_id = t.dealership_id and n.mirror_of = t.id`;

const receiptPage = statement<Row>(
  'warehouse.receipts',
  `select ${columns} ${tables} where t.dealership_id = $1 and (t.recorded_at, t.id) < ($2::timestamptz, $3::uuid)
    order by t.recorded_at desc, t.id desc limit $4`,
);
const oneReceipt = statement<Row>('warehouse.receipt', `select ${columns} ${tables} where t.dealership_id = $1 and t.id = $2`);

function view(ctx: RequestContext, row: Row): View {
  const seesCost = may(ctx)('warehouse.cost');
  const isOpen = row.mirrorOf === null && row.mirroredBy === null;
  return {
    ...row,
    lines: row.lines.map((line) => ({ ...line, valueFen: seesCost ? line.valueFen : null })),
    allowedActions: isOpen && may(ctx)('warehouse.receive') ? [{ action: 'mirror' }] : [],
  };
}

export async function listReceipts(
  ctx: RequestContext,
  tx: Tx,
  query: QueryOf<typeof warehouse.receipts>,
): Promise<ReplyOf<typeof warehouse.receipts>> {
  const rows = await tx.all(receiptPage, [tx.dealershipId, ...readMomentCursor(query.cursor), pageSize + 1]);
  const page = toPage(rows, (row) => momentCursor(row.recordedAt, row.id));
  return { ...page, rows: page.rows.map((row) => view(ctx, row)) };
}

export async function receiptView(ctx: RequestContext, tx: Tx, id: string): Promise<View> {
  return view(ctx, await tx.one(oneReceipt, [tx.dealershipId, id]));
}

import type { ReplyOf } from '@bayline/contract';
import type { MovementRow, warehouse } from '@bayline/contract/warehouse';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { ProblemError } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';

type Movement = Static<typeof MovementRow>;
const pageSize = 50;
const firstPage = '9999-12-31T00:00:00.000Z ffffffff-ffff-ffff-ffff-ffffffffffff';
const cursorForm = /^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z [0-9a-f-]{36}$/;

const movementsOfPart = statement<Movement & { valueFen: number }>(
  'warehouse.movements',
  `select l.id, l.kind, l.quantity, l.value_fen as "valueFen", l.supplier, l.batch, r.order_number as "orderNumber",
          f.name as "recordedByName", l.recorded_at as "recordedAt"
     from stock_ledger l
     left join parts_requests r on r.dealership_id = l.dealership_id and r.id = l.request_id
     left join staff f on f.dealership_id = l.dealership_id and f.id = l.recorded_by
    where l.dealership_id = $1 and l.warehouse_id in (select w.id from warehouses w where w.dealership_id = $1) and l.part_id = $2
      and (l.recorded_at, l.id) < ($3::timestamptz, $4::uuid)
    order by l.recorded_at desc, l.id desc limit $5`,
);

export async function listMovements(
  ctx: RequestContext,
  tx: Tx,
  query: { cursor?: string; partId: string },
): Promise<ReplyOf<typeof warehouse.movements>> {
  const cursor = query.cursor ?? firstPage;
  if (!cursorForm.test(cursor)) throw new ProblemError(400, 'invalid-input', { field: 'cursor', rule: 'format' });
  const rows = await tx.all(movementsOfPart, [tx.dealershipId, query.partId, ...cursor.split(' '), pageSize + 1]);
  const seesCost = may(ctx)('warehouse.cost');
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({ ...row, valueFen: seesCost ? row.valueFen : null })),
    nextCursor: rows.length > pageSize && last ? `${last.recordedAt} ${last.id}` : null,
  };
}

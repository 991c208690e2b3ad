import type { ReplyOf } from '@bayline/contract';
import type { StockRow, warehouse } from '@bayline/contract/warehouse';
import { searchForm } from '@bayline/domain/catalogue';
import { unitCostFen } from '@bayline/domain/warehouse';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { pageSize, readTextCursor, toPage } from '../../../platform/paging.ts';
import { may, type RequestContext } from '../../../platform/request.ts';

type Stock = Static<typeof StockRow>;
type Counted = Omit<Stock, 'costFen' | 'valueFen' | 'free' | 'isBelowMinimum'> & {
  readonly valueFen: number;
  readonly warehouseCode: string;
};

/** Part number and warehouse code together name a row; neither holds a line break. */
const keySeparator = '\n';

const columns = `p.id as "partId", p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.brand, p.unit, p.quality_class as "qualityClass",
  p.category, p.sub_category as "subCategory", p.fits_models as "fitsModels", p.origin, w.name as "warehouseName", w.code as "warehouseCode", s.bin,
  s.on_hand as "onHand", s.reserved, s.minimum, s.maximum, s.value_fen as "valueFen",
  coalesce((select sum(r.quantity - r.reserved) from parts_requests r
             where r.dealership_id = s.dealership_id and r.warehouse_id = s.warehouse_id and r.part_id = s.part_id and r.status = 'short'), 0)::bigint as short`;
const tables = `from stock_levels s
  join part_numbers p on p.dealership_id = s.dealership_id and p.id = s.part_id
  join warehouses w on w.dealership_id = s.dealership_id and w.id = s.warehouse_id`;

const stockPage = statement<Counted>(
  'warehouse.stock',
  `select ${columns} ${tables} where s.dealership_id = $1 and (p.number, w.code) > ($2, $3) order by p.number, w.code limit $4`,
);
const stockFound = statement<Counted>(
  'warehouse.stock-found',
  `select ${columns} ${tables}
    where s.dealership_id = $1 and (p.number, w.code) > ($2, $3)
      and p.id in (select t.part_id from part_search_terms t
                    where t.dealership_id = $1 and t.term >= $5 and t.term < $5 || chr(1114111) order by t.term limit 5000)
    order by p.number, w.code limit $4`,
);
const stockOfPart = statement<Counted>(
  'warehouse.stock-of-part',
  `select ${columns} ${tables} where s.dealership_id = $1 and s.part_id = $2 and w.code = $3`,
);

function view(ctx: RequestContext, { warehouseCode: _, ...row }: Counted): Stock {
  const seesCost = may(ctx)('warehouse.cost');
  return {
    ...row,
    free: row.onHand - row.reserved,
    isBelowMinimum: row.minimum !== null && row.onHand < row.minimum,
    costFen: seesCost ? unitCostFen(row) : null,
    valueFen: seesCost ? row.valueFen : null,
  };
}

export async function listStock(
  ctx: RequestContext,
  tx: Tx,
  query: { cursor?: string; term?: string },
): Promise<ReplyOf<typeof warehouse.stock>> {
  const [number = '', code = ''] = readTextCursor(query.cursor).split(keySeparator);
  const term = searchForm(query.term ?? '');
  const from = [tx.dealershipId, number, code, pageSize + 1];
  const rows = term === '' ? await tx.all(stockPage, from) : await tx.all(stockFound, [...from, term]);
  const page = toPage(rows, (row) => `${row.number}${keySeparator}${row.warehouseCode}`);
  return { ...page, rows: page.rows.map((row) => view(ctx, row)) };
}

export async function stockRow(
  ctx: RequestContext,
  tx: Tx,
  of: { readonly partId: string; readonly warehouseCode: string },
): Promise<Stock> {
  return view(ctx, await tx.one(stockOfPart, [tx.dealershipId, of.partId, of.warehouseCode]));
}

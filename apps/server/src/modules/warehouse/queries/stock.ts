import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { BatchRow, StockRow, warehouse } from '@bayline/contract/warehouse';
import { searchForm } from '@bayline/domain/catalogue';
import { unitCostFen } from '@bayline/domain/warehouse';
import type { Static } from 'typebox';
import { type Statement, statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { pageSize, readTextCursor, toPage } from '../../../platform/paging.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';

type Stock = Static<typeof StockRow>;
type Counted = Omit<Stock, 'costFen' | 'valueFen' | 'free' | 'isBelowMinimum'> & {
  readonly valueFen: number;
  readonly warehouseCode: string;
};

/** Part number and warehouse code together name a row; neither holds a line break. */
const keySeparator = '\n';

const columns = `p.id as "partId", p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.brand, p.unit, p.quality_class as "qualityClass",
  p.category, p.sub_category as "subCategory", p.fits_models as "fitsModels", p.origin, p.packaging, p.source, p.grade, p.purpose,
  w.id as "warehouseId", w.name as "warehouseName", w.code as "warehouseCode", s.bin, s.on_hand as "onHand", s.reserved, s.minimum, s.maximum,
  s.value_fen as "valueFen", coalesce(c.coming, 0)::int as coming, c.coming_on as "comingOn",
  coalesce((select sum(r.quantity - r.reserved) from parts_requests r
             where r.dealership_id = s.dealership_id and r.warehouse_id = s.warehouse_id and r.part_id = s.part_id and r.status in ('short', 'ordered')), 0)::bigint as short`;
// What is on its way comes to the main store room.
const tables = `from stock_levels s
  join part_numbers p on p.dealership_id = s.dealership_id and p.id = s.part_id
  join warehouses w on w.dealership_id = s.dealership_id and w.id = s.warehouse_id
  left join lateral (select sum(a.quantity - a.received) as coming, min(a.expected_on) as coming_on from expected_arrivals a
                      where w.code = 'MAIN' and a.dealership_id = s.dealership_id and a.part_id = s.part_id and a.status = 'open') c on true`;

const isShown = {
  short: `and p.id in (select r.part_id from parts_requests r where r.dealership_id = $1 and r.status in ('short', 'ordered') limit 5000)`,
  below: `and s.on_hand < s.minimum`,
  coming: `and p.id in (select a.part_id from expected_arrivals a where a.dealership_id = $1 and a.status = 'open' order by a.part_id limit 900)`,
} as const;
const isFound = `and p.id in (select t.part_id from part_search_terms t
                    where t.dealership_id = $1 and t.term >= $5 and t.term < $5 || chr(1114111) order by t.term limit 5000)`;

function pageOf(name: string, more: string): Statement<Counted> {
  return statement<Counted>(
    name,
    `select ${columns} ${tables} where s.dealership_id = $1 and (p.number, w.code) > ($2, $3) ${more} order by p.number, w.code limit $4`,
  );
}
const pages = {
  all: pageOf('warehouse.stock', ''),
  short: pageOf('warehouse.stock-short', isShown.short),
  below: pageOf('warehouse.stock-below', isShown.below),
  coming: pageOf('warehouse.stock-coming', isShown.coming),
} as const;
const foundPages = {
  all: pageOf('warehouse.stock-found', isFound),
  short: pageOf('warehouse.stock-found-short', `${isShown.short} ${isFound}`),
  below: pageOf('warehouse.stock-found-below', `${isShown.below} ${isFound}`),
  coming: pageOf('warehouse.stock-found-coming', `${isShown.coming} ${isFound}`),
} as const;
const levelsOfPart = statement<Counted>(
  'warehouse.stock-of-part',
  `select ${columns} ${tables} where s.dealership_id = $1 and s.part_id = $2 order by w.code <> 'MAIN', w.code limit 50`,
);
const batchesOfPart = statement<Static<typeof BatchRow>>(
  'warehouse.batches',
  `select b.id, b.code, w.name as "warehouseName", b.bin, coalesce(u.name, '') as "supplierName", b.kind, b.received_on as "receivedOn",
          b.produced_on as "producedOn", b.expires_on as "expiresOn", b.has_certificate as "hasCertificate", b.on_hand as "onHand"
     from stock_batches b
     join warehouses w on w.dealership_id = b.dealership_id and w.id = b.warehouse_id
     left join suppliers u on u.dealership_id = b.dealership_id and u.id = b.supplier_id
    where b.dealership_id = $1 and b.part_id = $2 and b.on_hand > 0
    order by w.code <> 'MAIN', w.code, b.expires_on nulls last, b.received_on, b.id limit 500`,
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
  query: QueryOf<typeof warehouse.stock>,
): Promise<ReplyOf<typeof warehouse.stock>> {
  const [number = '', code = ''] = readTextCursor(query.cursor).split(keySeparator);
  const term = searchForm(query.term ?? '');
  const show = query.show ?? 'all';
  const from = [tx.dealershipId, number, code, pageSize + 1];
  const rows = term === '' ? await tx.all(pages[show], from) : await tx.all(foundPages[show], [...from, term]);
  const page = toPage(rows, (row) => `${row.number}${keySeparator}${row.warehouseCode}`);
  return { ...page, rows: page.rows.map((row) => view(ctx, row)) };
}

/** The stock of a part in each store room, the main one first. */
export async function stockOfPart(ctx: RequestContext, tx: Tx, partId: string): Promise<Stock[]> {
  return (await tx.all(levelsOfPart, [tx.dealershipId, partId])).map((row) => view(ctx, row));
}

/** A part that never lay on a shelf has no stock to show. */
export async function listBatches(ctx: RequestContext, tx: Tx, partId: string): Promise<ReplyOf<typeof warehouse.batches>> {
  const [rows, levels] = await Promise.all([tx.all(batchesOfPart, [tx.dealershipId, partId]), stockOfPart(ctx, tx, partId)]);
  if (levels.length === 0) notFound();
  return { rows, levels };
}

// The stock by batch, and what was handed out and brought back, as sheets for Excel; who took them out is recorded.

import { dayOf } from '@bayline/domain/kernel';
import { unitCostFen } from '@bayline/domain/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { type Statement, statement } from '../../../platform/db/statement.ts';
import { nameIn } from '../../../platform/name-in.ts';
import { refused } from '../../../platform/problems.ts';
import { everyTime, may, type RequestContext } from '../../../platform/request.ts';
import { type SheetColumn, type SheetLanguage, writeSheet } from '../../../platform/sheets/sheet.ts';
import { headers, valueWords } from '../export-words.ts';

const mostRows = 20_000;
const rowsAtATime = 500;

const partColumns = `p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.brand, p.unit, p.quality_class as "qualityClass", p.category,
  p.sub_category as "subCategory", p.fits_models as "fitsModels", p.origin, p.packaging, p.source, p.grade, p.purpose`;

interface OnHand extends Readonly<Record<string, string | number | null>> {
  readonly id: string;
  readonly onHand: number;
  readonly levelOnHand: number;
  readonly valueFen: number;
}
const onHandPage = statement<OnHand>(
  'warehouse.export-stock',
  `select b.id, coalesce(u.name, '') as "supplierName", b.kind, w.name as "warehouseName", b.received_on as "receivedOn", ${partColumns}, b.bin,
          b.on_hand as "onHand", b.code as batch, s.on_hand as "levelOnHand", s.value_fen as "valueFen"
     from stock_batches b
     join stock_levels s on s.dealership_id = b.dealership_id and s.warehouse_id = b.warehouse_id and s.part_id = b.part_id
     join part_numbers p on p.dealership_id = b.dealership_id and p.id = b.part_id
     join warehouses w on w.dealership_id = b.dealership_id and w.id = b.warehouse_id
     left join suppliers u on u.dealership_id = b.dealership_id and u.id = b.supplier_id
    where b.dealership_id = $1 and b.on_hand > 0 and b.id > $2 order by b.id limit $3`,
);

interface Handed extends Readonly<Record<string, string | number | null>> {
  readonly id: string;
  readonly jobNameZh: string;
  readonly jobNameEn: string;
  readonly quantity: number;
  readonly priceFen: number | null;
  readonly recordedAt: string;
}
const handedPage = statement<Handed>(
  'warehouse.export-issues',
  `select l.id, l.quantity, xb.code as "exchangedFor", b.code as batch, l.recorded_at as "recordedAt", h.name as "handedToName", p.number, p.name_zh as "nameZh",
          p.brand, p.fits_models as "fitsModels", p.unit, r.price_fen as "priceFen", r.job_name_zh as "jobNameZh", r.job_name_en as "jobNameEn", w.name as "warehouseName", b.bin,
          b.received_on as "receivedOn", coalesce(u.name, '') as "supplierName", b.kind, r.order_number as "orderNumber", r.plate
     from stock_ledger l
     join parts_requests r on r.dealership_id = l.dealership_id and r.id = l.request_id
     join stock_batches b on b.dealership_id = l.dealership_id and b.id = l.batch_id
     join part_numbers p on p.dealership_id = l.dealership_id and p.id = l.part_id
     join warehouses w on w.dealership_id = l.dealership_id and w.id = l.warehouse_id
     left join suppliers u on u.dealership_id = b.dealership_id and u.id = b.supplier_id
     left join staff h on h.dealership_id = l.dealership_id and h.id = l.handed_to
     left join stock_ledger x on x.dealership_id = l.dealership_id and x.id = l.exchange_of
     left join stock_batches xb on xb.dealership_id = x.dealership_id and xb.id = x.batch_id
    where l.dealership_id = $1 and l.kind in ('issue', 'return') and l.request_id is not null and l.id > $2 order by l.id limit $3`,
);

type Key = keyof typeof headers;
type Values<Row> = Partial<Readonly<Record<Key, (row: Row) => string | number | null>>>;

function take<Row extends { readonly id: string } & Readonly<Record<string, string | number | null>>>(
  ctx: RequestContext,
  {
    what,
    name,
    keys,
    page,
    values,
    language,
  }: { what: string; name: string; keys: readonly Key[]; page: Statement<Row>; values: Values<Row>; language: SheetLanguage },
): Promise<Uint8Array> {
  const at = language === 'en' ? 1 : 0;
  const columns = keys.map(
    (key): SheetColumn<Row> => ({
      header: headers[key][at],
      value: (row) => {
        const value = values[key] === undefined ? (row[key] ?? null) : values[key](row);
        return typeof value === 'string' ? (valueWords[value]?.[at] ?? value) : value;
      },
    }),
  );
  return inDealership(everyTime(ctx), async (tx) => {
    const rows: Row[] = [];
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const found = await tx.all(page, [tx.dealershipId, after, rowsAtATime]);
      rows.push(...found);
      if (rows.length > mostRows) refused('export-too-large', { most: mostRows });
      const last = found.at(-1);
      if (last === undefined || found.length < rowsAtATime) break;
      after = last.id;
    }
    const { staffId } = ctx.actor;
    if (staffId === null) throw new Error('only a person exports');
    tx.record({ subjectType: 'staff', subjectId: staffId, type: 'stock-exported', version: 1, data: { what, rows: rows.length } });
    return await writeSheet(name, columns, rows);
  });
}

export function exportStock(ctx: RequestContext, language: SheetLanguage): Promise<Uint8Array> {
  const seesCost = may(ctx)('warehouse.cost');
  const cost = (row: OnHand) => unitCostFen({ onHand: row.levelOnHand, valueFen: row.valueFen });
  const values: Values<OnHand> = {
    costYuan: (row) => (seesCost ? (cost(row) ?? 0) / 100 : null),
    onHand: (row) => row.onHand / 1000,
  };
  const keys = [
    ...([
      'supplierName',
      'kind',
      'warehouseName',
      'receivedOn',
      'number',
      'nameZh',
      'nameEn',
      'brand',
      'unit',
      'qualityClass',
      'category',
    ] as const),
    ...(['subCategory', 'fitsModels', 'origin', 'packaging', 'source', 'grade', 'purpose', 'bin', 'costYuan', 'onHand', 'batch'] as const),
  ];
  return take(ctx, { what: 'stock', name: language === 'en' ? 'Stock' : '库存', keys, page: onHandPage, values, language });
}

export function exportIssues(ctx: RequestContext, language: SheetLanguage): Promise<Uint8Array> {
  const values: Values<Handed> = {
    issued: (row) => (row.quantity < 0 ? -row.quantity / 1000 : null),
    returned: (row) => (row.quantity > 0 ? row.quantity / 1000 : null),
    day: (row) => dayOf(row.recordedAt, ctx.actor.timeZone),
    quantity: (row) => Math.abs(row.quantity) / 1000,
    priceYuan: (row) => (row.priceFen === null ? null : row.priceFen / 100),
    jobName: ({ jobNameZh, jobNameEn }) => nameIn({ nameZh: jobNameZh, nameEn: jobNameEn }, language),
  };
  const keys = [
    ...(['issued', 'returned', 'exchangedFor', 'batch', 'day', 'handedToName', 'number', 'nameZh', 'brand', 'fitsModels', 'unit'] as const),
    ...([
      'quantity',
      'priceYuan',
      'jobName',
      'warehouseName',
      'bin',
      'receivedOn',
      'supplierName',
      'kind',
      'orderNumber',
      'plate',
    ] as const),
  ];
  return take(ctx, { what: 'issues', name: language === 'en' ? 'Issues' : '领料', keys, page: handedPage, values, language });
}

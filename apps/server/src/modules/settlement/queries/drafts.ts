// What a visit's payers will be billed: agreed labour and fees, and the parts that the car really got; what the store
// wipes off the owner's sum stands at the end.
import { allocate } from '@bayline/domain/kernel';
import { billTotals, type RoundingUnit, roundingFen } from '@bayline/domain/settlement';
import { listedFen, type PriceClass } from '@bayline/domain/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { BillLine } from '../store.ts';

/** A line of an order, with the share of one payer. */
export interface DraftLine extends Omit<BillLine, 'sequence' | 'grossFen' | 'kind'> {
  readonly kind: 'labour' | 'part' | 'fee';
  readonly lineId: string;
  readonly shareBasisPoints: number;
  readonly payerId: string;
  readonly payerName: string;
  readonly priceClass: PriceClass;
  readonly workOrderId: string;
}

export interface DraftBill {
  readonly payerId: string;
  readonly payerName: string;
  readonly priceClass: PriceClass;
  /** Of which orders it is. */
  readonly workOrderIds: readonly string[];
  readonly lines: BillLine[];
  readonly totalFen: number;
}

/** Of job `j` and order `w`: the lines that are billed, with what each costs in all. */
export const linesOfJob = `select 'labour' as kind, a.id, a.code, a.name_zh, a.name_en, '' as unit, '' as quality_class, a.billed_hours as quantity, a.rate_fen as price_fen, a.amount_fen, a.tax_rate_basis_points, a.sequence
         from labour_lines a where a.dealership_id = j.dealership_id and a.work_order_id = w.id and a.job_id = j.id
       union all
       select 'part', b.id, b.number, b.name_zh, b.name_en, b.unit, b.quality_class, b.quantity, b.price_fen, b.amount_fen, b.tax_rate_basis_points, b.sequence
         from part_lines b
        where b.dealership_id = j.dealership_id and b.work_order_id = w.id and b.job_id = j.id
          and not exists (select 1 from parts_requests r where r.dealership_id = b.dealership_id and r.demand_line_id = b.id and r.status in ('returned', 'cancelled'))
       union all
       select 'fee', f.id, f.kind, f.name, '', '', '', 1000, f.price_fen, f.amount_fen, f.tax_rate_basis_points, f.sequence
         from fee_lines f where f.dealership_id = j.dealership_id and f.work_order_id = w.id and f.job_id = j.id`;

/**
 * The lines of visit $2 by who pays them, as SQL: a line that is shared stands on the bill of each payer with the amount
 * of the share. The command reads them alone, the page together with the rest of its bill.
 */
export const billableLinesSql = `select l.id as "lineId", coalesce(h.share_basis_points, 10000) as "shareBasisPoints", l.kind, l.code, l.name_zh as "nameZh", l.name_en as "nameEn", l.unit, l.quality_class as "qualityClass", l.quantity, l.price_fen as "priceFen", coalesce(h.amount_fen, l.amount_fen) as "amountFen",
          l.tax_rate_basis_points as "taxRateBasisPoints", y.id as "payerId", p.name as "payerName", y.price_class as "priceClass", w.id as "workOrderId"
     from work_orders w
     join jobs j on j.dealership_id = w.dealership_id and j.work_order_id = w.id and j.approval = 'approved'
     join lateral (${linesOfJob}) l on true
     left join line_shares h on h.dealership_id = w.dealership_id and h.line_id = l.id and h.visit_id = w.visit_id
     join visit_payers y on y.dealership_id = w.dealership_id and y.visit_id = w.visit_id and y.id = coalesce(h.payer_id, j.payer_id)
     join parties p on p.dealership_id = y.dealership_id and p.id = y.party_id
    where w.dealership_id = $1 and w.visit_id = $2 and w.status <> 'cancelled'
    order by y.id, array_position(array['labour', 'part', 'fee'], l.kind), w.number, j.sequence, l.sequence limit 4000`;
const billableLines = statement<DraftLine>('settlement.billable-lines', billableLinesSql);

function groupedBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/** What each share of a line was by the list; the shares of a line add up to the whole of it. */
function grossShares(lines: readonly DraftLine[]): Map<DraftLine, number> {
  const byLine = groupedBy(lines, (line) => line.lineId);
  const shares = [...byLine.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const amounts = allocate(
      listedFen(first),
      same.map((line) => line.shareBasisPoints),
    );
    return same.map((line, at) => [line, amounts[at] ?? 0] as const);
  });
  return new Map(shares);
}

function roundingLine(sequence: number, amountFen: number): BillLine {
  const none = { unit: '', qualityClass: '', quantity: 0, priceFen: 0, taxRateBasisPoints: 0 };
  return { ...none, sequence, kind: 'rounding', code: '', nameZh: '抹零', nameEn: 'Wiped off', grossFen: amountFen, amountFen };
}

function draftOf(lines: readonly DraftLine[], gross: ReadonlyMap<DraftLine, number>, unitFen: RoundingUnit): DraftBill[] {
  const [first] = lines;
  if (!first) return [];
  const { payerId, payerName, priceClass } = first;
  const billed: BillLine[] = lines.map((line, at) => {
    const { payerId: _p, payerName: _n, priceClass: _c, workOrderId: _w, lineId: _l, shareBasisPoints: _s, ...shown } = line;
    return { sequence: at + 1, ...shown, grossFen: gross.get(line) ?? shown.amountFen };
  });
  const sumFen = billTotals(billed).totalFen;
  const offFen = roundingFen(sumFen, { unitFen, priceClass });
  if (offFen !== 0) billed.push(roundingLine(billed.length + 1, offFen));
  const workOrderIds = [...new Set(lines.map((line) => line.workOrderId))];
  return [{ payerId, payerName, priceClass, workOrderIds, lines: billed, totalFen: sumFen + offFen }];
}

export function draftBills(lines: readonly DraftLine[], unitFen: RoundingUnit): DraftBill[] {
  const gross = grossShares(lines);
  return [...groupedBy(lines, (line) => line.payerId).values()].flatMap((ofPayer) => draftOf(ofPayer, gross, unitFen));
}

/** To what the store wipes sums down, as SQL; a store that has set nothing keeps the fen. */
export const roundToSql = `coalesce((select r.round_to_fen from settlement_rules r where r.dealership_id = $1), 1)`;
const roundTo = statement<{ unitFen: RoundingUnit }>('settlement.round-to', `select ${roundToSql} as "unitFen"`);

export async function draftsOfVisit(tx: Tx, visitId: string): Promise<DraftBill[]> {
  const [lines, { unitFen }] = await Promise.all([tx.all(billableLines, [tx.dealershipId, visitId]), tx.one(roundTo, [tx.dealershipId])]);
  return draftBills(lines, unitFen);
}

/** To what the store wipes the owner's sum down. */
export function roundingRule(tx: Tx): Promise<{ unitFen: RoundingUnit }> {
  return tx.one(roundTo, [tx.dealershipId]);
}

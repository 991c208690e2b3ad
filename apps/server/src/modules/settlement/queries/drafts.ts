// What a visit's payers will be billed: agreed labour and fees, and the parts that the car really got.
import { billTotals } from '@bayline/domain/settlement';
import type { RepairClass } from '@bayline/domain/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { BillLine, PriceClass } from '../store.ts';

export interface DraftLine extends Omit<BillLine, 'sequence'> {
  readonly payerId: string;
  readonly payerName: string;
  readonly priceClass: PriceClass;
  readonly repairClass: RepairClass;
}

export interface DraftBill {
  readonly payerId: string;
  readonly payerName: string;
  readonly priceClass: PriceClass;
  readonly repairClasses: readonly RepairClass[];
  readonly lines: BillLine[];
  readonly labourFen: number;
  readonly partsFen: number;
  readonly feesFen: number;
  readonly totalFen: number;
}

/** Of job `j` and order `w`: its lines with what each costs in all. */
const linesOfJob = `select 'labour' as kind, a.id, a.code, a.name, '' as unit, '' as quality_class, a.billed_hours as quantity, a.rate_fen as price_fen, a.amount_fen, a.tax_rate_basis_points, a.sequence
         from labour_lines a where a.dealership_id = j.dealership_id and a.work_order_id = w.id and a.job_id = j.id
       union all
       select 'part', b.id, b.number, b.name, b.unit, b.quality_class, b.quantity, b.price_fen, b.amount_fen, b.tax_rate_basis_points, b.sequence
         from part_lines b
        where b.dealership_id = j.dealership_id and b.work_order_id = w.id and b.job_id = j.id
          and not exists (select 1 from parts_requests r where r.dealership_id = b.dealership_id and r.demand_line_id = b.id and r.status in ('returned', 'cancelled'))
       union all
       select 'fee', f.id, f.kind, f.name, '', '', 1000, f.price_fen, f.amount_fen, f.tax_rate_basis_points, f.sequence
         from fee_lines f where f.dealership_id = j.dealership_id and f.work_order_id = w.id and f.job_id = j.id`;

/**
 * The lines of visit $2 by who pays them, as SQL: a line that is shared stands on the bill of each payer with the amount
 * of the share. The command reads them alone, the page together with the rest of its bill.
 */
export const billableLinesSql = `select l.kind, l.code, l.name, l.unit, l.quality_class as "qualityClass", l.quantity, l.price_fen as "priceFen", coalesce(h.amount_fen, l.amount_fen) as "amountFen",
          l.tax_rate_basis_points as "taxRateBasisPoints", y.id as "payerId", p.name as "payerName", y.price_class as "priceClass", w.repair_class as "repairClass"
     from work_orders w
     join jobs j on j.dealership_id = w.dealership_id and j.work_order_id = w.id and j.approval = 'approved'
     join lateral (${linesOfJob}) l on true
     left join line_shares h on h.dealership_id = w.dealership_id and h.line_id = l.id and h.visit_id = w.visit_id
     join visit_payers y on y.dealership_id = w.dealership_id and y.visit_id = w.visit_id and y.id = coalesce(h.payer_id, j.payer_id)
     join parties p on p.dealership_id = y.dealership_id and p.id = y.party_id
    where w.dealership_id = $1 and w.visit_id = $2 and w.status <> 'cancelled'
    order by y.id, array_position(array['labour', 'part', 'fee'], l.kind), w.number, j.sequence, l.sequence limit 4000`;
const billableLines = statement<DraftLine>('settlement.billable-lines', billableLinesSql);

function draftOf(lines: readonly DraftLine[], { payerId, payerName, priceClass }: DraftLine): DraftBill {
  const billed = lines.map(({ payerId: _p, payerName: _n, priceClass: _c, repairClass: _r, ...line }, at) => ({
    sequence: at + 1,
    ...line,
  }));
  return {
    payerId,
    payerName,
    priceClass,
    repairClasses: [...new Set(lines.map((l) => l.repairClass))],
    lines: billed,
    ...billTotals(billed),
  };
}

export function draftBills(lines: readonly DraftLine[]): DraftBill[] {
  const byPayer = new Map<string, DraftLine[]>();
  for (const line of lines) byPayer.set(line.payerId, [...(byPayer.get(line.payerId) ?? []), line]);
  return [...byPayer.values()].flatMap((ofPayer) => (ofPayer[0] ? [draftOf(ofPayer, ofPayer[0])] : []));
}

export async function draftsOfVisit(tx: Tx, visitId: string): Promise<DraftBill[]> {
  return draftBills(await tx.all(billableLines, [tx.dealershipId, visitId]));
}

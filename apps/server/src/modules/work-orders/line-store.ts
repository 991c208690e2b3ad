// SQL on the lines of an order: read whole, priced in the domain, written back in multi-row statements.
import type { LineKind, PriceClass } from '@bayline/domain/work-orders';
import { statement } from '../../platform/db/statement.ts';

export interface StoredLine {
  readonly id: string;
  readonly jobId: string;
  readonly jobNameZh: string;
  readonly jobNameEn: string;
  readonly jobPayerId: string;
  readonly approval: 'proposed' | 'approved' | 'declined' | 'voided';
  readonly kind: LineKind;
  /** Labour operation or part; null of a fee. */
  readonly catalogueId: string | null;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit: string;
  /** Hours × 100, quantity × 1000; 1000 of a fee. */
  readonly quantity: number;
  readonly priceFen: number;
  readonly packageFen: number | null;
  readonly classBasisPoints: number;
  readonly discountBasisPoints: number;
  readonly discountReason: string;
  readonly amountFen: number;
  readonly taxRateBasisPoints: number;
  readonly sequence: number;
  /** Empty where the payer of the job pays all of it. */
  readonly shares: readonly { readonly payerId: string; readonly basisPoints: number }[];
}

const sharesOf = (
  line: string,
) => `coalesce((select json_agg(json_build_object('payerId', s.payer_id, 'basisPoints', s.share_basis_points) order by s.payer_id)
            from line_shares s where s.dealership_id = ${line}.dealership_id and s.line_id = ${line}.id), '[]') as shares`;
const ofJob = `j.id as "jobId", j.name_zh as "jobNameZh", j.name_en as "jobNameEn", j.payer_id as "jobPayerId", j.approval, j.sequence as "jobSequence"`;
const joined = (line: string) =>
  `${line} join jobs j on j.dealership_id = l.dealership_id and j.id = l.job_id where l.dealership_id = $1 and l.work_order_id = $2`;

export const linesOfOrder = statement<StoredLine>(
  'work-orders.lines-of-order',
  `select * from (
     select l.id, ${ofJob}, 'labour' as kind, l.labour_operation_id as "catalogueId", l.code, l.name_zh as "nameZh", l.name_en as "nameEn", '' as unit, l.billed_hours as quantity, l.rate_fen as "priceFen",
            l.package_fen as "packageFen", l.class_basis_points as "classBasisPoints", l.discount_basis_points as "discountBasisPoints", l.discount_reason as "discountReason",
            l.amount_fen as "amountFen", l.tax_rate_basis_points as "taxRateBasisPoints", ${sharesOf('l')}, 1 as kind_order, l.sequence ${joined('from labour_lines l')}
     union all
     select l.id, ${ofJob}, 'part', l.part_id, l.number, l.name_zh, l.name_en, l.unit, l.quantity, l.price_fen,
            l.package_fen, l.class_basis_points, l.discount_basis_points, l.discount_reason, l.amount_fen, l.tax_rate_basis_points, ${sharesOf('l')}, 2, l.sequence ${joined('from part_lines l')}
     union all
     select l.id, ${ofJob}, 'fee', null, l.kind, l.name, '', '', 1000, l.price_fen,
            null, 0, l.discount_basis_points, l.discount_reason, l.amount_fen, l.tax_rate_basis_points, ${sharesOf('l')}, 3, l.sequence ${joined('from fee_lines l')}
   ) l order by "jobSequence", kind_order, sequence, id limit 600`,
);

export interface StoredPayer {
  readonly id: string;
  readonly partyId: string;
  readonly priceClass: PriceClass;
}
export const payersOfVisit = statement<StoredPayer>(
  'work-orders.payers-of-visit',
  `select id, party_id as "partyId", price_class as "priceClass" from visit_payers where dealership_id = $1 and visit_id = $2 order by id limit 50`,
);

const changed = `from unnest($2::uuid[], $3::int[], $4::int[], $5::int[], $6::int[], $7::text[], $8::bigint[], $9::int[])
                   as n (id, quantity, price, class_off, discount, reason, amount, tax) where l.dealership_id = $1 and l.id = n.id`;
const setPrice = `class_basis_points = n.class_off, discount_basis_points = n.discount, discount_reason = n.reason, amount_fen = n.amount, tax_rate_basis_points = n.tax`;
export const updateLabour = statement(
  'work-orders.update-labour',
  `update labour_lines l set billed_hours = n.quantity, rate_fen = n.price, ${setPrice} ${changed}`,
);
export const updateParts = statement(
  'work-orders.update-parts',
  `update part_lines l set quantity = n.quantity, price_fen = n.price, ${setPrice} ${changed}`,
);
export const updateFees = statement(
  'work-orders.update-fees',
  `update fee_lines l set price_fen = n.price, discount_basis_points = n.discount, discount_reason = n.reason, amount_fen = n.amount
     from unnest($2::uuid[], $3::int[], $4::int[], $5::text[], $6::bigint[]) as n (id, price, discount, reason, amount) where l.dealership_id = $1 and l.id = n.id`,
);
export const insertFee = statement(
  'work-orders.insert-fee',
  `insert into fee_lines (dealership_id, id, work_order_id, job_id, sequence, kind, name, price_fen, amount_fen, tax_rate_basis_points)
   select $1, $2, $3, $4, coalesce(max(f.sequence), 0) + 1, $5, $6, $7, $8, $9 from fee_lines f where f.dealership_id = $1 and f.work_order_id = $3 and f.job_id = $4`,
);
export const deleteShares = statement(
  'work-orders.delete-shares',
  `delete from line_shares where dealership_id = $1 and line_id = any ($2::uuid[])`,
);
export const insertShares = statement(
  'work-orders.insert-shares',
  `insert into line_shares (dealership_id, line_id, payer_id, visit_id, share_basis_points, amount_fen)
   select $1, s.line_id, s.payer_id, $2, s.share, s.amount from unnest($3::uuid[], $4::uuid[], $5::int[], $6::bigint[]) as s (line_id, payer_id, share, amount)`,
);
export const deleteLabourLine = statement(
  'work-orders.delete-labour-line',
  `delete from labour_lines where dealership_id = $1 and id = $2`,
);
export const deletePartLine = statement('work-orders.delete-part-line', `delete from part_lines where dealership_id = $1 and id = $2`);
export const deleteFeeLine = statement('work-orders.delete-fee-line', `delete from fee_lines where dealership_id = $1 and id = $2`);
export const insertVisitPayer = statement(
  'work-orders.insert-visit-payer',
  `insert into visit_payers (dealership_id, id, visit_id, party_id, price_class) values ($1, $2, $3, $4, $5)`,
);
export const setJobPayer = statement('work-orders.set-job-payer', `update jobs set payer_id = $3 where dealership_id = $1 and id = $2`);

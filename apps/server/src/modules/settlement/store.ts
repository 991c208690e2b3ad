// SQL on settlements, their lines, their requests and the receivable ledger. Locks: the visit, its settlements, the till.
import type { Tender } from '@bayline/contract/settlement';
import type { RequestKind, SettlementStatus } from '@bayline/domain/settlement';
import type { PriceClass } from '@bayline/domain/work-orders';
import type { Static } from 'typebox';
import { statement } from '../../platform/db/statement.ts';
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import type { RequestContext } from '../../platform/request.ts';
import { creditLimitSql } from './request-store.ts';

/** The text of an instant inside JSON, in the form every other instant comes in. */
export const inUtc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export interface BillLine {
  readonly sequence: number;
  readonly kind: 'labour' | 'part' | 'fee' | 'rounding';
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly qualityClass: string;
  readonly quantity: number;
  readonly priceFen: number;
  readonly grossFen: number;
  readonly amountFen: number;
  readonly taxRateBasisPoints: number;
}

export interface StoredPayment {
  readonly id: string;
  readonly kind: 'payment' | 'refund';
  readonly receiptId: string | null;
  readonly receiptNumber: string | null;
  readonly tender: Static<typeof Tender>;
  readonly amountFen: number;
  readonly givenFen: number | null;
  readonly refundedFen: number;
  readonly recordedByName: string | null;
  readonly recordedAt: string;
}

export interface StoredRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly amountFen: number;
  readonly dueOn: string | null;
  readonly reason: string;
  readonly status: 'pending' | 'approved' | 'declined' | 'withdrawn';
  readonly requestedById: string;
  readonly requestedByName: string;
  readonly requestedAt: string;
  readonly decidedByName: string | null;
  readonly note: string;
}

/** A settlement as its view shows it, before the sums and the buttons are worked out. */
export interface Bill {
  readonly id: string;
  readonly number: string;
  readonly visitId: string;
  readonly isCarReleased: boolean;
  readonly payerId: string;
  readonly payerName: string;
  readonly priceClass: PriceClass;
  readonly status: SettlementStatus;
  readonly lines: BillLine[];
  readonly totalFen: number;
  readonly paidFen: number;
  readonly payments: StoredPayment[];
  readonly requests: StoredRequest[];
  readonly invoiceNumber: string | null;
  readonly mileageOutKm: number | null;
  readonly creditFen: number | null;
  readonly creditDueOn: string | null;
  readonly depositFen: number;
  readonly paidOfVisitFen: number;
  readonly settlingOrders: number;
  readonly mirrorOfNumber: string | null;
  readonly mirroredByNumber: string | null;
  readonly preparedById: string;
  readonly preparedByName: string;
  readonly preparedAt: string;
  readonly settledAt: string | null;
  readonly signedByName: string | null;
  readonly signedAt: string | null;
  readonly guaranteeDays: number;
  readonly guaranteeKm: number;
  readonly version: number;
}

/** What reversals set free for the payer of settlement `s`, and was not used since. */
const depositOfPayer = `(select coalesce(sum(g.amount_fen), 0)::bigint from settlements o join receivable_ledger g on g.dealership_id = o.dealership_id and g.settlement_id = o.id
     where o.dealership_id = s.dealership_id and o.visit_id = s.visit_id and o.payer_id = s.payer_id and g.tender = 'deposit')`;

const isLive = `status in ('pre-settled', 'part-paid', 'paid')`;

/** One settlement `s` as JSON, with its visit `bv`, payer `y` (party `py`) and preparer `f` joined. */
export const billJson = `json_build_object(
  'id', s.id, 'number', s.number, 'visitId', s.visit_id, 'isCarReleased', bv.status = 'released', 'payerId', s.payer_id, 'payerName', py.name, 'priceClass', y.price_class,
  'status', s.status, 'totalFen', s.total_fen, 'paidFen', s.paid_fen, 'invoiceNumber', s.invoice_number, 'mileageOutKm', s.mileage_out_km,
  'creditFen', s.credit_fen, 'creditDueOn', s.credit_due_on, 'depositFen', ${depositOfPayer},
  'paidOfVisitFen', (select coalesce(sum(o.paid_fen), 0)::bigint from settlements o where o.dealership_id = s.dealership_id and o.visit_id = s.visit_id and o.${isLive}),
  'settlingOrders', (select count(*)::int from work_orders w where w.dealership_id = s.dealership_id and w.visit_id = s.visit_id and w.status = 'settling'),
  'mirrorOfNumber', (select o.number from settlements o where o.dealership_id = s.dealership_id and o.id = s.mirror_of),
  'mirroredByNumber', (select o.number from settlements o where o.dealership_id = s.dealership_id and o.mirror_of = s.id),
  'preparedById', s.prepared_by, 'preparedByName', f.name, 'preparedAt', ${inUtc('s.prepared_at')}, 'settledAt', ${inUtc('s.settled_at')},
  'signedByName', s.signed_by_name, 'signedAt', ${inUtc('s.signed_at')},
  'guaranteeDays', s.guarantee_days, 'guaranteeKm', s.guarantee_km, 'version', s.version,
  'lines', coalesce((
    select json_agg(json_build_object('sequence', l.sequence, 'kind', l.kind, 'code', l.code, 'nameZh', l.name_zh, 'nameEn', l.name_en, 'unit', l.unit, 'qualityClass', l.quality_class, 'quantity', l.quantity,
                                      'priceFen', l.price_fen, 'grossFen', l.gross_fen, 'amountFen', l.amount_fen, 'taxRateBasisPoints', l.tax_rate_basis_points) order by l.sequence)
      from settlement_lines l where l.dealership_id = s.dealership_id and l.settlement_id = s.id), '[]'),
  'payments', coalesce((
    select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'receiptId', e.receipt_id, 'receiptNumber', e.receipt_number, 'tender', e.tender, 'amountFen', -e.amount_fen,
                                      'givenFen', e.given_fen, 'recordedByName', ef.name, 'recordedAt', ${inUtc('e.recorded_at')},
                                      'refundedFen', (select coalesce(sum(x.amount_fen), 0)::bigint from receivable_ledger x where x.dealership_id = e.dealership_id and x.refund_of = e.id))
                    order by e.recorded_at, e.receipt_number, e.tender)
      from receivable_ledger e left join staff ef on ef.dealership_id = e.dealership_id and ef.id = e.recorded_by
     where e.dealership_id = s.dealership_id and e.settlement_id = s.id and e.tender is not null), '[]'),
  'requests', coalesce((
    select json_agg(json_build_object('id', q.id, 'kind', q.kind, 'amountFen', q.amount_fen, 'dueOn', q.due_on, 'reason', q.reason, 'status', q.status, 'requestedById', q.requested_by,
                                      'requestedByName', qf.name, 'requestedAt', ${inUtc('q.requested_at')}, 'decidedByName', qd.name, 'note', q.note) order by q.requested_at, q.id)
      from settlement_requests q join staff qf on qf.dealership_id = q.dealership_id and qf.id = q.requested_by
      left join staff qd on qd.dealership_id = q.dealership_id and qd.id = q.decided_by
     where q.dealership_id = s.dealership_id and q.settlement_id = s.id), '[]'))`;

export const billTables = `from settlements s
  join visits bv on bv.dealership_id = s.dealership_id and bv.id = s.visit_id
  join visit_payers y on y.dealership_id = s.dealership_id and y.id = s.payer_id
  join parties py on py.dealership_id = y.dealership_id and py.id = y.party_id
  join staff f on f.dealership_id = s.dealership_id and f.id = s.prepared_by`;

/** A settlement and its visit, both locked. */
const lockBill = statement<{ id: string }>(
  'settlement.lock-bill',
  `select s.id from visits bv join settlements s on s.dealership_id = bv.dealership_id and s.visit_id = bv.id
    where s.dealership_id = $1 and s.id = $2 for update of bv, s`,
);
/**
 * The settlement and what person $3 may grant in arrears. To be read right
 * behind lockBill: whoever waits for a lock still sees the ledger as it was before the wait.
 */
const readLockedBill = statement<{ bill: Bill; creditLimitFen: number }>(
  'settlement.read-locked-bill',
  `select ${billJson} as bill,
          ${creditLimitSql('$3')} as "creditLimitFen"
     ${billTables}
    where s.dealership_id = $1 and s.id = $2`,
);

export const lockVisit = statement<{ version: number; status: string; vehicleId: string }>(
  'settlement.lock-visit',
  `select version, status, vehicle_id as "vehicleId" from visits where dealership_id = $1 and id = $2 for update`,
);

export interface LiveBill {
  readonly id: string;
  readonly status: SettlementStatus;
  readonly totalFen: number;
  readonly paidFen: number;
  readonly creditFen: number | null;
}
/** All live settlements of the visit that settlement $2 belongs to. To be read right behind lockBill, under the lock of the visit. */
const lockLiveBills = statement<LiveBill>(
  'settlement.lock-live-bills',
  `select id, status, total_fen as "totalFen", paid_fen as "paidFen", credit_fen as "creditFen" from settlements
    where dealership_id = $1 and visit_id = (select b.visit_id from settlements b where b.dealership_id = $1 and b.id = $2) and ${isLive}
    order by id limit 100 for update`,
);

export interface LockedBills {
  readonly bill: Bill;
  /** What the person at work may grant in arrears. */
  readonly creditLimitFen: number;
  readonly live: readonly LiveBill[];
}

/** A settlement of the visit and all live ones, locked; undefined when the store has no such settlement. */
export async function lockedBills(ctx: RequestContext, tx: Tx, settlementId: string): Promise<LockedBills | undefined> {
  const key = [tx.dealershipId, settlementId];
  const [, found, live] = await Promise.all([
    tx.maybe(lockBill, key),
    tx.maybe(readLockedBill, [...key, ctx.actor.staffId]),
    tx.all(lockLiveBills, key),
  ]);
  return found && { ...found, live };
}

export const insertSettlement = statement(
  'settlement.insert-settlement',
  `insert into settlements (dealership_id, id, number, visit_id, payer_id, status, labour_fen, parts_fen, fees_fen, rounding_fen, total_fen, prepared_by, prepared_at, settled_at,
                            guarantee_days, guarantee_km, mileage_out_km, credit_fen, mirror_of)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
);
const insertLines = statement(
  'settlement.insert-lines',
  `insert into settlement_lines (dealership_id, settlement_id, sequence, kind, code, name_zh, name_en, unit, quality_class, quantity, price_fen, gross_fen, amount_fen, tax_rate_basis_points)
   select $1, $2, l.sequence, l.kind, l.code, l.name_zh, l.name_en, l.unit, l.quality_class, l.quantity, l.price_fen, l.gross_fen, l.amount_fen, l.tax_rate
     from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::int[], $11::int[], $12::bigint[], $13::bigint[], $14::int[])
          as l (sequence, kind, code, name_zh, name_en, unit, quality_class, quantity, price_fen, gross_fen, amount_fen, tax_rate)`,
);

export function linesItem(tx: Tx, settlementId: string, lines: readonly BillLine[]): BatchItem {
  const column = <Key extends keyof BillLine>(key: Key) => lines.map((line) => line[key]);
  const columns = [
    column('sequence'),
    column('kind'),
    column('code'),
    column('nameZh'),
    column('nameEn'),
    column('unit'),
    column('qualityClass'),
    column('quantity'),
    column('priceFen'),
    column('grossFen'),
    column('amountFen'),
    column('taxRateBasisPoints'),
  ];
  return [insertLines, [tx.dealershipId, settlementId, ...columns]];
}

export interface NewEntry {
  readonly id: string;
  readonly settlementId: string;
  readonly kind: 'charge' | 'payment' | 'refund' | 'withdrawal';
  readonly amountFen: number;
  readonly recordedBy: string | null;
  readonly recordedAt: string;
  readonly tender?: Static<typeof Tender>;
  readonly receiptId?: string;
  readonly receiptNumber?: string;
  readonly givenFen?: number | null;
  readonly refundOf?: string;
  readonly businessDay?: string | null;
}
const insertLedger = statement(
  'settlement.insert-ledger',
  `insert into receivable_ledger (dealership_id, id, settlement_id, kind, amount_fen, tender, receipt_id, receipt_number, given_fen, refund_of, business_day, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

export function entryItem(tx: Tx, entry: NewEntry): BatchItem {
  const { id, settlementId, kind, amountFen, recordedBy, recordedAt } = entry;
  const paper = [
    entry.tender ?? null,
    entry.receiptId ?? null,
    entry.receiptNumber ?? null,
    entry.givenFen ?? null,
    entry.refundOf ?? null,
  ];
  return [insertLedger, [tx.dealershipId, id, settlementId, kind, amountFen, ...paper, entry.businessDay ?? null, recordedBy, recordedAt]];
}

/** Guarded: the money received is never below nothing nor above the total, whatever was read before. $3 is negative for a refund. */
export const addPayment = statement(
  'settlement.add-payment',
  `update settlements set paid_fen = paid_fen + $3, status = $4, settled_at = $5, version = version + 1
    where dealership_id = $1 and id = $2 and status in ('pre-settled', 'part-paid') and paid_fen + $3 between 0 and total_fen`,
);
export const withdrawSettlements = statement(
  'settlement.withdraw-settlements',
  `update settlements set status = 'withdrawn', settled_at = null, version = version + 1
    where dealership_id = $1 and visit_id = $2 and ${isLive} and paid_fen = 0`,
);
export const reverseSettlement = statement(
  'settlement.reverse-settlement',
  `update settlements set status = 'reversed', paid_fen = 0, credit_fen = null, credit_due_on = null, settled_at = $3, version = version + 1
    where dealership_id = $1 and id = $2 and ${isLive}`,
);
export const grantCredit = statement(
  'settlement.grant-credit',
  `update settlements set credit_fen = $3, credit_due_on = $4, version = version + 1 where dealership_id = $1 and id = $2 and status in ('pre-settled', 'part-paid')`,
);
/** A visit of which the owner pays nothing: bills of nothing are settled, the others go on account. */
export const settleFree = statement(
  'settlement.settle-free',
  `update settlements set status = case total_fen when 0 then 'paid' else status end, settled_at = case total_fen when 0 then $3::timestamptz end,
          credit_fen = nullif(total_fen, 0), version = version + 1
    where dealership_id = $1 and visit_id = $2 and status = 'pre-settled'`,
);
export const setInvoice = statement(
  'settlement.set-invoice',
  `update settlements set invoice_number = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const signSettlement = statement(
  'settlement.sign-settlement',
  `update settlements set signed_by_name = $3, signature_sha256 = $4, signed_at = $5, signature_taken_by = $6, version = version + 1
    where dealership_id = $1 and id = $2 and signed_at is null`,
);
/** Opens the till of the cashier $2 on day $3 at the earliest, holds it to the commit, and says which day is booked. */
export const openTill = statement<{ day: string }>(
  'settlement.open-till',
  `insert into tills as t (dealership_id, cashier_id, open_day) values ($1, $2, $3)
   on conflict (dealership_id, cashier_id) do update set open_day = greatest(t.open_day, excluded.open_day)
   returning open_day as day`,
);

// SQL on settlements, their lines and the receivable ledger. Locks: the visit before its settlements.
import type { Tender } from '@bayline/contract/settlement';
import type { SettlementStatus } from '@bayline/domain/settlement';
import type { Static } from 'typebox';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';

/** The text of an instant inside JSON, in the form every other instant comes in. */
const inUtc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export interface BillLine {
  readonly sequence: number;
  readonly kind: 'labour' | 'part' | 'fee';
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly qualityClass: string;
  readonly quantity: number;
  readonly priceFen: number;
  readonly amountFen: number;
  readonly taxRateBasisPoints: number;
}

export type PriceClass = 'customer' | 'warranty' | 'insurance' | 'internal' | 'package';

/** A settlement as its view shows it, before the buttons are worked out. */
export interface Bill {
  readonly id: string;
  readonly number: string;
  readonly visitId: string;
  readonly payerId: string;
  readonly payerName: string;
  readonly priceClass: PriceClass;
  readonly status: SettlementStatus;
  readonly lines: BillLine[];
  readonly labourFen: number;
  readonly partsFen: number;
  readonly feesFen: number;
  readonly totalFen: number;
  readonly paidFen: number;
  readonly payments: {
    id: string;
    receiptNumber: string;
    tender: Static<typeof Tender>;
    amountFen: number;
    recordedByName: string | null;
    recordedAt: string;
  }[];
  readonly preparedById: string;
  readonly preparedByName: string;
  readonly preparedAt: string;
  readonly settledAt: string | null;
  readonly guaranteeDays: number;
  readonly guaranteeKm: number;
  readonly version: number;
}

/** One settlement `s` as JSON, with payer `y` (party `py`) and preparer `f` joined. */
export const billJson = `json_build_object(
  'id', s.id, 'number', s.number, 'visitId', s.visit_id, 'payerId', s.payer_id, 'payerName', py.name, 'priceClass', y.price_class, 'status', s.status,
  'labourFen', s.labour_fen, 'partsFen', s.parts_fen, 'feesFen', s.fees_fen, 'totalFen', s.total_fen, 'paidFen', s.paid_fen,
  'preparedById', s.prepared_by, 'preparedByName', f.name, 'preparedAt', ${inUtc('s.prepared_at')}, 'settledAt', ${inUtc('s.settled_at')},
  'guaranteeDays', s.guarantee_days, 'guaranteeKm', s.guarantee_km, 'version', s.version,
  'lines', coalesce((
    select json_agg(json_build_object('sequence', l.sequence, 'kind', l.kind, 'code', l.code, 'name', l.name, 'unit', l.unit, 'qualityClass', l.quality_class,
                                      'quantity', l.quantity, 'priceFen', l.price_fen, 'amountFen', l.amount_fen, 'taxRateBasisPoints', l.tax_rate_basis_points) order by l.sequence)
      from settlement_lines l where l.dealership_id = s.dealership_id and l.settlement_id = s.id), '[]'),
  'payments', coalesce((
    select json_agg(json_build_object('id', e.id, 'receiptNumber', e.receipt_number, 'tender', e.tender, 'amountFen', -e.amount_fen,
                                      'recordedByName', ef.name, 'recordedAt', ${inUtc('e.recorded_at')}) order by e.recorded_at, e.receipt_number)
      from receivable_ledger e left join staff ef on ef.dealership_id = e.dealership_id and ef.id = e.recorded_by
     where e.dealership_id = s.dealership_id and e.settlement_id = s.id and e.kind = 'payment'), '[]'))`;

export const billTables = `from settlements s
  join visit_payers y on y.dealership_id = s.dealership_id and y.id = s.payer_id
  join parties py on py.dealership_id = y.dealership_id and py.id = y.party_id
  join staff f on f.dealership_id = s.dealership_id and f.id = s.prepared_by`;

/** A settlement and its visit, both locked. */
const lockBill = statement<{ bill: Bill }>(
  'settlement.lock-bill',
  `select ${billJson} as bill ${billTables}
     join visits v on v.dealership_id = s.dealership_id and v.id = s.visit_id
    where s.dealership_id = $1 and s.id = $2 for update of v, s`,
);

export const lockVisit = statement<{ version: number; status: string }>(
  'settlement.lock-visit',
  `select version, status from visits where dealership_id = $1 and id = $2 for update`,
);

export interface LiveBill {
  readonly id: string;
  readonly status: SettlementStatus;
  readonly totalFen: number;
  readonly paidFen: number;
}
/** All live settlements of the visit that settlement $2 belongs to. To be read right behind lockBill, under the lock of the visit. */
const lockLiveBills = statement<LiveBill>(
  'settlement.lock-live-bills',
  `select id, status, total_fen as "totalFen", paid_fen as "paidFen" from settlements
    where dealership_id = $1 and visit_id = (select b.visit_id from settlements b where b.dealership_id = $1 and b.id = $2) and status <> 'withdrawn'
    order by id limit 100 for update`,
);

/** A settlement of the visit and all live ones, locked; undefined when the store has no such settlement. */
export async function lockedBills(tx: Tx, settlementId: string): Promise<{ bill: Bill; live: LiveBill[] } | undefined> {
  const key = [tx.dealershipId, settlementId];
  const [found, live] = await Promise.all([tx.maybe(lockBill, key), tx.all(lockLiveBills, key)]);
  return found && { bill: found.bill, live };
}

export const insertSettlement = statement(
  'settlement.insert-settlement',
  `insert into settlements (dealership_id, id, number, visit_id, payer_id, status, labour_fen, parts_fen, total_fen, prepared_by, prepared_at, settled_at, guarantee_days, guarantee_km, fees_fen)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);
export const insertLines = statement(
  'settlement.insert-lines',
  `insert into settlement_lines (dealership_id, settlement_id, sequence, kind, code, name, unit, quality_class, quantity, price_fen, amount_fen, tax_rate_basis_points)
   select $1, $2, l.sequence, l.kind, l.code, l.name, l.unit, l.quality_class, l.quantity, l.price_fen, l.amount_fen, l.tax_rate
     from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[], $10::int[], $11::bigint[], $12::int[])
          as l (sequence, kind, code, name, unit, quality_class, quantity, price_fen, amount_fen, tax_rate)`,
);
export const insertLedger = statement(
  'settlement.insert-ledger',
  `insert into receivable_ledger (dealership_id, id, settlement_id, kind, amount_fen, tender, receipt_number, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
/** Guarded: the money received never passes the total, whatever was read before. */
export const addPayment = statement(
  'settlement.add-payment',
  `update settlements set paid_fen = paid_fen + $3, status = $4, settled_at = $5, version = version + 1
    where dealership_id = $1 and id = $2 and status in ('pre-settled', 'part-paid') and paid_fen + $3 <= total_fen`,
);
export const withdrawSettlements = statement(
  'settlement.withdraw-settlements',
  `update settlements set status = 'withdrawn', settled_at = null, version = version + 1
    where dealership_id = $1 and visit_id = $2 and status <> 'withdrawn' and paid_fen = 0`,
);

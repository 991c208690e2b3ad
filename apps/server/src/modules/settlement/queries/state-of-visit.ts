import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface SettlementState {
  /** Live settlements; 0 = not yet prepared. */
  readonly settlements: number;
  readonly totalFen: number;
  /** Of the bills that hold the car; 0 = paid, on account, or not yet approved where nothing is due. */
  readonly outstandingFen: number;
  /** Bills that hold the car. */
  readonly uncleared: number;
}

/** Bills `s` that hold the car: neither paid nor on account, nor in arrears that were granted. */
export const holdsCarSql = `(s.status in ('pre-settled', 'part-paid') and (s.credit_fen is null or s.total_fen - s.paid_fen > s.credit_fen))`;
export const stateColumns = `count(*)::int as settlements, coalesce(sum(s.total_fen), 0)::bigint as "totalFen",
  coalesce(sum(s.total_fen - s.paid_fen) filter (where ${holdsCarSql}), 0)::bigint as "outstandingFen", (count(*) filter (where ${holdsCarSql}))::int as uncleared`;

const stateOfVisit = statement<SettlementState>(
  'settlement.state-of-visit',
  `select ${stateColumns} from settlements s where s.dealership_id = $1 and s.visit_id = $2 and s.status in ('pre-settled', 'part-paid', 'paid')`,
);

/** Door: how far the money of a visit is. */
export function settlementStateOfVisit(tx: Tx, visitId: string): Promise<SettlementState> {
  return tx.one(stateOfVisit, [tx.dealershipId, visitId]);
}

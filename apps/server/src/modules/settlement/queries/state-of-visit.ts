import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface SettlementState {
  /** Live settlements; 0 = not yet prepared. */
  readonly settlements: number;
  readonly totalFen: number;
  readonly outstandingFen: number;
}

const stateOfVisit = statement<SettlementState>(
  'settlement.state-of-visit',
  `select count(*)::int as settlements, coalesce(sum(total_fen), 0)::bigint as "totalFen", coalesce(sum(total_fen - paid_fen), 0)::bigint as "outstandingFen"
     from settlements where dealership_id = $1 and visit_id = $2 and status <> 'withdrawn'`,
);

/** Door: how far the money of a visit is. */
export function settlementStateOfVisit(tx: Tx, visitId: string): Promise<SettlementState> {
  return tx.one(stateOfVisit, [tx.dealershipId, visitId]);
}

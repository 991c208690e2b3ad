import type { ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';

type Row = ReplyOf<typeof settlement.open>['rows'][number];

const openSettlements = statement<Row>(
  'settlement.open',
  `select s.id, s.number, s.visit_id as "visitId", v.plate, ve.plate_kind as "plateKind", py.name as "payerName", s.status, s.total_fen as "totalFen",
          s.paid_fen as "paidFen", s.total_fen - s.paid_fen as "outstandingFen", f.name as "preparedByName", s.prepared_at as "preparedAt", s.version
     from settlements s
     join visits v on v.dealership_id = s.dealership_id and v.id = s.visit_id
     ${carOfVisitSql('ve')}
     join visit_payers y on y.dealership_id = s.dealership_id and y.id = s.payer_id
     join parties py on py.dealership_id = y.dealership_id and py.id = y.party_id
     join staff f on f.dealership_id = s.dealership_id and f.id = s.prepared_by
    where s.dealership_id = $1 and s.status in ('pre-settled', 'part-paid') and (s.credit_fen is null or s.total_fen - s.paid_fen > s.credit_fen)
    order by s.prepared_at, s.id limit 200`,
);

/** The bills that hold a car. */
export async function listOpen(tx: Tx): Promise<ReplyOf<typeof settlement.open>> {
  return { rows: await tx.all(openSettlements, [tx.dealershipId]) };
}

import type { ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { decideAction } from '../bill-view.ts';
import { creditLimitSql } from '../request-store.ts';

type Row = ReplyOf<typeof settlement.requests>['rows'][number];
type Found = Omit<Row, 'allowedActions'> & {
  readonly requestedById: string;
  readonly preparedById: string;
  readonly creditLimitFen: number;
};

const pending = statement<Found>(
  'settlement.pending-requests',
  `select q.id, q.kind, q.settlement_id as "settlementId", s.number, s.visit_id as "visitId", v.plate, py.name as "payerName", q.amount_fen as "amountFen", q.due_on as "dueOn", q.reason,
          q.requested_by as "requestedById", f.name as "requestedByName", q.requested_at as "requestedAt", s.prepared_by as "preparedById", ${creditLimitSql('$2')} as "creditLimitFen"
     from settlement_requests q
     join settlements s on s.dealership_id = q.dealership_id and s.id = q.settlement_id
     join visits v on v.dealership_id = s.dealership_id and v.id = s.visit_id
     join visit_payers y on y.dealership_id = s.dealership_id and y.id = s.payer_id
     join parties py on py.dealership_id = y.dealership_id and py.id = y.party_id
     join staff f on f.dealership_id = q.dealership_id and f.id = q.requested_by
    where q.dealership_id = $1 and q.status = 'pending' order by q.requested_at, q.id limit 200`,
);

export async function pendingRequests(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof settlement.requests>> {
  const rows = await tx.all(pending, [tx.dealershipId, ctx.actor.staffId]);
  return {
    rows: rows.map(({ requestedById, preparedById, creditLimitFen, ...row }) => ({
      ...row,
      allowedActions: decideAction(ctx, { ...row, requestedById, status: 'pending' }, { preparedById, creditLimitFen }),
    })),
  };
}

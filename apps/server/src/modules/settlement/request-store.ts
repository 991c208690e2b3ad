// SQL on what is asked for at the till and decided by somebody else.
import type { RequestKind } from '@bayline/domain/settlement';
import { statement } from '../../platform/db/statement.ts';

export const insertRequest = statement(
  'settlement.insert-request',
  `insert into settlement_requests (dealership_id, id, settlement_id, kind, amount_fen, payment_id, due_on, reason, requested_by, requested_at, status)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'pending')`,
);

export interface LockedRequest {
  readonly id: string;
  readonly settlementId: string;
  readonly kind: RequestKind;
  readonly amountFen: number;
  readonly paymentId: string | null;
  readonly dueOn: string | null;
  readonly reason: string;
  readonly status: string;
  readonly requestedById: string;
  readonly creditLimitFen: number;
}

/** What a person may grant in arrears: the highest of the roles. */
export const creditLimitSql = (staffId: string) => `(select coalesce(max(r.credit_limit_fen), 0)::bigint from staff_roles p
     join roles r on r.dealership_id = p.dealership_id and r.code = p.role_code where p.dealership_id = $1 and p.staff_id = ${staffId})`;

const request = `q.id, q.settlement_id as "settlementId", q.kind, q.amount_fen as "amountFen", q.payment_id as "paymentId", q.due_on as "dueOn", q.reason, q.status,
  q.requested_by as "requestedById", ${creditLimitSql('$3')} as "creditLimitFen" from settlement_requests q where q.dealership_id = $1 and q.id = $2`;
/** To find out what it is about; it is locked after the visit and its bills. */
export const readRequest = statement<LockedRequest>('settlement.read-request', `select ${request}`);
export const lockRequest = statement<LockedRequest>('settlement.lock-request', `select ${request} for update of q`);
export const decideRequest = statement(
  'settlement.decide-request',
  `update settlement_requests set status = $3, decided_by = $4, decided_at = $5, note = $6 where dealership_id = $1 and id = $2`,
);
/** What still waits about the bills of a visit falls with them. */
export const dropRequests = statement(
  'settlement.drop-requests',
  `update settlement_requests q set status = 'withdrawn' from settlements s
    where q.dealership_id = $1 and q.status = 'pending' and s.dealership_id = q.dealership_id and s.id = q.settlement_id and s.visit_id = $2`,
);

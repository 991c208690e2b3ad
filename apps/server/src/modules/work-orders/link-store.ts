// SQL on the links by which owners see their visit.
import { statement } from '../../platform/db/statement.ts';

export const insertLink = statement(
  'work-orders.insert-link',
  `insert into visit_links (dealership_id, id, visit_id, work_order_id, token_sha256, made_by, made_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
export const revokeLink = statement(
  'work-orders.revoke-link',
  `update visit_links set revoked_at = coalesce(revoked_at, $4) where dealership_id = $1 and work_order_id = $2 and id = $3`,
);
export const revokeLinksOfOrder = statement(
  'work-orders.revoke-links-of-order',
  `update visit_links set revoked_at = $3 where dealership_id = $1 and work_order_id = $2 and revoked_at is null`,
);
export interface LiveLink {
  readonly id: string;
  readonly visitId: string;
  readonly workOrderId: string;
  readonly timeZone: string;
}
/** $3 = now: a link that has run out or was revoked is none. */
export const liveLink = statement<LiveLink>(
  'work-orders.live-link',
  `select l.id, l.visit_id as "visitId", l.work_order_id as "workOrderId", d.time_zone as "timeZone"
     from visit_links l join dealerships d on d.id = l.dealership_id
    where l.dealership_id = $1 and l.token_sha256 = $2 and l.revoked_at is null and l.expires_at > $3`,
);

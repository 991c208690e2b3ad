import type { ReplyOf } from '@bayline/contract';
import type { notices } from '@bayline/contract/notices';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';

const unreadOf = statement<{ unread: number }>(
  'notices.unread-of',
  `select count(*)::int as unread from (select 1 from notices where dealership_id = $1 and staff_id = $2 and read_at is null limit 100) n`,
);

const newestOf = statement<ReplyOf<typeof notices.list>['rows'][number]>(
  'notices.newest-of',
  `select n.event_id as id, n.event_type as type, n.opens, n.target_id as "targetId", o.number as "orderNumber", coalesce(v.plate, called.plate) as plate, n.happened_at as "happenedAt",
          n.read_at is not null as "isRead"
     from notices n
     left join work_orders o on o.dealership_id = n.dealership_id and o.id = n.target_id
     left join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
     left join lateral (select w.plate from follow_up_tasks f join visits w on w.dealership_id = f.dealership_id and w.id = f.visit_id
                         where f.dealership_id = n.dealership_id and f.id = n.target_id limit 1) called on true
    where n.dealership_id = $1 and n.staff_id = $2
    order by n.happened_at desc, n.event_id desc limit 30`,
);

export function countUnread(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof notices.unread>> {
  return tx.one(unreadOf, [tx.dealershipId, ctx.actor.staffId]);
}

export async function newestNotices(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof notices.list>> {
  return { rows: await tx.all(newestOf, [tx.dealershipId, ctx.actor.staffId]) };
}

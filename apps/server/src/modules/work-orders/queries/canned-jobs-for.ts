// The canned jobs that an adviser may put on this order: in force on its day, for a car like this one.
import type { ReplyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { searchForm } from '@bayline/domain/catalogue';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { cannedJobFound, cannedJobOffered, cannedJobRow } from '../../catalogue/index.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';

type Reply = ReplyOf<typeof workOrders.cannedJobs>;

const offered = statement<Reply>(
  'work-orders.canned-jobs-for',
  `select coalesce((select json_agg(r order by r.code) from (
            select ${cannedJobRow} from canned_jobs k
             where k.dealership_id = $1 and ${cannedJobOffered}
               and ${cannedJobFound('$4')}
             order by k.code limit 50) r), '[]') as rows
     from (select (w.opened_at at time zone $3)::date as day, x.model_id, coalesce(m.vehicle_class, 'other') as vehicle_class
             from work_orders w
             join visits y on y.dealership_id = w.dealership_id and y.id = w.visit_id
             ${carOfVisitSql('x', 'y')}
             left join vehicle_models m on m.dealership_id = x.dealership_id and m.id = x.model_id
            where w.dealership_id = $1 and w.id = $2) asked`,
);

export async function cannedJobsFor(ctx: RequestContext, tx: Tx, { id, term = '' }: { id: string; term?: string }): Promise<Reply> {
  return (await tx.maybe(offered, [tx.dealershipId, id, ctx.actor.timeZone, searchForm(term)])) ?? notFound();
}

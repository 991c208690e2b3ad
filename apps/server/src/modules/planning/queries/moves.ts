// What the plan has moved today by itself, and why: for the dispatcher, who may want it otherwise.
import type { ReplyOf } from '@bayline/contract';
import type { planning } from '@bayline/contract/planning';
import { dayOf, startOfDay } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';

type Row = ReplyOf<typeof planning.moves>['rows'][number];

const movesSince = statement<Row>(
  'planning.moves-since',
  `select e.id, e.happened_at as "movedAt", e.subject_id as "operationId", e.data ->> 'workOrderId' as "workOrderId", v.plate, p.name_zh as "nameZh", p.name_en as "nameEn", b.name as "bayName",
          array(select s.name from staff s where s.dealership_id = e.dealership_id and e.data -> 'technicianIds' ? s.id::text order by s.name limit 20) as "technicianNames",
          e.data ->> 'wasStartsAt' as "wasStartsAt", e.data ->> 'startsAt' as "startsAt", e.data ->> 'endsAt' as "endsAt", e.data ->> 'cause' as cause,
          (select w.plate from work_orders o join visits w on w.dealership_id = o.dealership_id and w.id = o.visit_id
            where o.dealership_id = e.dealership_id and o.id = (e.data ->> 'inTheWayId')::uuid) as "inTheWayPlate"
     from events e
     join operations p on p.dealership_id = e.dealership_id and p.id = e.subject_id
     join visits v on v.dealership_id = p.dealership_id and v.id = p.visit_id
     left join bays b on b.dealership_id = e.dealership_id and b.id = (e.data ->> 'bayId')::uuid
    where e.dealership_id = $1 and e.type = 'operation-moved' and e.happened_at >= $2
    order by e.happened_at desc, e.position desc limit 100`,
);

export async function moves(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof planning.moves>> {
  const { timeZone } = ctx.actor;
  return { rows: await tx.all(movesSince, [tx.dealershipId, startOfDay(dayOf(ctx.now, timeZone), timeZone)]) };
}

import type { ReplyOf } from '@bayline/contract';
import type { FollowUpTask, followUp } from '@bayline/contract/follow-up';
import { maskPhone } from '@bayline/domain/customers';
import { type FollowUpSituation, followUpLifecycle, resolveBy } from '@bayline/domain/follow-up';
import { allowedActions, dayOf, plusDays, startOfDay } from '@bayline/domain/kernel';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';
import { isCallOpenSql, isCallOverdueSql } from '../store.ts';

type TaskView = Static<typeof FollowUpTask>;
interface Row extends Omit<TaskView, 'mobileMasked' | 'resolveBy' | 'allowedActions'> {
  readonly mobile: string | null;
  readonly adviserId: string;
}

const columns = `t.id, t.visit_id as "visitId", t.due_at as "dueAt", t.status, t.attempts, t.outcome, t.score, t.content, t.called_at as "calledAt", ${isCallOverdueSql('t', '$2')} as "isOverdue", t.version,
  t.resolution, t.resolved_at as "resolvedAt", s.name as "resolverName", c.name as "callerName", v.plate, ve.plate_kind as "plateKind", m.name as "modelName", v.arrived_at as "arrivedAt", v.released_at as "releasedAt",
  v.mileage_km as "mileageKm", v.business_type as "businessType", v.adviser_id as "adviserId", a.name as "adviserName",
  p.id as "partyId", p.name as "ownerName", p.kind as "partyKind", p.mobile,
  coalesce((select json_agg(w.number order by w.number) from work_orders w
             where w.dealership_id = t.dealership_id and w.visit_id = t.visit_id and w.status <> 'cancelled'), '[]') as "orderNumbers",
  coalesce((select json_agg(n.words order by w.number, n.sequence) from work_orders w
              join concerns n on n.dealership_id = w.dealership_id and n.work_order_id = w.id
             where w.dealership_id = t.dealership_id and w.visit_id = t.visit_id and w.status <> 'cancelled'), '[]') as "ownerWords",
  coalesce((select json_agg(json_build_object('nameZh', j.name_zh, 'nameEn', j.name_en) order by w.number, j.sequence) from work_orders w
              join jobs j on j.dealership_id = w.dealership_id and j.work_order_id = w.id and j.approval = 'approved'
             where w.dealership_id = t.dealership_id and w.visit_id = t.visit_id and w.status <> 'cancelled'), '[]') as "jobNames"`;
const besideTask = `join visits v on v.dealership_id = t.dealership_id and v.id = t.visit_id
  ${carOfVisitSql('ve')}
  left join vehicle_models m on m.dealership_id = ve.dealership_id and m.id = ve.model_id
  join parties p on p.dealership_id = v.dealership_id and p.id = v.owner_party_id
  join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
  left join staff c on c.dealership_id = t.dealership_id and c.id = t.caller_id
  left join staff s on s.dealership_id = t.dealership_id and s.id = t.resolved_by`;

/** $2 = the first moment of today, here and below. */
const openTasks = statement<Row>(
  'follow-up.open-tasks',
  // The page is cut before anything is looked up beside it.
  `select ${columns}
     from (select * from follow_up_tasks t where t.dealership_id = $1 and ${isCallOpenSql('t')} and t.due_at < $3 order by t.due_at, t.id limit 200) t
     ${besideTask}
    order by t.due_at, t.id`,
);
const taskById = statement<Row>(
  'follow-up.task-by-id',
  `select ${columns} from follow_up_tasks t ${besideTask} where t.dealership_id = $1 and t.id = $3`,
);
const endOfTime = '9999-12-31T00:00:00.000Z';

/** What a call on this task now must know. */
export function situationOf(
  ctx: RequestContext,
  { adviserId, attempts, calledAt }: Pick<Row, 'adviserId' | 'attempts' | 'calledAt'>,
): FollowUpSituation {
  const { staffId, timeZone } = ctx.actor;
  const isCalledToday = calledAt !== null && dayOf(calledAt, timeZone) === dayOf(ctx.now, timeZone);
  return { isAdviserOfVisit: staffId === adviserId, attempts, isCalledToday };
}

function view(ctx: RequestContext, { mobile, adviserId, ...row }: Row): TaskView {
  const situation = situationOf(ctx, { ...row, adviserId });
  const actions = allowedActions(followUpLifecycle, { state: row.status, situation, may: may(ctx) });
  return {
    ...row,
    resolveBy: row.status === 'escalated' && row.calledAt !== null ? resolveBy(row.calledAt) : null,
    mobileMasked: mobile === null ? null : maskPhone(mobile),
    // The caller says "not reached", or what the owner said; what follows from the count, or from the words, is no button.
    allowedActions: actions.filter((a) => a.action !== 'abandon' && a.action !== 'escalate'),
  };
}

const todayOf = ({ now, actor }: RequestContext) => startOfDay(dayOf(now, actor.timeZone), actor.timeZone);

/** `due`: everything to be called by the end of the store's day; `open`: everything still to be called. */
export async function listTasks(ctx: RequestContext, tx: Tx, list: 'due' | 'open'): Promise<ReplyOf<typeof followUp.tasks>> {
  const zone = ctx.actor.timeZone;
  const before = list === 'open' ? endOfTime : startOfDay(plusDays(dayOf(ctx.now, zone), 1), zone);
  const rows = await tx.all(openTasks, [tx.dealershipId, todayOf(ctx), before]);
  return { rows: rows.map((row) => view(ctx, row)) };
}

export async function taskView(ctx: RequestContext, tx: Tx, id: string): Promise<TaskView> {
  return view(ctx, (await tx.maybe(taskById, [tx.dealershipId, todayOf(ctx), id])) ?? notFound());
}

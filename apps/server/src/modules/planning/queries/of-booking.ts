import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { planning } from '@bayline/contract/planning';
import { dayOf, minutesBetween, plusDays, startOfDay } from '@bayline/domain/kernel';
import { orderWeight, type PlannedOperation } from '@bayline/domain/planning';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { listed } from '../../appointments/index.ts';
import { codeOf } from '../history.ts';
import { answerOf, askPlanner, type ShopToAsk, shopToAsk } from '../question.ts';

interface Step {
  readonly code: string;
  readonly bayType: string;
  readonly skill: string;
  readonly equipment: string;
  readonly plannedMinutes: number;
}

/** The routing of the canned jobs $2 and the operations $3, in the order in which they were chosen. */
const routing = statement<Step>(
  'planning.routing',
  `select l.code, r.bay_type as "bayType", r.skill, r.equipment, r.planned_minutes as "plannedMinutes"
     from (select c.labour_operation_id as id, 1 as kind, w.place, c.sequence
             from unnest($2::uuid[]) with ordinality w (id, place)
             join canned_job_labour c on c.dealership_id = $1 and c.canned_job_id = w.id
           union all
           select w.id, 2, w.place, 1 from unnest($3::uuid[]) with ordinality w (id, place)) k
     join labour_operations l on l.dealership_id = $1 and l.id = k.id
     join operation_routings r on r.dealership_id = $1 and r.labour_operation_id = l.id
    order by k.kind, k.place, k.sequence, r.sequence limit 200`,
);

/** Who usually works on such a bay, while nobody has chosen the work. */
const usualSkill: Readonly<Record<string, string>> = { maintenance: 'mechanical', wash: 'cleaning' };

function operationsOf(steps: readonly Step[], kinds: ReadonlySet<string>): PlannedOperation[] {
  return steps.map(({ bayType, skill, equipment, plannedMinutes }, at) => ({
    id: String(at),
    stage: at,
    bayType,
    crew: [[skill]],
    standardMinutes: plannedMinutes,
    // A store that keeps no list of its equipment is taken to have what its work needs.
    equipment: kinds.has(equipment) ? [equipment] : [],
    partsAt: 0,
    mayPause: true,
  }));
}

const asked = 'booking';

type Query = QueryOf<typeof planning.ofBooking>;

/** By then all that is in the house today has gone: what counts is who is there that day, and what is booked. */
const daysOfWorkInHouse = 7;

async function shopOn(ctx: RequestContext, tx: Tx, { startsAt, appointmentId: cameTrue }: Query): Promise<ShopToAsk> {
  const { timeZone } = ctx.actor;
  const day = dayOf(startsAt, timeZone);
  if (day <= plusDays(dayOf(ctx.now, timeZone), daysOfWorkInHouse)) return await shopToAsk(ctx, tx, { cameTrue });
  const then = await shopToAsk({ ...ctx, now: startOfDay(day, timeZone) }, tx, { cameTrue });
  return { ...then, before: undefined, shop: { ...then.shop, orders: [] } };
}

export async function readyFromBooking(ctx: RequestContext, query: Query): Promise<ReplyOf<typeof planning.ofBooking>> {
  const { startsAt, bayType, plannedMinutes, cannedJobIds, operationIds } = query;
  const [chosen, shop] = await inDealership(ctx, (tx) =>
    Promise.all([tx.all(routing, [tx.dealershipId, listed(cannedJobIds), listed(operationIds)]), shopOn(ctx, tx, query)]),
  );
  const steps = chosen.length > 0 ? chosen : [{ code: '', bayType, skill: usualSkill[bayType] ?? bayType, equipment: '', plannedMinutes }];
  const order = {
    id: asked,
    releasedAt: Math.max(shop.shop.now, minutesBetween(shop.zero, startsAt)),
    promisedAt: null,
    weight: orderWeight({ isRework: false, isOwnerWaiting: false, isBooked: true }),
    isOwnerWaiting: false,
    operations: operationsOf(steps, new Set(shop.shop.equipment.map(({ kind }) => kind))),
  };
  const codes = new Map(steps.map((step, at) => [`${asked}/${at}`, codeOf(step.code, step.bayType)]));
  const { times } = await askPlanner(ctx, shop, { orders: [], added: { order, codes } });
  return answerOf(shop.zero, times.get(asked));
}

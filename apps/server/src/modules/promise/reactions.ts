// A forecast goes with each promise; when the work is passed, the shop learns from it by how much its plan missed.
import { merged, minutesOf, type Span } from '@bayline/domain/capacity';
import { type Instant, minutesBetween, plusMinutes } from '@bayline/domain/kernel';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { EventForReaction, Reaction } from '../../platform/events/reaction.ts';
import { everyTime, type RequestContext } from '../../platform/request.ts';
import { capacityBetween } from '../capacity/index.ts';
import { atRisk } from './queries/at-risk.ts';
import { answerOf, askPlanner, isReady, shopToAsk } from './question.ts';

const openOrders = statement<{ id: string }>(
  'promise.open-orders',
  `select o.id from work_orders o where o.dealership_id = $1 and o.visit_id = $2 and o.status in ('estimating', 'quoted', 'authorised') order by o.id limit 20`,
);
const insertForecast = statement(
  'promise.insert-forecast',
  `insert into ready_forecasts (dealership_id, event_id, work_order_id, asked_at, promised_at, planned_open_minutes, at50, at80, at95)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
);

/** What is older was overtaken by later news: the shop is not any more as it was then. */
const freshMinutes = 5;
const isFresh = (ctx: RequestContext, event: EventForReaction) => minutesBetween(event.happenedAt, ctx.now) < freshMinutes;

/** Whoever promises has heard the forecast; it is made once more to be kept. */
async function remember(ctx: RequestContext, event: EventForReaction): Promise<void> {
  if (!isFresh(ctx, event)) return;
  const asking = everyTime(ctx);
  const visitId = event.visitId ?? event.subjectId;
  const orders = await inDealership(asking, (tx) => tx.all(openOrders, [tx.dealershipId, visitId]));
  for (const { id } of orders) {
    const shop = await inDealership(asking, (tx) => shopToAsk(asking, tx, id));
    if (shop.shop.orders.every((order) => order.id !== id)) continue;
    const found = (await askPlanner(asking, shop, { orders: [id] })).get(id);
    const { times } = answerOf(shop.zero, found);
    if (!isReady(found) || times === null) continue;
    const { planned } = found;
    await inDealership(asking, (tx) =>
      tx.run(insertForecast, [
        tx.dealershipId,
        event.id,
        id,
        ctx.now,
        event.data['promisedAt'],
        planned,
        times.at50,
        times.at80,
        times.at95,
      ]),
    );
  }
}

/** $3 = when. Forecasts of an order that were not answered yet, once all its work is passed. */
const awaited = statement<{ eventId: string; askedAt: Instant }>(
  'promise.awaited',
  `select f.event_id as "eventId", f.asked_at as "askedAt" from ready_forecasts f
    where f.dealership_id = $1 and f.work_order_id = $2 and f.ready_at is null and f.asked_at <= $3
      and not exists (select from operations p where p.dealership_id = $1 and p.work_order_id = $2 and p.status not in ('passed', 'cancelled'))
    order by f.asked_at, f.event_id limit 50`,
);
const cameTrue = statement(
  'promise.came-true',
  `update ready_forecasts set ready_at = $4, ready_open_minutes = $5 where dealership_id = $1 and event_id = $2 and work_order_id = $3`,
);

/** Capacity is told for two weeks at a time; a car that stays for months teaches nothing about hours. */
const fortnight = 14 * 24 * 60;
const mostFortnights = 6;

/** Minutes of the span in which anybody was at work. */
async function openMinutes(ctx: RequestContext, tx: Tx, { startsAt, endsAt }: Span): Promise<number> {
  let open = 0;
  let from = startsAt;
  for (let part = 0; part < mostFortnights && from < endsAt; part += 1) {
    const until = minutesBetween(from, endsAt) > fortnight ? plusMinutes(from, fortnight) : endsAt;
    // No minute has passed yet.
    if (minutesBetween(from, until) === 0) break;
    const { technicians } = await capacityBetween(ctx, tx, { startsAt: from, endsAt: until });
    open += minutesOf(merged(technicians.flatMap(({ working }) => working)));
    from = until;
  }
  return open;
}

async function learnWhatCame(ctx: RequestContext, event: EventForReaction): Promise<void> {
  const orderId = event.subjectId;
  await inDealership(ctx, async (tx) => {
    for (const { eventId, askedAt } of await tx.all(awaited, [tx.dealershipId, orderId, event.happenedAt])) {
      const open = await openMinutes(ctx, tx, { startsAt: askedAt, endsAt: event.happenedAt });
      await tx.run(cameTrue, [tx.dealershipId, eventId, orderId, event.happenedAt, open]);
    }
  });
}

/** Orders of which it was told since their promise was made. */
const toldOf = statement<{ id: string }>(
  'promise.told-of',
  `select o.id from work_orders o
    where o.dealership_id = $1 and o.id = any ($2::uuid[])
      and exists (select from events e where e.dealership_id = $1 and e.subject_type = 'work-order' and e.subject_id = o.id and e.type = 'promise-at-risk'
                     and e.happened_at >= (select max(p.made_at) from promises p where p.dealership_id = $1 and p.visit_id = o.visit_id))
    order by o.id limit 200`,
);

/** After whatever may have moved the plan. Of each promise it is told once that it may break. */
async function watch(ctx: RequestContext, event: EventForReaction): Promise<void> {
  if (!isFresh(ctx, event)) return;
  const { rows } = await atRisk(everyTime(ctx));
  if (rows.length === 0) return;
  await inDealership(ctx, async (tx) => {
    const told = await tx.all(toldOf, [tx.dealershipId, rows.map(({ workOrderId }) => workOrderId)]);
    for (const { workOrderId, visitId, standing } of rows) {
      if (told.some(({ id }) => id === workOrderId)) continue;
      const { promisedAt, chancePercent } = standing;
      const subject = { subjectType: 'work-order', subjectId: workOrderId, visitId } as const;
      tx.record({ ...subject, type: 'promise-at-risk', version: 1, step: 7, data: { promisedAt, chancePercent } });
    }
  });
}

const movesPlans = [
  'promise-made',
  'estimate-approved',
  'operation-assigned',
  'operation-started',
  'operation-paused',
  'operation-finished',
  'inspection-failed',
  'parts-short',
  'shortage-decided',
  'roster-exception-added',
  'outage-added',
] as const;

export const reactions: readonly Reaction[] = [
  { name: 'promise.remember', on: ['promise-made'], react: remember },
  { name: 'promise.watch', on: movesPlans, react: watch },
  { name: 'promise.came-true', on: ['inspection-passed'], react: learnWhatCame },
];

// A forecast goes with each promise; when the work is passed, the shop learns from it by how much its plan missed.
import { merged, minutesOf, type Span } from '@bayline/domain/capacity';
import { type Instant, minutesBetween, plusMinutes } from '@bayline/domain/kernel';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { EventForReaction, Reaction } from '../../platform/events/reaction.ts';
import { inEveryStore } from '../../platform/jobs/in-every-store.ts';
import type { NightWork } from '../../platform/jobs/night-work.ts';
import { everyTime, type RequestContext } from '../../platform/request.ts';
import { capacityBetween } from '../capacity/index.ts';
import { follow } from './commands/follow.ts';
import { answerOf, askPlanner, isReady, shopToAsk } from './question.ts';

const openOrders = statement<{ id: string }>(
  'planning.open-orders',
  `select o.id from work_orders o where o.dealership_id = $1 and o.visit_id = $2 and o.status in ('estimating', 'quoted', 'authorised') order by o.id limit 20`,
);
const insertForecast = statement(
  'planning.insert-forecast',
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
    const shop = await inDealership(asking, (tx) => shopToAsk(asking, tx, { agreed: id }));
    if (shop.shop.orders.every((order) => order.id !== id)) continue;
    const found = (await askPlanner(asking, shop, { orders: [id] })).times.get(id);
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
  'planning.awaited',
  `select f.event_id as "eventId", f.asked_at as "askedAt" from ready_forecasts f
    where f.dealership_id = $1 and f.work_order_id = $2 and f.ready_at is null and f.asked_at <= $3
      and not exists (select from operations p where p.dealership_id = $1 and p.work_order_id = $2 and p.status not in ('passed', 'cancelled'))
    order by f.asked_at, f.event_id limit 50`,
);
const cameTrue = statement(
  'planning.came-true',
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

/** What may free a bay or a person, take one away, or make work take its time elsewhere. */
const movesPlans = [
  'promise-made',
  'estimate-approved',
  'operation-assigned',
  'operation-unassigned',
  'operation-started',
  'operation-paused',
  'operation-finished',
  'operation-sent-back',
  'plan-unlocked',
  'appointment-booked',
  'appointment-rescheduled',
  'appointment-cancelled',
  'work-handed-over',
  'job-voided',
  'work-order-cancelled',
  'parts-short',
  'parts-ordered',
  'parts-arrived',
  'parts-not-coming',
  'shortage-decided',
  'roster-exception-added',
  'roster-exception-ended',
  'shift-set',
  'shift-withdrawn',
  'technician-set',
  'special-day-set',
  'special-day-withdrawn',
  'bay-changed',
  'opening-hours-set',
  'equipment-set',
  'outage-added',
  'outage-ended',
] as const;

const newerNews = statement(
  'planning.newer-news',
  `select 1 from events e
    where e.dealership_id = $1 and e.type = any ($3::text[])
      and e.position > (select x.position from events x where x.dealership_id = $1 and x.id = $2) order by e.position limit 1`,
);

/** A burst of news is followed once, after the last of it. */
async function afterNews(ctx: RequestContext, event: EventForReaction): Promise<void> {
  if (!isFresh(ctx, event)) return;
  const asking = everyTime(ctx);
  const newer = await inDealership(asking, (tx) => tx.maybe(newerNews, [tx.dealershipId, event.id, movesPlans]));
  if (newer === undefined) await follow(asking);
}

export const reactions: readonly Reaction[] = [
  { name: 'planning.remember', on: ['promise-made'], react: remember },
  { name: 'planning.follow', on: movesPlans, react: afterNews },
  { name: 'planning.came-true', on: ['inspection-passed'], react: learnWhatCame },
];

/** Work runs over its time, or has not begun when it should have, without any news. */
export const clockWork: readonly NightWork[] = [{ name: 'planning.follow-clock', work: inEveryStore(follow), at: '*/5 * * * *' }];

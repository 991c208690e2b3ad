// Work that stands still longer than its reason allows is told once to whoever can end the wait.
import { dayOf, plusDays } from '@bayline/domain/kernel';
import { longestPauseDays, openMinutesOf, type PauseReason } from '@bayline/domain/workshop';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { inEveryStore } from '../../platform/jobs/in-every-store.ts';
import type { NightWork } from '../../platform/jobs/night-work.ts';
import type { RequestContext } from '../../platform/request.ts';
import { storeHours } from '../capacity/index.ts';
import { rulesOf } from './rules.ts';

interface Pause {
  readonly entryId: string;
  readonly operationId: string;
  readonly workOrderId: string;
  readonly visitId: string;
  readonly reason: PauseReason;
  readonly since: string;
}
/** What stands still now and was not told yet, the longest first. */
const untoldPauses = statement<Pause>(
  'workshop.untold-pauses',
  `select e.id as "entryId", p.id as "operationId", p.work_order_id as "workOrderId", p.visit_id as "visitId", e.pause_reason as reason, e.ended_at as since
     from operations p
     join lateral (select c.id, c.pause_reason, c.ended_at, c.overrun_told_at from clock_entries c
                    where c.dealership_id = p.dealership_id and c.operation_id = p.id order by c.ended_at desc nulls first, c.id desc limit 1) e on true
    where p.dealership_id = $1 and p.status = 'paused' and e.pause_reason is not null and e.overrun_told_at is null
    order by e.ended_at, e.id limit 500`,
);
const markTold = statement(
  'workshop.mark-overrun-told',
  `update clock_entries set overrun_told_at = $3 where dealership_id = $1 and id = $2`,
);

async function tellOverruns(ctx: RequestContext, tx: Tx): Promise<void> {
  const pauses = await tx.all(untoldPauses, [tx.dealershipId]);
  if (pauses.length === 0) return;
  const today = dayOf(ctx.now, ctx.actor.timeZone);
  const [store, { limits }] = await Promise.all([
    storeHours(ctx, tx, { from: plusDays(today, -longestPauseDays), until: today }),
    rulesOf(tx),
  ]);
  for (const { entryId, operationId, workOrderId, visitId, reason, since } of pauses) {
    const limitMinutes = limits.find((limit) => limit.reason === reason)?.minutes ?? 0;
    if (openMinutesOf({ startsAt: since, endsAt: ctx.now }, store) < limitMinutes) continue;
    tx.later([[markTold, [tx.dealershipId, entryId, ctx.now]]]);
    const data = { workOrderId, reason, since, limitMinutes };
    tx.record({ subjectType: 'operation', subjectId: operationId, visitId, type: 'pause-overrun', version: 1, step: 7, data });
  }
}

export const nightWork: readonly NightWork[] = [
  {
    name: 'workshop.tell-overrun-pauses',
    work: inEveryStore((ctx) => inDealership(ctx, (tx) => tellOverruns(ctx, tx))),
    at: '*/5 * * * *',
  },
];

// The technician's clock: start, pause with a reason, finish; several may work on one operation. One clock runs per
// person; the database holds that too.
import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { isHighVoltage } from '@bayline/domain/capacity';
import type { PauseReason } from '@bayline/domain/workshop';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { onConstraint } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { checkHandsToday, endBookings } from '../../capacity/index.ts';
import { advanceOperation } from '../../work-orders/index.ts';
import { myJob } from '../queries/my-jobs.ts';
import { clockFacts, startClock, stopClock } from '../store.ts';

type Job = ReplyOf<typeof workshop.start>;

type ClockCall = {
  readonly operationId: string;
  readonly version: number;
} & ({ readonly action: 'start' | 'finish' } | { readonly action: 'pause'; readonly told: { readonly reason: PauseReason } });

function clockItem(ctx: RequestContext, call: ClockCall): BatchItem {
  const { dealershipId, staffId } = ctx.actor;
  if (call.action === 'start') return [startClock, [dealershipId, newId(), call.operationId, staffId, ctx.now]];
  return [stopClock, [dealershipId, call.operationId, staffId, ctx.now, call.action, call.action === 'pause' ? call.told.reason : null]];
}

export function clock(ctx: RequestContext, call: ClockCall): Promise<Job> {
  return onConstraint({ clock_entries_one_running: 'another-job-running' }, () =>
    inDealership(ctx, async (tx) => {
      const { to, bayType, skill } = await advanceOperation(ctx, tx, {
        ...call,
        clockFacts: () => tx.one(clockFacts, [tx.dealershipId, call.operationId, ctx.actor.staffId]),
      });
      // The certificate may have run out since the work was planned.
      if (call.action === 'start' && isHighVoltage({ bayType, skill }))
        await checkHandsToday(ctx, tx, { technicianId: ctx.actor.staffId, bayType, skill });
      tx.later([clockItem(ctx, call), ...(to === 'finished' ? endBookings(tx, call.operationId, ctx.now) : [])]);
      return await myJob(ctx, tx, call.operationId);
    }),
  );
}

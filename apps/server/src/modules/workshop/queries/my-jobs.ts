import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { allowedActions } from '@bayline/domain/kernel';
import { kitLight, operationLifecycle } from '@bayline/domain/work-orders';
import { clockedMinutes } from '@bayline/domain/workshop';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { type MyJobRow, myOperation, myOperations } from '../store.ts';

type Job = ReplyOf<typeof workshop.start>;
const clockActions = new Set(['start', 'pause', 'finish']);

function view(ctx: RequestContext, row: MyJobRow, isAnotherRunning: boolean): Job {
  const {
    partStatuses,
    orderStatus,
    jobApproval,
    openPartsRequests,
    clocks,
    bayId: _b,
    technicianId,
    technicianName: _t,
    ownerName: _o,
    bayType: _y,
    skill: _s,
    customerWaits: _c,
    endsAt: _e,
    ...job
  } = row;
  const situation = { orderStatus, jobApproval, openPartsRequests, isAnotherRunning, isMine: technicianId === ctx.actor.staffId };
  const actions = allowedActions(operationLifecycle, { state: row.status, situation, may: (p) => ctx.actor.permissions.has(p) });
  const last = clocks.at(-1);
  return {
    ...job,
    clockedMinutes: clockedMinutes(clocks, ctx.now),
    pauseReason: row.status === 'paused' ? (last?.pauseReason ?? null) : null,
    runningSince: last && last.endedAt === null ? last.startedAt : null,
    kitLight: kitLight(partStatuses),
    allowedActions: actions.filter((a) => clockActions.has(a.action)).map((a) => ({ ...a, facts: a.facts && { ...a.facts } })),
  };
}

export async function myJobs(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof workshop.myJobs>> {
  const rows = await tx.all(myOperations, [tx.dealershipId, ctx.actor.staffId]);
  return {
    rows: rows.map((row) =>
      view(
        ctx,
        row,
        rows.some((other) => other.status === 'working' && other.id !== row.id),
      ),
    ),
  };
}

export async function myJob(ctx: RequestContext, tx: Tx, id: string): Promise<Job> {
  const row = await tx.maybe(myOperation, [tx.dealershipId, id]);
  return row ? view(ctx, row, false) : notFound();
}

import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { allowedActions } from '@bayline/domain/kernel';
import { kitLight, operationLifecycle } from '@bayline/domain/work-orders';
import { clockedMinutes, limitsOf } from '@bayline/domain/workshop';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { rulesOf } from '../rules.ts';
import { type MyJobRow, myOperation, myOperations } from '../statements/operations.ts';
import { techniciansOf } from './dispatch.ts';

type Job = ReplyOf<typeof workshop.start>;

/** Start, pause and finish as this person has them; on work that others do already, one begins by joining. */
function buttons(ctx: RequestContext, row: MyJobRow, isAnotherRunning: boolean): Job['allowedActions'] {
  const me = ctx.actor.staffId;
  const running = row.clocks.filter((clock) => clock.endedAt === null);
  const isRunning = running.some((clock) => clock.technicianId === me);
  const { orderStatus, jobApproval, openPartsRequests, isBeforeItsTurn } = row;
  const situation = {
    orderStatus,
    jobApproval,
    openPartsRequests,
    isBeforeItsTurn,
    isAnotherRunning,
    isRunning,
    isMine: row.technicians.some((technician) => technician.technicianId === me),
    othersRunning: running.length - (isRunning ? 1 : 0),
  };
  const actions = allowedActions(operationLifecycle, { state: row.status, situation, may: may(ctx) });
  const wanted = row.status !== 'working' ? ['start'] : isRunning ? ['pause', 'finish'] : ['join'];
  return actions
    .filter(({ action }) => wanted.includes(action))
    .map(({ action, facts, ...rest }) => {
      // Others go on: one's own part is done, whatever parts are still to come.
      const isFree = action === 'finish' && situation.othersRunning > 0;
      const named = action === 'join' ? 'start' : action;
      return isFree ? { action: named } : { ...rest, action: named, ...(facts ? { facts: { ...facts } } : {}) };
    });
}

function view(ctx: RequestContext, row: MyJobRow, isAnotherRunning: boolean): Job {
  const { id, workOrderId, workOrderNumber, plate, plateKind, modelName, nameZh, nameEn, ownerWords, equipment, manuals, remark } = row;
  const { plannedMinutes, bayName, startsAt, promisedAt, status, handovers, questions, version, clocks } = row;
  const last = clocks.findLast((clock) => clock.pauseReason !== null);
  const mine = clocks.find((clock) => clock.endedAt === null && clock.technicianId === ctx.actor.staffId);
  const isPaused = status === 'paused';
  return {
    id,
    workOrderId,
    workOrderNumber,
    plate,
    plateKind,
    modelName,
    nameZh,
    nameEn,
    ownerWords,
    equipment,
    manuals,
    remark,
    plannedMinutes,
    bayName,
    startsAt,
    promisedAt,
    status,
    handovers,
    questions,
    version,
    rework: row.reworkCount > 0 ? { reason: row.reworkReason, remark: row.reworkRemark } : null,
    technicians: techniciansOf(row),
    clockedMinutes: clockedMinutes(clocks, ctx.now),
    pauseReason: isPaused ? (last?.pauseReason ?? null) : null,
    pausedSince: isPaused ? (last?.endedAt ?? null) : null,
    pauseLimitMinutes: isPaused ? (limitsOf(row.pauseLimits).find(({ reason }) => reason === last?.pauseReason)?.minutes ?? null) : null,
    isPauseOverrun: isPaused && (last?.isOverrunTold ?? false),
    runningSince: mine?.startedAt ?? null,
    kitLight: kitLight(row.kitLines.map(({ status }) => status)),
    allowedActions: buttons(ctx, row, isAnotherRunning),
  };
}

export async function myJobs(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof workshop.myJobs>> {
  const [rows, { mayPull }] = await Promise.all([tx.all(myOperations, [tx.dealershipId, ctx.actor.staffId]), rulesOf(tx)]);
  const runs = (row: MyJobRow) => row.clocks.some((clock) => clock.endedAt === null && clock.technicianId === ctx.actor.staffId);
  return {
    mayPull,
    rows: rows.map((row) =>
      view(
        ctx,
        row,
        rows.some((other) => other.id !== row.id && runs(other)),
      ),
    ),
  };
}

export async function myJob(ctx: RequestContext, tx: Tx, id: string): Promise<Job> {
  const row = await tx.maybe(myOperation, [tx.dealershipId, id]);
  return row ? view(ctx, row, false) : notFound();
}

// One technician hands an operation, or a part of it, to another: at the end of a shift, or for help.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { handOver as sharesAfter, type TechnicianShare } from '@bayline/domain/workshop';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookingConstraints, passTechnicianTime } from '../../capacity/index.ts';
import { myJob } from '../queries/my-jobs.ts';
import {
  deleteTechnicians,
  insertHandover,
  insertTechnicians,
  lockOperationToHand,
  type OperationToHand,
  sharesOfOperation,
} from '../store.ts';
import { stopFor } from './stop-for.ts';

const open = ['assigned', 'working', 'paused', 'rework'];

async function lock(tx: Tx, operationId: string, call: { version: number; fromId: string }): Promise<OperationToHand> {
  const operation = (await tx.maybe(lockOperationToHand, [tx.dealershipId, operationId, call.fromId])) ?? notFound();
  if (operation.version !== call.version) versionConflict({ version: operation.version });
  if (!open.includes(operation.status)) refused('wrong-state', { lifecycle: 'operation', state: operation.status });
  return operation;
}

function writeShares(tx: Tx, at: { operationId: string; round: number }, shares: readonly TechnicianShare[]): void {
  const { operationId, round } = at;
  const [ids, percents] = [shares.map((share) => share.technicianId), shares.map((share) => share.sharePercent)];
  tx.later([
    [deleteTechnicians, [tx.dealershipId, operationId, round]],
    [insertTechnicians, [tx.dealershipId, operationId, round, ids, percents]],
  ]);
}

export function handOver(
  ctx: RequestContext,
  { params, body }: InputOf<typeof workshop.handOver>,
): Promise<ReplyOf<typeof workshop.handOver>> {
  const { toTechnicianId: toId, sharePercent, note, version } = body;
  const [operationId, fromId] = [params.id, ctx.actor.staffId ?? ''];
  return onConstraint({ ...bookingConstraints, work_handovers_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const operation = await lock(tx, operationId, { version, fromId });
      const { workOrderId, visitId, bayType, skill, startsAt, endsAt, reworkCount: round } = operation;
      const shares = await tx.all(sharesOfOperation, [tx.dealershipId, operationId, round]);
      const isOf = (rows: readonly TechnicianShare[], id: string) => rows.some((share) => share.technicianId === id);
      if (!isOf(shares, fromId)) refused('not-yours');
      const next = accept(sharesAfter(shares, { fromId, toId, sharePercent }));
      const isLeaving = !isOf(next, fromId);
      // Whoever hands over the whole of his part stops working on it.
      if (isLeaving && operation.isRunning) await stopFor(ctx, tx, { operationId, version, technicianId: fromId, at: ctx.now });
      await passTechnicianTime(ctx, tx, {
        operationId,
        leavingId: isLeaving ? fromId : null,
        comingId: isOf(shares, toId) ? null : toId,
        startsAt: startsAt ?? ctx.now,
        endsAt: endsAt ?? ctx.now,
        bayType,
        skill,
      });
      writeShares(tx, { operationId, round }, next);
      tx.later([[insertHandover, [tx.dealershipId, body.handoverId, operationId, fromId, toId, sharePercent, note, ctx.now]]]);
      const data = { workOrderId, fromId, toId, sharePercent, note };
      tx.record({ subjectType: 'operation', subjectId: operationId, visitId, type: 'work-handed-over', version: 1, step: 7, data });
      return await myJob(ctx, tx, operationId);
    }),
  );
}

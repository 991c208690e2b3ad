// Dispatch by hand: an operation goes to a bay and its people, or off the plan again.
import type { InputOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { dayOf, minutesBetween, plusMinutes } from '@bayline/domain/kernel';
import { kitColour } from '@bayline/domain/warehouse';
import { checkParts, checkSequence, checkShares } from '@bayline/domain/workshop';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, onConstraint, refused } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { bookingConstraints, bookOperation, releaseBookings } from '../../capacity/index.ts';
import { kitOfOrder } from '../../warehouse/index.ts';
import { advanceOperation } from '../../work-orders/index.ts';
import { type DispatchOperation, dispatchOperation } from '../queries/dispatch.ts';
import { deleteAssignment, deleteTechnicians, insertTechnicians, neighboursOf, putAssignment } from '../store.ts';

const planConstraints = {
  ...bookingConstraints,
  assignments_dealership_id_bay_owner_id_fkey: 'technician-unknown',
  assignments_dealership_id_supervisor_id_fkey: 'technician-unknown',
};

interface Wanted {
  readonly operationId: string;
  readonly workOrderId: string;
  readonly startsAt: string;
  /** From its start to its end, breaks included. */
  readonly minutes: number;
  readonly overrideReason: string | null;
}

/** Parts at hand, and its turn among the operations of its order; a reason goes past both. */
async function checkPlan(
  ctx: RequestContext,
  tx: Tx,
  { operationId, workOrderId, startsAt, minutes, overrideReason }: Wanted,
): Promise<void> {
  const [kits, neighbours] = await Promise.all([kitOfOrder(tx, [workOrderId]), tx.all(neighboursOf, [tx.dealershipId, operationId])]);
  const kit = kits.get(workOrderId);
  if (kit) accept(checkParts(kitColour(kit, dayOf(startsAt, ctx.actor.timeZone)), overrideReason));
  if (overrideReason) return;
  const [before, after] = (['before', 'after'] as const).map((side) => neighbours.find((row) => row.side === side));
  accept(checkSequence({ startsAt, endsAt: plusMinutes(startsAt, Math.max(1, minutes)) }, { before, after }));
}

export async function assign(ctx: RequestContext, { params, body }: InputOf<typeof workshop.assign>): Promise<DispatchOperation> {
  const { startsAt, bayId, technicians, overrideReason } = body;
  const technicianIds = technicians.map((row) => row.technicianId);
  const [leadId = ''] = technicianIds;
  return await onConstraint(planConstraints, () =>
    inDealership(ctx, async (tx) => {
      const operation = await advanceOperation(ctx, tx, {
        operationId: params.id,
        version: body.version,
        action: 'assign',
        told: { bayId, technicianId: leadId, startsAt, overrideReason },
      });
      accept(checkShares(technicians));
      if (overrideReason && !may(ctx)('workshop.override')) refused('override-not-allowed');
      const { bayType, skill, plannedMinutes, visitId, workOrderId, reworkCount } = operation;
      const minutes = body.endsAt === undefined ? plannedMinutes : minutesBetween(startsAt, body.endsAt);
      if (minutes < 0 || (minutes === 0 && plannedMinutes > 0)) refused('ends-before-start');
      await checkPlan(ctx, tx, { operationId: params.id, workOrderId, startsAt, minutes, overrideReason });
      const booking = { operationId: params.id, visitId, bayId, technicianIds, startsAt, minutes, bayType, skill };
      const span = await bookOperation(ctx, tx, booking);
      const people = [body.bayOwnerId ?? leadId, body.supervisorId, body.manuals, body.remark, overrideReason ?? ''];
      tx.later([
        [putAssignment, [tx.dealershipId, params.id, bayId, span.startsAt, span.endsAt, ctx.actor.staffId, ctx.now, ...people]],
        [deleteTechnicians, [tx.dealershipId, params.id, reworkCount]],
        [insertTechnicians, [tx.dealershipId, params.id, reworkCount, technicianIds, technicians.map((row) => row.sharePercent)]],
      ]);
      return await dispatchOperation(tx, params.id);
    }),
  );
}

export function unassign(ctx: RequestContext, { params, body }: InputOf<typeof workshop.unassign>): Promise<DispatchOperation> {
  return inDealership(ctx, async (tx) => {
    const { reworkCount } = await advanceOperation(ctx, tx, { operationId: params.id, version: body.version, action: 'unassign' });
    await releaseBookings(tx, { subjectType: 'operation', subjectId: params.id });
    tx.later([
      [deleteAssignment, [tx.dealershipId, params.id]],
      [deleteTechnicians, [tx.dealershipId, params.id, reworkCount]],
    ]);
    return await dispatchOperation(tx, params.id);
  });
}

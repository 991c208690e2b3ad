// Dispatch by hand: an operation goes to a bay and a technician, or off the plan again.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { kitLight } from '@bayline/domain/work-orders';
import { checkParts } from '@bayline/domain/workshop';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookingConstraints, bookOperation, releaseBookings } from '../../capacity/index.ts';
import { partsOfOrder } from '../../warehouse/index.ts';
import { advanceOperation } from '../../work-orders/index.ts';
import { dispatchOperation } from '../queries/dispatch.ts';
import { deleteAssignment, putAssignment } from '../store.ts';

type Planned = ReplyOf<typeof workshop.assign>;

export async function assign(ctx: RequestContext, { params, body }: InputOf<typeof workshop.assign>): Promise<Planned> {
  const { startsAt } = body;
  return await onConstraint(bookingConstraints, () =>
    inDealership(ctx, async (tx) => {
      const operation = await advanceOperation(ctx, tx, {
        operationId: params.id,
        version: body.version,
        action: 'assign',
        told: { bayId: body.bayId, technicianId: body.technicianId, startsAt, overrideReason: body.overrideReason },
      });
      const parts = await partsOfOrder(tx, operation.workOrderId);
      const reason = checkParts(kitLight(parts.map((p) => p.status)), body.overrideReason);
      if (reason) refused(reason.refused, reason.facts);
      const { bayId, technicianId } = body;
      const { bayType, skill, plannedMinutes, visitId } = operation;
      const span = await bookOperation(ctx, tx, {
        operationId: params.id,
        visitId,
        bayId,
        technicianId,
        startsAt,
        minutes: plannedMinutes,
        bayType,
        skill,
      });
      await tx.run(putAssignment, [
        tx.dealershipId,
        params.id,
        bayId,
        technicianId,
        span.startsAt,
        span.endsAt,
        ctx.actor.staffId,
        ctx.now,
      ]);
      return await dispatchOperation(tx, params.id);
    }),
  );
}

export function unassign(ctx: RequestContext, { params, body }: InputOf<typeof workshop.unassign>): Promise<Planned> {
  return inDealership(ctx, async (tx) => {
    await advanceOperation(ctx, tx, { operationId: params.id, version: body.version, action: 'unassign' });
    await releaseBookings(tx, { subjectType: 'operation', subjectId: params.id });
    await tx.run(deleteAssignment, [tx.dealershipId, params.id]);
    return await dispatchOperation(tx, params.id);
  });
}

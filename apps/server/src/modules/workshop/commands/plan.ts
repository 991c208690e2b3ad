// Dispatch by hand: an operation goes to a bay and its people, or off the plan again.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { dayOf, minutesBetween, plusMinutes } from '@bayline/domain/kernel';
import { givenMinutes } from '@bayline/domain/planning';
import { kitColour } from '@bayline/domain/warehouse';
import { checkLength, checkParts, checkSequence, checkShares, evenShares, neighboursOf } from '@bayline/domain/workshop';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, onConstraint, refused } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { bookingConstraints, bookOperation, capacityBetween, releaseBookings } from '../../capacity/index.ts';
import { kitOfOrder } from '../../warehouse/index.ts';
import { advanceOperation } from '../../work-orders/index.ts';
import { type DispatchOperation, dispatchOperation } from '../queries/dispatch.ts';
import {
  deleteAssignment,
  deleteTechnicians,
  insertTechnicians,
  operationsInSequence,
  putAssignment,
  visitsOfOperations,
} from '../store.ts';
import { refuseLocked } from './lock.ts';

/** Constraints that decide a race for a place on the plan. */
export const planConstraints = {
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
  const [kits, ofOrder] = await Promise.all([kitOfOrder(tx, [workOrderId]), tx.all(operationsInSequence, [tx.dealershipId, operationId])]);
  const kit = kits.get(workOrderId);
  if (kit) accept(checkParts(kitColour(kit, dayOf(startsAt, ctx.actor.timeZone)), overrideReason));
  if (overrideReason) return;
  const own = ofOrder.find(({ id }) => id === operationId);
  const span = { startsAt, endsAt: plusMinutes(startsAt, Math.max(1, minutes)) };
  if (own) accept(checkSequence(span, neighboursOf(own, ofOrder)));
}

/** Minutes of work in a span that is longer or shorter than planned, or has a break in it. */
async function workIn(
  ctx: RequestContext,
  tx: Tx,
  { technicianIds, startsAt, minutes }: { technicianIds: readonly string[]; startsAt: string; minutes: number },
): Promise<number> {
  if (minutes === 0) return 0;
  const span = { startsAt, endsAt: plusMinutes(startsAt, minutes) };
  const { technicians } = await capacityBetween(ctx, tx, span);
  const working = technicians.filter(({ id }) => technicianIds.includes(id)).map((technician) => technician.working);
  return givenMinutes(span, minutes, working);
}

type AssignBody = InputOf<typeof workshop.assign>['body'];

/** Plans one operation with all that a place must hold; the caller has freed what is reserved for its visit. */
export async function putOnPlan(
  ctx: RequestContext,
  tx: Tx,
  { operationId, body }: { operationId: string; body: AssignBody },
): Promise<void> {
  const { startsAt, bayId, technicians, overrideReason } = body;
  const technicianIds = technicians.map((row) => row.technicianId);
  const [leadId = ''] = technicianIds;
  const operation = await advanceOperation(ctx, tx, {
    operationId,
    version: body.version,
    action: 'assign',
    told: { bayId, technicianId: leadId, startsAt, overrideReason },
  });
  await refuseLocked(tx, operationId);
  accept(checkShares(technicians));
  if (overrideReason && !may(ctx)('workshop.override')) refused('override-not-allowed');
  const { bayType, skill, equipment, plannedMinutes, workOrderId, reworkCount } = operation;
  const minutes = body.endsAt === undefined ? plannedMinutes : minutesBetween(startsAt, body.endsAt);
  accept(checkLength(minutes, plannedMinutes));
  await checkPlan(ctx, tx, { operationId, workOrderId, startsAt, minutes, overrideReason });
  const given = minutes === plannedMinutes ? minutes : await workIn(ctx, tx, { technicianIds, startsAt, minutes });
  const booking = { operationId, bayId, technicianIds, startsAt, minutes, bayType, skill, equipment };
  const span = await bookOperation(ctx, tx, { ...booking, isExcepted: Boolean(overrideReason) });
  const people = [body.bayOwnerId ?? leadId, body.supervisorId, body.manuals, body.remark, overrideReason ?? ''];
  tx.later([
    [putAssignment, [tx.dealershipId, operationId, bayId, span.startsAt, span.endsAt, ctx.actor.staffId, ctx.now, ...people, given]],
    [deleteTechnicians, [tx.dealershipId, operationId, reworkCount]],
    [insertTechnicians, [tx.dealershipId, operationId, reworkCount, technicianIds, technicians.map((row) => row.sharePercent)]],
  ]);
}

/** The time reserved for a visit gives way to the plan of its work. */
export async function freeReserved(tx: Tx, operationIds: readonly string[]): Promise<void> {
  const visits = await tx.all(visitsOfOperations, [tx.dealershipId, operationIds]);
  for (const { visitId } of visits) await releaseBookings(tx, { subjectType: 'visit', subjectId: visitId });
}

export async function assign(ctx: RequestContext, { params, body }: InputOf<typeof workshop.assign>): Promise<DispatchOperation> {
  return await onConstraint(planConstraints, () =>
    inDealership(ctx, async (tx) => {
      await freeReserved(tx, [params.id]);
      await putOnPlan(ctx, tx, { operationId: params.id, body });
      return await dispatchOperation(tx, params.id);
    }),
  );
}

export const nothingSaid = { bayOwnerId: null, supervisorId: null, manuals: '', remark: '', overrideReason: null };

/** What the planner proposed for several cars at once: the time reserved for any of their visits is free for all of them. */
export async function takeProposal(
  ctx: RequestContext,
  { body: { operations } }: InputOf<typeof workshop.takeProposal>,
): Promise<ReplyOf<typeof workshop.takeProposal>> {
  return await onConstraint(planConstraints, () =>
    inDealership(ctx, async (tx) => {
      await freeReserved(
        tx,
        operations.map(({ operationId }) => operationId),
      );
      for (const { operationId, technicianIds, ...place } of operations) {
        await putOnPlan(ctx, tx, { operationId, body: { ...nothingSaid, ...place, technicians: evenShares(technicianIds) } });
      }
      return { taken: operations.length };
    }),
  );
}

export function unassign(ctx: RequestContext, { params, body }: InputOf<typeof workshop.unassign>): Promise<DispatchOperation> {
  return inDealership(ctx, async (tx) => {
    const { reworkCount } = await advanceOperation(ctx, tx, { operationId: params.id, version: body.version, action: 'unassign' });
    await refuseLocked(tx, params.id);
    await releaseBookings(tx, { subjectType: 'operation', subjectId: params.id });
    tx.later([
      [deleteAssignment, [tx.dealershipId, params.id]],
      [deleteTechnicians, [tx.dealershipId, params.id, reworkCount]],
    ]);
    return await dispatchOperation(tx, params.id);
  });
}

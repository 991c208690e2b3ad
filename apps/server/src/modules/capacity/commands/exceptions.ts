import type { InputOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { checkException, onTheWall } from '@bayline/domain/capacity';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { accept, notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { conflictsIn } from '../queries/conflicts.ts';
import { absenceMeeting, deleteException, endException as end, insertException, lockException, lockTechnicians } from '../roster-store.ts';

const constraints = {
  absent_once: 'absence-overlaps',
  extra_shift_once: 'extra-shift-overlaps',
  roster_exceptions_pkey: 'already-exists',
};

export function addException(
  ctx: RequestContext,
  { body }: InputOf<typeof capacity.addException>,
): Promise<ReplyOf<typeof capacity.addException>> {
  const { id, technicianId, kind, startsAt, endsAt, remark } = body;
  const isAbsence = kind !== 'extra-shift';
  return onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      accept(checkException(body));
      const [[technician], [absent]] = await Promise.all([
        tx.all(lockTechnicians, [tx.dealershipId, [technicianId]]),
        tx.all(absenceMeeting, [tx.dealershipId, [technicianId], startsAt, endsAt]),
      ]);
      if (!technician) refused('technician-unknown');
      if (isAbsence && absent && absent.id !== id)
        refused('absence-overlaps', { name: absent.name, ...onTheWall(absent, ctx.actor.timeZone) });
      await tx.run(insertException, [tx.dealershipId, id, technicianId, kind, startsAt, endsAt, remark]);
      const data = { technicianId, isAbsence, startsAt, endsAt };
      tx.record({ subjectType: 'capacity', subjectId: id, type: 'roster-exception-added', version: 1, data });
      return {
        conflicts: isAbsence
          ? await conflictsIn(ctx, tx, { reasons: ['technician-absent'], resources: [technician.name], startsAt, endsAt })
          : [],
      };
    }),
  );
}

/** What has gone by stays on record; what has not begun is taken away. */
export function endException(ctx: RequestContext, { params }: InputOf<typeof capacity.endException>): Promise<Record<never, never>> {
  return inDealership(ctx, async (tx) => {
    const { technicianId, kind, startsAt, endsAt } = (await tx.maybe(lockException, [tx.dealershipId, params.id])) ?? notFound();
    if (endsAt <= ctx.now) refused('already-over');
    if (startsAt < ctx.now) await tx.run(end, [tx.dealershipId, params.id, ctx.now]);
    else await tx.run(deleteException, [tx.dealershipId, params.id]);
    const data = { technicianId, isAbsence: kind !== 'extra-shift', startsAt, endsAt: startsAt < ctx.now ? ctx.now : endsAt };
    tx.record({ subjectType: 'capacity', subjectId: params.id, type: 'roster-exception-ended', version: 1, data });
    return {};
  });
}

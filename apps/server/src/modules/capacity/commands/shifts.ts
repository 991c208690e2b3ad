import type { InputOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { checkShift } from '@bayline/domain/capacity';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { conflictsIn } from '../queries/conflicts.ts';
import { deleteBreaks, deleteShift, insertBreaks, insertShift, lockShift, peopleOfShift, updateShift } from '../roster-store.ts';

const constraints = { shifts_name_once: 'name-taken', shifts_pkey: 'already-exists', technician_shifts_shift: 'shift-in-use' };

/** A changed one is there as the caller saw it. */
async function lock(tx: Tx, id: string, seen: number | null): Promise<void> {
  if (seen === null) return;
  const { version } = (await tx.maybe(lockShift, [tx.dealershipId, id])) ?? notFound();
  if (version !== seen) versionConflict();
}

export function setShift(
  ctx: RequestContext,
  { params, body }: InputOf<typeof capacity.setShift>,
): Promise<ReplyOf<typeof capacity.setShift>> {
  return onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      await lock(tx, params.id, body.version);
      accept(checkShift(body));
      const { name, starts, ends, breaks } = body;
      const { version } = await tx.one(body.version === null ? insertShift : updateShift, [tx.dealershipId, params.id, name, starts, ends]);
      await tx.batch([
        [deleteBreaks, [tx.dealershipId, params.id]],
        [insertBreaks, [tx.dealershipId, params.id, breaks.map((of) => of.starts), breaks.map((of) => of.ends)]],
      ]);
      const data = { name, starts, ends, breaks: breaks.map((of) => `${of.starts}–${of.ends}`) };
      tx.record({ subjectType: 'capacity', subjectId: params.id, type: 'shift-set', version: 1, data });
      const people = (await tx.all(peopleOfShift, [tx.dealershipId, params.id])).map((person) => person.name);
      const conflicts = await conflictsIn(ctx, tx, { reasons: ['technician-off-shift'], resources: people });
      return { id: params.id, name, starts, ends, breaks, version, conflicts };
    }),
  );
}

/** Refuses shift-in-use: whoever works it is given another first. */
export function withdrawShift(ctx: RequestContext, { params }: InputOf<typeof capacity.withdrawShift>): Promise<Record<never, never>> {
  return onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      const { name } = (await tx.maybe(deleteShift, [tx.dealershipId, params.id])) ?? notFound();
      tx.record({ subjectType: 'capacity', subjectId: params.id, type: 'shift-withdrawn', version: 1, data: { name } });
      return {};
    }),
  );
}

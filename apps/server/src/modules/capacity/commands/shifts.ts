import type { InputOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { checkShift } from '@bayline/domain/capacity';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { deleteBreaks, deleteShift, insertBreaks, insertShift, shiftVersion, updateShift } from '../roster-store.ts';

const constraints = { shifts_name_once: 'name-taken', shifts_pkey: 'already-exists', technician_shifts_shift: 'shift-in-use' };

async function write(tx: Tx, id: string, { name, starts, ends, version }: InputOf<typeof capacity.setShift>['body']): Promise<number> {
  const values = [tx.dealershipId, id, name, starts, ends];
  if (version === null) return (await tx.one(insertShift, values)).version;
  const row = await tx.maybe(updateShift, [...values, version]);
  if (row) return row.version;
  return (await tx.maybe(shiftVersion, [tx.dealershipId, id])) ? versionConflict() : notFound();
}

export function setShift(
  ctx: RequestContext,
  { params, body }: InputOf<typeof capacity.setShift>,
): Promise<ReplyOf<typeof capacity.setShift>> {
  return onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      accept(checkShift(body));
      const version = await write(tx, params.id, body);
      const { name, starts, ends, breaks } = body;
      tx.later([
        [deleteBreaks, [tx.dealershipId, params.id]],
        [insertBreaks, [tx.dealershipId, params.id, breaks.map((of) => of.starts), breaks.map((of) => of.ends)]],
      ]);
      const data = { name, starts, ends, breaks: breaks.map((of) => `${of.starts}–${of.ends}`) };
      tx.record({ subjectType: 'capacity', subjectId: params.id, type: 'shift-set', version: 1, data });
      return { id: params.id, name, starts, ends, breaks, version };
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

import type { InputOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { checkSpecialDay, type Span } from '@bayline/domain/capacity';
import { type CalendarDay, plusDays, startOfDay } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { conflictsIn } from '../queries/conflicts.ts';
import { deleteSpecialDay, putSpecialDay, specialDayVersion } from '../roster-store.ts';

const dayIn = (day: CalendarDay, { actor: { timeZone } }: RequestContext): Span => ({
  startsAt: startOfDay(day, timeZone),
  endsAt: startOfDay(plusDays(day, 1), timeZone),
});

export function setSpecialDay(
  ctx: RequestContext,
  { body }: InputOf<typeof capacity.setSpecialDay>,
): Promise<ReplyOf<typeof capacity.setSpecialDay>> {
  const { day, name, opens, closes, worksAs, version } = body;
  return inDealership(ctx, async (tx) => {
    accept(checkSpecialDay(body));
    const seen = await tx.maybe(specialDayVersion, [tx.dealershipId, day]);
    if ((seen?.version ?? null) !== version) versionConflict();
    // Of two who add the same day at once one comes too late.
    if (!(await tx.maybe(putSpecialDay, [tx.dealershipId, day, name, opens, closes, worksAs, version]))) versionConflict();
    const data = { day, name, opens: opens ?? '', closes: closes ?? '', worksAs };
    tx.record({ subjectType: 'capacity', subjectId: newId(), type: 'special-day-set', version: 1, data });
    return { conflicts: await conflictsIn(ctx, tx, { reasons: ['store-closed', 'technician-off-shift'], ...dayIn(day, ctx) }) };
  });
}

export function withdrawSpecialDay(
  ctx: RequestContext,
  { params, query }: InputOf<typeof capacity.withdrawSpecialDay>,
): Promise<ReplyOf<typeof capacity.withdrawSpecialDay>> {
  return inDealership(ctx, async (tx) => {
    const { version } = (await tx.maybe(specialDayVersion, [tx.dealershipId, params.day])) ?? notFound();
    if (version !== query.version) versionConflict();
    await tx.run(deleteSpecialDay, [tx.dealershipId, params.day]);
    tx.record({ subjectType: 'capacity', subjectId: newId(), type: 'special-day-withdrawn', version: 1, data: { day: params.day } });
    return { conflicts: await conflictsIn(ctx, tx, { reasons: ['store-closed', 'technician-off-shift'], ...dayIn(params.day, ctx) }) };
  });
}

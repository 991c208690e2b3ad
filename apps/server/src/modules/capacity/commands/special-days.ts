import type { InputOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { checkSpecialDay } from '@bayline/domain/capacity';
import { plusDays, startOfDay } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { conflictsIn } from '../queries/conflicts.ts';
import { deleteSpecialDay, putSpecialDay } from '../roster-store.ts';

export function setSpecialDay(
  ctx: RequestContext,
  { body }: InputOf<typeof capacity.setSpecialDay>,
): Promise<ReplyOf<typeof capacity.setSpecialDay>> {
  const { day, name, opens, closes, worksAs } = body;
  const { timeZone } = ctx.actor;
  return inDealership(ctx, async (tx) => {
    accept(checkSpecialDay(body));
    await tx.run(putSpecialDay, [tx.dealershipId, day, name, opens, closes, worksAs]);
    const data = { day, name, opens: opens ?? '', closes: closes ?? '', worksAs };
    tx.record({ subjectType: 'capacity', subjectId: newId(), type: 'special-day-set', version: 1, data });
    const span = { startsAt: startOfDay(day, timeZone), endsAt: startOfDay(plusDays(day, 1), timeZone) };
    return { conflicts: await conflictsIn(ctx, tx, { reason: 'store-closed', ...span }) };
  });
}

export function withdrawSpecialDay(
  ctx: RequestContext,
  { params }: InputOf<typeof capacity.withdrawSpecialDay>,
): Promise<Record<never, never>> {
  return inDealership(ctx, async (tx) => {
    if ((await tx.run(deleteSpecialDay, [tx.dealershipId, params.day])) === 0) notFound();
    tx.record({ subjectType: 'capacity', subjectId: newId(), type: 'special-day-withdrawn', version: 1, data: { day: params.day } });
    return {};
  });
}

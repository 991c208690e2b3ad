import type { InputOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { checkOpeningHours } from '@bayline/domain/capacity';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { conflictsIn } from '../queries/conflicts.ts';
import { lockHours } from '../store.ts';
import { writeHours } from './start-capacity.ts';

/** The week from now on; what is booked outside it is told. */
export function setOpeningHours(
  ctx: RequestContext,
  { body }: InputOf<typeof capacity.setOpeningHours>,
): Promise<ReplyOf<typeof capacity.setOpeningHours>> {
  const { hours, version } = body;
  return inDealership(ctx, async (tx) => {
    accept(checkOpeningHours(hours));
    const [former] = await tx.all(lockHours, [tx.dealershipId]);
    if (former?.version !== version) versionConflict();
    await writeHours(tx, hours, version + 1);
    const data = { hours: hours.map(({ weekday, opens, closes }) => `${weekday} ${opens}–${closes}`) };
    tx.record({ subjectType: 'capacity', subjectId: newId(), type: 'opening-hours-set', version: 1, data });
    return { conflicts: await conflictsIn(ctx, tx, { reasons: ['store-closed', 'technician-off-shift'] }) };
  });
}

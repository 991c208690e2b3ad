import type { ReplyOf } from '@bayline/contract';
import type { handover } from '@bayline/contract/handover';
import { custodyLifecycle } from '@bayline/domain/handover';
import { advance } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextNumber } from '../../../platform/db/numbers.ts';
import { statement } from '../../../platform/db/statement.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { missingCertificates } from '../../inspection/index.ts';
import { settlementStateOfVisit } from '../../settlement/index.ts';
import { beginGuarantees, releaseVisit } from '../../work-orders/index.ts';

const lockVisit = statement<{ version: number; status: 'open' | 'released' | 'cancelled' }>(
  'handover.lock-visit',
  `select version, status from visits where dealership_id = $1 and id = $2 for update`,
);
const insertRelease = statement(
  'handover.insert-release',
  `insert into releases (dealership_id, visit_id, number, released_by, released_at) values ($1, $2, $3, $4, $5)`,
);

/** The slip at the gate: only a car that no bill holds, and whose repair is certified where it must be, leaves. */
export async function release(ctx: RequestContext, visitId: string, version: number): Promise<ReplyOf<typeof handover.release>> {
  const number = await nextNumber(ctx, 'FX');
  return await inDealership(ctx, async (tx) => {
    const visit = (await tx.maybe(lockVisit, [tx.dealershipId, visitId])) ?? notFound();
    if (visit.version !== version) versionConflict({ version: visit.version });
    const [money, missing] = await Promise.all([settlementStateOfVisit(tx, visitId), missingCertificates(tx, visitId)]);
    accept(
      advance(custodyLifecycle, {
        state: visit.status === 'open' ? 'in-house' : 'released',
        action: 'release',
        situation: { ...money, missingCertificates: missing },
      }),
    );
    await beginGuarantees(ctx, tx, { visitId });
    await releaseVisit(ctx, tx, { visitId });
    await tx.run(insertRelease, [tx.dealershipId, visitId, number, ctx.actor.staffId, ctx.now]);
    return { visitId, number, releasedByName: ctx.actor.staffName, releasedAt: ctx.now };
  });
}

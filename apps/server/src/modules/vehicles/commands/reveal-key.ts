import type { ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound } from '../../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { lockVehicle } from '../store.ts';

/** Whoever has the key number can have a key cut: it is shown with a reason and recorded. */
export function revealKey(ctx: RequestContext, id: string, reason: string): Promise<ReplyOf<typeof vehicles.revealKey>> {
  return inDealership(everyTime(ctx), async (tx) => {
    const { keyNumber } = (await tx.maybe(lockVehicle, [tx.dealershipId, id])) ?? notFound();
    tx.record({ subjectType: 'vehicle', subjectId: id, type: 'key-number-revealed', version: 1, data: { reason } });
    return { keyNumber };
  });
}

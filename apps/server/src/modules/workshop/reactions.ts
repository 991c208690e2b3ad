// Work that was called off holds no bay and nobody's time.
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { EventForReaction, Reaction } from '../../platform/events/reaction.ts';
import type { RequestContext } from '../../platform/request.ts';
import { releaseBookings } from '../capacity/index.ts';
import { deleteAssignment } from './store.ts';

const plannedButCancelled = statement<{ operationId: string }>(
  'workshop.planned-but-cancelled',
  `select a.operation_id as "operationId" from operations p
     join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
    where p.dealership_id = $1 and p.work_order_id = $2 and p.status = 'cancelled' order by p.id limit 500`,
);

async function freeCancelled(ctx: RequestContext, event: EventForReaction): Promise<void> {
  await inDealership(ctx, async (tx) => {
    for (const { operationId } of await tx.all(plannedButCancelled, [tx.dealershipId, event.subjectId])) {
      await tx.run(deleteAssignment, [tx.dealershipId, operationId]);
      await releaseBookings(tx, { subjectType: 'operation', subjectId: operationId });
    }
  });
}

export const reactions: readonly Reaction[] = [
  { name: 'workshop.free-cancelled', on: ['work-order-cancelled', 'job-voided'], react: freeCancelled },
];

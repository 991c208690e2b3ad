import type { ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { insertPenalty, reworkById } from '../store.ts';

/** Decided once, by somebody else than the one who pays. */
export function penalise(ctx: RequestContext, id: string, penaltyFen: number): Promise<ReplyOf<typeof inspection.penalise>> {
  return onConstraint({ rework_penalties_pkey: 'penalty-decided' }, () =>
    inDealership(ctx, async (tx) => {
      const rework = (await tx.maybe(reworkById, [tx.dealershipId, id])) ?? notFound();
      if (rework.isDecided) refused('penalty-decided');
      if (rework.reworkOwnerId === ctx.actor.staffId) refused('own-penalty');
      tx.later([[insertPenalty, [tx.dealershipId, id, penaltyFen, ctx.actor.staffId, ctx.now]]]);
      const { workOrderId, visitId } = rework;
      const subject = { subjectType: 'work-order', subjectId: workOrderId, visitId } as const;
      tx.record({ ...subject, type: 'rework-penalised', version: 1, step: 8, data: { inspectionId: id, penaltyFen } });
      return { penaltyFen };
    }),
  );
}

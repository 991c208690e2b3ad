// A part is missing and the owner is asked: wait here, leave the car, come back, take another part, or do without. The
// adviser writes it down; what is done without is called off, and another part is put on the order as a line of its own,
// with its own price, for the owner to agree to.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { requestView } from '../queries/parts-requests.ts';
import { listSubstitutes } from '../queries/substitutes.ts';
import { lockedRequest, recordStep, stateAfter, stepData } from '../requests.ts';
import { bumpRequest } from '../store.ts';
import { letGo } from './appointment-parts.ts';

const insertDecision = statement(
  'warehouse.insert-decision',
  `insert into shortage_decisions (dealership_id, id, request_id, choice, substitute_id, remark, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export function decideShortage(
  ctx: RequestContext,
  { params, body }: InputOf<typeof warehouse.decideShortage>,
): Promise<ReplyOf<typeof warehouse.decideShortage>> {
  const { choice, substituteId, remark } = body;
  return onConstraint({ shortage_decisions_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const request = await lockedRequest(tx, { id: params.id, version: body.version });
      stateAfter(request, 'decide');
      const { rows } = await listSubstitutes(tx, request.id);
      const isKnown = rows.some((row) => row.id === substituteId);
      if (choice === 'equivalent' ? !isKnown : substituteId !== null) refused('substitute-unknown');
      const decidedBy = ctx.actor.staffId ?? notFound();
      await tx.batch([
        [insertDecision, [tx.dealershipId, body.id, request.id, choice, substituteId, remark, decidedBy, ctx.now]],
        [bumpRequest, [tx.dealershipId, request.id]],
      ]);
      recordStep(tx, request, { type: 'shortage-decided', version: 1, data: { ...stepData(request), choice, substituteId } });
      if (choice === 'cancel' || choice === 'equivalent') await letGo(tx, [request]);
      return await requestView(ctx, tx, request.id);
    }),
  );
}

// A technician asks the adviser, and the adviser answers; both read it on the order.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { myJob } from '../queries/my-jobs.ts';
import { questionById } from '../statements/operations.ts';
import { answerQuestion, insertQuestion, lockOperationToHand, sharesOfOperation } from '../store.ts';

export function ask(ctx: RequestContext, { params, body }: InputOf<typeof workshop.ask>): Promise<ReplyOf<typeof workshop.ask>> {
  const { questionId, words } = body;
  const { staffId } = ctx.actor;
  return onConstraint({ adviser_questions_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const operation = (await tx.maybe(lockOperationToHand, [tx.dealershipId, params.id, staffId])) ?? notFound();
      const { workOrderId, visitId, reworkCount } = operation;
      const people = await tx.all(sharesOfOperation, [tx.dealershipId, params.id, reworkCount]);
      if (!people.some((share) => share.technicianId === staffId)) refused('not-yours');
      tx.later([[insertQuestion, [tx.dealershipId, questionId, params.id, workOrderId, words, staffId, ctx.now]]]);
      const data = { workOrderId, questionId, words };
      tx.record({ subjectType: 'operation', subjectId: params.id, visitId, type: 'adviser-asked', version: 1, step: 7, data });
      return await myJob(ctx, tx, params.id);
    }),
  );
}

export function answer(ctx: RequestContext, { params, body }: InputOf<typeof workshop.answer>): Promise<ReplyOf<typeof workshop.answer>> {
  return inDealership(ctx, async (tx) => {
    const values = [tx.dealershipId, params.id, body.answer, ctx.actor.staffId, ctx.now];
    const answered = await tx.maybe(answerQuestion, values);
    const question = (await tx.maybe(questionById, [tx.dealershipId, params.id])) ?? notFound();
    if (!answered) refused('already-answered');
    const { operationId, workOrderId, visitId } = answered;
    const data = { workOrderId, questionId: params.id, words: body.answer };
    tx.record({ subjectType: 'operation', subjectId: operationId, visitId, type: 'adviser-answered', version: 1, step: 7, data });
    return question;
  });
}

import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { orderOfStore, questionsOfOrder } from '../statements/operations.ts';

/** Newest first; 404 when the store has no such order. */
export async function questionsOf(tx: Tx, workOrderId: string): Promise<ReplyOf<typeof workshop.questions>> {
  const [rows, order] = await Promise.all([
    tx.all(questionsOfOrder, [tx.dealershipId, workOrderId]),
    tx.maybe(orderOfStore, [tx.dealershipId, workOrderId]),
  ]);
  if (!order) notFound();
  return { rows };
}

import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { plusDays, startOfDay } from '@bayline/domain/kernel';
import { kitLight } from '@bayline/domain/work-orders';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookingsOfDay, type DispatchRow, openOperations, operationById } from '../store.ts';

type Operation = ReplyOf<typeof workshop.assign>;

function view({ partStatuses, ...row }: DispatchRow): Operation {
  return { ...row, bayType: row.bayType as Operation['bayType'], skill: row.skill as Operation['skill'], kitLight: kitLight(partStatuses) };
}

export async function dispatchList(ctx: RequestContext, tx: Tx, day: string): Promise<ReplyOf<typeof workshop.dispatchList>> {
  const from = startOfDay(day, ctx.actor.timeZone);
  const until = startOfDay(plusDays(day, 1), ctx.actor.timeZone);
  const [operations, bookings] = await Promise.all([
    tx.all(openOperations, [tx.dealershipId]),
    tx.all(bookingsOfDay, [tx.dealershipId, from, until]),
  ]);
  return { operations: operations.map(view), bookings };
}

export async function dispatchOperation(tx: Tx, id: string): Promise<Operation> {
  const row = await tx.maybe(operationById, [tx.dealershipId, id]);
  return row ? view(row) : notFound();
}

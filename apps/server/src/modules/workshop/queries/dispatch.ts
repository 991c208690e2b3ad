import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { maskPhone } from '@bayline/domain/customers';
import { plusDays, startOfDay } from '@bayline/domain/kernel';
import { kitLight } from '@bayline/domain/work-orders';
import { creditedByShare, creditedOfOperation } from '@bayline/domain/workshop';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookingsOfDay, type DispatchRow, openOperations, operationById, supervisors } from '../statements/operations.ts';

export type DispatchOperation = ReplyOf<typeof workshop.assign>;

/** Each person of the operation with what the share brings; rework brings nothing. */
export function techniciansOf(row: DispatchRow): DispatchOperation['technicians'] {
  const position = row.lineOperationIds.indexOf(row.id);
  const ofOperation = row.reworkCount > 0 ? 0 : creditedOfOperation(row.lineCreditedHours, { plannedMinutes: row.lineMinutes, position });
  const credited = creditedByShare(ofOperation, row.technicians);
  return row.technicians.map((technician, at) => ({ ...technician, creditedHours: credited[at] ?? 0 }));
}

function view(row: DispatchRow): DispatchOperation {
  const { partStatuses, lineCreditedHours: _c, lineMinutes: _m, lineOperationIds: _i, mobile, ...shown } = row;
  return {
    ...shown,
    bayType: row.bayType as DispatchOperation['bayType'],
    skill: row.skill as DispatchOperation['skill'],
    mobileMasked: mobile === null ? null : maskPhone(mobile),
    technicians: techniciansOf(row),
    kitLight: kitLight(partStatuses),
  };
}

export async function dispatchList(ctx: RequestContext, tx: Tx, day: string): Promise<ReplyOf<typeof workshop.dispatchList>> {
  const from = startOfDay(day, ctx.actor.timeZone);
  const until = startOfDay(plusDays(day, 1), ctx.actor.timeZone);
  const [operations, bookings, people] = await Promise.all([
    tx.all(openOperations, [tx.dealershipId]),
    tx.all(bookingsOfDay, [tx.dealershipId, from, until]),
    tx.all(supervisors, [tx.dealershipId]),
  ]);
  return { operations: operations.map(view), bookings, supervisors: people };
}

export async function openWork(tx: Tx): Promise<DispatchOperation[]> {
  return (await tx.all(openOperations, [tx.dealershipId])).map(view);
}

export async function dispatchOperation(tx: Tx, id: string): Promise<DispatchOperation> {
  const row = await tx.maybe(operationById, [tx.dealershipId, id]);
  return row ? view(row) : notFound();
}

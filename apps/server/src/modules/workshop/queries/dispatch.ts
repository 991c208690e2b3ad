import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { maskPhone } from '@bayline/domain/customers';
import { plusDays, startOfDay } from '@bayline/domain/kernel';
import { kitOf } from '@bayline/domain/warehouse';
import { kitLight } from '@bayline/domain/work-orders';
import { creditedByShare, creditedOfOperation } from '@bayline/domain/workshop';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { capacityBetween } from '../../capacity/index.ts';
import {
  bookingsInTime,
  type DispatchRow,
  openOperations,
  operationById,
  supervisors,
  technicianBookingsInTime,
} from '../statements/operations.ts';

/** The plan is drawn for a day or for a week. */
const daysShown = 7;

export type DispatchOperation = ReplyOf<typeof workshop.assign>;

/** Each person of the operation with what the share brings; rework brings nothing. */
export function techniciansOf(row: DispatchRow): DispatchOperation['technicians'] {
  const position = row.lineOperationIds.indexOf(row.id);
  const ofOperation = row.reworkCount > 0 ? 0 : creditedOfOperation(row.lineCreditedHours, { plannedMinutes: row.lineMinutes, position });
  const credited = creditedByShare(ofOperation, row.technicians);
  return row.technicians.map((technician, at) => ({ ...technician, creditedHours: credited[at] ?? 0 }));
}

function view(row: DispatchRow): DispatchOperation {
  const { kitLines, lineCreditedHours: _c, lineMinutes: _m, lineOperationIds: _i, mobile, ...shown } = row;
  return {
    ...shown,
    bayType: row.bayType as DispatchOperation['bayType'],
    skill: row.skill as DispatchOperation['skill'],
    mobileMasked: mobile === null ? null : maskPhone(mobile),
    technicians: techniciansOf(row),
    kitLight: kitLight(kitLines.map(({ status }) => status)),
    kit: kitOf(kitLines),
  };
}

export async function dispatchList(ctx: RequestContext, tx: Tx, day: string): Promise<ReplyOf<typeof workshop.dispatchList>> {
  const from = startOfDay(day, ctx.actor.timeZone);
  const until = startOfDay(plusDays(day, daysShown), ctx.actor.timeZone);
  const [operations, bookings, technicianBookings, people, { hours, bays, technicians, equipment }] = await Promise.all([
    tx.all(openOperations, [tx.dealershipId]),
    tx.all(bookingsInTime, [tx.dealershipId, from, until]),
    tx.all(technicianBookingsInTime, [tx.dealershipId, from, until]),
    tx.all(supervisors, [tx.dealershipId]),
    capacityBetween(ctx, tx, { startsAt: from, endsAt: until }),
  ]);
  return {
    operations: operations.map(view),
    bookings,
    technicianBookings,
    supervisors: people,
    hours: { hours: [...hours.hours], specialDays: [...hours.specialDays] },
    bays: bays.map((bay) => ({ ...bay, closed: [...bay.closed] })),
    technicians: technicians.map(({ id, name, speedPercent, learned, working, absent }) => ({
      id,
      name,
      speedPercent,
      // The numbers of certificates are told only to those who keep the roster.
      learned: learned.map(({ skill, certificateUntil }) => ({ skill, certificateUntil })),
      working: [...working],
      absent: [...absent],
    })),
    equipment: equipment.map(({ kind, quantity, unavailable }) => ({ kind, quantity, unavailable: [...unavailable] })),
  };
}

export async function openWork(tx: Tx): Promise<DispatchOperation[]> {
  return (await tx.all(openOperations, [tx.dealershipId])).map(view);
}

export async function dispatchOperation(tx: Tx, id: string): Promise<DispatchOperation> {
  const row = await tx.maybe(operationById, [tx.dealershipId, id]);
  return row ? view(row) : notFound();
}

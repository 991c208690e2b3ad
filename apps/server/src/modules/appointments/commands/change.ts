// Reminding, moving, calling off, giving up, arriving: what is held on bay and shelf moves or ends with the appointment.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { appointments } from '@bayline/contract/appointments';
import {
  type AppointmentAction,
  type AppointmentStatus,
  appointmentLifecycle,
  checkBookingTime,
  longestKeptDays,
  partsKeptUntil,
} from '@bayline/domain/appointments';
import { advance, type CalendarDay, dayOf, isRefusal, plusDays } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { passItem, releaseBookings, reserveBay, reserveConstraints, storeHours } from '../../capacity/index.ts';
import { survivingVehicle, vehicleForBooking } from '../../vehicles/index.ts';
import { moveAppointmentParts, releaseAppointmentParts } from '../../warehouse/index.ts';
import { appointmentView, type View } from '../queries/views.ts';
import {
  carOfAppointment,
  convertAppointment,
  endAppointment,
  type LockedAppointment,
  lockAppointment,
  markArrived,
  markReminded,
  moveAppointment,
} from '../store.ts';
import { holdParts } from './hold-parts.ts';
import { keepApart } from './keep-apart.ts';
import { keepShare } from './keep-share.ts';

interface Step {
  readonly id: string;
  readonly version: number;
  readonly action: AppointmentAction;
}

/** The locked appointment and where the action leads it. */
async function stepped(ctx: RequestContext, tx: Tx, step: Step): Promise<LockedAppointment & { readonly to: AppointmentStatus }> {
  const appointment = (await tx.maybe(lockAppointment, [tx.dealershipId, step.id])) ?? notFound();
  if (appointment.version !== step.version) versionConflict({ version: appointment.version });
  const { startsAt, releaseMinutes } = appointment;
  const situation = { startsAt, now: ctx.now, releaseMinutes };
  const { to } = accept(advance(appointmentLifecycle, { state: appointment.status, action: step.action, situation }));
  return { ...appointment, to };
}

const subjectOf = (subjectId: string) => ({ subjectType: 'appointment', subjectId }) as const;

export function remind(ctx: RequestContext, { params, body }: InputOf<typeof appointments.remind>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    const { id, to, reminderChannel: channel } = await stepped(ctx, tx, { id: params.id, version: body.version, action: 'remind' });
    await tx.run(markReminded, [tx.dealershipId, id, to, ctx.now, ctx.actor.staffId]);
    tx.record({ ...subjectOf(id), type: 'appointment-reminded', version: 1, step: 2, data: { channel } });
    return await appointmentView(ctx, tx, id);
  });
}

/** Until when the parts of a car that is not taken in wait for it: some days on which the store is open. */
async function keptUntil(
  ctx: RequestContext,
  tx: Tx,
  { from, partsKeptDays }: { readonly from: CalendarDay; readonly partsKeptDays: number },
): Promise<CalendarDay> {
  const store = await storeHours(ctx, tx, { from, until: plusDays(from, longestKeptDays) });
  return partsKeptUntil(from, partsKeptDays, store);
}

export function arrive(ctx: RequestContext, { params, body }: InputOf<typeof appointments.arrive>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    const { id, to, vehicleId, partsKeptDays } = await stepped(ctx, tx, { id: params.id, version: body.version, action: 'arrive' });
    // The owner may drive off again before the car is taken in.
    const until = await keptUntil(ctx, tx, { from: dayOf(ctx.now, ctx.actor.timeZone), partsKeptDays });
    await tx.run(markArrived, [tx.dealershipId, id, to, ctx.now, until]);
    tx.record({ ...subjectOf(id), type: 'appointment-arrived', version: 1, step: 3, data: { vehicleId } });
    return await appointmentView(ctx, tx, id);
  });
}

/** Another time; the old bay time is free for everybody before a new one is looked for, and so are the parts. */
export async function reschedule(
  ctx: RequestContext,
  { params, body }: InputOf<typeof appointments.reschedule>,
): Promise<ReplyOf<typeof appointments.reschedule>> {
  const { startsAt } = body;
  return await onConstraint(reserveConstraints, () =>
    inDealership(ctx, async (tx) => {
      // The car before its appointment, in the order of the check-in.
      const { vehicleId } = (await tx.maybe(carOfAppointment, [tx.dealershipId, params.id])) ?? notFound();
      await vehicleForBooking(tx, vehicleId);
      const locked = await stepped(ctx, tx, { id: params.id, version: body.version, action: 'reschedule' });
      const { id, bayType, plannedMinutes } = locked;
      accept(checkBookingTime(startsAt, ctx.now));
      await keepApart(ctx, tx, { ...locked, startsAt, minutes: plannedMinutes });
      const subject = subjectOf(id);
      await releaseBookings(tx, subject);
      const { bayId } = await reserveBay(ctx, tx, { ...subject, bayType, startsAt, minutes: plannedMinutes });
      await keepShare(ctx, tx, { id, bayType, startsAt, minutes: plannedMinutes, overShareReason: body.overShareReason });
      await tx.run(moveAppointment, [tx.dealershipId, id, startsAt, locked.to]);
      await releaseAppointmentParts(ctx, tx, { appointmentId: id });
      await holdParts(ctx, tx, { ...locked, startsAt });
      const data = { from: locked.startsAt, to: startsAt, bayId, reason: body.reason };
      tx.record({ ...subject, type: 'appointment-rescheduled', version: 1, step: 2, data });
      const view = await appointmentView(ctx, tx, id);
      // The news of this move is written with the commit.
      const move = { movedAt: ctx.now, from: locked.startsAt, to: startsAt, reason: body.reason, byName: ctx.actor.staffName };
      return { ...view, moves: [...view.moves, move].slice(-50) };
    }),
  );
}

export function cancel(ctx: RequestContext, { params, body }: InputOf<typeof appointments.cancel>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    const { id, to } = await stepped(ctx, tx, { id: params.id, version: body.version, action: 'cancel' });
    const { by, reason } = body;
    await releaseBookings(tx, subjectOf(id));
    await releaseAppointmentParts(ctx, tx, { appointmentId: id });
    await tx.run(endAppointment, [tx.dealershipId, id, to, ctx.now, by, reason, null]);
    tx.record({ ...subjectOf(id), type: 'appointment-cancelled', version: 2, step: 2, data: { reason, by } });
    return await appointmentView(ctx, tx, id);
  });
}

/** The bay is free at once; the parts wait, for the customer may still come. */
export async function giveUp(ctx: RequestContext, tx: Tx, missed: LockedAppointment): Promise<void> {
  const { id, startsAt, partsKeptDays } = missed;
  await releaseBookings(tx, subjectOf(id));
  const until = await keptUntil(ctx, tx, { from: dayOf(startsAt, ctx.actor.timeZone), partsKeptDays });
  await tx.run(endAppointment, [tx.dealershipId, id, 'no-show', ctx.now, null, '', until]);
  tx.record({ ...subjectOf(id), type: 'appointment-not-kept', version: 1, step: 2, data: {} });
}

export function markNoShow(ctx: RequestContext, { params, body }: InputOf<typeof appointments.markNoShow>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    await giveUp(ctx, tx, await stepped(ctx, tx, { id: params.id, version: body.version, action: 'no-show' }));
    return await appointmentView(ctx, tx, params.id);
  });
}

/**
 * Door: the car is here. Locks the appointment and answers with the rows to write once the visit is there: bay time and
 * parts go over to it. Refuses appointment-not-open, also for another car's.
 */
export async function keepAppointment(
  ctx: RequestContext,
  tx: Tx,
  arrival: { appointmentId: string; visitId: string; vehicleId: string },
): Promise<BatchItem[]> {
  const { appointmentId, visitId, vehicleId } = arrival;
  const [appointment, car] = await Promise.all([
    tx.maybe(lockAppointment, [tx.dealershipId, appointmentId]),
    survivingVehicle(tx, vehicleId),
  ]);
  if (appointment?.vehicleId !== car) refused('appointment-not-open');
  const { startsAt, releaseMinutes, status } = appointment;
  const kept = advance(appointmentLifecycle, { state: status, action: 'check-in', situation: { startsAt, now: ctx.now, releaseMinutes } });
  if (isRefusal(kept)) refused('appointment-not-open');
  await moveAppointmentParts(ctx, tx, arrival);
  const subject = subjectOf(appointmentId);
  if (status !== 'arrived') tx.record({ ...subject, visitId, type: 'appointment-arrived', version: 1, step: 3, data: { vehicleId: car } });
  return [
    [convertAppointment, [tx.dealershipId, appointmentId, visitId, kept.to, ctx.now]],
    passItem(tx, { from: subject, to: { subjectType: 'visit', subjectId: visitId } }),
  ];
}

// Moving, calling off, giving up, arriving: each ends or moves the hold on the bay with the appointment.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { appointments } from '@bayline/contract/appointments';
import { type AppointmentAction, type AppointmentStatus, appointmentLifecycle, checkBookingTime } from '@bayline/domain/appointments';
import type { EventBody } from '@bayline/domain/events';
import { advance, isRefusal } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { passItem, releaseBookings, reserveBay, reserveConstraints } from '../../capacity/index.ts';
import { survivingVehicle } from '../../vehicles/index.ts';
import { appointmentView } from '../queries/views.ts';
import { arriveAppointment, type LockedAppointment, lockAppointment, moveAppointment, setAppointmentStatus } from '../store.ts';

interface Step {
  readonly id: string;
  readonly version: number;
  readonly action: AppointmentAction;
}

async function stepped(ctx: RequestContext, tx: Tx, step: Step): Promise<LockedAppointment & { readonly to: AppointmentStatus }> {
  const appointment = (await tx.maybe(lockAppointment, [tx.dealershipId, step.id])) ?? notFound();
  if (appointment.version !== step.version) versionConflict({ version: appointment.version });
  const { to } = accept(
    advance(appointmentLifecycle, {
      state: appointment.status,
      action: step.action,
      situation: { startsAt: appointment.startsAt, now: ctx.now },
    }),
  );
  return { ...appointment, to };
}

/** Another time; the old bay time is free for everybody before a new one is looked for. */
export async function reschedule(
  ctx: RequestContext,
  { params, body }: InputOf<typeof appointments.reschedule>,
): Promise<ReplyOf<typeof appointments.reschedule>> {
  const { startsAt } = body;
  return await onConstraint(reserveConstraints, () =>
    inDealership(ctx, async (tx) => {
      const {
        id,
        bayType,
        plannedMinutes,
        startsAt: before,
      } = await stepped(ctx, tx, { id: params.id, version: body.version, action: 'reschedule' });
      accept(checkBookingTime(startsAt, ctx.now));
      const subject = { subjectType: 'appointment', subjectId: id } as const;
      await releaseBookings(tx, subject);
      const { bayId } = await reserveBay(ctx, tx, { ...subject, bayType, startsAt, minutes: plannedMinutes });
      await tx.run(moveAppointment, [tx.dealershipId, id, startsAt]);
      tx.record({
        ...subject,
        type: 'appointment-rescheduled',
        version: 1,
        step: 2,
        data: { from: before, to: startsAt, bayId, reason: body.reason },
      });
      return await appointmentView(ctx, tx, id);
    }),
  );
}

interface Ending extends Step {
  readonly event: Extract<EventBody, { readonly type: 'appointment-cancelled' | 'appointment-not-kept' }>;
}

function end(ctx: RequestContext, ending: Ending): Promise<ReplyOf<typeof appointments.cancel>> {
  return inDealership(ctx, async (tx) => {
    const { id, to } = await stepped(ctx, tx, ending);
    const subject = { subjectType: 'appointment', subjectId: id } as const;
    await releaseBookings(tx, subject);
    await tx.run(setAppointmentStatus, [tx.dealershipId, id, to]);
    tx.record({ ...subject, step: 2, ...ending.event });
    return await appointmentView(ctx, tx, id);
  });
}

export function cancel(
  ctx: RequestContext,
  { params, body }: InputOf<typeof appointments.cancel>,
): Promise<ReplyOf<typeof appointments.cancel>> {
  return end(ctx, {
    id: params.id,
    version: body.version,
    action: 'cancel',
    event: { type: 'appointment-cancelled', version: 1, data: { reason: body.reason } },
  });
}

export function markNoShow(
  ctx: RequestContext,
  { params, body }: InputOf<typeof appointments.markNoShow>,
): Promise<ReplyOf<typeof appointments.markNoShow>> {
  const event = { type: 'appointment-not-kept', version: 1, data: {} } as const;
  return end(ctx, { id: params.id, version: body.version, action: 'no-show', event });
}

/**
 * Door: the car is here. Locks the appointment and answers with the rows to write once the visit is there: the held bay
 * time goes over to it. Refuses appointment-not-open, also for another car's.
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
  const situation = { startsAt: appointment.startsAt, now: ctx.now };
  const arrived = advance(appointmentLifecycle, { state: appointment.status, action: 'arrive', situation });
  if (isRefusal(arrived)) refused('appointment-not-open');
  tx.record({
    subjectType: 'appointment',
    subjectId: appointmentId,
    visitId,
    type: 'appointment-arrived',
    version: 1,
    step: 3,
    data: { vehicleId },
  });
  return [
    [arriveAppointment, [tx.dealershipId, appointmentId, visitId, arrived.to]],
    passItem(tx, { from: { subjectType: 'appointment', subjectId: appointmentId }, to: { subjectType: 'visit', subjectId: visitId } }),
  ];
}

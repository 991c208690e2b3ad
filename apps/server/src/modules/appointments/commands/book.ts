import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { appointments } from '@bayline/contract/appointments';
import { checkBookingTime } from '@bayline/domain/appointments';
import { checkPhone } from '@bayline/domain/customers';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextNumber } from '../../../platform/db/numbers.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { accept, onConstraint } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { reserveBay, reserveConstraints } from '../../capacity/index.ts';
import { survivingCustomer } from '../../customers/index.ts';
import { vehicleForBooking } from '../../vehicles/index.ts';
import { type Estimate, estimateOf } from '../queries/estimate.ts';
import { appointmentView } from '../queries/views.ts';
import { insertAppointment, insertJobs, insertParts } from '../store.ts';
import { holdParts } from './hold-parts.ts';
import { keepApart } from './keep-apart.ts';
import { keepShare } from './keep-share.ts';
import { freePartsOfMissed } from './kept-parts.ts';

type Wish = BodyOf<typeof appointments.book>;

const constraints = {
  ...reserveConstraints,
  appointments_pkey: 'already-exists',
  appointments_dealership_id_party_id_fkey: 'customer-unknown',
  appointments_adviser: 'adviser-unknown',
};

function workItems(tx: Tx, id: string, { jobs, parts }: Estimate): BatchItem[] {
  const key = [tx.dealershipId, id];
  const work = [
    jobs.map((job) => job.cannedJobId),
    jobs.map((job) => job.labourOperationId),
    jobs.map((job) => job.code),
    jobs.map((job) => job.nameZh),
    jobs.map((job) => job.nameEn),
    jobs.map((job) => job.plannedMinutes),
    jobs.map((job) => job.amountFen),
  ];
  const needed = [
    parts.map((part) => part.partId),
    parts.map((part) => part.number),
    parts.map((part) => part.nameZh),
    parts.map((part) => part.nameEn),
    parts.map((part) => part.unit),
    parts.map((part) => part.quantity),
  ];
  return [
    [insertJobs, [...key, ...work]],
    [insertParts, [...key, ...needed]],
  ];
}

interface Booking {
  readonly number: string;
  readonly vehicleId: string;
  readonly partyId: string;
  readonly contactPhone: string | null;
  readonly estimateFen: number | null;
}

function bookingItem(ctx: RequestContext, tx: Tx, { wish, booking }: { wish: Wish; booking: Booking }): BatchItem {
  const { number, vehicleId, partyId, contactPhone, estimateFen } = booking;
  return [
    insertAppointment,
    [
      tx.dealershipId,
      wish.id,
      number,
      vehicleId,
      partyId,
      wish.contactName,
      contactPhone,
      wish.requestedWork,
      wish.businessType,
      wish.channel,
      wish.adviserId,
      wish.bayType,
      wish.startsAt,
      wish.plannedMinutes,
      estimateFen,
      wish.reminderChannel,
      ctx.actor.staffId,
      ctx.now,
      wish.remark,
    ],
  ];
}

/** Books a car in and holds a bay and the parts for it. */
export async function book(ctx: RequestContext, wish: Wish): Promise<ReplyOf<typeof appointments.book>> {
  const { id, startsAt, plannedMinutes, bayType } = wish;
  accept(checkBookingTime(startsAt, ctx.now));
  const contactPhone = wish.contactPhone === null ? null : accept(checkPhone(wish.contactPhone)).phone;
  const number = await nextNumber(ctx, 'YY');
  return await onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      const subject = { subjectType: 'appointment', subjectId: id } as const;
      const { id: vehicleId, plate } = await vehicleForBooking(tx, wish.vehicleId);
      await keepApart(ctx, tx, { id, vehicleId, startsAt, minutes: plannedMinutes });
      const { bayId } = await reserveBay(ctx, tx, { ...subject, bayType, startsAt, minutes: plannedMinutes });
      await keepShare(ctx, tx, { id, bayType, startsAt, minutes: plannedMinutes, overShareReason: wish.overShareReason });
      const [partyId, estimate] = await Promise.all([survivingCustomer(tx, wish.partyId), estimateOf(ctx, tx, wish)]);
      const booking = { number, vehicleId, partyId, contactPhone, estimateFen: estimate.estimateFen };
      await tx.batch([bookingItem(ctx, tx, { wish, booking }), ...workItems(tx, id, estimate)]);
      tx.record({ ...subject, type: 'appointment-booked', version: 1, step: 2, data: { vehicleId, startsAt, plannedMinutes, bayId } });
      await holdParts(ctx, tx, { id, number, plate, startsAt });
      await freePartsOfMissed(ctx, tx, { vehicleId, partIds: estimate.parts.map((part) => part.partId) });
      return await appointmentView(ctx, tx, id);
    }),
  );
}

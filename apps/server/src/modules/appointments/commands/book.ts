import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { appointments } from '@bayline/contract/appointments';
import { checkBookingTime } from '@bayline/domain/appointments';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextNumber } from '../../../platform/db/numbers.ts';
import { accept, onConstraint } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { reserveBay, reserveConstraints } from '../../capacity/index.ts';
import { survivingCustomer } from '../../customers/index.ts';
import { survivingVehicle } from '../../vehicles/index.ts';
import { appointmentView } from '../queries/views.ts';
import { insertAppointment } from '../store.ts';

const constraints = {
  ...reserveConstraints,
  appointments_pkey: 'already-exists',
  appointments_dealership_id_vehicle_id_fkey: 'vehicle-unknown',
  appointments_dealership_id_party_id_fkey: 'customer-unknown',
};

/** Books a car in and holds a bay for it. */
export async function book(ctx: RequestContext, wish: BodyOf<typeof appointments.book>): Promise<ReplyOf<typeof appointments.book>> {
  const { startsAt } = wish;
  accept(checkBookingTime(startsAt, ctx.now));
  const number = await nextNumber(ctx, 'YY');
  return await onConstraint(constraints, () =>
    inDealership(ctx, async (tx) => {
      const { bayId } = await reserveBay(ctx, tx, {
        bayType: wish.bayType,
        startsAt,
        minutes: wish.plannedMinutes,
        subjectType: 'appointment',
        subjectId: wish.id,
      });
      const [vehicleId, partyId] = await Promise.all([survivingVehicle(tx, wish.vehicleId), survivingCustomer(tx, wish.partyId)]);
      await tx.run(insertAppointment, [
        tx.dealershipId,
        wish.id,
        number,
        vehicleId,
        partyId,
        wish.requestedWork,
        wish.businessType,
        wish.bayType,
        startsAt,
        wish.plannedMinutes,
        wish.estimateFen,
        wish.expectedParts,
        wish.reminderChannel,
        ctx.actor.staffId,
        ctx.now,
        wish.remark,
      ]);
      tx.record({
        subjectType: 'appointment',
        subjectId: wish.id,
        type: 'appointment-booked',
        version: 1,
        step: 2,
        data: { vehicleId, startsAt, plannedMinutes: wish.plannedMinutes, bayId },
      });
      return await appointmentView(ctx, tx, wish.id);
    }),
  );
}

// An appointment as the desk sees it: the booking, whose car it is, which bay is held, what may be done now.
import type { AppointmentView } from '@bayline/contract/appointments';
import { appointmentLifecycle } from '@bayline/domain/appointments';
import { maskPhone } from '@bayline/domain/customers';
import { allowedActions, type CalendarDay, plusDays, startOfDay } from '@bayline/domain/kernel';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';

type View = Static<typeof AppointmentView>;
type Row = Omit<View, 'mobileMasked' | 'allowedActions'> & { readonly mobile: string | null };

const appointmentRows = `
  select a.id, a.number, a.status, a.requested_work as "requestedWork", a.business_type as "businessType", a.bay_type as "bayType",
         a.starts_at as "startsAt", a.planned_minutes as "plannedMinutes", a.estimate_fen as "estimateFen", a.expected_parts as "expectedParts",
         a.reminder_channel as "reminderChannel", a.remark, a.vehicle_id as "vehicleId", v.plate, v.plate_kind as "plateKind", m.name as "modelName",
         a.party_id as "partyId", p.name as "customerName", p.mobile, a.accepted_at as "acceptedAt", s.name as "takenByName",
         bay.name as "bayName", a.visit_id as "visitId", a.version
    from appointments a
    join vehicles v on v.dealership_id = a.dealership_id and v.id = a.vehicle_id
    left join vehicle_models m on m.dealership_id = v.dealership_id and m.id = v.model_id
    join parties p on p.dealership_id = a.dealership_id and p.id = a.party_id
    join staff s on s.dealership_id = a.dealership_id and s.id = a.taken_by
    left join lateral (
      select b.name from bay_bookings k join bays b on b.dealership_id = k.dealership_id and b.id = k.bay_id
       where k.dealership_id = a.dealership_id
         and ((k.subject_type = 'appointment' and k.subject_id = a.id) or (k.subject_type = 'visit' and k.subject_id = a.visit_id))
       order by k.starts_at limit 1) bay on true
   where a.dealership_id = $1`;

const oneAppointment = statement<Row>('appointments.one', `${appointmentRows} and a.id = $2`);
const appointmentsBetween = statement<Row>(
  'appointments.between',
  `${appointmentRows} and a.starts_at >= $2 and a.starts_at < $3 order by a.starts_at, a.id limit 500`,
);
const confirmedOfPlate = statement<Row>(
  'appointments.confirmed-of-plate',
  `${appointmentRows} and a.vehicle_id = any (array(select f.id from vehicles c join vehicles f on f.dealership_id = c.dealership_id and f.survivor_id = c.survivor_id
                                   where c.dealership_id = $1 and c.plate = $2))
      and a.status = 'confirmed' and a.starts_at >= $3 and a.starts_at < $4 order by a.starts_at, a.id limit 1`,
);

function toView(ctx: RequestContext, row: Row): View {
  const { mobile, ...rest } = row;
  const situation = { startsAt: row.startsAt, now: ctx.now };
  return {
    ...rest,
    mobileMasked: mobile === null ? null : maskPhone(mobile),
    allowedActions: allowedActions(appointmentLifecycle, { state: row.status, situation, may: may(ctx) }),
  };
}

export async function appointmentView(ctx: RequestContext, tx: Tx, id: string): Promise<View> {
  return toView(ctx, (await tx.maybe(oneAppointment, [tx.dealershipId, id])) ?? notFound());
}

/** Door: all appointments of one of the store's days, in order of time. */
export async function appointmentsOfDay(ctx: RequestContext, tx: Tx, day: CalendarDay): Promise<View[]> {
  const { timeZone } = ctx.actor;
  const rows = await tx.all(appointmentsBetween, [tx.dealershipId, startOfDay(day, timeZone), startOfDay(plusDays(day, 1), timeZone)]);
  return rows.map((row) => toView(ctx, row));
}

/** Door: what the car with this plate is expected for on a day, the earliest first; undefined when it is not. */
export async function confirmedAppointmentOf(
  ctx: RequestContext,
  tx: Tx,
  asked: { plate: string; day: CalendarDay },
): Promise<View | undefined> {
  const { timeZone } = ctx.actor;
  const row = await tx.maybe(confirmedOfPlate, [
    tx.dealershipId,
    asked.plate,
    startOfDay(asked.day, timeZone),
    startOfDay(plusDays(asked.day, 1), timeZone),
  ]);
  return row && toView(ctx, row);
}

// An appointment as the desk sees it: the booking, whose car it is, what is held for it, what may be done now.
import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { AppointmentView, appointments } from '@bayline/contract/appointments';
import { appointmentLifecycle, type BookingRules, isLate, partsStateOf, shareOf } from '@bayline/domain/appointments';
import { maskPhone } from '@bayline/domain/customers';
import { allowedActions, type CalendarDay, plusDays, startOfDay } from '@bayline/domain/kernel';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { loadOfDays } from '../../capacity/index.ts';
import { nameShown } from '../../customers/index.ts';
import { rulesOf } from '../booking-rules.ts';

export type View = Static<typeof AppointmentView>;
export interface Row extends Omit<View, 'mobileMasked' | 'allowedActions' | 'isLate' | 'partsState' | 'kind'> {
  readonly mobile: string | null;
  readonly fileNumber: string;
}

const jobs = `coalesce((select json_agg(json_build_object('cannedJobId', j.canned_job_id, 'labourOperationId', j.labour_operation_id, 'code', j.code, 'nameZh', j.name_zh, 'nameEn', j.name_en,
                                       'plannedMinutes', j.planned_minutes, 'amountFen', j.amount_fen) order by j.sequence)
                      from appointment_jobs j where j.dealership_id = a.dealership_id and j.appointment_id = a.id), '[]') as jobs`;
// The parts are held under the appointment until the car comes, then under its visit's order; what was planned stays.
const parts = `coalesce((select json_agg(json_build_object('partId', n.part_id, 'number', n.number, 'nameZh', n.name_zh, 'nameEn', n.name_en, 'unit', n.unit, 'quantity', n.quantity,
                                       'status', r.status, 'expectedOn', r.expected_on) order by n.number, n.part_id)
                      from appointment_parts n
                      left join lateral (select q.status, q.expected_on from parts_requests q
                                          where q.dealership_id = n.dealership_id and q.demand_order_id = n.appointment_id and q.part_id = n.part_id
                                          order by q.requested_at desc, q.id desc limit 1) r on true
                     where n.dealership_id = a.dealership_id and n.appointment_id = a.id), '[]') as parts`;
const moves = `coalesce((select json_agg(json_build_object('movedAt', to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'from', e.data->>'from', 'to', e.data->>'to', 'reason', e.data->>'reason',
                                       'byName', coalesce(w.name, '')) order by e.position)
                      from (select x.* from events x where x.dealership_id = a.dealership_id and x.subject_type = 'appointment' and x.subject_id = a.id
                               and x.type = 'appointment-rescheduled' order by x.position desc limit 50) e
                      left join staff w on w.dealership_id = e.dealership_id and w.id = e.actor_id), '[]') as moves`;

export const appointmentRows = `
  select a.id, a.number, a.status, a.requested_work as "requestedWork", a.business_type as "businessType", a.channel, a.bay_type as "bayType",
         a.starts_at as "startsAt", a.planned_minutes as "plannedMinutes", a.estimate_fen as "estimateFen",
         a.reminder_channel as "reminderChannel", a.remark, c.id as "vehicleId", c.file_number as "fileNumber", c.plate, c.plate_kind as "plateKind",
         m.name as "modelName", p.id as "partyId", p.name as "customerName", coalesce(nullif(a.contact_name, ''), p.name) as "contactName",
         coalesce(a.contact_phone, p.mobile) as mobile, a.accepted_at as "acceptedAt", s.name as "takenByName", a.adviser_id as "adviserId",
         d.name as "adviserName", bay.name as "bayName", a.reminded_at as "remindedAt", r.name as "remindedByName", a.arrived_at as "arrivedAt",
         a.cancelled_by as "cancelledBy", a.end_reason as "endReason", a.parts_kept_until as "partsKeptUntil", ${jobs}, ${parts}, ${moves},
         a.visit_id as "visitId", a.version
    from appointments a
    join vehicles v on v.dealership_id = a.dealership_id and v.id = a.vehicle_id
    join vehicles c on c.dealership_id = v.dealership_id and c.id = v.survivor_id
    left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
    join parties o on o.dealership_id = a.dealership_id and o.id = a.party_id
    join parties p on p.dealership_id = o.dealership_id and p.id = o.survivor_id
    join staff s on s.dealership_id = a.dealership_id and s.id = a.taken_by
    left join staff d on d.dealership_id = a.dealership_id and d.id = a.adviser_id
    left join staff r on r.dealership_id = a.dealership_id and r.id = a.reminded_by
    left join lateral (
      select b.name from bay_bookings k join bays b on b.dealership_id = k.dealership_id and b.id = k.bay_id
       where k.dealership_id = a.dealership_id
         and ((k.subject_type = 'appointment' and k.subject_id = a.id) or (k.subject_type = 'visit' and k.subject_id = a.visit_id))
       order by k.starts_at limit 1) bay on true
   where a.dealership_id = $1`;

/** Of the appointments `a` the first for the car with plate or VIN $2 between $3 and $4 that still waits for it. */
export const awaitedSql = `a.vehicle_id = any (array(select f.id from vehicles f where f.dealership_id = $1 and f.survivor_id in (
                                   select x.survivor_id from vehicles x where x.dealership_id = $1 and x.plate = $2
                                   union select x.survivor_id from vehicles x where x.dealership_id = $1 and x.vin = $2)))
      and a.status in ('confirmed', 'reminded', 'arrived') and a.starts_at >= $3 and a.starts_at < $4 order by a.starts_at, a.id limit 1`;

const oneAppointment = statement<Row>('appointments.one', `${appointmentRows} and a.id = $2`);
const appointmentsBetween = statement<Row>(
  'appointments.between',
  `${appointmentRows} and a.starts_at >= $2 and a.starts_at < $3 order by a.starts_at, a.id limit 500`,
);
const notKeptBetween = statement<Row>(
  'appointments.not-kept-between',
  `${appointmentRows} and a.starts_at >= $2 and a.starts_at < $3 and a.status = 'no-show' order by a.starts_at desc, a.id limit 500`,
);
const awaitedOfCar = statement<Row>('appointments.awaited-of-car', `${appointmentRows} and ${awaitedSql}`);

export function toView(ctx: RequestContext, row: Row, rules: BookingRules): View {
  const { mobile, fileNumber: _, ...rest } = row;
  const name = nameShown(ctx);
  const situation = { startsAt: row.startsAt, now: ctx.now, releaseMinutes: rules.releaseMinutes };
  return {
    ...rest,
    customerName: name(row.customerName),
    contactName: name(row.contactName),
    kind: row.channel === 'outbound' ? 'store' : 'customer',
    isLate: isLate(row, ctx.now, rules),
    partsState: partsStateOf(row.parts.flatMap(({ status }) => (status === null ? [] : [status]))),
    mobileMasked: mobile === null ? null : maskPhone(mobile),
    allowedActions: allowedActions(appointmentLifecycle, { state: row.status, situation, may: may(ctx) }),
  };
}

export async function appointmentView(ctx: RequestContext, tx: Tx, id: string): Promise<View> {
  const [rules, row] = await Promise.all([rulesOf(tx), tx.maybe(oneAppointment, [tx.dealershipId, id])]);
  return toView(ctx, row ?? notFound(), rules);
}

/** Door: all appointments of one of the store's days, in order of time. */
export async function appointmentsOfDay(ctx: RequestContext, tx: Tx, day: CalendarDay): Promise<View[]> {
  const { timeZone } = ctx.actor;
  const [rules, rows] = await Promise.all([
    rulesOf(tx),
    tx.all(appointmentsBetween, [tx.dealershipId, startOfDay(day, timeZone), startOfDay(plusDays(day, 1), timeZone)]),
  ]);
  return rows.map((row) => toView(ctx, row, rules));
}

const daysOfNoShows = 31;

async function notKept(ctx: RequestContext, tx: Tx, until: CalendarDay): Promise<View[]> {
  const { timeZone } = ctx.actor;
  const span = [startOfDay(plusDays(until, 1 - daysOfNoShows), timeZone), startOfDay(plusDays(until, 1), timeZone)];
  const [rules, rows] = await Promise.all([rulesOf(tx), tx.all(notKeptBetween, [tx.dealershipId, ...span])]);
  return rows.map((row) => toView(ctx, row, rules));
}

/** The list as it is asked for: a day, who of it is to be reminded, who of it is late, or who did not come lately. */
export async function listOf(
  ctx: RequestContext,
  tx: Tx,
  { day, list = 'all' }: QueryOf<typeof appointments.listDay>,
): Promise<ReplyOf<typeof appointments.listDay>> {
  if (list === 'no-shows') return { rows: await notKept(ctx, tx, day) };
  const rows = await appointmentsOfDay(ctx, tx, day);
  if (list === 'late') return { rows: rows.filter((row) => row.isLate) };
  if (list === 'reminders') return { rows: rows.filter((row) => row.status === 'confirmed' || row.status === 'reminded') };
  return { rows };
}

export async function calendarOf(ctx: RequestContext, tx: Tx, day: CalendarDay): Promise<ReplyOf<typeof appointments.calendar>> {
  const [rules, [asked], rows] = await Promise.all([
    rulesOf(tx),
    loadOfDays(ctx, tx, { from: day, count: 1 }),
    appointmentsOfDay(ctx, tx, day),
  ]);
  const load = (asked?.load ?? []).map((of) => ({ ...of, bookableBasisPoints: shareOf(rules, of.bayType) }));
  return { opensAt: asked?.opensAt ?? null, closesAt: asked?.closesAt ?? null, load, rows };
}

export const advisers = statement<{ id: string; name: string }>(
  'appointments.advisers',
  `select s.id, s.name from staff s
    where s.dealership_id = $1 and s.is_active
      and exists (select from staff_roles r where r.dealership_id = s.dealership_id and r.staff_id = s.id and r.role_code = 'service-adviser')
    order by s.name, s.id limit 200`,
);

/** Door: what the car with this plate or VIN is expected for on a day, the earliest first; undefined when it is not. */
export async function awaitedAppointmentOf(
  ctx: RequestContext,
  tx: Tx,
  asked: { car: string; day: CalendarDay },
): Promise<View | undefined> {
  const { timeZone } = ctx.actor;
  const [rules, row] = await Promise.all([
    rulesOf(tx),
    tx.maybe(awaitedOfCar, [tx.dealershipId, asked.car, startOfDay(asked.day, timeZone), startOfDay(plusDays(asked.day, 1), timeZone)]),
  ]);
  return row && toView(ctx, row, rules);
}

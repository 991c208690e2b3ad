// SQL on the appointments' own tables.
import { type AppointmentStatus, startingBookingRules } from '@bayline/domain/appointments';
import { statement } from '../../platform/db/statement.ts';

export interface LockedAppointment {
  readonly id: string;
  readonly number: string;
  readonly vehicleId: string;
  readonly plate: string | null;
  readonly bayType: string;
  readonly startsAt: string;
  readonly plannedMinutes: number;
  readonly reminderChannel: string;
  readonly status: AppointmentStatus;
  readonly releaseMinutes: number;
  readonly partsKeptDays: number;
  readonly version: number;
}

export const insertAppointment = statement(
  'appointments.insert-appointment',
  `insert into appointments (dealership_id, id, number, vehicle_id, party_id, contact_name, contact_phone, requested_work, business_type, channel,
                             adviser_id, bay_type, starts_at, planned_minutes, estimate_fen, reminder_channel, taken_by, accepted_at, status, remark)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 'confirmed', $19)`,
);
export const insertJobs = statement(
  'appointments.insert-jobs',
  `insert into appointment_jobs (dealership_id, appointment_id, sequence, canned_job_id, labour_operation_id, code, name_zh, name_en, planned_minutes, amount_fen)
   select $1, $2, j.place, j.canned, j.operation, j.code, j.name_zh, j.name_en, j.minutes, j.amount
     from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::int[], $9::bigint[])
          with ordinality as j (canned, operation, code, name_zh, name_en, minutes, amount, place)`,
);
export const insertParts = statement(
  'appointments.insert-parts',
  `insert into appointment_parts (dealership_id, appointment_id, part_id, number, name_zh, name_en, unit, quantity)
   select $1, $2, p.id, p.number, p.name_zh, p.name_en, p.unit, p.quantity
     from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[]) as p (id, number, name_zh, name_en, unit, quantity)`,
);
export const partsOfAppointment = statement<{ partId: string; quantity: number }>(
  'appointments.parts-of-appointment',
  `select part_id as "partId", quantity from appointment_parts where dealership_id = $1 and appointment_id = $2 order by part_id limit 200`,
);

export const carOfAppointment = statement<{ vehicleId: string }>(
  'appointments.car-of-appointment',
  `select vehicle_id as "vehicleId" from appointments where dealership_id = $1 and id = $2`,
);

const ruled = (column: string, usual: number) =>
  `coalesce((select r.${column} from booking_rules r where r.dealership_id = k.dealership_id), ${usual})`;
/** The car as it is on file today: it may have been booked under a file that was merged since. */
export const lockAppointment = statement<LockedAppointment>(
  'appointments.lock-appointment',
  `select k.id, k.number, (select c.survivor_id from vehicles c where c.dealership_id = k.dealership_id and c.id = k.vehicle_id) as "vehicleId",
          (select c.plate from vehicles c where c.dealership_id = k.dealership_id and c.id = k.vehicle_id) as plate,
          k.bay_type as "bayType", k.starts_at as "startsAt", k.planned_minutes as "plannedMinutes", k.reminder_channel as "reminderChannel", k.status,
          ${ruled('release_minutes', startingBookingRules.releaseMinutes)} as "releaseMinutes",
          ${ruled('parts_kept_days', startingBookingRules.partsKeptDays)} as "partsKeptDays", k.version
     from appointments k where k.dealership_id = $1 and k.id = $2 for no key update of k`,
);
export const moveAppointment = statement(
  'appointments.move-appointment',
  `update appointments set starts_at = $3, status = $4, reminded_at = null, reminded_by = null, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const markReminded = statement(
  'appointments.mark-reminded',
  `update appointments set status = $3, reminded_at = $4, reminded_by = $5, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const markArrived = statement(
  'appointments.mark-arrived',
  `update appointments set status = $3, arrived_at = $4, parts_kept_until = $5, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const endAppointment = statement(
  'appointments.end',
  `update appointments set status = $3, ended_at = $4, cancelled_by = $5, end_reason = $6, parts_kept_until = $7, version = version + 1
    where dealership_id = $1 and id = $2`,
);
export const convertAppointment = statement(
  'appointments.convert',
  `update appointments set status = $4, visit_id = $3, arrived_at = coalesce(arrived_at, $5), parts_kept_until = null, version = version + 1 where dealership_id = $1 and id = $2`,
);

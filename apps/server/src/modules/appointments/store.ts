// SQL on the appointments' own table.
import type { AppointmentStatus } from '@bayline/domain/appointments';
import { statement } from '../../platform/db/statement.ts';

export interface LockedAppointment {
  readonly id: string;
  readonly vehicleId: string;
  readonly bayType: string;
  readonly startsAt: string;
  readonly plannedMinutes: number;
  readonly status: AppointmentStatus;
  readonly version: number;
}

export const insertAppointment = statement(
  'appointments.insert-appointment',
  `insert into appointments (dealership_id, id, number, vehicle_id, party_id, requested_work, business_type, bay_type, starts_at, planned_minutes,
                             estimate_fen, expected_parts, reminder_channel, taken_by, accepted_at, status, remark)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'confirmed', $16)`,
);
/** The car as it is on file today: it may have been booked under a file that was merged since. */
export const lockAppointment = statement<LockedAppointment>(
  'appointments.lock-appointment',
  `select k.id, (select c.survivor_id from vehicles c where c.dealership_id = k.dealership_id and c.id = k.vehicle_id) as "vehicleId",
          k.bay_type as "bayType", k.starts_at as "startsAt", k.planned_minutes as "plannedMinutes", k.status, k.version
     from appointments k where k.dealership_id = $1 and k.id = $2 for no key update of k`,
);
export const moveAppointment = statement(
  'appointments.move-appointment',
  `update appointments set starts_at = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const setAppointmentStatus = statement(
  'appointments.set-status',
  `update appointments set status = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const arriveAppointment = statement(
  'appointments.arrive',
  `update appointments set status = $4, visit_id = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);

// SQL on bays, opening hours and bookings.
import type { BayType } from '@bayline/domain/capacity';
import { statement } from '../../platform/db/statement.ts';

export interface BayRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: BayType;
  readonly isActive: boolean;
  readonly version: number;
}

const bayColumns = `id, code, name, type, is_active as "isActive", version`;

export const insertBays = statement<BayRow>(
  'capacity.insert-bays',
  `insert into bays (dealership_id, id, code, name, type)
   select $1, b.id, b.code, b.name, b.type from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as b (id, code, name, type)
   returning ${bayColumns}`,
);
export const allBays = statement<BayRow>(
  'capacity.all-bays',
  `select ${bayColumns} from bays where dealership_id = $1 order by code limit 200`,
);
export const changeBay = statement<BayRow>(
  'capacity.change-bay',
  `update bays set name = $3, is_active = $4, version = version + 1 where dealership_id = $1 and id = $2 and version = $5 returning ${bayColumns}`,
);

/** The week as it was last set; no row while nothing is. */
export const lockHours = statement<{ version: number }>(
  'capacity.lock-hours',
  `select version from opening_hours where dealership_id = $1 order by weekday limit 7 for update`,
);
export const weekHours = statement<{ weekday: number; opens: string; closes: string; version: number }>(
  'capacity.week-hours',
  `select weekday, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes, version
     from opening_hours where dealership_id = $1 order by weekday limit 7`,
);
export const deleteHours = statement('capacity.delete-hours', `delete from opening_hours where dealership_id = $1`);
export const insertHours = statement(
  'capacity.insert-hours',
  `insert into opening_hours (dealership_id, weekday, opens, closes, version)
   select $1, h.weekday, h.opens::time, h.closes::time, $5 from unnest($2::int[], $3::text[], $4::text[]) as h (weekday, opens, closes)`,
);
/**
 * The bays of a type, kept from other bookers of the type until the commit, so that two who want the same hour get
 * two bays while there are two, and no deadlock on the exclusion constraint.
 */
export const lockBaysOfType = statement<{ id: string }>(
  'capacity.lock-bays-of-type',
  `select id from bays where dealership_id = $1 and type = $2 and is_active order by code limit 200 for no key update`,
);
export const lockBay = statement<{ id: string; name: string; type: string; isActive: boolean }>(
  'capacity.lock-bay',
  `select id, name, type, is_active as "isActive" from bays where dealership_id = $1 and id = $2 for no key update`,
);
// Overlap is asked by the two ends, not by `&&`: that operator is not leak-proof and loses its index under row
// security. No booking is longer than fourteen days, so the look back is bounded.
const longest = `interval '15 days'`;

export const bookingsBetween = statement<{ bayId: string; startsAt: string; endsAt: string }>(
  'capacity.bookings-between',
  `select b.bay_id as "bayId", b.starts_at as "startsAt", b.ends_at as "endsAt"
     from bay_bookings b
    where b.dealership_id = $1 and b.bay_id = any ($2::uuid[]) and b.starts_at > $3::timestamptz - ${longest} and b.starts_at < $4 and b.ends_at > $3
    order by b.starts_at, b.bay_id limit 5000`,
);
/** Bookings of work that holds a piece of equipment of that kind. */
export const equipmentInUse = statement<{ equipment: string; startsAt: string; endsAt: string }>(
  'capacity.equipment-in-use',
  `select b.equipment, b.starts_at as "startsAt", b.ends_at as "endsAt"
     from bay_bookings b
    where b.dealership_id = $1 and b.equipment = $2 and b.starts_at > $3::timestamptz - ${longest} and b.starts_at < $4 and b.ends_at > $3
    order by b.starts_at, b.bay_id limit 5000`,
);
/** The same for all active bays of a type. */
export const bookingsOfType = statement<{ bayId: string; startsAt: string; endsAt: string }>(
  'capacity.bookings-of-type',
  `select b.bay_id as "bayId", b.starts_at as "startsAt", b.ends_at as "endsAt"
     from bays y join bay_bookings b on b.dealership_id = y.dealership_id and b.bay_id = y.id
    where y.dealership_id = $1 and y.type = $2 and y.is_active and b.starts_at > $3::timestamptz - ${longest} and b.starts_at < $4 and b.ends_at > $3
    order by b.starts_at, b.bay_id limit 5000`,
);
/** The same for all active bays, with their type. */
export const bookingsOfBays = statement<{ bayId: string; bayType: BayType; startsAt: string; endsAt: string }>(
  'capacity.bookings-of-bays',
  `select b.bay_id as "bayId", y.type as "bayType", b.starts_at as "startsAt", b.ends_at as "endsAt"
     from bays y join bay_bookings b on b.dealership_id = y.dealership_id and b.bay_id = y.id
    where y.dealership_id = $1 and y.is_active and b.starts_at > $2::timestamptz - ${longest} and b.starts_at < $3 and b.ends_at > $2
    order by b.starts_at, b.bay_id limit 5000`,
);
export const technicianBookingsBetween = statement<{ technicianId: string; startsAt: string; endsAt: string }>(
  'capacity.technician-bookings-between',
  `select staff_id as "technicianId", starts_at as "startsAt", ends_at as "endsAt" from technician_bookings
    where dealership_id = $1 and staff_id = any ($2::uuid[]) and starts_at > $3::timestamptz - ${longest} and starts_at < $4 and ends_at > $3
    order by starts_at limit 1`,
);

export const insertBayBooking = statement(
  'capacity.insert-bay-booking',
  `insert into bay_bookings (dealership_id, id, bay_id, during, subject_type, subject_id, equipment)
   values ($1, $2, $3, tstzrange($4, $5), $6, $7, $8)`,
);
export const insertTechnicianBookings = statement(
  'capacity.insert-technician-bookings',
  `insert into technician_bookings (dealership_id, id, staff_id, during, subject_type, subject_id, in_overtime)
   select $1, b.id, b.staff_id, tstzrange($4, $5), 'operation', $6, b.in_overtime
     from unnest($2::uuid[], $3::uuid[], $7::boolean[]) as b (id, staff_id, in_overtime)`,
);
/** A person's time for an operation, given back from a moment on: what has gone by stays, what was to come goes. */
export const endTechnicianBooking = statement(
  'capacity.end-technician-booking',
  `update technician_bookings set during = tstzrange(starts_at, $4::timestamptz)
    where dealership_id = $1 and subject_type = 'operation' and subject_id = $2 and staff_id = $3 and starts_at < $4 and ends_at > $4`,
);
export const dropTechnicianBooking = statement(
  'capacity.drop-technician-booking',
  `delete from technician_bookings where dealership_id = $1 and subject_type = 'operation' and subject_id = $2 and staff_id = $3 and starts_at >= $4`,
);
export const deleteBayBookings = statement(
  'capacity.delete-bay-bookings',
  `delete from bay_bookings where dealership_id = $1 and subject_type = $2 and subject_id = $3`,
);
export const deleteTechnicianBookings = statement(
  'capacity.delete-technician-bookings',
  `delete from technician_bookings where dealership_id = $1 and subject_type = $2 and subject_id = $3`,
);
/** Bookings of operations: $2 = which. */
export const deleteBayBookingsOf = statement(
  'capacity.delete-bay-bookings-of',
  `delete from bay_bookings where dealership_id = $1 and subject_type = 'operation' and subject_id = any ($2::uuid[])`,
);
export const deleteTechnicianBookingsOf = statement(
  'capacity.delete-technician-bookings-of',
  `delete from technician_bookings where dealership_id = $1 and subject_type = 'operation' and subject_id = any ($2::uuid[])`,
);
/** $2 = operations, $3 and $4 = from and until when each is held now, $5 and $6 = and from now on; who came to it later keeps his beginning. */
export const setBayBookingTimes = statement(
  'capacity.set-bay-booking-times',
  `update bay_bookings b set during = tstzrange(case when b.starts_at = e.was_from then e.starts_at else b.starts_at end, e.ends_at)
     from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[]) as e (id, was_from, was_until, starts_at, ends_at)
    where b.dealership_id = $1 and b.subject_type = 'operation' and b.subject_id = e.id and b.ends_at = e.was_until and b.starts_at < e.ends_at`,
);
/** The same of people; $7 = whether they have stayed on for it. */
export const setTechnicianBookingTimes = statement(
  'capacity.set-technician-booking-times',
  `update technician_bookings b set during = tstzrange(case when b.starts_at = e.was_from then e.starts_at else b.starts_at end, e.ends_at),
          in_overtime = b.in_overtime or e.in_overtime
     from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[], $7::boolean[])
          as e (id, was_from, was_until, starts_at, ends_at, in_overtime)
    where b.dealership_id = $1 and b.subject_type = 'operation' and b.subject_id = e.id and b.ends_at = e.was_until and b.starts_at < e.ends_at`,
);
/** $2 = ids, $3 = bays, $4 and $5 = from and until, $6 = operations, $7 = equipment. */
export const insertBayBookings = statement(
  'capacity.insert-bay-bookings',
  `insert into bay_bookings (dealership_id, id, bay_id, during, subject_type, subject_id, equipment)
   select $1, b.id, b.bay_id, tstzrange(b.starts_at, b.ends_at), 'operation', b.operation_id, b.equipment
     from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::uuid[], $7::text[]) as b (id, bay_id, starts_at, ends_at, operation_id, equipment)`,
);
export const insertBookingsOfTechnicians = statement(
  'capacity.insert-bookings-of-technicians',
  `insert into technician_bookings (dealership_id, id, staff_id, during, subject_type, subject_id)
   select $1, b.id, b.staff_id, tstzrange(b.starts_at, b.ends_at), 'operation', b.operation_id
     from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::uuid[]) as b (id, staff_id, starts_at, ends_at, operation_id)`,
);
/** What has gone by of an operation's time stays, what was to come goes. */
export const endBayBooking = statement(
  'capacity.end-bay-booking',
  `update bay_bookings set during = tstzrange(starts_at, $3::timestamptz)
    where dealership_id = $1 and subject_type = 'operation' and subject_id = $2 and starts_at < $3 and ends_at > $3`,
);
export const dropBayBooking = statement(
  'capacity.drop-bay-booking',
  `delete from bay_bookings where dealership_id = $1 and subject_type = 'operation' and subject_id = $2 and starts_at >= $3`,
);
export const endBookingsOfTechnicians = statement(
  'capacity.end-bookings-of-technicians',
  `update technician_bookings set during = tstzrange(starts_at, $3::timestamptz)
    where dealership_id = $1 and subject_type = 'operation' and subject_id = $2 and starts_at < $3 and ends_at > $3`,
);
export const dropBookingsOfTechnicians = statement(
  'capacity.drop-bookings-of-technicians',
  `delete from technician_bookings where dealership_id = $1 and subject_type = 'operation' and subject_id = $2 and starts_at >= $3`,
);
export const passBayBookings = statement(
  'capacity.pass-bay-bookings',
  `update bay_bookings set subject_type = $4, subject_id = $5 where dealership_id = $1 and subject_type = $2 and subject_id = $3`,
);

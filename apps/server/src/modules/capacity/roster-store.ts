// SQL on technicians' skills, speed and week, shifts, exceptions from the week, special days.
import type { ExceptionKind, LearnedSkill, OpeningHours, SpecialDay } from '@bayline/domain/capacity';
import { statement } from '../../platform/db/statement.ts';

const wall = (column: string) => `to_char(${column}, 'HH24:MI')`;
const isTechnician = `s.dealership_id = $1 and s.is_active
      and exists (select from staff_roles r where r.dealership_id = s.dealership_id and r.staff_id = s.id and r.role_code = 'technician')`;
const learnedSkills = `coalesce((select json_agg(json_build_object('skill', k.skill, 'certificateNumber', k.certificate_number, 'certificateUntil', k.certificate_until) order by k.skill)
                      from staff_skills k where k.dealership_id = s.dealership_id and k.staff_id = s.id), '[]')`;
/** What counts on the day $2: high voltage only while its certificate lasts. */
const countingSkills = `array(select k.skill from staff_skills k
         where k.dealership_id = s.dealership_id and k.staff_id = s.id and (k.skill <> 'high-voltage' or k.certificate_until >= $2::date) order by k.skill) as skills`;

export interface StoreDays {
  readonly hours: OpeningHours[];
  readonly specialDays: SpecialDay[];
}
/** The week's hours, and the special days from one day to another. */
export const storeDays = statement<StoreDays>(
  'capacity.store-days',
  `select coalesce((select json_agg(json_build_object('weekday', h.weekday, 'opens', ${wall('h.opens')}, 'closes', ${wall('h.closes')}))
                      from opening_hours h where h.dealership_id = $1), '[]') as hours,
          coalesce((select json_agg(json_build_object('day', d.day, 'opens', ${wall('d.opens')}, 'closes', ${wall('d.closes')}, 'worksAs', d.works_as))
                      from special_days d where d.dealership_id = $1 and d.day between $2::date and $3::date), '[]') as "specialDays"`,
);

export const countingTechnicians = statement<{ id: string; name: string; skills: LearnedSkill['skill'][] }>(
  'capacity.counting-technicians',
  `select s.id, s.name, ${countingSkills} from staff s where ${isTechnician} order by s.name, s.id limit 300`,
);
/** The technicians at work here among these people, kept from other bookers until the commit, so that two who plan one person do not wait for each other. */
export const lockTechnicians = statement<{ id: string; name: string; learned: LearnedSkill[] }>(
  'capacity.lock-technicians',
  `select s.id, s.name, ${learnedSkills} as learned
     from staff s where ${isTechnician} and s.id = any ($2::uuid[]) order by s.id limit 20 for no key update of s`,
);

export interface TechnicianRow {
  readonly id: string;
  readonly name: string;
  readonly speedPercent: number;
  readonly skills: LearnedSkill[];
  readonly week: { readonly weekday: number; readonly shiftId: string }[];
  readonly version: number | null;
}
export const rosterTechnicians = statement<TechnicianRow>(
  'capacity.roster-technicians',
  `select s.id, s.name, coalesce(t.speed_percent, 100) as "speedPercent", t.version,
          ${learnedSkills} as skills,
          coalesce((select json_agg(json_build_object('weekday', w.weekday, 'shiftId', w.shift_id) order by w.weekday)
                      from technician_shifts w where w.dealership_id = s.dealership_id and w.staff_id = s.id), '[]') as week
     from staff s left join technicians t on t.dealership_id = s.dealership_id and t.staff_id = s.id
    where ${isTechnician} order by s.name, s.id limit 200`,
);
export const putTechnician = statement<{ version: number }>(
  'capacity.put-technician',
  `insert into technicians as t (dealership_id, staff_id, speed_percent) values ($1, $2, $3)
   on conflict (dealership_id, staff_id) do update set speed_percent = $3, version = t.version + 1 where t.version = $4
   returning version`,
);
export const deleteSkills = statement('capacity.delete-skills', `delete from staff_skills where dealership_id = $1 and staff_id = $2`);
export const insertSkills = statement(
  'capacity.insert-skills',
  `insert into staff_skills (dealership_id, staff_id, skill, certificate_number, certificate_until)
   select $1, $2, s.skill, s.number, s.until from unnest($3::text[], $4::text[], $5::date[]) as s (skill, number, until)`,
);
export const deleteWeek = statement('capacity.delete-week', `delete from technician_shifts where dealership_id = $1 and staff_id = $2`);
export const insertWeek = statement(
  'capacity.insert-week',
  `insert into technician_shifts (dealership_id, staff_id, weekday, shift_id)
   select $1, $2, w.weekday, w.shift_id from unnest($3::int[], $4::uuid[]) as w (weekday, shift_id)`,
);

export interface ShiftRow {
  readonly id: string;
  readonly name: string;
  readonly starts: string;
  readonly ends: string;
  readonly breaks: { readonly starts: string; readonly ends: string }[];
  readonly version: number;
}
const shiftColumns = `h.id, h.name, ${wall('h.starts')} as starts, ${wall('h.ends')} as ends, h.version,
          coalesce((select json_agg(json_build_object('starts', ${wall('b.starts')}, 'ends', ${wall('b.ends')}) order by b.starts)
                      from shift_breaks b where b.dealership_id = h.dealership_id and b.shift_id = h.id), '[]') as breaks`;
export const allShifts = statement<ShiftRow>(
  'capacity.all-shifts',
  `select ${shiftColumns} from shifts h where h.dealership_id = $1 order by h.starts, h.name limit 50`,
);
export const shiftsWithPeople = statement<ShiftRow & { technicians: number }>(
  'capacity.shifts-with-people',
  `select ${shiftColumns},
          (select count(distinct w.staff_id)::int from technician_shifts w where w.dealership_id = h.dealership_id and w.shift_id = h.id) as technicians
     from shifts h where h.dealership_id = $1 order by h.starts, h.name limit 50`,
);
export const insertShift = statement<{ version: number }>(
  'capacity.insert-shift',
  `insert into shifts (dealership_id, id, name, starts, ends) values ($1, $2, $3, $4::time, $5::time) returning version`,
);
export const updateShift = statement<{ version: number }>(
  'capacity.update-shift',
  `update shifts set name = $3, starts = $4::time, ends = $5::time, version = version + 1 where dealership_id = $1 and id = $2 returning version`,
);
export const lockShift = statement<{ version: number }>(
  'capacity.lock-shift',
  `select version from shifts where dealership_id = $1 and id = $2 for update`,
);
export const deleteBreaks = statement('capacity.delete-breaks', `delete from shift_breaks where dealership_id = $1 and shift_id = $2`);
export const insertBreaks = statement(
  'capacity.insert-breaks',
  `insert into shift_breaks (dealership_id, shift_id, starts, ends)
   select $1, $2, b.starts::time, b.ends::time from unnest($3::text[], $4::text[]) as b (starts, ends)`,
);
export const peopleOfShift = statement<{ name: string }>(
  'capacity.people-of-shift',
  `select distinct s.name from technician_shifts w join staff s on s.dealership_id = w.dealership_id and s.id = w.staff_id
    where w.dealership_id = $1 and w.shift_id = $2 order by s.name limit 300`,
);
export const deleteShift = statement<{ name: string }>(
  'capacity.delete-shift',
  `delete from shifts where dealership_id = $1 and id = $2 returning name`,
);

export interface ExceptionRow {
  readonly id: string;
  readonly technicianId: string;
  readonly kind: ExceptionKind;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly remark: string;
}
const exceptionColumns = `e.id, e.staff_id as "technicianId", e.kind, e.starts_at as "startsAt", e.ends_at as "endsAt", e.remark`;
/** Those that are not over at $2 and begin before $3. */
export const exceptionsBetween = statement<ExceptionRow>(
  'capacity.exceptions-between',
  `select ${exceptionColumns} from roster_exceptions e
    where e.dealership_id = $1 and e.ends_at > $2 and e.starts_at < $3 order by e.starts_at, e.id limit 500`,
);
/** An absence of one of these people that meets the time. */
export const absenceMeeting = statement<ExceptionRow & { name: string }>(
  'capacity.absence-meeting',
  `select ${exceptionColumns}, s.name from roster_exceptions e join staff s on s.dealership_id = e.dealership_id and s.id = e.staff_id
    where e.dealership_id = $1 and e.staff_id = any ($2::uuid[]) and e.kind <> 'extra-shift' and e.ends_at > $3 and e.starts_at < $4
    order by e.starts_at limit 1`,
);
export const insertException = statement(
  'capacity.insert-exception',
  `insert into roster_exceptions (dealership_id, id, staff_id, kind, during, remark) values ($1, $2, $3, $4, tstzrange($5, $6), $7)`,
);
export const lockException = statement<ExceptionRow>(
  'capacity.lock-exception',
  `select ${exceptionColumns} from roster_exceptions e where e.dealership_id = $1 and e.id = $2 for update`,
);
export const endException = statement(
  'capacity.end-exception',
  `update roster_exceptions set during = tstzrange(starts_at, $3) where dealership_id = $1 and id = $2`,
);
export const deleteException = statement('capacity.delete-exception', `delete from roster_exceptions where dealership_id = $1 and id = $2`);

export const specialDaysFrom = statement<SpecialDay & { name: string; version: number }>(
  'capacity.special-days-from',
  `select day, name, ${wall('opens')} as opens, ${wall('closes')} as closes, works_as as "worksAs", version
     from special_days where dealership_id = $1 and day >= $2 order by day limit 400`,
);
/** $7 = the version seen, null for a day that is not special yet; no row when it is another by now. */
export const putSpecialDay = statement<{ version: number }>(
  'capacity.put-special-day',
  `insert into special_days as d (dealership_id, day, name, opens, closes, works_as) values ($1, $2, $3, $4::time, $5::time, $6)
   on conflict (dealership_id, day) do update set name = $3, opens = $4::time, closes = $5::time, works_as = $6, version = d.version + 1
    where d.version = $7
   returning version`,
);
export const specialDayVersion = statement<{ version: number }>(
  'capacity.special-day-version',
  `select version from special_days where dealership_id = $1 and day = $2 for update`,
);
export const deleteSpecialDay = statement('capacity.delete-special-day', `delete from special_days where dealership_id = $1 and day = $2`);

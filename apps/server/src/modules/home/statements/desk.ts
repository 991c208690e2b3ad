// Lists of the people who speak with the owner: files, bookings, reception, bills, hand-over, calls.
import { daysToResolve } from '@bayline/domain/follow-up';
import { statement } from '../../../platform/db/statement.ts';
import { isCallOpenSql, isCallOverdueSql } from '../../follow-up/index.ts';
import { holdsCarSql } from '../../settlement/index.ts';
import { isFindingOpenSql, isVisitWorkDone } from '../../work-orders/index.ts';
import { carOfVisit, type FoundRow, firstOrder, wordsOfOrder } from './row.ts';

/** $2 the day's first moment, $3 the next day's. */
export const appointmentsToday = statement<FoundRow>(
  'home.appointments-today',
  `select a.id, a.id as target, c.plate, c.plate_kind as "plateKind", a.requested_work as title, a.number as detail, w.name as "ownerName", null::bigint as "amountFen",
          a.starts_at as "dueAt", 'planned' as tone
     from appointments a
     join vehicles c on c.dealership_id = a.dealership_id and c.id = a.vehicle_id
     join parties w on w.dealership_id = a.dealership_id and w.id = a.party_id
    where a.dealership_id = $1 and a.status in ('confirmed', 'reminded', 'arrived') and a.starts_at >= $2 and a.starts_at < $3
    order by a.starts_at, a.id limit 50`,
);

/** Cars whose estimate is not made, or not yet answered by the owner. */
export const carsWaiting = statement<FoundRow>(
  'home.cars-waiting',
  `select o.id, o.id as target, v.plate, c.plate_kind as "plateKind", ${wordsOfOrder}, o.number as detail, w.name as "ownerName", null::bigint as "amountFen",
          v.promised_at as "dueAt", case o.status when 'quoted' then 'paused' else 'waiting' end as tone
     from visits v
     join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id
     ${carOfVisit}
    where v.dealership_id = $1 and v.status = 'open' and o.status in ('estimating', 'quoted')
    order by v.arrived_at, o.id limit 50`,
);

/** What was found on the car and nobody has priced or told the owner: it bars the bill. */
export const findingsToPrice = statement<FoundRow>(
  'home.findings-to-price',
  `select f.id, o.id as target, v.plate, c.plate_kind as "plateKind", f.words as title, o.number as detail, w.name as "ownerName", null::bigint as "amountFen",
          v.promised_at as "dueAt", 'waiting' as tone
     from visits v
     join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id and o.status <> 'cancelled'
     join findings f on f.dealership_id = o.dealership_id and f.work_order_id = o.id and ${isFindingOpenSql('f')}
     ${carOfVisit}
    where v.dealership_id = $1 and v.status = 'open'
    order by v.promised_at nulls last, f.raised_at, f.id limit 50`,
);

/** Discounts above the asker's limit that somebody must decide; $2 = who looks, for nobody decides on their own. */
export const discountsToDecide = statement<FoundRow>(
  'home.discounts-to-decide',
  `select q.id, o.id as target, v.plate, c.plate_kind as "plateKind", q.reason as title, o.number as detail, w.name as "ownerName", q.off_fen as "amountFen",
          v.promised_at as "dueAt", 'paused' as tone
     from discount_requests q
     join work_orders o on o.dealership_id = q.dealership_id and o.id = q.work_order_id
     join visits v on v.dealership_id = q.dealership_id and v.id = q.visit_id
     ${carOfVisit}
    where q.dealership_id = $1 and q.status = 'pending' and q.requested_by is distinct from $2
    order by q.requested_at, q.id limit 50`,
);

/** $2 = the moment until which a promise counts as at risk: now for late cars, half an hour from now for the adviser. */
export const promisesUntil = statement<FoundRow>(
  'home.promises-until',
  `select v.id, o.id as target, v.plate, c.plate_kind as "plateKind", ${wordsOfOrder}, o.number as detail, w.name as "ownerName", null::bigint as "amountFen",
          v.promised_at as "dueAt", 'paused' as tone
     from visits v
     ${firstOrder}
     ${carOfVisit}
    where v.dealership_id = $1 and v.status = 'open' and v.promised_at < $2 and not ${isVisitWorkDone}
    order by v.promised_at, v.id limit 50`,
);

export const billsToMake = statement<FoundRow>(
  'home.bills-to-make',
  `select v.id, v.id as target, v.plate, c.plate_kind as "plateKind", ${wordsOfOrder}, o.number as detail, w.name as "ownerName", null::bigint as "amountFen",
          v.promised_at as "dueAt", 'ready' as tone
     from visits v
     ${firstOrder}
     ${carOfVisit}
    where v.dealership_id = $1 and v.status = 'open' and ${isVisitWorkDone}
      and not exists (select 1 from settlements s where s.dealership_id = v.dealership_id and s.visit_id = v.id and s.status in ('pre-settled', 'part-paid', 'paid'))
    order by v.promised_at nulls last, v.id limit 50`,
);

export const readyToRelease = statement<FoundRow>(
  'home.ready-to-release',
  `select v.id, v.id as target, v.plate, c.plate_kind as "plateKind", ${wordsOfOrder}, o.number as detail, w.name as "ownerName", null::bigint as "amountFen",
          v.promised_at as "dueAt", 'ready' as tone
     from visits v
     ${firstOrder}
     ${carOfVisit}
    where v.dealership_id = $1 and v.status = 'open'
      and exists (select 1 from settlements s where s.dealership_id = v.dealership_id and s.visit_id = v.id and s.status in ('pre-settled', 'part-paid', 'paid'))
      and not exists (select 1 from settlements s where s.dealership_id = v.dealership_id and s.visit_id = v.id and ${holdsCarSql})
    order by v.promised_at nulls last, v.id limit 50`,
);

/** $2 = the next day's first moment, $3 = the day's. */
export const callsDue = statement<FoundRow>(
  'home.calls-due',
  `select f.id, f.id as target, v.plate, c.plate_kind as "plateKind", ${wordsOfOrder}, o.number as detail, w.name as "ownerName", null::bigint as "amountFen",
          f.due_at as "dueAt", case when ${isCallOverdueSql('f', '$3')} then 'late' when f.status = 'unreached' then 'paused' else 'planned' end as tone
     from follow_up_tasks f
     join visits v on v.dealership_id = f.dealership_id and v.id = f.visit_id
     ${firstOrder}
     ${carOfVisit}
    where f.dealership_id = $1 and ${isCallOpenSql('f')} and f.due_at < $2
    order by f.due_at, f.id limit 50`,
);

/** Owners who were displeased on the telephone, in what they said; a complaint is closed within three days. */
export const complaints = statement<FoundRow>(
  'home.complaints',
  `select f.id, f.id as target, v.plate, c.plate_kind as "plateKind", coalesce(nullif(left(f.content, 120), ''), a.name) as title, a.name as detail, w.name as "ownerName",
          null::bigint as "amountFen", f.called_at + interval '${daysToResolve * 24} hours' as "dueAt", 'waiting' as tone
     from follow_up_tasks f
     join visits v on v.dealership_id = f.dealership_id and v.id = f.visit_id
     join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
     ${carOfVisit}
    where f.dealership_id = $1 and f.status = 'escalated'
    order by f.called_at, f.id limit 50`,
);

export const filesIncomplete = statement<FoundRow>(
  'home.files-incomplete',
  `select c.id, c.id as target, c.plate, c.plate_kind as "plateKind", coalesce(m.name, c.vin, c.file_number) as title,
          case when coalesce(m.name, c.vin) is null then '' else c.file_number end as detail, w.name as "ownerName",
          null::bigint as "amountFen", null::timestamptz as "dueAt", 'waiting' as tone, c.missing
     from (select n.* from vehicles n where n.dealership_id = $1 and n.missing <> '{}' and n.merged_into is null order by n.created_at desc, n.id desc limit 50) c
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
     left join vehicle_parties r on r.dealership_id = c.dealership_id and r.vehicle_id = c.id and r.role = 'owner' and r.until_day is null
     left join parties w on w.dealership_id = r.dealership_id and w.id = r.party_id
    order by c.created_at desc, c.id desc limit 50`,
);

const personRow = `s.id, s.id as target, null::text as plate, null::text as "plateKind", s.name as title`;
const noCar = `null::text as "ownerName", null::bigint as "amountFen"`;

/** $2 = now: a lock that has run out is none. */
export const lockedAccounts = statement<FoundRow>(
  'home.locked-accounts',
  `select ${personRow}, a.username as detail, ${noCar}, null::timestamptz as "dueAt", 'late' as tone
     from staff s join accounts a on a.id = s.account_id
    where s.dealership_id = $1 and s.is_active and a.locked_until > $2
    order by s.name, s.id limit 50`,
);

export const firstPasswords = statement<FoundRow>(
  'home.first-passwords',
  `select ${personRow}, a.username as detail, ${noCar}, null::timestamptz as "dueAt", 'waiting' as tone
     from staff s join accounts a on a.id = s.account_id
    where s.dealership_id = $1 and s.is_active and a.must_change_password
    order by s.created_at, s.id limit 50`,
);

export const peopleWithoutRole = statement<FoundRow>(
  'home.people-without-role',
  `select ${personRow}, '' as detail, ${noCar}, null::timestamptz as "dueAt", 'waiting' as tone
     from staff s
    where s.dealership_id = $1 and s.is_active and not exists (select 1 from staff_roles r where r.dealership_id = s.dealership_id and r.staff_id = s.id)
    order by s.name, s.id limit 50`,
);

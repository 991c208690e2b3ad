// One statement a kind. Terms are looked up by a range, numbers by equality or among the latest thousand: a search
// never reads a whole table. The bounds of a range are told as `(select $2::text)`: a plan for just these words would be no
// better, and making it anew for each key pressed took longer than the search.
import { statement } from '../../platform/db/statement.ts';

export interface FoundVehicle {
  readonly id: string;
  readonly plate: string | null;
  readonly vin: string | null;
  readonly fileNumber: string;
  readonly modelName: string | null;
  readonly ownerName: string | null;
}
export const findVehicles = statement<FoundVehicle>(
  'search.vehicles',
  `select v.id, v.plate, v.vin, v.file_number as "fileNumber",
          (select m.name from vehicle_models m where m.dealership_id = v.dealership_id and m.id = v.model_id) as "modelName",
          (select p.name from vehicle_parties o join parties q on q.dealership_id = o.dealership_id and q.id = o.party_id
                                               join parties p on p.dealership_id = q.dealership_id and p.id = q.survivor_id
            where o.dealership_id = v.dealership_id and o.vehicle_id = v.id and o.role = 'owner' and o.until_day is null) as "ownerName"
     from (select a.survivor_id as vehicle_id, min(h.term) as term
             from (select t.vehicle_id, t.term from vehicle_search_terms t where t.dealership_id = $1 and t.term >= (select $2::text) and t.term < (select $3::text) order by t.term limit 40) h
             join vehicles a on a.dealership_id = $1 and a.id = h.vehicle_id
            group by 1) hit
     join vehicles v on v.dealership_id = $1 and v.id = hit.vehicle_id
    order by hit.term, v.id limit $4`,
);

export interface FoundCustomer {
  readonly id: string;
  readonly name: string;
  readonly mobile: string | null;
}
export const findCustomers = statement<FoundCustomer>(
  'search.customers',
  `select p.id, p.name, p.mobile
     from (select a.survivor_id as party_id, min(h.term) as term
             from (select t.party_id, t.term from customer_search_terms t where t.dealership_id = $1 and t.term >= (select $2::text) and t.term < (select $3::text) order by t.term limit 40) h
             join parties a on a.dealership_id = $1 and a.id = h.party_id
            group by 1) hit
     join parties p on p.dealership_id = $1 and p.id = hit.party_id
    order by hit.term, p.id limit $4`,
);

export interface FoundOrder {
  readonly id: string;
  readonly number: string;
  readonly plate: string;
  readonly at: string;
}
/** By number, a piece of a late number, or the car of an open visit. */
export const findOrders = statement<FoundOrder>(
  'search.work-orders',
  `select o.id, o.number, v.plate, o.opened_at as at
     from work_orders o join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
    where o.dealership_id = $1
      and o.id in (select a.id from work_orders a where a.dealership_id = $1 and a.number = (select $4::text)
                   union
                   (select r.id from (select b.id, b.number from work_orders b where b.dealership_id = $1 order by b.opened_at desc, b.id desc limit 1000) r
                     where (select $4::text) is not null and position((select $4::text) in r.number) > 0 limit 20)
                   union
                   (select c.id from (select t.vehicle_id from vehicle_search_terms t where t.dealership_id = $1 and t.term >= (select $2::text) and t.term < (select $3::text) order by t.term limit 20) h
                      join visits w on w.dealership_id = $1 and w.vehicle_id = h.vehicle_id and w.status = 'open'
                      join work_orders c on c.dealership_id = $1 and c.visit_id = w.id limit 20))
    order by o.opened_at desc, o.id limit $5`,
);

export interface FoundAppointment {
  readonly id: string;
  readonly number: string;
  readonly plate: string | null;
  readonly at: string;
}
export const findAppointments = statement<FoundAppointment>(
  'search.appointments',
  `select a.id, a.number, v.plate, a.starts_at as at
     from appointments a join vehicles v on v.dealership_id = a.dealership_id and v.id = a.vehicle_id
    where a.dealership_id = $1
      and a.id in (select b.id from appointments b where b.dealership_id = $1 and b.number = (select $4::text)
                   union
                   (select r.id from (select c.id, c.number from appointments c where c.dealership_id = $1 order by c.starts_at desc, c.id desc limit 1000) r
                     where (select $4::text) is not null and position((select $4::text) in r.number) > 0 limit 20)
                   union
                   (select d.id from (select t.vehicle_id from vehicle_search_terms t where t.dealership_id = $1 and t.term >= (select $2::text) and t.term < (select $3::text) order by t.term limit 20) h
                      join appointments d on d.dealership_id = $1 and d.vehicle_id = h.vehicle_id and d.status in ('confirmed', 'reminded', 'arrived') limit 20))
    order by a.starts_at desc, a.id limit $5`,
);

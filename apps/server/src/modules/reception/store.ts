// SQL on the check-in sheets and their photos.
import { statement } from '../../platform/db/statement.ts';
import { untilKmSql } from '../work-orders/index.ts';

export const insertCheckIn = statement(
  'reception.insert-check-in',
  `insert into check_ins (dealership_id, visit_id, owner_words, belongings, wants_wash, old_parts, signed_by_name, signature_sha256, checked_in_by, checked_in_at,
                          content, content_sha256, contact_name, contact_phone, contact_relation, remark, repeats_order_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
);
export const insertPhotos = statement(
  'reception.insert-photos',
  `insert into check_in_photos (dealership_id, visit_id, slot, sha256, taken_by, taken_at)
   select $1, $2, p.slot, p.sha256, $5, $6 from unnest($3::text[], $4::text[]) as p (slot, sha256)`,
);
/** A visit that one of the car's files still has open. */
export const openVisitOfCar = statement<{ id: string }>(
  'reception.open-visit-of-car',
  `select v.id from visits v
    where v.dealership_id = $1 and v.status = 'open'
      and v.vehicle_id = any (array(select f.id from vehicles x join vehicles f on f.dealership_id = x.dealership_id and f.survivor_id = x.survivor_id
                                     where x.dealership_id = $1 and x.id = $2)) limit 1`,
);
export const guaranteeOfOrder = statement<{ untilDay: string; untilKm: number }>(
  'reception.guarantee-of-order',
  `select g.until_day as "untilDay", ${untilKmSql} as "untilKm" from guarantees g
    where g.dealership_id = $1 and g.work_order_id = $3
      and g.vehicle_id = any (array(select f.id from vehicles x join vehicles f on f.dealership_id = x.dealership_id and f.survivor_id = x.survivor_id
                                     where x.dealership_id = $1 and x.id = $2))`,
);
export const lockSheet = statement<{ visitId: string; content: string | null }>(
  'reception.lock-sheet',
  `select visit_id as "visitId", content from check_ins where dealership_id = $1 and visit_id = $2 for no key update`,
);
export const photoFile = statement<{ sha256: string }>(
  'reception.photo-file',
  `select sha256 from check_in_photos where dealership_id = $1 and visit_id = $2 and slot = $3`,
);

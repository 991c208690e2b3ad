// SQL on findings and their photos.
import { statement } from '../../platform/db/statement.ts';

export const operationOfOrder = statement<{ id: string }>(
  'work-orders.operation-of-order',
  `select id from operations where dealership_id = $1 and work_order_id = $2 and id = $3`,
);
export const insertFinding = statement(
  'work-orders.insert-finding',
  `insert into findings (dealership_id, id, visit_id, work_order_id, operation_id, words, severity, raised_by, raised_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const insertPhotos = statement(
  'work-orders.insert-finding-photos',
  `insert into finding_photos (dealership_id, finding_id, sha256, sequence)
   select $1, $2, p.sha256, p.at from unnest($3::text[]) with ordinality as p (sha256, at)`,
);
/** Door: finding `f` stands, and no job answers it yet, as SQL. */
export const isFindingOpenSql = (f: string) =>
  `(${f}.dropped_at is null
      and not exists (select 1 from jobs j where j.dealership_id = ${f}.dealership_id and j.work_order_id = ${f}.work_order_id and j.finding_id = ${f}.id))`;

export const findingOfOrder = statement<{ id: string }>(
  'work-orders.finding-of-order',
  `select f.id from findings f
    where f.dealership_id = $1 and f.work_order_id = $2 and f.id = $3 and ${isFindingOpenSql('f')}`,
);
export const dropFinding = statement(
  'work-orders.drop-finding',
  `update findings set dropped_at = $3, dropped_reason = $4 where dealership_id = $1 and id = $2`,
);
export const photoOfFinding = statement<{ sha256: string }>(
  'work-orders.photo-of-finding',
  `select p.sha256 from findings f join finding_photos p on p.dealership_id = f.dealership_id and p.finding_id = f.id
    where f.dealership_id = $1 and f.work_order_id = $2 and f.id = $3 and p.sequence = $4`,
);

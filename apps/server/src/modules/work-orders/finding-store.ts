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

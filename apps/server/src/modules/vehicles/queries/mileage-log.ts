import type { ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { momentCursor, pageSize, readMomentCursor, toPage } from '../../../platform/paging.ts';
import { notFound } from '../../../platform/problems.ts';

type Row = ReplyOf<typeof vehicles.mileageLog>['rows'][number];

const car = statement('vehicles.of-store', `select 1 from vehicles v where v.dealership_id = $1 and v.id = $2`);
const log = statement<Row>(
  'vehicles.list-mileage',
  `select r.id, r.mileage_km as "mileageKm", r.read_at as "readAt", r.source, r.former_km as "formerKm", r.reason, s.name as "recordedBy"
     from mileage_readings r left join staff s on s.dealership_id = r.dealership_id and s.id = r.recorded_by
    where r.dealership_id = $1 and (r.read_at, r.id) < ($3, $4)
      and r.vehicle_id = any (array(select f.id from vehicles c join vehicles f on f.dealership_id = c.dealership_id and f.survivor_id = c.survivor_id
                                    where c.dealership_id = $1 and c.id = $2))
    order by r.read_at desc, r.id desc limit $5`,
);

/** Readings of the car and of the files that were merged into it, the latest first. */
export async function mileageLog(tx: Tx, id: string, cursor: string | undefined): Promise<ReplyOf<typeof vehicles.mileageLog>> {
  const from = readMomentCursor(cursor);
  const [known, rows] = await Promise.all([tx.all(car, [tx.dealershipId, id]), tx.all(log, [tx.dealershipId, id, ...from, pageSize + 1])]);
  if (known.length === 0) notFound();
  return toPage(rows, (row) => momentCursor(row.readAt, row.id));
}

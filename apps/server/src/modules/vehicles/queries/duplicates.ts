import type { ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';

type Reply = ReplyOf<typeof vehicles.duplicates>;

// Only the files made last are looked at: an older double turns up when its car comes again.
const pairs = statement<Reply['pairs'][number] & { readonly createdAt: string }>(
  'vehicles.list-pairs',
  `select json_build_object('id', a.id, 'name', concat_ws(' ', a.plate, a.file_number)) as first,
          json_build_object('id', b.id, 'name', concat_ws(' ', b.plate, b.file_number)) as second,
          case when right(a.vin, 6) = right(b.vin, 6) then 'vin-tail' else 'plate' end as reason
     from (select n.* from vehicles n where n.dealership_id = $1 and n.merged_into is null order by n.created_at desc, n.id desc limit 500) a
     join lateral (
       (select x.* from vehicle_search_terms t join vehicles x on x.dealership_id = t.dealership_id and x.id = t.vehicle_id
         where t.dealership_id = $1 and t.term = right(a.vin, 6) and right(x.vin, 6) = right(a.vin, 6) order by x.id limit 5)
       union
       (select x.* from vehicle_plates h join vehicles x on x.dealership_id = h.dealership_id and x.id = h.vehicle_id
         where h.dealership_id = $1 and h.plate = a.plate and (x.vin is null or a.vin is null) order by x.id limit 5)
     ) b on b.merged_into is null and b.id <> a.id and (b.created_at, b.id) < (a.created_at, a.id)
    where not exists (select 1 from file_merges g where g.dealership_id = $1 and g.survivor_id in (a.id, b.id) and g.alias_id in (a.id, b.id) and g.status in ('proposed', 'declined'))
    order by a.created_at desc, a.id desc, b.id limit 100`,
);
const proposals = statement<Reply['proposed'][number]>(
  'vehicles.list-proposed-merges',
  `select g.id, json_build_object('id', a.id, 'name', concat_ws(' ', a.plate, a.file_number)) as survivor,
          json_build_object('id', b.id, 'name', concat_ws(' ', b.plate, b.file_number)) as alias, g.fields, g.proposed_at as "proposedAt"
     from file_merges g
     join vehicles a on a.dealership_id = g.dealership_id and a.id = g.survivor_id
     join vehicles b on b.dealership_id = g.dealership_id and b.id = g.alias_id
    where g.dealership_id = $1 and g.status = 'proposed' and g.subject = 'vehicle'
    order by g.proposed_at desc, g.id desc limit 100`,
);

export async function duplicateVehicles(tx: Tx): Promise<Reply> {
  const [found, proposed] = await Promise.all([tx.all(pairs, [tx.dealershipId]), tx.all(proposals, [tx.dealershipId])]);
  return { pairs: found, proposed };
}

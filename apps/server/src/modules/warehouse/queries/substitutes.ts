// Parts that could be fitted instead of one that is missing: the number that took its place or that it took the place of,
// where both may be fitted, and parts of the same kind for a model it fits.
import type { ReplyOf } from '@bayline/contract';
import type { Substitute, warehouse } from '@bayline/contract/warehouse';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';

const partOfRequest = statement<{ partId: string }>(
  'warehouse.part-of-request',
  `select part_id as "partId" from parts_requests where dealership_id = $1 and id = $2`,
);
const substitutesOf = statement<Static<typeof Substitute>>(
  'warehouse.substitutes',
  `select p.id, p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.brand, p.unit, p.quality_class as "qualityClass", c.relation,
          coalesce((select sum(s.on_hand - s.reserved) from stock_levels s
                     join warehouses w on w.dealership_id = s.dealership_id and w.id = s.warehouse_id and w.code <> 'QUARANTINE'
                    where s.dealership_id = p.dealership_id and s.part_id = p.id), 0)::int as free
     from (select m.part_id, min(m.relation) as relation
             from (select s.successor_id as part_id, 'successor' as relation
                     from parts_requests r join part_supersessions s on s.dealership_id = r.dealership_id and s.part_id = r.part_id
                    where r.dealership_id = $1 and r.id = $2
                   union all
                   select s.part_id, 'predecessor'
                     from parts_requests r join part_supersessions s on s.dealership_id = r.dealership_id and s.successor_id = r.part_id and s.is_interchangeable
                    where r.dealership_id = $1 and r.id = $2
                   union all
                   select q.id, 'same-use'
                     from parts_requests r
                     join part_numbers own on own.dealership_id = r.dealership_id and own.id = r.part_id and own.sub_category <> ''
                    cross join lateral (select k.id from part_numbers k
                                         where k.dealership_id = own.dealership_id and k.category = own.category and k.sub_category = own.sub_category
                                           and k.id <> own.id and k.is_active order by k.number limit 200) q
                    where r.dealership_id = $1 and r.id = $2
                      and exists (select 1 from part_fitments f
                                    join part_fitments g on g.dealership_id = f.dealership_id and g.part_id = q.id and g.model_id = f.model_id
                                   where f.dealership_id = r.dealership_id and f.part_id = r.part_id)) m
            group by m.part_id) c
     join part_numbers p on p.dealership_id = $1 and p.id = c.part_id and p.is_active
    where p.dealership_id = $1
    order by c.relation <> 'successor', c.relation <> 'predecessor', p.number limit 50`,
);

export async function listSubstitutes(tx: Tx, id: string): Promise<ReplyOf<typeof warehouse.substitutes>> {
  const [request, rows] = await Promise.all([tx.maybe(partOfRequest, [tx.dealershipId, id]), tx.all(substitutesOf, [tx.dealershipId, id])]);
  if (!request) notFound();
  return { rows };
}

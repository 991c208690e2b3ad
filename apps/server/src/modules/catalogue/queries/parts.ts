import type { ReplyOf } from '@bayline/contract';
import type { catalogue, PartView } from '@bayline/contract/catalogue';
import { longestChain, searchForm } from '@bayline/domain/catalogue';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { pageSize, readTextCursor, toPage } from '../../../platform/paging.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { nextPrice, priceOfDay } from '../price-of-day.ts';

export type Part = Static<typeof PartView>;
type File = ReplyOf<typeof catalogue.part>;

/** From successor to successor, as far as they have begun; the last is the newest. */
const successor = `(with recursive newer as (
      select s.successor_id, s.is_interchangeable, 1 as place from part_supersessions s
       where s.dealership_id = $1 and s.part_id = p.id and s.valid_from <= $2
      union all
      select s.successor_id, newer.is_interchangeable and s.is_interchangeable, newer.place + 1
        from newer join part_supersessions s on s.dealership_id = $1 and s.part_id = newer.successor_id and s.valid_from <= $2
       where newer.place < ${longestChain})
    select json_build_object('id', q.id, 'number', q.number, 'nameZh', q.name_zh, 'nameEn', q.name_en, 'isInterchangeable', newer.is_interchangeable)
      from newer join part_numbers q on q.dealership_id = $1 and q.id = newer.successor_id
     order by newer.place desc limit 1)`;

const columns = `p.id, p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.brand, p.unit, p.quality_class as "qualityClass",
  p.category, p.sub_category as "subCategory", p.fits_models as "fitsModels", p.origin, p.packaging, p.source, p.grade, p.purpose,
  p.is_active as "isActive", p.version, ${priceOfDay('p.id')} as "priceFen", ${nextPrice('p.id')} as "nextPrice", ${successor} as successor`;

export const partsPage = statement<Part>(
  'catalogue.parts',
  `select ${columns} from part_numbers p where p.dealership_id = $1 and p.number > $3 order by p.number limit $4`,
);
// Terms hold every ending of number and name: what begins with the words typed, contains them.
const partsFound = statement<Part>(
  'catalogue.parts-found',
  `select ${columns} from part_numbers p
    where p.dealership_id = $1 and p.number > $3
      and p.id in (select t.part_id from part_search_terms t
                    where t.dealership_id = $1 and t.term >= $5 and t.term < $5 || chr(1114111) order by t.term limit 5000)
    order by p.number limit $4`,
);

const named = (part: string) => `'id', ${part}.id, 'number', ${part}.number, 'nameZh', ${part}.name_zh, 'nameEn', ${part}.name_en`;
const step = `'isInterchangeable', s.is_interchangeable, 'fromDay', s.valid_from`;
const partById = statement<File>(
  'catalogue.part-by-id',
  `select ${columns},
          (select json_build_object(${named('q')}, ${step}) from part_supersessions s
             join part_numbers q on q.dealership_id = s.dealership_id and q.id = s.successor_id
            where s.dealership_id = $1 and s.part_id = p.id) as supersession,
          coalesce((select json_agg(json_build_object(${named('q')}, ${step}) order by q.number) from part_supersessions s
             join part_numbers q on q.dealership_id = s.dealership_id and q.id = s.part_id
            where s.dealership_id = $1 and s.successor_id = p.id), '[]') as predecessors,
          coalesce((select json_agg(json_build_object('id', v.id, 'name', v.name) order by v.name) from part_fitments f
             join vehicle_models v on v.dealership_id = f.dealership_id and v.id = f.model_id
            where f.dealership_id = $1 and f.part_id = p.id), '[]') as models,
          coalesce((select json_agg(json_build_object(${named('q')}, 'unit', q.unit, 'quantity', c.quantity) order by q.number) from part_companions c
             join part_numbers q on q.dealership_id = c.dealership_id and q.id = c.companion_id
            where c.dealership_id = $1 and c.part_id = p.id), '[]') as companions
     from part_numbers p where p.dealership_id = $1 and p.id = $3`,
);

export async function listParts(
  ctx: RequestContext,
  tx: Tx,
  query: { cursor?: string; term?: string },
): Promise<ReplyOf<typeof catalogue.listParts>> {
  const term = searchForm(query.term ?? '');
  const from = [tx.dealershipId, today(ctx), readTextCursor(query.cursor), pageSize + 1];
  const rows = term === '' ? await tx.all(partsPage, from) : await tx.all(partsFound, [...from, term]);
  return toPage(rows, (row) => row.number);
}

export async function partFile(ctx: RequestContext, tx: Tx, id: string): Promise<File> {
  return (await tx.maybe(partById, [tx.dealershipId, today(ctx), id])) ?? notFound();
}

const categories = statement<{ category: string }>(
  'catalogue.part-categories',
  `with recursive next as (
     (select p.category from part_numbers p where p.dealership_id = $1 and p.category > '' order by p.category limit 1)
     union all
     select (select p.category from part_numbers p where p.dealership_id = $1 and p.category > next.category order by p.category limit 1)
       from next where next.category is not null)
   select category from next where category is not null limit 200`,
);

export async function partCategories(tx: Tx): Promise<ReplyOf<typeof catalogue.partCategories>> {
  return { rows: (await tx.all(categories, [tx.dealershipId])).map((row) => row.category) };
}

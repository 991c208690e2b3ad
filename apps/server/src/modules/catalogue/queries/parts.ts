import type { ReplyOf } from '@bayline/contract';
import type { catalogue, PartView } from '@bayline/contract/catalogue';
import { searchForm } from '@bayline/domain/catalogue';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { pageSize, readTextCursor, toPage } from '../../../platform/paging.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { nextPrice, priceOfDay } from '../price-of-day.ts';

type Part = Static<typeof PartView>;

const columns = `p.id, p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.brand, p.unit, p.quality_class as "qualityClass",
  p.category, p.sub_category as "subCategory", p.fits_models as "fitsModels", p.origin, p.is_active as "isActive", p.version,
  ${priceOfDay('p.id')} as "priceFen", ${nextPrice('p.id')} as "nextPrice"`;

const partsPage = statement<Part>(
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
const partById = statement<Part>('catalogue.part-by-id', `select ${columns} from part_numbers p where p.dealership_id = $1 and p.id = $3`);

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

export async function partView(ctx: RequestContext, tx: Tx, id: string): Promise<Part> {
  return (await tx.maybe(partById, [tx.dealershipId, today(ctx), id])) ?? notFound();
}

// What changes when in a price list, in one round trip.
import type { ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { listOfDay } from '../price-of-day.ts';
import type { PriceClass } from './price-list.ts';

type Timeline = ReplyOf<typeof catalogue.priceTimeline>;

/** The value of the row before, of the same thing in the same list. */
const beforeRate = `(select x.rate_fen from labour_rates x where x.dealership_id = $1 and x.price_list_id = r.price_list_id and x.trade = r.trade
    and x.vehicle_class in (r.vehicle_class, 'any') and x.valid_from < r.valid_from order by x.vehicle_class = 'any', x.valid_from desc limit 1)`;
const beforePrice = `(select x.price_fen from part_prices x where x.dealership_id = $1 and x.price_list_id = r.price_list_id and x.part_id = r.part_id
    and x.price_level in (r.price_level, 'retail') and x.valid_from < r.valid_from order by x.price_level = 'retail', x.valid_from desc limit 1)`;
const beforeTax = `(select x.tax_rate_basis_points from price_list_taxes x where x.dealership_id = $1 and x.price_list_id = r.price_list_id
    and x.valid_from < r.valid_from order by x.valid_from desc limit 1)`;
/** Rows `r` of the list that have not begun, with who set them. */
const planned = `left join staff s on s.dealership_id = $1 and s.id = r.set_by
   where r.dealership_id = $1 and r.price_list_id = l.id and r.valid_from > $2`;
const empty = `'trade', null, 'vehicleClass', null, 'partId', null, 'number', null, 'nameZh', null, 'nameEn', null, 'priceLevel', null`;

const timeline = statement<Omit<Timeline, 'today'>>(
  'catalogue.price-timeline',
  `select l.version,
     coalesce((select json_agg(json_build_object('fromDay', d.valid_from, 'isPlanned', d.valid_from > $2, 'rates', d.rates, 'parts', d.parts, 'taxes', d.taxes) order by d.valid_from desc)
        from (select u.valid_from, sum(u.rates)::int as rates, sum(u.parts)::int as parts, sum(u.taxes)::int as taxes
                from (select valid_from, count(*) as rates, 0 as parts, 0 as taxes from labour_rates where dealership_id = $1 and price_list_id = l.id group by 1
                      union all select valid_from, 0, 0, count(*) from price_list_taxes where dealership_id = $1 and price_list_id = l.id group by 1
                      union all select valid_from, 0, parts, 0 from price_rounds where dealership_id = $1 and price_list_id = l.id
                      union all select p.valid_from, 0, 1, 0 from (select valid_from from part_prices
                         where dealership_id = $1 and price_list_id = l.id and valid_from > l.valid_from and round_id is null order by valid_from desc limit 1000) p) u
               group by u.valid_from order by u.valid_from desc limit 200) d), '[]') as days,
     coalesce((select json_agg(c.change order by c.valid_from, c.place) from (
        (select r.valid_from, 1 as place, json_build_object(${empty.replace(`'trade', null, 'vehicleClass', null`, `'trade', r.trade, 'vehicleClass', r.vehicle_class`)},
                  'kind', 'rate', 'fromDay', r.valid_from, 'before', ${beforeRate}, 'after', r.rate_fen, 'setByName', s.name) as change from labour_rates r ${planned} order by r.valid_from limit 60)
        union all
        (select r.valid_from, 0, json_build_object(${empty}, 'kind', 'tax', 'fromDay', r.valid_from, 'before', ${beforeTax}, 'after', r.tax_rate_basis_points, 'setByName', s.name)
           from price_list_taxes r ${planned} order by r.valid_from limit 20)
        union all
        (select r.valid_from, 2, json_build_object('trade', null, 'vehicleClass', null, 'partId', r.part_id, 'number', q.number, 'nameZh', q.name_zh, 'nameEn', q.name_en, 'priceLevel', r.price_level,
                  'kind', 'part', 'fromDay', r.valid_from, 'before', ${beforePrice}, 'after', r.price_fen, 'setByName', s.name)
           from (select * from part_prices x where x.dealership_id = $1 and x.price_list_id = l.id and x.valid_from > $2 and x.round_id is null order by x.valid_from limit 120) r
           join part_numbers q on q.dealership_id = $1 and q.id = r.part_id
           left join staff s on s.dealership_id = $1 and s.id = r.set_by)) c), '[]') as planned,
     coalesce((select json_agg(json_build_object('id', d.id, 'fromDay', d.valid_from, 'priceLevel', d.price_level, 'category', d.category, 'changeBasisPoints', d.change_basis_points,
                 'roundToFen', d.round_to_fen, 'parts', d.parts, 'madeByName', s.name, 'madeAt', to_char(d.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'isPlanned', d.valid_from > $2) order by d.valid_from desc, d.made_at desc)
        from (select * from price_rounds x where x.dealership_id = $1 and x.price_list_id = l.id order by x.valid_from desc limit 50) d
        left join staff s on s.dealership_id = $1 and s.id = d.made_by), '[]') as rounds
     from price_lists l
    where l.dealership_id = $1 and l.id = (select list.id from (${listOfDay({ day: '$2', priceClass: '$3' })}) list)`,
);

export async function priceTimeline(ctx: RequestContext, tx: Tx, priceClass: PriceClass = 'customer'): Promise<Timeline> {
  const found = (await tx.maybe(timeline, [tx.dealershipId, today(ctx), priceClass])) ?? notFound();
  return { ...found, today: today(ctx) };
}

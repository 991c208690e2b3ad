// SQL on price lists and what stands in them by day: rows in, rows taken back before they begin.
import { statement } from '../../platform/db/statement.ts';
import { listOfDay } from './price-of-day.ts';

export const insertPriceList = statement(
  'catalogue.insert-price-list',
  `insert into price_lists (dealership_id, id, code, name, price_class, valid_from) values ($1, $2, $3, $4, $5, $6)`,
);
const customers = `(select list.id from (${listOfDay({ day: '$3', priceClass: `'customer'` })}) list)`;
/** A new list begins with what the customers' list says on its day. */
export const copyTax = statement(
  'catalogue.copy-tax',
  `insert into price_list_taxes (dealership_id, price_list_id, valid_from, tax_rate_basis_points)
   select $1, $2, $3, list.tax_rate_basis_points from (${listOfDay({ day: '$3', priceClass: `'customer'` })}) list`,
);
export const copyRates = statement(
  'catalogue.copy-rates',
  `insert into labour_rates (dealership_id, price_list_id, trade, vehicle_class, valid_from, rate_fen)
   select distinct on (r.trade, r.vehicle_class) $1, $2::uuid, r.trade, r.vehicle_class, $3::date, r.rate_fen from labour_rates r
    where r.dealership_id = $1 and r.price_list_id = ${customers} and r.valid_from <= $3
    order by r.trade, r.vehicle_class, r.valid_from desc`,
);
/** A page of parts: their prices of the day, level by level. */
export const copyPrices = statement(
  'catalogue.copy-prices',
  `insert into part_prices (dealership_id, price_list_id, part_id, price_level, valid_from, price_fen)
   select $1, $2, q.part_id, q.price_level, $3, q.price_fen
     from (select p.id from part_numbers p where p.dealership_id = $1 and p.number > $4 and p.number <= $5 order by p.number limit 1000) p
     cross join lateral (select distinct on (r.price_level) r.part_id, r.price_level, r.price_fen from part_prices r
                          where r.dealership_id = $1 and r.price_list_id = ${customers} and r.part_id = p.id and r.valid_from <= $3
                          order by r.price_level, r.valid_from desc) q`,
);
export const listsOfClass = statement<{ id: string }>(
  'catalogue.lists-of-class',
  `select id from price_lists where dealership_id = $1 and price_class = $2 order by id limit 1`,
);
/** The list in force on a day for a class, kept from change by others until the commit. */
export const lockPriceList = statement<{ id: string; version: number }>(
  'catalogue.lock-price-list',
  `select id, version from price_lists
    where dealership_id = $1 and id = (select list.id from (${listOfDay({ day: '$2', priceClass: '$3' })}) list) for update`,
);
export const bumpPriceList = statement(
  'catalogue.bump-price-list',
  `update price_lists set version = version + 1 where dealership_id = $1 and id = $2`,
);

export const upsertLabourRates = statement(
  'catalogue.upsert-labour-rates',
  `insert into labour_rates (dealership_id, price_list_id, trade, rate_fen, vehicle_class, valid_from, set_by, set_at)
   select $1, $2, r.trade, r.rate_fen, $5, $6, $7, $8 from unnest($3::text[], $4::int[]) as r (trade, rate_fen)
   on conflict (dealership_id, price_list_id, trade, vehicle_class, valid_from)
   do update set rate_fen = excluded.rate_fen, set_by = excluded.set_by, set_at = excluded.set_at`,
);
export const deleteLabourRate = statement(
  'catalogue.delete-labour-rate',
  `delete from labour_rates where dealership_id = $1 and price_list_id = $2 and valid_from = $3 and trade = $4 and vehicle_class = $5`,
);
/** A price set by hand for a day leaves the round that had planned another. */
export const upsertPartPrices = statement(
  'catalogue.upsert-part-prices',
  `insert into part_prices (dealership_id, price_list_id, part_id, price_fen, price_level, valid_from, set_by, set_at)
   select $1, $2, p.part_id, p.price_fen, $5, $6, $7, $8 from unnest($3::uuid[], $4::int[]) as p (part_id, price_fen)
   on conflict (dealership_id, price_list_id, part_id, price_level, valid_from)
   do update set price_fen = excluded.price_fen, set_by = excluded.set_by, set_at = excluded.set_at, round_id = null`,
);
export const deletePartPrice = statement(
  'catalogue.delete-part-price',
  `delete from part_prices where dealership_id = $1 and price_list_id = $2 and valid_from = $3 and part_id = $4 and price_level = $5`,
);
export const upsertTaxRate = statement(
  'catalogue.upsert-tax-rate',
  `insert into price_list_taxes (dealership_id, price_list_id, tax_rate_basis_points, valid_from, set_by, set_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (dealership_id, price_list_id, valid_from)
   do update set tax_rate_basis_points = excluded.tax_rate_basis_points, set_by = excluded.set_by, set_at = excluded.set_at`,
);
export const deleteTaxRate = statement(
  'catalogue.delete-tax-rate',
  `delete from price_list_taxes where dealership_id = $1 and price_list_id = $2 and valid_from = $3`,
);

export interface PricedOnDay {
  readonly partId: string;
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  /** What it costs at the level on the day; null without a price. */
  readonly before: number | null;
  /** Whether a price begins on that very day already. */
  readonly isPlanned: boolean;
}
/** How many parts are read at a time. */
export const partsAtATime = 1000;
/** The parts after number $4 as they are priced on day $2 at level $5, by the list of class $3 that is in force on day $6. */
export const pricesOnDay = statement<PricedOnDay>(
  'catalogue.prices-on-day',
  `select p.id as "partId", p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.category, r.price_fen as before,
          coalesce(r.price_level = $5 and r.valid_from = $2, false) as "isPlanned"
     from part_numbers p
     left join lateral (${listOfDay({ day: '$6', priceClass: '$3' })}) list on true
     left join lateral (select x.price_fen, x.price_level, x.valid_from from part_prices x
                         where x.dealership_id = $1 and x.price_list_id = list.id and x.part_id = p.id and x.price_level in ($5, 'retail') and x.valid_from <= $2
                         order by x.price_level = 'retail', x.valid_from desc limit 1) r on true
    where p.dealership_id = $1 and p.number > $4
    order by p.number limit ${partsAtATime}`,
);
export const insertRound = statement(
  'catalogue.insert-round',
  `insert into price_rounds (dealership_id, id, price_list_id, valid_from, price_level, category, change_basis_points, round_to_fen, parts, made_by, made_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
export const insertRoundPrices = statement(
  'catalogue.insert-round-prices',
  `insert into part_prices (dealership_id, price_list_id, round_id, price_level, valid_from, set_by, set_at, part_id, price_fen)
   select $1, $2, $3, $4, $5, $6, $7, r.part_id, r.price_fen from unnest($8::uuid[], $9::int[]) as r (part_id, price_fen)`,
);
export const lockRound = statement<{ priceListId: string; listVersion: number; parts: number; fromDay: string; priceClass: string }>(
  'catalogue.lock-round',
  `select d.price_list_id as "priceListId", l.version as "listVersion", d.parts, d.valid_from as "fromDay", l.price_class as "priceClass"
     from price_rounds d join price_lists l on l.dealership_id = d.dealership_id and l.id = d.price_list_id
    where d.dealership_id = $1 and d.id = $2 for update`,
);
export const deleteRound = statement('catalogue.delete-round', `delete from price_rounds where dealership_id = $1 and id = $2`);

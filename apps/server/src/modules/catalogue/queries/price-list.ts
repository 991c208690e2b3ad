import type { ReplyOf } from '@bayline/contract';
import type { catalogue, PriceClass as PriceClassSchema, PriceListView, Trade as TradeSchema } from '@bayline/contract/catalogue';
import type { CalendarDay } from '@bayline/domain/kernel';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { anybody, listOfDay, nextRate, nextTax, rateOfDay } from '../price-of-day.ts';

type PriceListInForce = Omit<Static<typeof PriceListView>, 'today'>;
export type Trade = Static<typeof TradeSchema>;
export type PriceClass = Static<typeof PriceClassSchema>;

const trades = ['mechanical', 'electrical', 'body', 'paint', 'cleaning', 'alignment', 'high-voltage'] as const satisfies readonly Trade[];

const ofClass = { ...anybody, vehicleClass: 'c.vehicle_class' };
const inForce = statement<PriceListInForce>(
  'catalogue.price-list-in-force',
  `select l.id, l.code, l.name, l.price_class as "priceClass", l.valid_from as "validFrom", list.tax_rate_basis_points as "taxRateBasisPoints", l.version,
          ${nextTax('l.id')} as "nextTax",
          (select json_agg(json_build_object('trade', t.trade, 'rateFen', ${rateOfDay('t.trade', anybody, 'l.id')}, 'nextRate', ${nextRate('t.trade', `'any'`, 'l.id')}) order by t.place)
             from unnest($3::text[]) with ordinality as t (trade, place)) as rates,
          coalesce((select json_agg(json_build_object('trade', c.trade, 'vehicleClass', c.vehicle_class,
                              'rateFen', ${rateOfDay('c.trade', ofClass, 'l.id')}, 'nextRate', ${nextRate('c.trade', 'c.vehicle_class', 'l.id')}) order by c.trade, c.vehicle_class)
                      from (select distinct r.trade, r.vehicle_class from labour_rates r
                             where r.dealership_id = $1 and r.price_list_id = l.id and r.vehicle_class <> 'any') c), '[]') as "classRates"
     from (${listOfDay({ day: '$2', priceClass: '$4' })}) list
     join price_lists l on l.dealership_id = $1 and l.id = list.id`,
);

const idInForce = statement<{ id: string }>('catalogue.price-list-id-in-force', `select list.id from (${listOfDay(anybody)}) list`);

/** Door: the id of the customers' price list in force on a day; undefined when the store has none. */
export async function priceListInForce(tx: Tx, day: CalendarDay): Promise<string | undefined> {
  return (await tx.maybe(idInForce, [tx.dealershipId, day]))?.id;
}

export async function priceListView(
  ctx: RequestContext,
  tx: Tx,
  priceClass: PriceClass = 'customer',
): Promise<Static<typeof PriceListView>> {
  const list = (await tx.maybe(inForce, [tx.dealershipId, today(ctx), trades, priceClass])) ?? notFound();
  return { ...list, today: today(ctx) };
}

const allLists = statement<ReplyOf<typeof catalogue.listPriceLists>['rows'][number]>(
  'catalogue.price-lists',
  `select id, code, name, price_class as "priceClass", valid_from as "validFrom" from price_lists where dealership_id = $1
    order by price_class = 'customer' desc, price_class, valid_from desc limit 50`,
);

export async function listPriceLists(tx: Tx): Promise<ReplyOf<typeof catalogue.listPriceLists>> {
  return { rows: await tx.all(allLists, [tx.dealershipId]) };
}

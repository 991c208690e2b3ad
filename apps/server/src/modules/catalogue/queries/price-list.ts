import type { PriceListView, Trade as TradeSchema } from '@bayline/contract/catalogue';
import type { CalendarDay } from '@bayline/domain/kernel';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { nextRate, rateOfDay } from '../price-of-day.ts';

export type PriceListInForce = Static<typeof PriceListView>;
export type Trade = Static<typeof TradeSchema>;

const trades = ['mechanical', 'electrical', 'body', 'paint', 'cleaning', 'alignment', 'high-voltage'] as const satisfies readonly Trade[];

const inForce = statement<PriceListInForce>(
  'catalogue.price-list-in-force',
  `select l.id, l.code, l.name, l.valid_from as "validFrom", l.tax_rate_basis_points as "taxRateBasisPoints", l.version,
          (select json_agg(json_build_object('trade', t.trade, 'rateFen', ${rateOfDay('t.trade', 'l.id')}, 'nextRate', ${nextRate('t.trade', 'l.id')}) order by t.place)
             from unnest($3::text[]) with ordinality as t (trade, place)) as rates
     from price_lists l
    where l.dealership_id = $1 and l.price_class = 'customer' and l.valid_from <= $2
    order by l.valid_from desc, l.id desc limit 1`,
);

/** Door: the customers' price list in force on a day, with its labour rates; undefined when the store has none. */
export function priceListInForce(tx: Tx, day: CalendarDay): Promise<PriceListInForce | undefined> {
  return tx.maybe(inForce, [tx.dealershipId, day, trades]);
}

export async function priceListView(ctx: RequestContext, tx: Tx): Promise<PriceListInForce> {
  return (await priceListInForce(tx, today(ctx))) ?? notFound();
}

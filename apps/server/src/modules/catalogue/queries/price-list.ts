import type { PriceListView } from '@bayline/contract/catalogue';
import type { CalendarDay } from '@bayline/domain/kernel';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';

export type PriceListInForce = Static<typeof PriceListView>;

const inForce = statement<PriceListInForce>(
  'catalogue.price-list-in-force',
  `select l.id, l.code, l.name, l.valid_from as "validFrom", l.tax_rate_basis_points as "taxRateBasisPoints", l.version,
          coalesce((select json_agg(json_build_object('trade', r.trade, 'rateFen', r.rate_fen) order by r.trade)
                      from labour_rates r where r.dealership_id = l.dealership_id and r.price_list_id = l.id), '[]') as rates
     from price_lists l
    where l.dealership_id = $1 and l.price_class = 'customer' and l.valid_from <= $2
    order by l.valid_from desc, l.id desc limit 1`,
);

/** Door: the customers' price list in force on a day, with its labour rates; undefined when the store has none. */
export function priceListInForce(tx: Tx, day: CalendarDay): Promise<PriceListInForce | undefined> {
  return tx.maybe(inForce, [tx.dealershipId, day]);
}

export async function priceListView(ctx: RequestContext, tx: Tx): Promise<PriceListInForce> {
  return (await priceListInForce(tx, today(ctx))) ?? notFound();
}

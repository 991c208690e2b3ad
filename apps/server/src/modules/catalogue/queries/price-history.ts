import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { withState } from '@bayline/domain/catalogue';
import { type Statement, statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { listOfDay } from '../price-of-day.ts';
import { partFile } from './parts.ts';
import type { Trade } from './price-list.ts';

type History = ReplyOf<typeof catalogue.partPriceHistory>;
interface Row {
  readonly version: number;
  readonly rows: readonly Omit<History['rows'][number], 'state'>[];
}

const historyOf = (prices: string) =>
  `select l.version,
          coalesce((select json_agg(json_build_object('fromDay', r.valid_from, 'priceFen', r.price_fen, 'setByName', s.name,
                      'setAt', to_char(r.set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.valid_from desc)
                      from (${prices} order by x.valid_from desc limit 500) r
                      left join staff s on s.dealership_id = $1 and s.id = r.set_by), '[]') as rows
     from price_lists l
    where l.dealership_id = $1 and l.id = (select list.id from (${listOfDay({ day: '$2', priceClass: '$4' })}) list)`;

const ofTrade = statement<Row>(
  'catalogue.labour-rate-history',
  historyOf(
    `select x.valid_from, x.rate_fen as price_fen, x.set_by, x.set_at from labour_rates x
      where x.dealership_id = $1 and x.price_list_id = l.id and x.trade = $3 and x.vehicle_class = $5`,
  ),
);
const ofPart = statement<Row>(
  'catalogue.part-price-history',
  historyOf(
    `select x.valid_from, x.price_fen, x.set_by, x.set_at from part_prices x
      where x.dealership_id = $1 and x.price_list_id = l.id and x.part_id = $3 and x.price_level = $5`,
  ),
);

interface HistoryAsked {
  readonly asked: Statement<Row>;
  /** Trade or part, price class, and the class of car or the level. */
  readonly by: readonly [string, string, string];
}

async function history(ctx: RequestContext, tx: Tx, { asked, by }: HistoryAsked): Promise<History> {
  const { version, rows } = (await tx.maybe(asked, [tx.dealershipId, today(ctx), ...by])) ?? notFound();
  return { rows: withState(rows, today(ctx)), version, today: today(ctx) };
}

export function labourRateHistory(
  ctx: RequestContext,
  tx: Tx,
  { trade, priceClass = 'customer', vehicleClass = 'any' }: { trade: Trade } & QueryOf<typeof catalogue.labourRateHistory>,
): Promise<History> {
  return history(ctx, tx, { asked: ofTrade, by: [trade, priceClass, vehicleClass] });
}

/** 404 when the store has no such part. */
export async function partPriceHistory(
  ctx: RequestContext,
  tx: Tx,
  { partId, priceClass = 'customer', priceLevel = 'retail' }: { partId: string } & QueryOf<typeof catalogue.partPriceHistory>,
): Promise<History> {
  const [prices] = await Promise.all([
    history(ctx, tx, { asked: ofPart, by: [partId, priceClass, priceLevel] }),
    partFile(ctx, tx, partId),
  ]);
  return prices;
}

// Many part prices raised at once, from a later day on: read over before it is planned, taken back until it begins.
import type { BodyOf, QueryOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { checkPriceDay, type RoundingStep, raisedPriceFen } from '@bayline/domain/catalogue';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import {
  bumpPriceList,
  deleteRound,
  insertRound,
  insertRoundPrices,
  lockRound,
  type PricedOnDay,
  partsAtATime,
  pricesOnDay,
} from '../price-store.ts';
import { type PriceClass, priceListView } from '../queries/price-list.ts';
import { lockList } from './set-price.ts';

type PriceList = ReplyOf<typeof catalogue.priceList>;
type Round = Omit<BodyOf<typeof catalogue.planRound>, 'id' | 'version'>;

/** More parts than any store of the trade has in its catalogue. */
const mostPages = 50;
const rowsShown = 100;

interface Raised extends PricedOnDay {
  readonly before: number;
  readonly after: number;
}

function checkDay(ctx: RequestContext, { fromDay }: Round): void {
  if (fromDay <= today(ctx)) refused('round-not-ahead', { today: today(ctx) });
  accept(checkPriceDay(fromDay, today(ctx)));
}

/** The parts that get another price, and how many are left alone because one begins on that day already. */
async function raised(ctx: RequestContext, tx: Tx, round: Round): Promise<{ rows: Raised[]; skipped: number }> {
  const change = { basisPoints: round.changeBasisPoints, roundToFen: round.roundToFen as RoundingStep };
  const rows: Raised[] = [];
  let [after, skipped] = ['', 0];
  for (let page = 0; page < mostPages; page += 1) {
    const found = await tx.all(pricesOnDay, [tx.dealershipId, round.fromDay, round.priceClass, after, round.priceLevel, today(ctx)]);
    for (const row of found) {
      if (row.before === null || (round.category !== undefined && row.category !== round.category)) continue;
      const price = raisedPriceFen(row.before, change);
      if (row.isPlanned) skipped += 1;
      else if (price !== row.before) rows.push({ ...row, before: row.before, after: price });
    }
    if (found.length < partsAtATime) return { rows, skipped };
    after = found.at(-1)?.number ?? after;
  }
  return refused('too-many-parts', { most: mostPages * partsAtATime });
}

export function previewRound(
  ctx: RequestContext,
  query: QueryOf<typeof catalogue.previewRound>,
): Promise<ReplyOf<typeof catalogue.previewRound>> {
  const round = { ...query, roundToFen: Number(query.roundToFen) as RoundingStep };
  return inDealership(ctx, async (tx) => {
    checkDay(ctx, round);
    const { rows, skipped } = await raised(ctx, tx, round);
    const shown = rows
      .slice(0, rowsShown)
      .map(({ partId, number, nameZh, nameEn, before, after }) => ({ partId, number, nameZh, nameEn, before, after }));
    return { parts: rows.length, skipped, rows: shown };
  });
}

export function planRound(ctx: RequestContext, { id, version, ...round }: BodyOf<typeof catalogue.planRound>): Promise<PriceList> {
  return onConstraint({ price_rounds_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      checkDay(ctx, round);
      const listId = await lockList(ctx, tx, { priceClass: round.priceClass, version });
      const { rows } = await raised(ctx, tx, round);
      if (rows.length === 0) refused('round-changes-nothing');
      const { fromDay, priceLevel, category = null, changeBasisPoints, roundToFen } = round;
      const by = [ctx.actor.staffId, ctx.now];
      await tx.batch([
        [insertRound, [tx.dealershipId, id, listId, fromDay, priceLevel, category, changeBasisPoints, roundToFen, rows.length, ...by]],
        [
          insertRoundPrices,
          [tx.dealershipId, listId, id, priceLevel, fromDay, ...by, rows.map((row) => row.partId), rows.map((row) => row.after)],
        ],
        [bumpPriceList, [tx.dealershipId, listId]],
      ]);
      const data = { roundId: id, parts: rows.length, changeBasisPoints, fromDay };
      tx.record({ subjectType: 'catalogue', subjectId: listId, type: 'price-round-planned', version: 1, data });
      return await priceListView(ctx, tx, round.priceClass);
    }),
  );
}

export function withdrawRound(ctx: RequestContext, id: string, version: number): Promise<PriceList> {
  return inDealership(ctx, async (tx) => {
    const round = (await tx.maybe(lockRound, [tx.dealershipId, id])) ?? notFound();
    if (round.listVersion !== version) versionConflict({ version: round.listVersion });
    const { fromDay, parts, priceListId } = round;
    if (fromDay <= today(ctx)) refused('price-begun', { fromDay });
    await tx.batch([
      [deleteRound, [tx.dealershipId, id]],
      [bumpPriceList, [tx.dealershipId, priceListId]],
    ]);
    tx.record({
      subjectType: 'catalogue',
      subjectId: priceListId,
      type: 'price-round-withdrawn',
      version: 1,
      data: { roundId: id, parts, fromDay },
    });
    return await priceListView(ctx, tx, round.priceClass as PriceClass);
  });
}

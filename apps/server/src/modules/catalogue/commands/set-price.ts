// A price is set from a day on, today or later; the one before it ends there. Orders written before keep theirs: a
// line carries its own price.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { checkPriceDay } from '@bayline/domain/catalogue';
import { type CalendarDay, isCalendarDay } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, ProblemError, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { priceListView, type Trade } from '../queries/price-list.ts';
import { bumpPriceList, lockPriceList, upsertLabourRates, upsertPartPrice } from '../store.ts';

type PriceList = ReplyOf<typeof catalogue.priceList>;

interface PriceChange {
  readonly version: number;
  readonly fromDay: CalendarDay;
  readonly itemFor: (listId: string) => BatchItem;
  readonly data: Readonly<Record<string, unknown>>;
}

async function changeListInForce(ctx: RequestContext, tx: Tx, change: PriceChange): Promise<PriceList> {
  const { version, fromDay } = change;
  // The contract's pattern lets 30 February through.
  if (!isCalendarDay(fromDay)) throw new ProblemError(400, 'invalid-input', { field: 'fromDay', rule: 'day' });
  accept(checkPriceDay(fromDay, today(ctx)));
  const list = (await tx.maybe(lockPriceList, [tx.dealershipId, today(ctx)])) ?? notFound();
  if (list.version !== version) versionConflict({ version: list.version });
  await tx.batch([change.itemFor(list.id), [bumpPriceList, [tx.dealershipId, list.id]]]);
  tx.record({ subjectType: 'catalogue', subjectId: list.id, type: 'price-set', version: 1, data: { ...change.data, fromDay } });
  return await priceListView(ctx, tx);
}

export function setLabourRate(
  ctx: RequestContext,
  trade: Trade,
  { version, rateFen, fromDay }: BodyOf<typeof catalogue.setLabourRate>,
): Promise<PriceList> {
  return inDealership(ctx, (tx) =>
    changeListInForce(ctx, tx, {
      version,
      fromDay,
      itemFor: (listId) => [upsertLabourRates, [tx.dealershipId, listId, [trade], [rateFen], fromDay, ctx.actor.staffId, ctx.now]],
      data: { trade, rateFen },
    }),
  );
}

export function setPartPrice(
  ctx: RequestContext,
  partId: string,
  { version, priceFen, fromDay }: BodyOf<typeof catalogue.setPartPrice>,
): Promise<PriceList> {
  return onConstraint({ part_prices_dealership_id_part_id_fkey: 'part-unknown' }, () =>
    inDealership(ctx, (tx) =>
      changeListInForce(ctx, tx, {
        version,
        fromDay,
        itemFor: (listId) => [upsertPartPrice, [tx.dealershipId, listId, partId, priceFen, fromDay, ctx.actor.staffId, ctx.now]],
        data: { partId, priceFen },
      }),
    ),
  );
}

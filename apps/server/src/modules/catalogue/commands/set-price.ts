// A price is set from a day on, today or later; the one before it ends there. Orders written before keep theirs: a
// line carries its own price.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { checkPriceDay } from '@bayline/domain/catalogue';
import type { EventBody } from '@bayline/domain/events';
import type { CalendarDay } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { priceListView, type Trade } from '../queries/price-list.ts';
import { bumpPriceList, lockPart, lockPriceList, upsertLabourRates, upsertPartPrice } from '../store.ts';

type PriceList = ReplyOf<typeof catalogue.priceList>;

interface PriceChange {
  readonly version: number;
  readonly fromDay: CalendarDay;
  readonly itemFor: (listId: string) => BatchItem;
  readonly event: Extract<EventBody, { readonly type: 'labour-rate-set' | 'part-price-set' }>;
}

async function changeListInForce(ctx: RequestContext, tx: Tx, change: PriceChange): Promise<PriceList> {
  const { version, fromDay } = change;
  accept(checkPriceDay(fromDay, today(ctx)));
  const list = (await tx.maybe(lockPriceList, [tx.dealershipId, today(ctx)])) ?? notFound();
  if (list.version !== version) versionConflict({ version: list.version });
  await tx.batch([change.itemFor(list.id), [bumpPriceList, [tx.dealershipId, list.id]]]);
  tx.record({ subjectType: 'catalogue', subjectId: list.id, ...change.event });
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
      event: { type: 'labour-rate-set', version: 1, data: { trade, rateFen, fromDay } },
    }),
  );
}

export function setPartPrice(
  ctx: RequestContext,
  partId: string,
  { version, priceFen, fromDay }: BodyOf<typeof catalogue.setPartPrice>,
): Promise<PriceList> {
  return inDealership(ctx, async (tx) => {
    if (!(await tx.maybe(lockPart, [tx.dealershipId, partId]))) notFound();
    return await changeListInForce(ctx, tx, {
      version,
      fromDay,
      itemFor: (listId) => [upsertPartPrice, [tx.dealershipId, listId, partId, priceFen, fromDay, ctx.actor.staffId, ctx.now]],
      event: { type: 'part-price-set', version: 1, data: { partId, priceFen, fromDay } },
    });
  });
}

// Prices are set in the list in force. Orders written before keep theirs: a line carries its own price.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import type { EventBody } from '@bayline/domain/events';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { priceListView } from '../queries/price-list.ts';
import { bumpPriceList, lockPart, lockPriceList, upsertLabourRates, upsertPartPrice } from '../store.ts';

type PriceList = ReplyOf<typeof catalogue.priceList>;

interface PriceChange {
  readonly version: number;
  readonly itemFor: (listId: string) => BatchItem;
  readonly event: Extract<EventBody, { readonly type: 'labour-rate-set' | 'part-price-set' }>;
}

async function changeListInForce(ctx: RequestContext, tx: Tx, change: PriceChange): Promise<PriceList> {
  const list = (await tx.maybe(lockPriceList, [tx.dealershipId, today(ctx)])) ?? notFound();
  if (list.version !== change.version) versionConflict({ version: list.version });
  await tx.batch([change.itemFor(list.id), [bumpPriceList, [tx.dealershipId, list.id]]]);
  tx.record({ subjectType: 'catalogue', subjectId: list.id, ...change.event });
  return await priceListView(ctx, tx);
}

type Trade = PriceList['rates'][number]['trade'];

export function setLabourRate(
  ctx: RequestContext,
  trade: Trade,
  { version, rateFen }: BodyOf<typeof catalogue.setLabourRate>,
): Promise<PriceList> {
  return inDealership(ctx, (tx) =>
    changeListInForce(ctx, tx, {
      version,
      itemFor: (listId) => [upsertLabourRates, [tx.dealershipId, listId, [trade], [rateFen]]],
      event: { type: 'labour-rate-set', version: 1, data: { trade, rateFen } },
    }),
  );
}

export function setPartPrice(
  ctx: RequestContext,
  partId: string,
  { version, priceFen }: BodyOf<typeof catalogue.setPartPrice>,
): Promise<PriceList> {
  return inDealership(ctx, async (tx) => {
    if (!(await tx.maybe(lockPart, [tx.dealershipId, partId]))) notFound();
    return await changeListInForce(ctx, tx, {
      version,
      itemFor: (listId) => [upsertPartPrice, [tx.dealershipId, listId, partId, priceFen]],
      event: { type: 'part-price-set', version: 1, data: { partId, priceFen } },
    });
  });
}

// A price is set from a day on, today or later; the one before it ends there. What has not begun can be taken back.
// Orders written before keep theirs: a line carries its own price.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { checkPriceDay } from '@bayline/domain/catalogue';
import type { EventBody } from '@bayline/domain/events';
import type { CalendarDay } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import {
  bumpPriceList,
  deleteLabourRate,
  deletePartPrice,
  deleteTaxRate,
  lockPriceList,
  upsertLabourRates,
  upsertPartPrices,
  upsertTaxRate,
} from '../price-store.ts';
import { type PriceClass, priceListView, type Trade } from '../queries/price-list.ts';
import { lockPart } from '../store.ts';

type PriceList = ReplyOf<typeof catalogue.priceList>;

interface PriceChange {
  readonly version: number;
  readonly priceClass?: PriceClass;
  readonly fromDay: CalendarDay;
  readonly itemFor: (listId: string) => BatchItem;
  readonly event: EventBody;
}

/** The list of a class in force today, locked at the version that the caller saw. */
export async function lockList(
  ctx: RequestContext,
  tx: Tx,
  { priceClass = 'customer', version }: { priceClass?: PriceClass; version: number },
): Promise<string> {
  const list = (await tx.maybe(lockPriceList, [tx.dealershipId, today(ctx), priceClass])) ?? notFound();
  if (list.version !== version) versionConflict({ version: list.version });
  return list.id;
}

async function changeListInForce(ctx: RequestContext, tx: Tx, change: PriceChange): Promise<PriceList> {
  accept(checkPriceDay(change.fromDay, today(ctx)));
  const listId = await lockList(ctx, tx, change);
  await tx.batch([change.itemFor(listId), [bumpPriceList, [tx.dealershipId, listId]]]);
  tx.record({ subjectType: 'catalogue', subjectId: listId, ...change.event });
  return await priceListView(ctx, tx, change.priceClass);
}

async function withdraw(ctx: RequestContext, tx: Tx, change: PriceChange): Promise<PriceList> {
  if (change.fromDay <= today(ctx)) refused('price-begun', { fromDay: change.fromDay });
  const listId = await lockList(ctx, tx, change);
  const [taken] = await tx.batch([change.itemFor(listId), [bumpPriceList, [tx.dealershipId, listId]]]);
  if (taken === 0) refused('nothing-planned', { fromDay: change.fromDay });
  tx.record({ subjectType: 'catalogue', subjectId: listId, ...change.event });
  return await priceListView(ctx, tx, change.priceClass);
}

export function setLabourRate(ctx: RequestContext, trade: Trade, body: BodyOf<typeof catalogue.setLabourRate>): Promise<PriceList> {
  const { rateFen, fromDay, vehicleClass = 'any' } = body;
  return inDealership(ctx, (tx) =>
    changeListInForce(ctx, tx, {
      ...body,
      itemFor: (listId) => [
        upsertLabourRates,
        [tx.dealershipId, listId, [trade], [rateFen], vehicleClass, fromDay, ctx.actor.staffId, ctx.now],
      ],
      event: { type: 'labour-rate-set', version: 2, data: { trade, vehicleClass, rateFen, fromDay } },
    }),
  );
}

export function withdrawLabourRate(
  ctx: RequestContext,
  trade: Trade,
  body: BodyOf<typeof catalogue.withdrawLabourRate>,
): Promise<PriceList> {
  const { fromDay, vehicleClass = 'any' } = body;
  return inDealership(ctx, (tx) =>
    withdraw(ctx, tx, {
      ...body,
      itemFor: (listId) => [deleteLabourRate, [tx.dealershipId, listId, fromDay, trade, vehicleClass]],
      event: { type: 'labour-rate-withdrawn', version: 1, data: { trade, vehicleClass, fromDay } },
    }),
  );
}

export function setPartPrice(ctx: RequestContext, partId: string, body: BodyOf<typeof catalogue.setPartPrice>): Promise<PriceList> {
  const { priceFen, fromDay, priceLevel = 'retail' } = body;
  return inDealership(ctx, async (tx) => {
    if (!(await tx.maybe(lockPart, [tx.dealershipId, partId]))) notFound();
    return await changeListInForce(ctx, tx, {
      ...body,
      itemFor: (listId) => [
        upsertPartPrices,
        [tx.dealershipId, listId, [partId], [priceFen], priceLevel, fromDay, ctx.actor.staffId, ctx.now],
      ],
      event: { type: 'part-price-set', version: 2, data: { partId, priceLevel, priceFen, fromDay } },
    });
  });
}

export function withdrawPartPrice(
  ctx: RequestContext,
  partId: string,
  body: BodyOf<typeof catalogue.withdrawPartPrice>,
): Promise<PriceList> {
  const { fromDay, priceLevel = 'retail' } = body;
  return inDealership(ctx, async (tx) => {
    if (!(await tx.maybe(lockPart, [tx.dealershipId, partId]))) notFound();
    return await withdraw(ctx, tx, {
      ...body,
      itemFor: (listId) => [deletePartPrice, [tx.dealershipId, listId, fromDay, partId, priceLevel]],
      event: { type: 'part-price-withdrawn', version: 1, data: { partId, priceLevel, fromDay } },
    });
  });
}

export function setTaxRate(ctx: RequestContext, body: BodyOf<typeof catalogue.setTaxRate>): Promise<PriceList> {
  const { taxRateBasisPoints, fromDay } = body;
  return inDealership(ctx, (tx) =>
    changeListInForce(ctx, tx, {
      ...body,
      itemFor: (listId) => [upsertTaxRate, [tx.dealershipId, listId, taxRateBasisPoints, fromDay, ctx.actor.staffId, ctx.now]],
      event: { type: 'tax-rate-set', version: 1, data: { taxRateBasisPoints, fromDay } },
    }),
  );
}

export function withdrawTaxRate(ctx: RequestContext, body: BodyOf<typeof catalogue.withdrawTaxRate>): Promise<PriceList> {
  return inDealership(ctx, (tx) =>
    withdraw(ctx, tx, {
      ...body,
      itemFor: (listId) => [deleteTaxRate, [tx.dealershipId, listId, body.fromDay]],
      event: { type: 'tax-rate-withdrawn', version: 1, data: { fromDay: body.fromDay } },
    }),
  );
}

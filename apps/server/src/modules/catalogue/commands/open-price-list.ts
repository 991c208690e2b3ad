import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { checkPriceDay } from '@bayline/domain/catalogue';
import type { CalendarDay } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import {
  copyPrices,
  copyRates,
  copyTax,
  insertPriceList,
  listsOfClass,
  partsAtATime,
  pricesOnDay,
  upsertLabourRates,
  upsertTaxRate,
} from '../price-store.ts';
import { type PriceClass, priceListView, type Trade } from '../queries/price-list.ts';

export interface NewPriceList {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly validFrom: CalendarDay;
  /** 1300 = 13 % value-added tax on repairs. */
  readonly taxRateBasisPoints: number;
  readonly rates: readonly { readonly trade: Trade; readonly rateFen: number }[];
}

function recordOpened(tx: Tx, { id, code, validFrom }: Pick<NewPriceList, 'id' | 'code' | 'validFrom'>): void {
  tx.record({ subjectType: 'catalogue', subjectId: id, type: 'price-list-opened', version: 1, data: { code, validFrom } });
}

/** Door: the customers' price list, made with the store. */
export async function openPriceList(ctx: RequestContext, tx: Tx, list: NewPriceList): Promise<void> {
  const by = [list.validFrom, ctx.actor.staffId, ctx.now];
  const [trades, rates] = [list.rates.map((r) => r.trade), list.rates.map((r) => r.rateFen)];
  await tx.batch([
    [insertPriceList, [tx.dealershipId, list.id, list.code, list.name, 'customer', list.validFrom]],
    [upsertTaxRate, [tx.dealershipId, list.id, list.taxRateBasisPoints, ...by]],
    [upsertLabourRates, [tx.dealershipId, list.id, trades, rates, 'any', ...by]],
  ]);
  recordOpened(tx, list);
}

/** All parts, a page at a time: a list is opened once in years, and no statement is to walk through the whole store. */
async function copyAllPrices(tx: Tx, copy: { readonly to: string; readonly day: CalendarDay }): Promise<void> {
  let after = '';
  for (;;) {
    const page = await tx.all(pricesOnDay, [tx.dealershipId, copy.day, 'customer', after, 'retail', copy.day]);
    const last = page.at(-1)?.number;
    if (last === undefined) return;
    await tx.run(copyPrices, [tx.dealershipId, copy.to, copy.day, after, last]);
    if (page.length < partsAtATime) return;
    after = last;
  }
}

type Body = BodyOf<typeof catalogue.openPriceList>;

async function openList(ctx: RequestContext, tx: Tx, body: Body & { readonly priceClass: PriceClass }): Promise<void> {
  const { id, code, name, priceClass, fromDay } = body;
  accept(checkPriceDay(fromDay, today(ctx)));
  if (await tx.maybe(listsOfClass, [tx.dealershipId, priceClass])) refused('class-has-list');
  await tx.batch([
    [insertPriceList, [tx.dealershipId, id, code, name, priceClass, fromDay]],
    [copyTax, [tx.dealershipId, id, fromDay]],
    [copyRates, [tx.dealershipId, id, fromDay]],
  ]);
  await copyAllPrices(tx, { to: id, day: fromDay });
  recordOpened(tx, { id, code, validFrom: fromDay });
}

/** A list for another class than the customers', which has had one since the store was opened. */
export function openPriceListCommand(ctx: RequestContext, body: Body): Promise<ReplyOf<typeof catalogue.openPriceList>> {
  return onConstraint({ price_lists_dealership_id_code_valid_from_key: 'code-taken', price_lists_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      await openList(ctx, tx, body);
      return await priceListView(ctx, tx, body.priceClass);
    }),
  );
}

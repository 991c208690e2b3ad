import type { CalendarDay } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { Trade } from '../queries/price-list.ts';
import { insertPriceList, upsertLabourRates } from '../store.ts';

export interface NewPriceList {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly validFrom: CalendarDay;
  /** 1300 = 13 % value-added tax on repairs. */
  readonly taxRateBasisPoints: number;
  readonly rates: readonly { readonly trade: Trade; readonly rateFen: number }[];
}

/** Door: a customers' price list, made with the store and at each price round. */
export async function openPriceList(ctx: RequestContext, tx: Tx, list: NewPriceList): Promise<void> {
  await tx.batch([
    [insertPriceList, [tx.dealershipId, list.id, list.code, list.name, list.validFrom, list.taxRateBasisPoints]],
    [
      upsertLabourRates,
      [
        tx.dealershipId,
        list.id,
        list.rates.map((r) => r.trade),
        list.rates.map((r) => r.rateFen),
        list.validFrom,
        ctx.actor.staffId,
        ctx.now,
      ],
    ],
  ]);
  tx.record({
    subjectType: 'catalogue',
    subjectId: list.id,
    type: 'price-list-opened',
    version: 1,
    data: { code: list.code, validFrom: list.validFrom },
  });
}

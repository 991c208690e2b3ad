// Opens a store: its row, roles and people, bays and hours, warehouse, price list, classes of customers and inspection sheets, in
// one transaction; then what its group has published.
import { dayOf } from '@bayline/domain/kernel';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import type { Services } from '../../platform/request.ts';
import { systemContext } from '../../platform/system-context.ts';
import * as capacity from '../capacity/index.ts';
import * as catalogue from '../catalogue/index.ts';
import * as customers from '../customers/index.ts';
import * as inspection from '../inspection/index.ts';
import * as organisation from '../organisation/index.ts';
import * as warehouse from '../warehouse/index.ts';

export interface StoreToOpen {
  readonly now: string;
  readonly dealershipId: number;
  readonly place: organisation.NewStore;
  readonly people: Parameters<typeof organisation.addFirstStaff>[2];
  /** How many bays to begin with; the store names and types them later. */
  readonly bays: number;
}

/** Hourly rates to begin with, fen incl. tax; the store changes them in its price list. */
const startingRates = [
  { trade: 'mechanical', rateFen: 15_000 },
  { trade: 'electrical', rateFen: 18_000 },
  { trade: 'body', rateFen: 16_000 },
  { trade: 'paint', rateFen: 18_000 },
  { trade: 'cleaning', rateFen: 6_000 },
  { trade: 'alignment', rateFen: 20_000 },
  { trade: 'high-voltage', rateFen: 25_000 },
] as const;
const vatOnRepairs = 1300;

export async function openNewStore(services: Services, store: StoreToOpen): Promise<void> {
  const ctx = systemContext(services, { dealershipId: store.dealershipId, now: store.now, requestId: 'set-up' });
  await inDealership(ctx, async (tx) => {
    await organisation.openStore(ctx, tx, store.place);
    await organisation.addFirstStaff(ctx, tx, store.people);
    await catalogue.openPriceList(ctx, tx, {
      id: newId(),
      code: 'STANDARD',
      name: '标准价格表',
      validFrom: `${dayOf(store.now, ctx.actor.timeZone).slice(0, 4)}-01-01`,
      taxRateBasisPoints: vatOnRepairs,
      rates: [...startingRates],
    });
    await customers.openClasses(tx);
    await capacity.startCapacity(tx, { bays: store.bays });
    inspection.openInspectionSheets(tx);
    await warehouse.openWarehouse(tx);
  });
  await catalogue.takeOverAll(ctx);
}

// One store's part in a story: what it sells, the car, the visit, and the sums that must come out.
import { contract } from '@bayline/contract';
import { findingText, runBooks } from '../../apps/server/src/books/run-books.ts';
import type { Shops } from './desk.ts';
import { type Car, type Goods, openShop, type Shop, type Visit } from './shop.ts';

export interface Play {
  readonly shop: Shop;
  readonly padsPriceFen: number;
  /** Worked out by hand, see the estimate. */
  readonly sums: { readonly labourFen: number; readonly partsFen: number; readonly totalFen: number; readonly restFen: number };
  goods: Goods;
  car: Car;
  appointmentId: string;
  visit: Visit;
  settlement: { id: string; version: number };
}

/** What lies on the shelf, in thousandths. */
export async function onHand({ shop, goods }: Play): Promise<{ oil: number; filter: number; pads: number }> {
  const { rows } = await (await shop.desk('storekeeper')).do(contract.warehouse.stock, { query: {} });
  const of = (partId: string) => rows.find((row) => row.partId === partId)?.onHand ?? -1;
  return { oil: of(goods.oilId), filter: of(goods.filterId), pads: of(goods.padsId) };
}

/** The beginning of a play: nothing has happened yet. */
export function openPlay(shops: Shops, dealershipId: number, promise: Pick<Play, 'padsPriceFen' | 'sums'>): Play {
  const nobody = { vehicleId: '', ownerId: '', ownerName: '', plate: '', mileageKm: 0 };
  const goods = { oilChangeId: '', brakesId: '', oilId: '', filterId: '', padsId: '' };
  return {
    shop: openShop(shops, dealershipId),
    ...promise,
    goods,
    car: nobody,
    appointmentId: '',
    visit: { visitId: '', workOrderId: '', senderName: '' },
    settlement: { id: '', version: 0 },
  };
}

/** What disagrees in the books of all stores; nothing, when all is well. */
export async function brokenBooks(shops: Shops): Promise<string[]> {
  const broken: string[] = [];
  await runBooks(shops.store.services.db.pool, (finding) => {
    if (finding.offences.length > 0) broken.push(findingText(finding));
  });
  return broken;
}

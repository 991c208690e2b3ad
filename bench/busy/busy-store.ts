// A store with many cars in the house, behind the real server.
import { contract } from '@bayline/contract';
import type { Desk } from '../../tests/stories/desk.ts';
import { addJob, approvalOf, checkIn, newCar, type Shop, stockShop } from '../../tests/stories/shop.ts';
import { openBenchStore, type Size } from '../store/people.ts';
import { startBenchServer } from '../store/server.ts';

export interface BusyStore {
  /** One person with every role. */
  readonly desk: Desk;
  /** Those whose screens ask while the day is planned. */
  readonly adviser: Desk;
  readonly dispatcher: Desk;
  readonly orderIds: readonly string[];
  readonly close: () => Promise<void>;
}

/** Cars with an oil change or brakes, or both, agreed to and promised from three hours to two days ahead. */
export async function fill(shop: Shop, cars: number): Promise<string[]> {
  const desk = await shop.desk('service-adviser');
  const { oilChangeId, brakesId } = await stockShop(shop, 26_000);
  const ids: string[] = [];
  for (let number = 0; number < cars; number += 1) {
    const visit = await checkIn(shop, await newCar(shop, String(100 + number)), null);
    const wanted = number % 3 === 0 ? [oilChangeId, brakesId] : number % 3 === 1 ? [oilChangeId] : [brakesId];
    const labour = wanted.map((id) => ({ id, discountBasisPoints: 0 }));
    const { id, version } = await addJob(shop, visit, { name: '保养', labour, parts: [] });
    const promisedAt = new Date(Date.now() + (180 + number * 13) * 60_000).toISOString();
    await desk.do(contract.workOrders.quote, { params: { id }, body: { version, promisedAt } });
    await desk.do(contract.workOrders.approve, await approvalOf(shop, visit));
    ids.push(id);
  }
  return ids;
}

export async function openBusyStore({ cars, ...size }: Size & { readonly cars: number }): Promise<BusyStore> {
  const server = await startBenchServer();
  try {
    const { desk, shop, newPerson } = await openBenchStore(server, size);
    const orderIds = await fill(shop, cars);
    return { desk, orderIds, adviser: await newPerson('service-adviser'), dispatcher: await newPerson('dispatcher'), close: server.close };
  } catch (error) {
    await server.close();
    throw error;
  }
}

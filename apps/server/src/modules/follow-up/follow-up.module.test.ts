import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openShop } from '../reception/shop.fixture.ts';
import { reactions, routes } from './index.ts';

type Shop = Awaited<ReturnType<typeof openShop>>;
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.store.close());

/** The call that the release of a visit brings. */
async function callFor(visitId: string): Promise<void> {
  const event = { id: newId(), dealershipId: 1, subjectType: 'visit', subjectId: visitId, visitId, data: {} };
  for (const { react } of reactions)
    await react(shop.as('service-manager'), { ...event, type: 'visit-released', happenedAt: shop.store.clock.now });
}

describe('a car whose file was merged into another while it was here', () => {
  it('is called for as the one that stayed: its kind of plate', async () => {
    const [car, kept] = [await shop.arrive(), await shop.makeCar({ plate: '京AD12345' })];
    await callFor(car.visitId);
    const seen = async () => {
      const { rows } = await routes.tasks(shop.as('follow-up-caller'), { ...shop.none, query: { list: 'open' } });
      return rows.map(({ visitId, plateKind }) => [visitId, plateKind]);
    };
    expect(await seen()).toEqual([[car.visitId, 'ordinary']]);
    await shop.mergeCars({ survivorId: kept.vehicleId, aliasId: car.vehicleId });
    expect(await seen()).toEqual([[car.visitId, 'new-energy-small']]);
  });
});

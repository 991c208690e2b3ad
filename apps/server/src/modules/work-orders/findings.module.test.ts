// What a technician finds on the car, and that nothing is done about it before the owner has said yes.
import { workOrders } from '@bayline/contract/work-orders';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { checked, codeOf, openShop, signature } from '../reception/shop.fixture.ts';
import { routes as unchecked } from './index.ts';

const routes = checked(workOrders, unchecked);

let shop: Awaited<ReturnType<typeof openShop>>;
let car: Awaited<ReturnType<typeof shop.arrive>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.store.close());
beforeEach(async () => {
  car = await shop.arrive();
});

const raise = (change: object = {}) =>
  routes.raiseFinding(shop.as('technician'), {
    params: { id: car.workOrderId },
    query: undefined,
    body: { findingId: newId(), operationId: null, words: '左前球头松旷', severity: 'red', photos: [signature], ...change },
  });

describe('a finding', () => {
  it('is kept with its photos, and leaves the order as it is', async () => {
    const findingId = newId();
    expect(await raise({ findingId })).toEqual({ findingId });
    const order = await routes.get(shop.as('service-adviser'), { ...shop.none, params: { id: car.workOrderId } });
    expect(order.version).toBe(1);
    expect(await codeOf(raise({ findingId }))).toBe('already-exists');
  });
  it('names an operation of its own order, and stands on an order that is not billed or called off', async () => {
    expect(await codeOf(raise({ operationId: newId() }))).toBe('operation-unknown');
    const off = { params: { id: car.workOrderId }, query: undefined, body: { version: 1, reason: '客户改日再来' } };
    await routes.cancel(shop.as('service-adviser'), off);
    expect(await codeOf(raise())).toBe('wrong-state');
  });
});

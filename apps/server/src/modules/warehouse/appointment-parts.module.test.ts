import type { CalendarDay } from '@bayline/domain/kernel';
import { kitColour } from '@bayline/domain/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import { billParts, kitOfOrder, routes } from './index.ts';
import { codeOf, none, openStockRoom, piece } from './stock-room.fixture.ts';

let room: Awaited<ReturnType<typeof openStockRoom>>;
beforeAll(async () => {
  room = await openStockRoom();
});
afterAll(() => room.store.close());

const kitOn = async (orderId: string, startsOn: CalendarDay | null) => {
  const kits = await inDealership(room.store.ctxFor('dispatcher'), (tx) => kitOfOrder(tx, [orderId]));
  const kit = kits.get(orderId);
  if (!kit) throw new Error('every order asked about has a kit');
  return kitColour(kit, startsOn);
};
const pick = async (requestId: string, version: number) =>
  (await routes.pick(room.as('storekeeper'), { ...none, params: { id: requestId }, body: { version } })).version;

describe('parts set aside for an appointment', () => {
  it('go to nobody else, and over to the order of the visit, picked and staged as they are', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: 2 * piece, valueFen: 6000 });
    const { appointmentId, requestId } = await room.setAside(partId, 2 * piece);
    const walkIn = await room.ask(partId, piece);
    expect(walkIn.status).toBe('short');
    // The evening before: picked, looked at, staged in bin 7.
    const keeper = () => room.as('storekeeper');
    const params = { id: requestId };
    await pick(requestId, 1);
    await routes.accept(keeper(), { ...none, params, body: { version: 2 } });
    await routes.stage(keeper(), { ...none, params, body: { version: 3, stagingBin: '07' } });
    expect(
      await codeOf(routes.issue(keeper(), { ...none, params, body: { version: 4, handedToId: room.store.staffIdOf('technician') } })),
    ).toBe('car-not-here');
    const visitId = newId();
    await room.arrive(appointmentId, visitId);
    const order = await room.ask(partId, 2 * piece, { visitId });
    expect([order.requestId, order.reserved]).toEqual([requestId, 2 * piece]);
    expect(await room.requestsOf(order.orderId)).toEqual([['staged', 2 * piece, 0]]);
    expect(await room.requestsOf(appointmentId)).toEqual([]);
    expect(await room.shelf(partId)).toEqual([['主仓库', 2 * piece, 2 * piece, 6000]]);
    const line = await room.lineOf(order.orderId);
    expect([line.stagingBin, line.jobNameZh, line.priceFen]).toEqual(['07', '更换机油机滤', 4500]);
  });

  it('are picked again when the order asks for more, and give the rest to who waits when it asks for less', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: 5 * piece, valueFen: 5000 });
    const more = await room.setAside(partId, 2 * piece);
    const less = await room.setAside(partId, 2 * piece);
    const waiting = await room.ask(partId, 2 * piece);
    expect([waiting.status, waiting.reserved]).toEqual(['short', piece]);
    await pick(more.requestId, 1);
    const [one, two] = [newId(), newId()];
    await room.arrive(less.appointmentId, one);
    const small = await room.ask(partId, piece, { visitId: one });
    expect([small.requestId, small.status]).toEqual([less.requestId, 'reserved']);
    expect(await room.requestsOf(waiting.orderId)).toEqual([['reserved', 2 * piece, 0]]);
    await room.arrive(more.appointmentId, two);
    const large = await room.ask(partId, 3 * piece, { visitId: two });
    expect([large.requestId, large.status, large.reserved]).toEqual([more.requestId, 'short', 2 * piece]);
    await room.deliver(partId, { quantity: piece, valueFen: 1000 });
    expect(await room.requestsOf(large.orderId)).toEqual([['arrived', 3 * piece, 0]]);
    expect(await room.shelf(partId)).toEqual([['主仓库', 6 * piece, 6 * piece, 6000]]);
  });

  it('are let go when the appointment is off, and when the bill is made without them', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: 2 * piece, valueFen: 2000 });
    const off = await room.setAside(partId, piece);
    expect(await room.letGo(off.appointmentId)).toBe(1);
    const unused = await room.setAside(partId, piece);
    const visitId = newId();
    await room.arrive(unused.appointmentId, visitId);
    expect(await room.shelf(partId)).toEqual([['主仓库', 2 * piece, piece, 2000]]);
    await inDealership(room.store.ctxFor('service-adviser'), (tx) => billParts(tx, { visitId, orderIds: [newId()] }));
    expect(await room.requestsOf(unused.appointmentId)).toEqual([['cancelled', 0, 0]]);
    expect(await room.shelf(partId)).toEqual([['主仓库', 2 * piece, 0, 2000]]);
  });

  it('stand on the list of tomorrow, not on that of today', async () => {
    const partId = await room.addPart();
    const { appointmentId } = await room.setAside(partId, piece);
    const list = async (status: 'today' | 'tomorrow') =>
      (await routes.partsRequests(room.as('storekeeper'), { ...none, query: { status } })).rows.map((row) => row.orderId);
    expect(await list('tomorrow')).toContain(appointmentId);
    expect(await list('today')).not.toContain(appointmentId);
  });
});

describe('the kit of an order', () => {
  it('is red while a part is missing, yellow when the supplier has confirmed it in time, and green when all is staged or issued', async () => {
    const partId = await room.addPart();
    const order = await room.ask(partId, piece);
    expect(await kitOn(order.orderId, '2026-11-27')).toBe('red');
    const arrival = { id: newId(), partId, supplierId: room.supplierId, quantity: 2 * piece, expectedOn: '2026-11-26', isConfirmed: false };
    await routes.expectArrival(room.as('storekeeper'), { ...none, body: arrival });
    // Nothing is promised that the supplier has not confirmed.
    expect(await room.requestsOf(order.orderId)).toEqual([['ordered', 0, 0]]);
    expect(await kitOn(order.orderId, '2026-11-27')).toBe('red');
    const { id, partId: _, ...told } = arrival;
    await routes.changeArrival(room.as('storekeeper'), { ...none, params: { id }, body: { ...told, isConfirmed: true, version: 1 } });
    expect([await kitOn(order.orderId, '2026-11-27'), await kitOn(order.orderId, '2026-11-26')]).toEqual(['yellow', 'red']);
    await room.deliver(partId, { quantity: piece, valueFen: 3000 });
    expect(await room.requestsOf(order.orderId)).toEqual([['arrived', piece, 0]]);
    expect(await kitOn(order.orderId, null)).toBe('yellow');
    const { rows } = await routes.arrivals(room.as('storekeeper'), none);
    expect(rows.find((row) => row.id === id)).toMatchObject({ received: piece, status: 'open' });
    await routes.issueOrder(room.as('storekeeper'), {
      ...none,
      params: { orderId: order.orderId },
      body: { handedToId: room.store.staffIdOf('technician') },
    });
    expect([await kitOn(order.orderId, null), await kitOn(newId(), null)]).toEqual(['green', 'none']);
  });

  it('is red again when what was expected is called off', async () => {
    const partId = await room.addPart();
    const order = await room.ask(partId, piece);
    const arrival = { id: newId(), partId, supplierId: null, quantity: piece, expectedOn: '2026-11-26', isConfirmed: true };
    await routes.expectArrival(room.as('storekeeper'), { ...none, body: arrival });
    expect(await kitOn(order.orderId, null)).toBe('yellow');
    await routes.withdrawArrival(room.as('storekeeper'), { ...none, params: { id: arrival.id }, body: { version: 1 } });
    expect([await kitOn(order.orderId, null), await room.requestsOf(order.orderId)]).toEqual(['red', [['short', 0, 0]]]);
  });
});

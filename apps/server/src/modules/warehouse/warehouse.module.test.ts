import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import type { ProblemError } from '../../platform/problems.ts';
import { addPartNumber } from '../catalogue/index.ts';
import { cancelRequests, openWarehouse, partsOfOrder, receive as receiveInto, reserveParts, routes } from './index.ts';

let store: TestStore;
let partId: string;
let number: string;
let counter = 0;
const supplierId = newId();
const piece = 1000;
const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
const as = (role: Parameters<TestStore['ctxFor']>[0], options?: Parameters<TestStore['ctxFor']>[1]) => ({
  ...store.ctxFor(role, options),
  cookie,
});
const none = { params: undefined, query: undefined, body: undefined } as const;
const codeOf = async (work: Promise<unknown>) =>
  await work.then(
    () => 'accepted',
    (problem: ProblemError) => problem.code,
  );

beforeAll(async () => {
  store = await openTestStore();
  const supplier = { id: supplierId, name: '现代配件', address: '北京市顺义区顺通路1号', phone: '010-69400001', isActive: true };
  await routes.addSupplier(as('storekeeper'), { ...none, body: supplier });
});
afterAll(() => store.close());
beforeEach(async () => {
  partId = newId();
  counter += 1;
  number = `LQ-${counter}`;
  const ctx = store.ctxFor('service-manager');
  await inDealership(ctx, (tx) =>
    addPartNumber(ctx, tx, {
      id: partId,
      number,
      nameZh: '机油滤清器',
      nameEn: '',
      brand: '',
      unit: '件',
      qualityClass: 'genuine',
      category: '',
      subCategory: '',
      fitsModels: '',
      origin: '',
      isActive: true,
      priceFen: 4500,
    }),
  );
});

const receive = (quantity: number, valueFen: number) =>
  routes.receive(as('storekeeper'), { ...none, body: deliveryOf({ quantity, valueFen }) });

/** A delivery of the supplier: one line of the part. */
function deliveryOf(line: { quantity: number; valueFen: number; partId?: string; batch?: string }) {
  return {
    id: newId(),
    supplierId,
    kind: 'purchase' as const,
    deliveryNote: 'SH-1',
    receivedOn: '2026-11-24',
    lines: [{ partId, batch: 'B1', bin: 'A-01-03', hasCertificate: true, ...line }],
  };
}

/** An order asks for so much of the part; gives back the order and what became of its line. */
async function ask(quantity: number) {
  const orderId = newId();
  const ctx = store.ctxFor('service-adviser');
  const [line] = await inDealership(ctx, (tx) =>
    reserveParts(ctx, tx, {
      orderId,
      orderNumber: `RO-${orderId.slice(-4)}`,
      plate: '京A12345',
      visitId: newId(),
      lines: [{ lineId: newId(), partId, quantity }],
    }),
  );
  if (!line) throw new Error('a line was asked for');
  return { orderId, ...line };
}
const act = (action: 'pick' | 'accept' | 'issue' | 'takeBack', id: string, version: number) =>
  action === 'issue'
    ? routes.issue(as('storekeeper'), { params: { id }, query: undefined, body: { version, handedToId: store.staffIdOf('technician') } })
    : routes[action](as('storekeeper'), { params: { id }, query: undefined, body: { version } });
const stock = async () => {
  const row = (await routes.stock(as('storekeeper'), { ...none, query: { term: number } })).rows.find((r) => r.partId === partId);
  return row && { onHand: row.onHand, reserved: row.reserved, free: row.free, short: row.short, valueFen: row.valueFen };
};
const statusOf = async (orderId: string) =>
  (await inDealership(store.ctxFor('storekeeper'), (tx) => partsOfOrder(tx, orderId))).map((l) => [l.status, l.reserved, l.issued]);

describe('issue at the moving average', () => {
  it('gives three filters of ¥100.00 together out as 33.33, 33.34 and 33.33, and leaves an empty shelf worth nothing', async () => {
    await receive(3 * piece, 10_000);
    for (let at = 0; at < 3; at += 1) {
      const request = await ask(piece);
      expect((await act('issue', request.requestId, 1)).status).toBe('issued');
    }
    const { rows } = await routes.movements(as('storekeeper'), { ...none, query: { partId } });
    const issues = rows.filter((row) => row.kind === 'issue').map((row) => row.valueFen);
    expect(issues.sort()).toEqual([-3333, -3333, -3334]);
    expect(await stock()).toEqual({ onHand: 0, reserved: 0, free: 0, short: 0, valueFen: 0 });
  });

  it('takes back what was not needed at the value it left with', async () => {
    await receive(3 * piece, 10_000);
    const request = await ask(piece);
    await act('pick', request.requestId, 1);
    await act('issue', request.requestId, 2);
    expect(await stock()).toEqual({ onHand: 2 * piece, reserved: 0, free: 2 * piece, short: 0, valueFen: 6667 });
    expect((await act('takeBack', request.requestId, 3)).status).toBe('returned');
    expect(await stock()).toEqual({ onHand: 3 * piece, reserved: 0, free: 3 * piece, short: 0, valueFen: 10_000 });
    expect(await codeOf(act('takeBack', request.requestId, 4))).toBe('wrong-state');
  });
});

describe('the last filter', () => {
  it('goes to exactly one of two orders; the other is told that it is short', async () => {
    await receive(piece, 4000);
    const both = await Promise.all([ask(piece), ask(piece)]);
    expect(both.map((line) => line.status).sort()).toEqual(['reserved', 'short']);
    expect(await stock()).toEqual({ onHand: piece, reserved: piece, free: 0, short: piece, valueFen: 4000 });
    const loser = both.find((line) => line.status === 'short');
    expect(await codeOf(act('issue', loser?.requestId ?? '', 1))).toBe('wrong-state');
  });

  it('is handed out once when two storekeepers press the button together', async () => {
    await receive(piece, 4000);
    const { requestId } = await ask(piece);
    const answers = await Promise.all([codeOf(act('issue', requestId, 1)), codeOf(act('issue', requestId, 1))]);
    expect(answers.sort()).toEqual(['accepted', 'version-conflict']);
    expect(await stock()).toEqual({ onHand: 0, reserved: 0, free: 0, short: 0, valueFen: 0 });
  });
});

describe('those who wait', () => {
  it('are served by a delivery, the oldest first', async () => {
    const first = await ask(2 * piece);
    store.clock.advance(1);
    const second = await ask(2 * piece);
    await receive(3 * piece, 9000);
    expect(await statusOf(first.orderId)).toEqual([['arrived', 2 * piece, 0]]);
    expect(await statusOf(second.orderId)).toEqual([['short', piece, 0]]);
    await receive(5 * piece, 15_000);
    expect(await statusOf(second.orderId)).toEqual([['arrived', 2 * piece, 0]]);
    expect(await stock()).toEqual({ onHand: 8 * piece, reserved: 4 * piece, free: 4 * piece, short: 0, valueFen: 24_000 });
  });

  it('get what a cancelled order held, and a cancelled order gets nothing', async () => {
    await receive(2 * piece, 8000);
    const holder = await ask(3 * piece);
    store.clock.advance(1);
    const next = await ask(piece);
    expect([holder.status, holder.reserved, next.status]).toEqual(['short', 2 * piece, 'short']);
    const ctx = store.ctxFor('service-adviser');
    expect(await inDealership(ctx, (tx) => cancelRequests(ctx, tx, { orderId: holder.orderId }))).toBe(1);
    expect(await statusOf(holder.orderId)).toEqual([['cancelled', 0, 0]]);
    expect(await statusOf(next.orderId)).toEqual([['reserved', piece, 0]]);
    expect(await stock()).toEqual({ onHand: 2 * piece, reserved: piece, free: piece, short: 0, valueFen: 8000 });
  });
});

describe('the movements', () => {
  it('tell of the whole store room what came and went: when, of which part, for which order, by whom, at what value', async () => {
    await receive(3 * piece, 10_000);
    store.clock.advance(1);
    const request = await ask(2 * piece);
    await act('issue', request.requestId, 1);
    store.clock.advance(1);
    await act('takeBack', request.requestId, 2);
    const all = await routes.movements(as('storekeeper'), { ...none, query: {} });
    expect(all.rows.slice(0, 3)).toMatchObject([
      {
        kind: 'return',
        number,
        quantity: 2 * piece,
        valueFen: 6667,
        orderId: request.orderId,
        plate: '京A12345',
        recordedByName: 'storekeeper 1',
      },
      {
        kind: 'issue',
        number,
        quantity: -2 * piece,
        valueFen: -6667,
        orderId: request.orderId,
        orderNumber: `RO-${request.orderId.slice(-4)}`,
      },
      {
        kind: 'purchase',
        number,
        quantity: 3 * piece,
        valueFen: 10_000,
        orderId: null,
        supplier: '现代配件',
        recordedAt: '2026-11-24T01:02:00.000Z',
      },
    ]);
    const ofPart = await routes.movements(as('technician'), { ...none, query: { partId } });
    expect(ofPart.rows.map((row) => [row.kind, row.valueFen])).toEqual([
      ['return', null],
      ['issue', null],
      ['purchase', null],
    ]);
    expect((await routes.movements(as('storekeeper', { dealershipId: 2 }), { ...none, query: {} })).rows).toEqual([]);
  });

  it('go on where the page ended, without a gap and without a double, and add up to what lies on the shelf', async () => {
    for (let at = 0; at < 53; at += 1) await receive(piece, 100);
    const first = await routes.movements(as('storekeeper'), { ...none, query: { partId } });
    const second = await routes.movements(as('storekeeper'), { ...none, query: { partId, cursor: first.nextCursor ?? '' } });
    const rows = [...first.rows, ...second.rows];
    expect([first.rows.length, second.rows.length, second.nextCursor, new Set(rows.map((row) => row.id)).size]).toEqual([50, 3, null, 53]);
    expect(await stock()).toMatchObject({
      onHand: rows.reduce((sum, row) => sum + row.quantity, 0),
      valueFen: rows.reduce((sum, row) => sum + (row.valueFen ?? 0), 0),
    });
    expect(await codeOf(routes.movements(as('storekeeper'), { ...none, query: { cursor: 'yesterday' } }))).toBe('invalid-input');
  });
});

describe('what is out in the workshop', () => {
  it('can be taken back by the storekeeper, and is gone from the list then', async () => {
    await receive(piece, 4000);
    const { orderId, requestId } = await ask(piece);
    const out = async () =>
      (await routes.partsRequests(as('storekeeper'), { ...none, query: { status: 'issued' } })).rows.find(
        (order) => order.orderId === orderId,
      );
    expect(await out()).toBeUndefined();
    await act('issue', requestId, 1);
    expect((await out())?.lines.map((line) => line.allowedActions.map((a) => a.action))).toEqual([['exchange', 'return']]);
    await act('takeBack', requestId, 2);
    expect(await out()).toBeUndefined();
  });
});

describe('the pick list', () => {
  it('hands out a whole order at once, without what is short', async () => {
    await receive(5 * piece, 20_000);
    const orderId = newId();
    const ctx = store.ctxFor('service-adviser');
    const lines = [
      { lineId: newId(), partId, quantity: 2 * piece },
      { lineId: newId(), partId, quantity: 3 * piece },
      { lineId: newId(), partId, quantity: piece },
    ];
    await inDealership(ctx, (tx) => reserveParts(ctx, tx, { orderId, orderNumber: 'RO-1', plate: '京A12345', visitId: newId(), lines }));
    const issued = await routes.issueOrder(as('storekeeper'), {
      params: { orderId },
      query: undefined,
      body: { handedToId: store.staffIdOf('technician') },
    });
    expect(issued.lines.map((l) => l.status).sort()).toEqual(['issued', 'issued', 'short']);
    expect(await stock()).toEqual({ onHand: 0, reserved: 0, free: 0, short: piece, valueFen: 0 });
    expect(
      await codeOf(
        routes.issueOrder(as('storekeeper'), {
          params: { orderId },
          query: undefined,
          body: { handedToId: store.staffIdOf('technician') },
        }),
      ),
    ).toBe('nothing-to-issue');
    const open = await routes.partsRequests(as('storekeeper'), { ...none, query: { status: 'open' } });
    expect(open.rows.find((order) => order.orderId === orderId)?.lines.map((l) => l.status)).toEqual(['short']);
  });

  it('shows buttons to the storekeeper and costs to nobody else', async () => {
    await receive(piece, 4000);
    const { orderId } = await ask(piece);
    const lineFor = async (role: 'storekeeper' | 'technician') =>
      (await routes.partsRequests(as(role), { ...none, query: { orderId } })).rows[0]?.lines[0]?.allowedActions.map((a) => a.action);
    expect(await lineFor('storekeeper')).toEqual(['pick', 'issue']);
    expect(await lineFor('technician')).toEqual([]);
    const row = (await routes.stock(as('technician'), { ...none, query: { term: number } })).rows[0];
    expect([row?.costFen, row?.valueFen]).toEqual([null, null]);
  });
});

it('refuses an unknown part, a delivery told twice, too much, and another store’s request', async () => {
  const delivery = deliveryOf({ quantity: piece, valueFen: 100 });
  await routes.receive(as('storekeeper'), { ...none, body: delivery });
  expect(await codeOf(routes.receive(as('storekeeper'), { ...none, body: delivery }))).toBe('already-exists');
  expect(
    await codeOf(routes.receive(as('storekeeper'), { ...none, body: deliveryOf({ quantity: piece, valueFen: 100, partId: newId() }) })),
  ).toBe('part-unknown');
  expect(await codeOf(routes.receive(as('storekeeper'), { ...none, body: deliveryOf({ quantity: 1_000_000_000, valueFen: 100 }) }))).toBe(
    'stock-too-high',
  );
  const { requestId, orderId } = await ask(piece);
  const stranger = as('storekeeper', { dealershipId: 2 });
  expect(
    await codeOf(routes.issue(stranger, { params: { id: requestId }, query: undefined, body: { version: 1, handedToId: newId() } })),
  ).toBe('not-found');
  expect(
    await codeOf(
      routes.issueOrder(stranger, { params: { orderId }, query: undefined, body: { handedToId: store.staffIdOf('technician') } }),
    ),
  ).toBe('not-found');
});

describe('a store with more than one store room', () => {
  /** So much lies in a second room, on a shelf of its own. */
  async function secondRoom(quantity: number, valueFen: number) {
    const ctx = store.ctxFor('storekeeper');
    await inDealership(ctx, async (tx) => {
      await openWarehouse(tx, { code: 'B2', name: '二楼库房' });
      const shelf = { supplier: '', batch: '', bin: 'Z-09', minimum: null, maximum: null };
      await receiveInto(ctx, tx, { partId, warehouseCode: 'B2', quantity, valueFen, kind: 'opening', ...shelf });
    });
  }
  const rooms = async () =>
    (await routes.stock(as('storekeeper'), { ...none, query: { term: number } })).rows
      .filter((row) => row.partId === partId)
      .map(({ warehouseName, onHand, reserved, valueFen }) => [warehouseName, onHand, reserved, valueFen]);

  it('serves an order from the main room first and from the other when only that has the whole line', async () => {
    await receive(2 * piece, 6000);
    await secondRoom(3 * piece, 12_000);
    const [one, three, none2] = [await ask(1 * piece), await ask(3 * piece), await ask(2 * piece)];
    expect([one.status, three.status, none2.status]).toEqual(['reserved', 'reserved', 'short']);
    expect(await rooms()).toEqual([
      ['二楼库房', 3000, 3000, 12_000],
      // The line that nobody has whole waits here and holds the one that is left.
      ['主仓库', 2000, 2000, 6000],
    ]);
    const list = await routes.partsRequests(as('storekeeper'), { ...none, query: { orderId: three.orderId } });
    expect(list.rows[0]?.lines.map((line) => [line.warehouseName, line.bin, line.quantity])).toEqual([['二楼库房', 'Z-09', 3000]]);
    await act('issue', three.requestId, 1);
    expect(await rooms()).toEqual([
      ['二楼库房', 0, 0, 0],
      ['主仓库', 2000, 2000, 6000],
    ]);
    // Back where it came from, with the value it left with.
    await act('takeBack', three.requestId, 2);
    expect(await rooms()).toEqual([
      ['二楼库房', 3000, 0, 12_000],
      ['主仓库', 2000, 2000, 6000],
    ]);
  });

  it('issues and cancels an order whose lines lie in both rooms', async () => {
    await receive(1 * piece, 3000);
    await secondRoom(2 * piece, 8000);
    const line = (quantity: number) => ({ lineId: newId(), partId, quantity });
    const order = { orderNumber: 'RO-9', plate: '京A12345', visitId: newId() };
    const [first, second] = [newId(), newId()];
    const reserve = (orderId: string) => {
      const ctx = store.ctxFor('service-adviser');
      return inDealership(ctx, (tx) => reserveParts(ctx, tx, { ...order, orderId, lines: [line(piece), line(2 * piece)] }));
    };
    await reserve(first);
    expect((await rooms()).map(([, onHand, reserved]) => [onHand, reserved])).toEqual([
      [2000, 2000],
      [1000, 1000],
    ]);
    const ctx = store.ctxFor('service-adviser');
    await inDealership(ctx, (tx) => cancelRequests(ctx, tx, { orderId: first }));
    await reserve(second);
    await routes.issueOrder(as('storekeeper'), {
      params: { orderId: second },
      query: undefined,
      body: { handedToId: store.staffIdOf('technician') },
    });
    expect((await rooms()).map(([, onHand, reserved, valueFen]) => [onHand, reserved, valueFen])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import * as catalogue from '../catalogue/index.ts';
import { cancelRequests, routes } from './index.ts';
import { codeOf, none, openStockRoom, piece } from './stock-room.fixture.ts';

let room: Awaited<ReturnType<typeof openStockRoom>>;
let technicianId: string;
beforeAll(async () => {
  room = await openStockRoom();
  technicianId = room.store.staffIdOf('technician');
});
afterAll(() => room.store.close());

const keeper = () => room.as('storekeeper');
const at = (id: string) => ({ ...none, params: { id } });
const issue = (id: string, version: number) => routes.issue(keeper(), { ...at(id), body: { version, handedToId: technicianId } });
const batchesOf = async (partId: string) =>
  (await routes.batches(keeper(), { ...none, params: { partId } })).rows.map((b) => [b.warehouseName, b.code, b.onHand]);
const movementsOf = async (partId: string) =>
  (await routes.movements(keeper(), { ...none, query: { partId } })).rows.map((row) => [row.kind, row.quantity, row.valueFen]);

describe('a receipt', () => {
  it('puts each line into the stock as a batch with its origin, numbered when the paper has no number', async () => {
    const partId = await room.addPart();
    const receipt = await room.deliver(partId, { quantity: 3 * piece, valueFen: 10_000, expiresOn: '2028-11-30' });
    expect(receipt).toMatchObject({ kind: 'purchase', supplierName: '现代配件', deliveryNote: 'SH-20261124-7', receivedOn: '2026-11-24' });
    expect(receipt.lines).toMatchObject([{ partId, quantity: 3 * piece, valueFen: 10_000, bin: 'A-01-03', hasCertificate: true }]);
    const { rows, levels } = await routes.batches(keeper(), { ...none, params: { partId } });
    // 20261124 of the number, its serial, the line.
    expect(rows).toMatchObject([{ kind: 'purchase', supplierName: '现代配件', receivedOn: '2026-11-24', expiresOn: '2028-11-30' }]);
    expect(rows[0]?.code).toMatch(/^20261124-\d{4}-1$/);
    expect(levels).toMatchObject([{ onHand: 3 * piece, bin: 'A-01-03', costFen: 3333, valueFen: 10_000 }]);
  });

  it('is taken back whole with what it brought, once, and not when some of it has gone', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: piece, valueFen: 1000 });
    const wrong = await room.deliver(partId, { quantity: 40 * piece, valueFen: 99_999 });
    const mirror = (id: string) => routes.mirrorReceipt(keeper(), { ...at(id), body: { id: newId(), reason: '数量误录' } });
    expect(await mirror(wrong.id)).toMatchObject({ mirrorOf: wrong.number, lines: [{ quantity: -40 * piece, valueFen: -99_999 }] });
    expect(await room.shelf(partId)).toEqual([['主仓库', piece, 0, 1000]]);
    expect(await codeOf(mirror(wrong.id))).toBe('receipt-mirrored');
    const twice = await room.deliver(partId, { quantity: 5 * piece, valueFen: 500 });
    const atOnce = await Promise.all(Array.from({ length: 6 }, () => codeOf(mirror(twice.id))));
    expect(atOnce.toSorted()).toEqual(['accepted', ...Array.from({ length: 5 }, () => 'receipt-mirrored')]);
    const used = await room.deliver(partId, { quantity: piece, valueFen: 3000 });
    await room.ask(partId, 2 * piece);
    expect(await codeOf(mirror(used.id))).toBe('receipt-used');
  });

  it('wants a supplier for what was bought, a known room, and no day to come', async () => {
    const partId = await room.addPart();
    const line = { partId, quantity: piece, valueFen: 100, batch: '', bin: '', hasCertificate: false };
    const body = { kind: 'purchase' as const, supplierId: null, deliveryNote: '', receivedOn: '2026-11-24', lines: [line] };
    const codes = [{}, { supplierId: newId() }, { kind: 'gift' as const, warehouseId: newId() }, { receivedOn: '2026-11-25' }].map(
      (wrong) => codeOf(routes.receive(keeper(), { ...none, body: { id: newId(), ...body, ...wrong } })),
    );
    expect(await Promise.all(codes)).toEqual(['supplier-required', 'supplier-unknown', 'room-unknown', 'received-tomorrow']);
    const aged = (days: { producedOn?: string; expiresOn?: string }) =>
      codeOf(routes.receive(keeper(), { ...none, body: { id: newId(), ...body, kind: 'gift', lines: [line, { ...line, ...days }] } }));
    expect(await aged({ producedOn: '2026-11-25' })).toBe('batch-days');
    expect(await aged({ producedOn: '2026-11-01', expiresOn: '2026-10-31' })).toBe('batch-days');
    expect(await aged({ producedOn: '2026-11-24', expiresOn: '2026-11-24' })).toBe('accepted');
    expect((await routes.receive(keeper(), { ...none, body: { id: newId(), ...body, kind: 'gift' } })).supplierName).toBe('');
  });
});

describe('the way of a part', () => {
  it('is pick, look, stage and issue to a person, of the batch that ends first, each step a line of the ledger', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: 2 * piece, valueFen: 6000, batch: 'LATE', expiresOn: '2029-01-01' });
    await room.deliver(partId, { quantity: 2 * piece, valueFen: 8000, batch: 'SOON', expiresOn: '2027-03-01' });
    const { requestId, orderId } = await room.ask(partId, 3 * piece);
    await routes.pick(keeper(), { ...at(requestId), body: { version: 1 } });
    await routes.accept(keeper(), { ...at(requestId), body: { version: 2 } });
    const staged = await routes.stage(keeper(), { ...at(requestId), body: { version: 3, stagingBin: '12' } });
    expect([staged.status, staged.stagingBin, staged.batch?.code]).toEqual(['staged', '12', 'SOON']);
    const issued = await issue(requestId, 4);
    expect([issued.status, issued.handedToName, issued.batch?.supplierName]).toEqual(['issued', 'technician 1', '现代配件']);
    // Four pieces of ¥140.00 are worth 35.00 each: 3 × 3500 = 10500, shared 7000 and 3500 over two and one.
    expect((await movementsOf(partId)).slice(0, 5).sort()).toEqual(
      [
        ['issue', -2 * piece, -7000],
        ['issue', -piece, -3500],
        ['stage', 0, 0],
        ['accept', 0, 0],
        ['pick', 0, 0],
      ].sort(),
    );
    expect(await batchesOf(partId)).toEqual([['主仓库', 'LATE', piece]]);
    expect((await room.lineOf(orderId)).allowedActions.map((a) => a.action)).toEqual(['exchange', 'return']);
  });

  it('takes what is not good into quarantine, and the line is missing again until the shelf gives another', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: 2 * piece, valueFen: 7000 });
    const { requestId, orderId } = await room.ask(partId, 2 * piece);
    await routes.pick(keeper(), { ...at(requestId), body: { version: 1 } });
    const reject = (quantity: number) =>
      routes.reject(keeper(), { ...at(requestId), body: { version: 2, quantity, reason: '包装破损，密封圈变形' } });
    expect(await codeOf(reject(3 * piece))).toBe('more-than-picked');
    expect(await reject(piece)).toMatchObject({ status: 'short', reserved: piece });
    expect(await room.shelf(partId)).toEqual([
      ['主仓库', piece, piece, 3500],
      ['不合格品隔离区', piece, 0, 3500],
    ]);
    // Nobody is served from quarantine.
    await room.deliver(partId, { quantity: piece, valueFen: 3600 });
    expect(await room.requestsOf(orderId)).toEqual([['arrived', 2 * piece, 0]]);
  });

  it('does not find right what is past its day: it goes into quarantine', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: piece, valueFen: 3000, expiresOn: '2026-11-23' });
    const { requestId } = await room.ask(partId, piece);
    await routes.pick(keeper(), { ...at(requestId), body: { version: 1 } });
    expect(await codeOf(routes.accept(keeper(), { ...at(requestId), body: { version: 2 } }))).toBe('batch-expired');
    const body = { version: 2, quantity: piece, reason: '已过期' };
    expect(await routes.reject(keeper(), { ...at(requestId), body })).toMatchObject({ status: 'short', reserved: 0 });
    // Its last day is a day of it.
    await room.deliver(partId, { quantity: piece, valueFen: 3000, expiresOn: '2026-11-24' });
    await routes.pick(keeper(), { ...at(requestId), body: { version: 4 } });
    expect(await routes.accept(keeper(), { ...at(requestId), body: { version: 5 } })).toMatchObject({ status: 'inspected' });
  });

  it('is issued from the shelf within its days, and not at all when only what is past them is there', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: 2 * piece, valueFen: 6000, batch: 'PAST', expiresOn: '2026-11-23' });
    await room.deliver(partId, { quantity: piece, valueFen: 3000, batch: 'LATE', expiresOn: '2029-01-01' });
    await room.deliver(partId, { quantity: piece, valueFen: 3000, batch: 'SOON', expiresOn: '2026-11-24' });
    const two = await room.ask(partId, 2 * piece);
    expect((await issue(two.requestId, 1)).status).toBe('issued');
    const left = [['主仓库', 'PAST', 2 * piece]];
    expect(await batchesOf(partId)).toEqual(left);
    const exchange = { version: 2, isOldUsable: true, reason: '漏油', handedToId: technicianId };
    expect(await codeOf(routes.exchange(keeper(), { ...at(two.requestId), body: exchange }))).toBe('stock-expired');
    const past = await room.ask(partId, piece);
    expect(await codeOf(issue(past.requestId, 1))).toBe('stock-expired');
    const ofOrder = { ...none, params: { orderId: past.orderId }, body: { handedToId: technicianId } };
    expect(await codeOf(routes.issueOrder(keeper(), ofOrder))).toBe('stock-expired');
    await routes.pick(keeper(), { ...at(past.requestId), body: { version: 1 } });
    expect(await codeOf(issue(past.requestId, 2))).toBe('batch-expired');
    expect([await batchesOf(partId), await room.requestsOf(past.orderId)]).toEqual([left, [['picked', piece, 0]]]);
  });

  it('is put back into its bin when the order is off after it was picked, and the storekeeper is told', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: 2 * piece, valueFen: 6000 });
    const [picked, untouched] = [await room.ask(partId, piece), await room.ask(partId, piece)];
    await routes.pick(keeper(), { ...at(picked.requestId), body: { version: 1 } });
    for (const { orderId } of [picked, untouched]) {
      const adviser = room.store.ctxFor('service-adviser');
      await inDealership(adviser, (tx) => cancelRequests(adviser, tx, { orderId }));
    }
    const toPutBack = async () =>
      (await routes.partsRequests(keeper(), { ...none, query: { status: 'put-back' } })).rows.flatMap(({ lines }) => lines);
    const [line, ...others] = await toPutBack();
    expect([line?.id, line?.bin, line?.allowedActions, others]).toEqual([picked.requestId, 'A-01-03', [{ action: 'put-back' }], []]);
    const putBack = (id: string, version = 0) => codeOf(routes.putBack(keeper(), { ...at(id), body: { version } }));
    expect(await putBack(picked.requestId, line?.version)).toBe('accepted');
    expect(await toPutBack()).toEqual([]);
    const { version } = await room.lineOf(picked.orderId);
    expect(await putBack(picked.requestId, version)).toBe('nothing-to-put-back');
    expect(await room.shelf(partId)).toEqual([['主仓库', 2 * piece, 0, 6000]]);
  });

  it('gives a staging bin to one car at a time', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: 3 * piece, valueFen: 3000 });
    const toBin = async (requestId: string, stagingBin: string) => {
      await routes.pick(keeper(), { ...at(requestId), body: { version: 1 } });
      await routes.accept(keeper(), { ...at(requestId), body: { version: 2 } });
      return await codeOf(routes.stage(keeper(), { ...at(requestId), body: { version: 3, stagingBin } }));
    };
    const [first, other] = [await room.ask(partId, piece), await room.ask(partId, piece)];
    const sameCar = await room.ask(partId, piece, { visitId: first.visitId });
    expect([await toBin(first.requestId, 'B7'), await toBin(other.requestId, ' ｂ7 '), await toBin(sameCar.requestId, 'B7')]).toEqual([
      'accepted',
      'staging-bin-taken',
      'accepted',
    ]);
  });
});

describe('what was handed out', () => {
  it('comes back into its batches at the values it left with', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: piece, valueFen: 3000, batch: 'A' });
    await room.deliver(partId, { quantity: 2 * piece, valueFen: 7001, batch: 'B' });
    const before = [await room.shelf(partId), await batchesOf(partId)];
    const { requestId } = await room.ask(partId, 2 * piece);
    await issue(requestId, 1);
    await routes.takeBack(keeper(), { ...at(requestId), body: { version: 2 } });
    expect([await room.shelf(partId), await batchesOf(partId)]).toEqual(before);
  });

  it('is exchanged for another: the faulty one goes into quarantine, the new line names the old one’s batch', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: piece, valueFen: 3000, batch: 'OLD' });
    const { requestId, orderId } = await room.ask(partId, piece);
    await issue(requestId, 1);
    const exchange = (isOldUsable: boolean, version: number) =>
      routes.exchange(keeper(), { ...at(requestId), body: { version, isOldUsable, reason: '漏油', handedToId: technicianId } });
    expect(await codeOf(exchange(false, 2))).toBe('not-enough-stock');
    await room.deliver(partId, { quantity: piece, valueFen: 4000, batch: 'NEW' });
    const exchanged = await exchange(false, 2);
    expect(exchanged).toMatchObject({
      status: 'issued',
      issued: piece,
      batch: { code: 'NEW' },
      exchangedFor: { batch: 'OLD', reason: '漏油' },
    });
    // The new one took its 40.00 along; the old one came back with its 30.00 and went on with it.
    expect(await room.shelf(partId)).toEqual([
      ['主仓库', 0, 0, 0],
      ['不合格品隔离区', piece, 0, 3000],
    ]);
    expect((await room.lineOf(orderId)).handedToName).toBe('technician 1');
    await routes.takeBack(keeper(), { ...at(requestId), body: { version: 3 } });
    expect((await room.shelf(partId))[0]).toEqual(['主仓库', piece, 0, 4000]);
  });

  it('goes to a person of the workshop', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: piece, valueFen: 3000 });
    const { requestId } = await room.ask(partId, piece);
    const adviserId = room.store.staffIdOf('service-adviser');
    for (const handedToId of [newId(), adviserId])
      expect(await codeOf(routes.issue(keeper(), { ...at(requestId), body: { version: 1, handedToId } }))).toBe('person-unknown');
    const { rows } = await routes.takers(keeper(), none);
    expect(rows.map((row) => row.name)).toContain('technician 1');
  });
});

describe('the owner’s decision about a missing part', () => {
  const decide = (id: string, version: number, wish: { choice: 'wait' | 'cancel' | 'equivalent'; substituteId?: string }) =>
    routes.decideShortage(room.as('service-adviser'), {
      ...at(id),
      body: { version, id: newId(), substituteId: null, remark: '', ...wish },
    });

  it('is kept with who and when, and the last one counts', async () => {
    const partId = await room.addPart();
    const { requestId } = await room.ask(partId, piece);
    expect((await decide(requestId, 1, { choice: 'wait' })).decision).toMatchObject({ choice: 'wait', decidedByName: 'service-adviser 1' });
    expect(await decide(requestId, 2, { choice: 'cancel' })).toMatchObject({ status: 'cancelled', decision: { choice: 'cancel' } });
    expect(await codeOf(decide(requestId, 4, { choice: 'wait' }))).toBe('wrong-state');
    const { requestId: ofNobody } = await room.setAside(partId, piece);
    expect(await codeOf(decide(ofNobody, 1, { choice: 'wait' }))).toBe('car-not-here');
  });

  it('names a part that may be fitted instead: by supersession', async () => {
    const [partId, successorId, strangerId] = [await room.addPart(), await room.addPart(), await room.addPart()];
    const manager = room.as('service-manager');
    const successor = { partId: successorId, isInterchangeable: true, fromDay: '2026-11-01' };
    await catalogue.routes.setSupersession(manager, { ...at(partId), body: { version: 1, successor } });
    const { requestId } = await room.ask(partId, piece);
    const { rows } = await routes.substitutes(room.as('service-adviser'), at(requestId));
    expect(rows.map((row) => [row.id, row.relation, row.free])).toEqual([[successorId, 'successor', 0]]);
    expect(await codeOf(decide(requestId, 1, { choice: 'equivalent', substituteId: strangerId }))).toBe('substitute-unknown');
    expect(await codeOf(decide(requestId, 1, { choice: 'wait', substituteId: successorId }))).toBe('substitute-unknown');
    const decided = await decide(requestId, 1, { choice: 'equivalent', substituteId: successorId });
    expect([decided.status, decided.decision?.choice]).toEqual(['cancelled', 'equivalent']);
  });
});

describe('the stock list', () => {
  it('shows only what is missing, below its minimum or coming, and the thresholds as they are set', async () => {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: 2 * piece, valueFen: 2000 });
    const [level] = (await routes.batches(keeper(), { ...none, params: { partId } })).levels;
    const seen = { bin: 'A-01-03', minimum: null, maximum: null };
    const limits = { warehouseId: level?.warehouseId ?? '', bin: 'C-03', minimum: 3 * piece, maximum: 9 * piece, seen };
    const set = (wrong: object = {}) => routes.setThresholds(keeper(), { ...none, params: { partId }, body: { ...limits, ...wrong } });
    expect(await codeOf(set({ maximum: piece }))).toBe('threshold-order');
    expect(await set()).toMatchObject({ bin: 'C-03', minimum: 3 * piece, maximum: 9 * piece, isBelowMinimum: true });
    // A colleague who opened the form before would put the part back into its old bin.
    expect(await codeOf(set({ bin: 'A-01-03', maximum: 5 * piece }))).toBe('version-conflict');
    expect((await routes.batches(keeper(), { ...none, params: { partId } })).levels).toMatchObject([{ bin: 'C-03', maximum: 9 * piece }]);
    const unknown = { ...none, params: { partId: newId() }, body: limits };
    expect(await codeOf(routes.setThresholds(keeper(), unknown))).toBe('not-found');
    const shown = async (show: 'short' | 'below' | 'coming') =>
      (await routes.stock(keeper(), { ...none, query: { show } })).rows.some((row) => row.partId === partId);
    expect([await shown('short'), await shown('below'), await shown('coming')]).toEqual([false, true, false]);
    await room.ask(partId, 3 * piece);
    const arrival = { id: newId(), partId, supplierId: null, quantity: 5 * piece, expectedOn: '2026-11-26', isConfirmed: true };
    await routes.expectArrival(keeper(), { ...none, body: arrival });
    expect([await shown('short'), await shown('below'), await shown('coming')]).toEqual([true, true, true]);
  });

  it('shows what parts cost to the storekeeper and the manager alone', async () => {
    const partId = await room.addPart();
    const receipt = await room.deliver(partId, { quantity: piece, valueFen: 2000 });
    const costs = async (role: 'storekeeper' | 'service-manager' | 'technician' | 'service-adviser') => {
      const { levels } = await routes.batches(room.as(role), { ...none, params: { partId } });
      const { rows } = await routes.receipts(room.as(role), { ...none, query: {} });
      return [levels[0]?.costFen, levels[0]?.valueFen, rows.find((row) => row.id === receipt.id)?.lines[0]?.valueFen];
    };
    expect([await costs('storekeeper'), await costs('service-manager')]).toEqual([
      [2000, 2000, 2000],
      [2000, 2000, 2000],
    ]);
    expect([await costs('technician'), await costs('service-adviser')]).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });
});

it('an arrival is not expected in the past, nor less than has come', async () => {
  const partId = await room.addPart();
  const told = { supplierId: null, quantity: 4 * piece, expectedOn: '2026-11-26', isConfirmed: false };
  const expect2 = (wrong: object) => routes.expectArrival(keeper(), { ...none, body: { id: newId(), partId, ...told, ...wrong } });
  expect(await codeOf(expect2({ expectedOn: '2026-11-23' }))).toBe('expected-too-early');
  expect(await codeOf(expect2({ partId: newId() }))).toBe('part-unknown');
  const { id } = await expect2({});
  await room.deliver(partId, { quantity: 3 * piece, valueFen: 3000 });
  const change = (version: number, wish: object) => routes.changeArrival(keeper(), { ...at(id), body: { ...told, version, ...wish } });
  expect(await codeOf(change(2, { quantity: 2 * piece }))).toBe('less-than-received');
  expect(await change(2, { quantity: 3 * piece })).toMatchObject({ status: 'arrived', received: 3 * piece });
  expect(await codeOf(change(3, {}))).toBe('wrong-state');
});

it('a supplier’s name is taken once, and a stale file is not written over', async () => {
  const fields = { address: '', phone: '', isActive: true };
  expect(await codeOf(routes.addSupplier(keeper(), { ...none, body: { id: newId(), name: '现代配件', ...fields } }))).toBe('name-taken');
  const change = (version: number) =>
    routes.changeSupplier(keeper(), {
      ...at(room.supplierId),
      body: { version, name: '现代配件', ...fields, address: '北京市顺义区顺通路2号' },
    });
  expect(await change(1)).toMatchObject({ address: '北京市顺义区顺通路2号', version: 2 });
  expect(await codeOf(change(1))).toBe('version-conflict');
});

it('the books of the store agree after all this', async () => {
  const { checks } = await import('../../books/checks.ts');
  const broken = await inDealership(room.store.ctxFor('service-manager'), async (tx) => {
    const found: string[] = [];
    for (const check of checks)
      for (const { what } of await tx.all(check.offences, [tx.dealershipId])) found.push(`${check.name}: ${what}`);
    return found;
  });
  expect(broken).toEqual([]);
});

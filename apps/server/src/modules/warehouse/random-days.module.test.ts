// Three hands at a time in one store room, at random: whatever they do, each is accepted or refused with a word of the
// trade, and the books agree.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chanceOf } from '../../../../../db/generate/chance.ts';
import { findingText, runBooks } from '../../books/run-books.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problems.ts';
import { cancelRequests, routes } from './index.ts';
import { none, openStockRoom, piece } from './stock-room.fixture.ts';

const steps = 100;
const chance = chanceOf(20_261_128);
let room: Awaited<ReturnType<typeof openStockRoom>>;
let parts: string[] = [];
const receiptIds: string[] = [];
const orderIds: string[] = [];
const appointmentIds: string[] = [];

beforeAll(async () => {
  room = await openStockRoom();
  parts = [await room.addPart(), await room.addPart(), await room.addPart()];
});
afterAll(() => room.store.close());

const oneOf = <T>(things: readonly T[]): T | undefined => things[chance.below(things.length)];
const partOf = () => oneOf(parts) ?? '';
/** Pieces, litres with three decimals, and now and then a thousandth. */
const amount = () => (chance.isOneOf(0.6) ? (1 + chance.below(6)) * piece : 1 + chance.below(7 * piece));
const keeper = () => room.as('storekeeper');
const handedToId = () => room.store.staffIdOf('technician');

async function deliver(): Promise<void> {
  const line = { quantity: amount(), valueFen: chance.below(100_000) };
  const days = chance.isOneOf(0.2) ? { expiresOn: '2026-11-23' } : {};
  receiptIds.push((await room.deliver(partOf(), { ...line, ...days })).id);
}

async function ask(): Promise<void> {
  const again = chance.isOneOf(0.3) ? oneOf(orderIds) : undefined;
  const { orderId } = await room.ask(partOf(), amount(), again === undefined ? {} : { orderId: again });
  orderIds.push(orderId);
}

/** One of the requests of an asker, and what is done with it by hand. */
async function handle(): Promise<void> {
  const { rows } = await routes.partsRequests(keeper(), { ...none, query: { orderId: oneOf(orderIds) ?? newId() } });
  const line = oneOf(rows.flatMap(({ lines }) => lines));
  if (!line) return;
  const { id, version } = line;
  const at = { ...none, params: { id } };
  const byHand: Readonly<Record<string, () => Promise<unknown>>> = {
    pick: () => routes.pick(keeper(), { ...at, body: { version } }),
    accept: () => routes.accept(keeper(), { ...at, body: { version } }),
    stage: () => routes.stage(keeper(), { ...at, body: { version, stagingBin: String(chance.below(40)) } }),
    reject: () => routes.reject(keeper(), { ...at, body: { version, quantity: 1 + chance.below(line.reserved), reason: '包装破损' } }),
    issue: () => routes.issue(keeper(), { ...at, body: { version, handedToId: handedToId() } }),
    exchange: () =>
      routes.exchange(keeper(), {
        ...at,
        body: { version, isOldUsable: chance.isOneOf(0.5), reason: '装上不合适', handedToId: handedToId() },
      }),
    return: () => routes.takeBack(keeper(), { ...at, body: { version } }),
  };
  await byHand[oneOf(line.allowedActions)?.action ?? '']?.();
}

const moves: readonly (() => Promise<unknown>)[] = [
  deliver,
  deliver,
  ask,
  ask,
  handle,
  handle,
  handle,
  handle,
  handle,
  async () => appointmentIds.push((await room.setAside(partOf(), amount())).appointmentId),
  async () => {
    const visitId = newId();
    const appointmentId = oneOf(appointmentIds) ?? newId();
    await room.arrive(appointmentId, visitId);
    orderIds.push((await room.ask(partOf(), amount(), { visitId })).orderId);
  },
  () => room.letGo(oneOf(appointmentIds) ?? newId()),
  () => {
    const ctx = room.store.ctxFor('service-adviser');
    return inDealership(ctx, (tx) => cancelRequests(ctx, tx, { orderId: oneOf(orderIds) ?? newId() }));
  },
  () => routes.issueOrder(keeper(), { ...none, params: { orderId: oneOf(orderIds) ?? newId() }, body: { handedToId: handedToId() } }),
  () =>
    routes.mirrorReceipt(keeper(), { ...none, params: { id: oneOf(receiptIds) ?? newId() }, body: { id: newId(), reason: '数量误录' } }),
];

async function disagreements(): Promise<string[]> {
  const found: string[] = [];
  await runBooks(room.store.services.db.pool, (finding) => finding.offences.length > 0 && found.push(findingText(finding)));
  return found;
}

it('three hundred moves by three hands at a time leave the books in order', async () => {
  const wrong: unknown[] = [];
  for (let step = 1; step <= steps; step += 1) {
    const hands = [0, 1, 2].map(() => (oneOf(moves) ?? ask)());
    for (const done of await Promise.allSettled(hands))
      if (done.status === 'rejected' && !(done.reason instanceof ProblemError && done.reason.status < 500)) wrong.push(done.reason);
    if (step % 20 === 0) wrong.push(...(await disagreements()));
  }
  expect(wrong).toEqual([]);
}, 120_000);

import { home as contract } from '@bayline/contract/home';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workMoves } from '../../../../../tests/work-moves.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { replyCheck } from '../../platform/http/check.ts';
import { agreedVisit, finishedVisit, issueParts, openWorkplace, type Visit, type Workplace } from '../settlement/finished-visit.fixture.ts';
import * as settlement from '../settlement/index.ts';
import * as workOrders from '../work-orders/index.ts';
import { routes } from './index.ts';

let place: Workplace;
let agreed: Visit;
let finished: Visit;
const check = replyCheck(contract.home.reply);
const homeFor = async (role: Parameters<Workplace['as']>[0], dealershipId = 1) => {
  const reply = await routes.home(place.as(role, { dealershipId }), { params: undefined, query: undefined, body: undefined });
  check(reply);
  return {
    ...reply,
    board: Object.fromEntries(reply.board.map(({ column, cars }) => [column, cars])),
    figures: Object.fromEntries(reply.figures.map(({ code, value }) => [code, value])),
    listed: Object.fromEntries(reply.lists.map(({ code, rows }) => [code, rows])),
  };
};

beforeAll(async () => {
  place = await openWorkplace();
  agreed = await agreedVisit(place);
  finished = await finishedVisit(place);
});
afterAll(() => place.store.close());

it('gives the adviser the bill of the finished car, and the late car when half an hour is left', async () => {
  const before = await homeFor('service-adviser');
  expect(before.listed['bills-to-make']).toMatchObject([
    { id: finished.visitId, kind: 'visit', titleZh: '常规保养', tone: 'ready', to: `/settlement/visits/${finished.visitId}` },
  ]);
  expect(before.listed['bills-to-make']?.[0]?.subtitle).toContain('王芳');
  expect(before.listed['promises-at-risk']).toEqual([]);
  // Promised in 300 minutes: 271 later, 29 are left, which is under half an hour; 30 more and it is past.
  place.store.clock.advance(271);
  expect((await homeFor('service-adviser')).listed['promises-at-risk']).toMatchObject([
    { id: agreed.visitId, tone: 'paused', to: `/work-orders/${agreed.workOrderId}` },
  ]);
  place.store.clock.advance(30);
  const late = await homeFor('service-adviser');
  expect(late.listed['promises-at-risk']?.map((row) => [row.id, row.tone])).toEqual([[agreed.visitId, 'late']]);
  expect(late.figures).toEqual({ 'appointments-today': 0, 'in-house': 2, 'late-cars': 1 });
  expect(late.listed['to-plan']).toBeUndefined();
});

it('gives the storekeeper the parts of the agreed order, and the dispatcher its operation', async () => {
  const stores = await homeFor('storekeeper');
  expect(stores.listed['to-pick']).toMatchObject([{ id: agreed.workOrderId, kind: 'parts-request', titleZh: '机油滤清器、机油 5W-30' }]);
  expect(stores.figures).toEqual({ 'to-pick': 1, 'short-parts': 0, 'below-threshold': 0 });
  const floor = await homeFor('dispatcher');
  expect(floor.listed['to-plan']?.map((row) => row.kind)).toEqual(['operation']);
  // One car is agreed and its parts lie reserved; the other passed its inspection.
  expect([floor.board['to-dispatch'], floor.board['to-settle'], floor.board['mechanical']]).toEqual([1, 1, 0]);
});

it('neither counts nor offers the finished car to the inspector before its checks', async () => {
  await issueParts(place, agreed);
  const technician = place.store.ctxFor('technician');
  const seen = await workOrders.routes.get(place.as('service-adviser'), {
    params: { id: agreed.workOrderId },
    query: undefined,
    body: undefined,
  });
  const operationId = seen.jobs[0]?.operations[0]?.id ?? '';
  await inDealership(technician, async (tx) => {
    let version = 1;
    for (const move of workMoves)
      version = (await workOrders.advanceOperation(technician, tx, { operationId, version, ...move })).newVersion;
  });
  const inspector = await homeFor('quality-inspector');
  expect(inspector.listed['to-inspect']).toEqual([]);
  expect(inspector.figures).toEqual({ 'jobs-to-inspect': 0, rework: 0, 'late-cars': 1 });
  await inDealership(place.store.ctxFor('quality-inspector'), (tx) =>
    workOrders.passOperations(place.store.ctxFor('quality-inspector'), tx, {
      workOrderId: agreed.workOrderId,
      operationIds: [operationId],
    }),
  );
  const whole = await homeFor('service-manager');
  expect([whole.board['to-settle'], whole.figures['late-cars']]).toEqual([2, 0]);
});

it('gives the cashier the bill with its sum, and the adviser the car when it is paid', async () => {
  const visit = { params: { visitId: finished.visitId }, query: undefined };
  const before = await settlement.routes.ofVisit(place.as('service-adviser'), { ...visit, body: undefined });
  const bill = await settlement.routes.prepare(place.as('service-adviser'), {
    ...visit,
    body: { version: before.visit.version, mileageOutKm: 10_006 },
  });
  const desk = await homeFor('cashier');
  // ¥540.00, worked out beside the fixture.
  expect(desk.listed['to-collect']?.map((row) => [row.titleZh, row.subtitle])).toEqual([[bill.settlements[0]?.number, '王芳 · ¥540.00']]);
  expect(desk.figures).toEqual({ 'takings-today': 0, outstanding: 54_000, 'released-today': 0 });
  const [first] = bill.settlements;
  await settlement.routes.pay(place.as('cashier'), {
    params: { id: first?.id ?? '' },
    query: undefined,
    body: { id: crypto.randomUUID(), version: first?.version ?? 0, tenders: [{ tender: 'cash', amountFen: 54_000, givenFen: null }] },
  });
  expect((await homeFor('cashier')).figures).toEqual({ 'takings-today': 54_000, outstanding: 0, 'released-today': 0 });
  expect((await homeFor('service-adviser')).listed['ready-to-release']?.map((row) => row.id)).toEqual([finished.visitId]);
});

it('answers every role, from its own store only', async () => {
  const clerk = await homeFor('records-clerk');
  expect(clerk.listed['files-incomplete']?.length).toBe(2);
  for (const role of [
    'technician',
    'quality-inspector',
    'follow-up-caller',
    'tool-keeper',
    'sales-consultant',
    'workshop-manager',
    'group-viewer',
    'administrator',
  ] as const)
    expect([role, (await homeFor(role)).figures]).toEqual([role, expect.any(Object)]);
  expect((await homeFor('administrator')).board).toEqual({});
  const other = await homeFor('service-adviser', 2);
  expect(other.lists.flatMap((list) => list.rows)).toEqual([]);
  expect(other.figures['in-house']).toBe(0);
});

it('does not count a car as arrived whose visit was called off', async () => {
  const arrived = async () => (await homeFor('sales-consultant')).figures['arrived-today'];
  const before = await arrived();
  const off = await agreedVisit(place);
  expect(await arrived()).toBe((before ?? 0) + 1);
  const order = { params: { id: off.workOrderId }, query: undefined };
  const { version } = await workOrders.routes.get(place.as('service-adviser'), { ...order, body: undefined });
  await workOrders.routes.cancel(place.as('service-adviser'), { ...order, body: { version, reason: '客户有急事' } });
  expect(await arrived()).toBe(before);
});

it('keeps what was found on a car before its adviser until it has a price or is dropped', async () => {
  const order = { params: { id: agreed.workOrderId }, query: undefined };
  const findingId = crypto.randomUUID();
  const words = '左前球头松旷';
  const raised = { findingId, operationId: null, words, severity: 'red' as const, photos: [] };
  await workOrders.routes.raiseFinding(place.as('technician'), { ...order, body: raised });
  expect((await homeFor('service-adviser')).listed['findings-to-price']).toMatchObject([
    { id: findingId, titleZh: words, to: `/work-orders/${agreed.workOrderId}` },
  ]);
  const { version } = await workOrders.routes.get(place.as('service-adviser'), { ...order, body: undefined });
  const params = { ...order.params, findingId };
  await workOrders.routes.dropFinding(place.as('service-adviser'), { params, query: undefined, body: { version, reason: '已紧固' } });
  expect((await homeFor('service-adviser')).listed['findings-to-price']).toEqual([]);
});

it('gives the cashier what holds a car first, and calls late only what is: not what a payer may still owe', async () => {
  const billsOf = async (visit: Visit) => {
    const at = { params: { visitId: visit.visitId }, query: undefined };
    const { version } = (await settlement.routes.ofVisit(place.as('service-adviser'), { ...at, body: undefined })).visit;
    const body = { version, mileageOutKm: 10_006 };
    const { settlements } = await settlement.routes.prepare(place.as('service-adviser'), { ...at, body });
    const of = (priceClass: string) => settlements.find((bill) => bill.priceClass === priceClass) ?? { id: '', version: 0 };
    return { owners: of('customer'), insurers: of('insurance') };
  };
  const shared = await billsOf(await finishedVisit(place, { priceClass: 'insurance', basisPoints: 6000 }));
  const { owners: granted } = await billsOf(await finishedVisit(place));
  const asked = {
    id: crypto.randomUUID(),
    kind: 'credit' as const,
    dueOn: '2026-12-10',
    paymentId: null,
    amountFen: null,
    reason: '月结客户',
  };
  const params = { id: granted.id };
  await settlement.routes.ask(place.as('cashier'), { params, query: undefined, body: { ...asked, version: granted.version } });
  const decision = { params: { requestId: asked.id }, query: undefined, body: { isApproved: true, note: '' } };
  await settlement.routes.decide(place.as('service-manager'), decision);
  const { owners: unpaid } = await billsOf(await finishedVisit(place));
  const arrears = async () => (await homeFor('cashier')).listed['arrears']?.map((row) => [row.id, row.tone]);
  place.store.clock.advance(24 * 60);
  expect(await arrears()).toEqual([
    [shared.owners.id, 'late'],
    [unpaid.id, 'late'],
    [granted.id, 'waiting'],
    [shared.insurers.id, 'waiting'],
  ]);
  place.store.clock.now = '2026-12-10T02:00:00.000Z';
  expect((await arrears())?.[2]).toEqual([granted.id, 'waiting']);
  place.store.clock.now = '2026-12-10T17:00:00.000Z';
  expect((await arrears())?.[2]).toEqual([granted.id, 'late']);
});

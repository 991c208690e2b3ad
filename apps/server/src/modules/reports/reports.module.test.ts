import { reports as contract } from '@bayline/contract/reports';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inGroup } from '../../platform/db/in-group.ts';
import { statement } from '../../platform/db/statement.ts';
import { replyCheck } from '../../platform/http/check.ts';
import { newId } from '../../platform/ids.ts';
import * as handover from '../handover/index.ts';
import { openNewStore } from '../set-up/index.ts';
import { agreedVisit, finishedVisit, openWorkplace, type Visit, type Workplace } from '../settlement/finished-visit.fixture.ts';
import * as settlement from '../settlement/index.ts';
import * as workOrders from '../work-orders/index.ts';
import { routes } from './index.ts';

const nothing = { params: undefined, query: undefined, body: undefined };
const check = replyCheck(contract.stores.reply);
let place: Workplace;
let finished: Visit;

const stores = async (dealershipId = 1) => {
  const reply = await routes.stores(place.as('group-viewer', { dealershipId }), nothing);
  check(reply);
  return reply.stores;
};

/** A store of another group, with a person of its own. */
async function openStrangeStore(): Promise<void> {
  await openNewStore(place.store.services, {
    now: place.store.clock.now,
    dealershipId: 3,
    place: {
      groupId: 2,
      groupCode: 'OTHER',
      groupNameZh: '另一集团',
      groupNameEn: 'Another group',
      code: '0003',
      nameZh: '别家店',
      nameEn: 'Elsewhere',
      address: '',
      phone: '',
      isDemo: false,
    },
    people: [
      {
        staffId: newId(),
        accountId: newId(),
        username: 'stranger',
        name: '陌生人',
        roles: ['group-viewer'],
        mustChangePassword: false,
        passwordHash: 'no log-in',
        isNewAccount: true,
      },
    ],
    bays: 1,
  });
}

beforeAll(async () => {
  place = await openWorkplace();
  await openStrangeStore();
  await agreedVisit(place);
  finished = await finishedVisit(place);
});
afterAll(() => place.store.close());

it('shows the two stores of the group beside each other, and none of another group', async () => {
  const none = {
    inHouse: 0,
    arrivedToday: 0,
    late: 0,
    waitingParts: 0,
    finished: 0,
    releasedToday: 0,
    takingsFen: 0,
    averageStayMinutes: null,
  };
  const expected = [
    { id: 1, nameZh: '测试店1', nameEn: 'Test store 1', ...none, inHouse: 2, arrivedToday: 2, finished: 1 },
    { id: 2, nameZh: '测试店2', nameEn: 'Test store 2', ...none },
  ];
  expect(await stores()).toEqual(expected);
  expect(await stores(2)).toEqual(expected);
});

it('the reader sees rows of the group only, whatever is asked, and writes nothing', async () => {
  const whose = statement<{ id: number }>('test.whose-staff', 'select distinct dealership_id as id from staff order by 1');
  const ids = (dealershipId: number) =>
    inGroup(place.as('group-viewer', { dealershipId }), async (tx) => (await tx.all(whose, [])).map(({ id }) => id));
  expect(await ids(1)).toEqual([1, 2]);
  const stranger = { ...place.as('group-viewer'), actor: { ...place.as('group-viewer').actor, dealershipId: 3 } };
  expect(await inGroup(stranger, (tx) => tx.all(whose, []))).toEqual([{ id: 3 }]);
  const write = statement('test.reader-writes', `update staff set name = 'x' where dealership_id = 1`);
  await expect(inGroup(place.as('group-viewer'), (tx) => tx.all(write, []))).rejects.toMatchObject({ code: '25006' });
});

it('what the app reads afterwards is its own store again', async () => {
  const client = await place.store.services.db.pool.connect();
  await client.query(`begin; select set_config('app.dealership_id', '1', true)`);
  const { rows } = await client.query<{ id: number }>('select distinct dealership_id as id from staff');
  await client.query('rollback');
  client.release();
  expect(rows).toEqual([{ id: 1 }]);
});

it('counts a car late when its promise has passed, and the day’s takings and the stay when it is paid and gone', async () => {
  // Promised in 300 minutes; the finished car is never late, whatever the hour.
  place.store.clock.advance(301);
  expect((await stores())[0]).toMatchObject({ inHouse: 2, late: 1, finished: 1, takingsFen: 0 });
  const visit = { params: { visitId: finished.visitId }, query: undefined };
  const before = await settlement.routes.ofVisit(place.as('service-adviser'), { ...visit, body: undefined });
  const { settlements } = await settlement.routes.prepare(place.as('service-adviser'), {
    ...visit,
    body: { version: before.visit.version, mileageOutKm: 10_006 },
  });
  const [bill] = settlements;
  // ¥540.00, worked out beside the fixture.
  const body = { id: newId(), version: bill?.version ?? 0, tenders: [{ tender: 'cash' as const, amountFen: 54_000, givenFen: null }] };
  await settlement.routes.pay(place.as('cashier'), { params: { id: bill?.id ?? '' }, query: undefined, body });
  expect((await stores())[0]?.takingsFen).toBe(54_000);
  const { visit: settled } = await settlement.routes.ofVisit(place.as('service-adviser'), { ...visit, body: undefined });
  await handover.routes.release(place.as('service-adviser'), { ...visit, body: { version: settled.version } });
  expect((await stores())[0]).toMatchObject({ inHouse: 1, late: 1, finished: 0, releasedToday: 1, averageStayMinutes: 301 });
  expect((await stores())[1]).toMatchObject({ inHouse: 0, takingsFen: 0, averageStayMinutes: null });
});

it('counts as takings what went through the tills, as the cash desk does: no deposit, and less what went back', async () => {
  const visit = await finishedVisit(place);
  const at = { params: { visitId: visit.visitId }, query: undefined };
  const bills = () => settlement.routes.ofVisit(place.as('service-adviser'), { ...at, body: undefined });
  const prepare = async () => {
    const body = { version: (await bills()).visit.version, mileageOutKm: 10_006 };
    const made = await settlement.routes.prepare(place.as('service-adviser'), { ...at, body });
    return made.settlements.find(({ status }) => status === 'pre-settled');
  };
  type Tenders = Parameters<typeof settlement.routes.pay>[1]['body']['tenders'];
  const pay = (bill: { id: string; version: number } | undefined, tenders: Tenders) => {
    const body = { id: newId(), version: bill?.version ?? 0, tenders };
    return settlement.routes.pay(place.as('cashier'), { params: { id: bill?.id ?? '' }, query: undefined, body });
  };
  type Asked = Parameters<typeof settlement.routes.ask>[1]['body'];
  const granted = async (role: 'cashier' | 'service-adviser', billId: string, wish: Pick<Asked, 'kind' | 'paymentId' | 'amountFen'>) => {
    const seen = (await bills()).settlements.find(({ id }) => id === billId);
    const body = { id: newId(), version: seen?.version ?? 0, dueOn: null, reason: '工时算错', ...wish };
    await settlement.routes.ask(place.as(role), { params: { id: billId }, query: undefined, body });
    const decision = { params: { requestId: body.id }, query: undefined, body: { isApproved: true, note: '' } };
    await settlement.routes.decide(place.as('service-manager'), decision);
  };
  const before = (await stores())[0]?.takingsFen ?? 0;
  const paid = await pay(await prepare(), [{ tender: 'cash', amountFen: 54_000, givenFen: null }]);
  await granted('service-adviser', paid.id, { kind: 'reversal', paymentId: null, amountFen: null });
  // Of the ¥540.00 that came in ¥40.00 go back and ¥500.00 pay the new bill in part: ¥500.00 are in the tills.
  await granted('cashier', paid.id, { kind: 'refund', paymentId: paid.payments[0]?.id ?? '', amountFen: 4000 });
  await pay(await prepare(), [{ tender: 'deposit', amountFen: 50_000, givenFen: null }]);
  const atTheDesk = await settlement.routes.today(place.as('cashier'), nothing);
  expect([(await stores())[0]?.takingsFen, atTheDesk.totalFen]).toEqual([before + 50_000, before + 50_000]);
});

it('counts a car that leaves after six weeks at the body shop among those released today', async () => {
  const visit = await finishedVisit(place);
  place.store.clock.advance(42 * 1440);
  const at = { params: { visitId: visit.visitId }, query: undefined };
  const seen = await settlement.routes.ofVisit(place.as('service-adviser'), { ...at, body: undefined });
  const prepared = { version: seen.visit.version, mileageOutKm: 10_006 };
  const { settlements } = await settlement.routes.prepare(place.as('service-adviser'), { ...at, body: prepared });
  const [bill] = settlements;
  const body = { id: newId(), version: bill?.version ?? 0, tenders: [{ tender: 'card' as const, amountFen: 54_000, givenFen: null }] };
  await settlement.routes.pay(place.as('cashier'), { params: { id: bill?.id ?? '' }, query: undefined, body });
  const { visit: settled } = await settlement.routes.ofVisit(place.as('service-adviser'), { ...at, body: undefined });
  await handover.routes.release(place.as('service-adviser'), { ...at, body: { version: settled.version } });
  expect((await stores())[0]?.releasedToday).toBe(1);
});

it('does not count a car as arrived whose visit was called off', async () => {
  const arrived = async () => (await stores()).map(({ arrivedToday }) => arrivedToday);
  const before = await arrived();
  const off = await agreedVisit(place);
  const order = { params: { id: off.workOrderId }, query: undefined };
  const { version } = await workOrders.routes.get(place.as('service-adviser'), { ...order, body: undefined });
  await workOrders.routes.cancel(place.as('service-adviser'), { ...order, body: { version, reason: '客户有急事' } });
  expect(await arrived()).toEqual(before);
});

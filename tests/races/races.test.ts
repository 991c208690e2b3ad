// Two people reach for the same thing at the same moment: the last filter, the one bay, the one bill. Exactly one
// gets it; the other is told why in a word of the trade. Each race is run ten times.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Answer, type Desk, openShops, password, type Shops } from '../stories/desk.ts';
import { brokenBooks } from '../stories/play.ts';
import {
  addPart,
  approvalOf,
  bookingOf,
  type Car,
  checkersOf,
  checkIn,
  checkInOf,
  checkTwice,
  dispatch,
  driveOf,
  faultless,
  finishWork,
  type Goods,
  inspect,
  issueOf,
  newCar,
  noRework,
  openShop,
  operationsOf,
  paymentOf,
  plainPlan,
  preSettle,
  quote,
  type Shop,
  startWork,
  stockShop,
  type Visit,
} from '../stories/shop.ts';

const times = Array.from({ length: 10 }, (_, at) => at + 1);
let shops: Shops;
let shop: Shop;
let goods: Goods;
let cars = 100;

async function arrive(): Promise<{ car: Car; visit: Visit }> {
  cars += 1;
  const car = await newCar(shop, String(cars));
  return { car, visit: await checkIn(shop, car, null) };
}

/** A second person with the role, who has chosen a password of their own. */
async function secondPerson(
  role: 'cashier' | 'storekeeper' | 'service-adviser' | 'dispatcher' | 'quality-inspector',
  where = '',
): Promise<Desk> {
  const administrator = await shop.desk('administrator');
  const username = `second-${role}${where}`;
  await administrator.do(contract.organisation.addStaff, {
    body: { id: newId(), name: `第二位${role}`, username, password, roles: [role] },
  });
  const desk = await shops.logIn(username);
  const newPassword = `${password}-2`;
  await desk.do(contract.organisation.changePassword, { body: { currentPassword: password, newPassword } });
  return await shops.logIn(username, newPassword);
}

/** What the two were told, the winner first. */
async function race(first: Promise<Answer>, second: Promise<Answer>): Promise<string[]> {
  const answers = await Promise.all([first, second]);
  return answers.map(({ status, code }) => `${status} ${code}`).toSorted();
}

beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  goods = await stockShop(shop, 26_000);
});
afterAll(() => shops.close());

describe('two orders and the last filter', () => {
  const oneFilterEach = (partId: string) => ({
    name: '更换滤清器',
    labour: [{ id: goods.oilChangeId, discountBasisPoints: 0 }],
    parts: [{ id: partId, quantity: 1000 }],
  });

  it.each(times)('signed at once, time %i: one order holds it, the other waits for it', async (time) => {
    const partId = await addPart(shop, { number: `LAST-${time}`, nameZh: '空气滤清器', unit: '只', priceFen: 6800, onHand: 1000 });
    const adviser = await shop.desk('service-adviser');
    const visits = [await arrive(), await arrive()].map(({ visit }) => visit);
    for (const visit of visits) await quote(shop, visit, oneFilterEach(partId));
    const approvals = await Promise.all(visits.map((visit) => approvalOf(shop, visit)));
    const approved = await Promise.all(approvals.map((approval) => adviser.do(contract.workOrders.approve, approval)));
    expect(approved.map((order) => order.kitLight).toSorted()).toEqual(['reserved', 'short']);
    const storekeeper = await shop.desk('storekeeper');
    const handings = await Promise.all(visits.map((visit) => issueOf(shop, visit.workOrderId)));
    const [first, second] = handings.map((handing) => storekeeper.ask(contract.warehouse.issueOrder, handing));
    if (!first || !second) throw new Error('two orders');
    expect(await race(first, second)).toEqual(['200 accepted', '422 nothing-to-issue']);
    const { rows } = await storekeeper.do(contract.warehouse.stock, { query: { term: `LAST-${time}` } });
    // One came and one went; the other order still waits for one.
    expect(rows.find((row) => row.partId === partId)).toMatchObject({ onHand: 0, reserved: 0, short: 1000 });
  });

  it('asked for by two storekeepers at once, ten times: it is handed out once', async () => {
    const [one, other] = [await shop.desk('storekeeper'), await secondPerson('storekeeper')];
    const adviser = await shop.desk('service-adviser');
    for (const time of times) {
      const partId = await addPart(shop, { number: `ONCE-${time}`, nameZh: '空调滤清器', unit: '只', priceFen: 8800, onHand: 2000 });
      const { visit } = await arrive();
      await quote(shop, visit, oneFilterEach(partId));
      await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit));
      const handing = await issueOf(shop, visit.workOrderId);
      expect(await race(one.ask(contract.warehouse.issueOrder, handing), other.ask(contract.warehouse.issueOrder, handing))).toEqual([
        '200 accepted',
        '422 nothing-to-issue',
      ]);
      const { rows } = await one.do(contract.warehouse.movements, { query: { partId } });
      expect(rows.map((row) => row.quantity)).toEqual([-1000, 2000]);
    }
  });
});

describe('two callers and the last filter', () => {
  it('booked with it at once, ten times: it is set aside for one, the other waits for it', async () => {
    const [one, other] = [await shop.desk('service-adviser'), await secondPerson('service-adviser', '-parts')];
    const [first, second] = [await arrive(), await arrive()];
    for (const time of times) {
      const partId = await addPart(shop, { number: `BOOK-${time}`, nameZh: '空气滤清器', unit: '只', priceFen: 6800, onHand: 1000 });
      const wish = {
        startsAt: `2026-12-${String(time + 10).padStart(2, '0')}T02:00:00.000Z`,
        bayType: 'maintenance' as const,
        minutes: 60,
      };
      const parts = [{ partId, quantity: 1000 }];
      const booked = await Promise.all([
        one.do(contract.appointments.book, { body: { ...bookingOf(first.car, wish), parts } }),
        other.do(contract.appointments.book, { body: { ...bookingOf(second.car, wish), parts } }),
      ]);
      expect(booked.map((row) => row.partsState).toSorted()).toEqual(['ok', 'wait']);
    }
  });
});

describe('two callers and the one mechanical bay', () => {
  it('booked for the same hour at once, ten times: one is booked, the other hears that no bay is free', async () => {
    const [one, other] = [await shop.desk('service-adviser'), await secondPerson('service-adviser')];
    const [first, second] = [await arrive(), await arrive()];
    for (const time of times) {
      const day = String(time).padStart(2, '0');
      const slot = { startsAt: `2026-12-${day}T02:00:00.000Z`, bayType: 'mechanical' as const, minutes: 60 };
      const bookings = [
        one.ask(contract.appointments.book, { body: bookingOf(first.car, slot) }),
        other.ask(contract.appointments.book, { body: bookingOf(second.car, slot) }),
      ] as const;
      expect(await race(...bookings)).toEqual(['200 accepted', '422 no-bay-free']);
      const { rows } = await one.do(contract.appointments.listDay, { query: { day: `2026-12-${day}` } });
      expect(rows).toHaveLength(1);
    }
  });
});

/** A car whose oil change is done, inspected and not yet billed. */
async function workDone(startsAt: string, parts: readonly { id: string; quantity: number }[]): Promise<Visit> {
  const { visit } = await arrive();
  await quote(shop, visit, { name: '更换机油机滤', labour: [{ id: goods.oilChangeId, discountBasisPoints: 0 }], parts });
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await approvalOf(shop, visit));
  await dispatch(shop, visit, { bayType: 'maintenance', startsAt });
  if (parts.length > 0) await (await shop.desk('storekeeper')).do(contract.warehouse.issueOrder, await issueOf(shop, visit.workOrderId));
  await startWork(shop, visit, 'maintenance');
  await finishWork(shop, visit, 'maintenance');
  await inspect(shop, visit, null);
  return visit;
}

/** Half an hour each, one after the other from nine o'clock in Shanghai. */
const halfHour = (day: number, time: number) => new Date(Date.UTC(2026, 10, day, 1, 30 * (time - 1))).toISOString();

describe('two cashiers and one bill', () => {
  const preSettled = async (startsAt: string) => preSettle(shop, await workDone(startsAt, []));

  it('paid in full at two tills at once, ten times: one receipt is written', async () => {
    const [one, other] = [await shop.desk('cashier'), await secondPerson('cashier')];
    const receipts: string[] = [];
    for (const time of times) {
      const bill = await preSettled(halfHour(24, time));
      // 0.5 h × ¥150.00 = ¥75.00.
      expect(bill.totalFen).toBe(7500);
      expect(
        await race(
          one.ask(contract.settlement.pay, paymentOf(bill, 7500, 'cash')),
          other.ask(contract.settlement.pay, paymentOf(bill, 7500, 'wechat')),
        ),
      ).toEqual(['200 accepted', '409 version-conflict']);
      const after = (await one.do(contract.settlement.ofVisit, { params: { visitId: bill.visitId } })).settlements[0];
      expect(after).toMatchObject({ status: 'paid', paidFen: 7500, outstandingFen: 0 });
      receipts.push(...(after?.payments.flatMap(({ receiptNumber }) => receiptNumber ?? []) ?? []));
    }
    // Ten payments, ten receipts, numbered one after the other: the losers have left no gap.
    const numbers = receipts.map((receipt) => Number(receipt.match(/\d+$/)?.[0].slice(-4)));
    expect(numbers).toEqual(times.map((time) => (numbers[0] ?? 0) + time - 1));
  });
});

describe('the rest of a bill', () => {
  it('taken at two tills at once, ten times: it is paid once, to the fen', async () => {
    const [one, other] = [await shop.desk('cashier'), await secondPerson('cashier', '-of-the-rest')];
    for (const time of times) {
      const bill = await preSettle(shop, await workDone(halfHour(25, time), []));
      await one.do(contract.settlement.pay, paymentOf(bill, 2500, 'cash'));
      const rest = { id: bill.id, version: bill.version + 1 };
      // ¥75.00 less ¥25.00.
      const both = [
        one.ask(contract.settlement.pay, paymentOf(rest, 5000, 'cash')),
        other.ask(contract.settlement.pay, paymentOf(rest, 5000, 'wechat')),
      ] as const;
      expect(await race(...both)).toEqual(['200 accepted', '409 version-conflict']);
      const after = (await one.do(contract.settlement.ofVisit, { params: { visitId: bill.visitId } })).settlements[0];
      expect([after?.status, after?.paidFen, after?.payments.length]).toEqual(['paid', 7500, 2]);
    }
  });
});

describe('a filter that comes back while the bill is made', () => {
  it('ten times: it lies on the shelf or stands on the bill, never both and never neither', async () => {
    const [adviser, storekeeper] = [await shop.desk('service-adviser'), await shop.desk('storekeeper')];
    for (const time of times) {
      const visit = await workDone(halfHour(26, time), [{ id: goods.filterId, quantity: 1000 }]);
      const [order] = (await storekeeper.do(contract.warehouse.partsRequests, { query: { orderId: visit.workOrderId } })).rows;
      const [line] = order?.lines ?? [];
      const { version, mileageKm } = (await adviser.do(contract.settlement.ofVisit, { params: { visitId: visit.visitId } })).visit;
      const [returned, bill] = await Promise.all([
        storekeeper.ask(contract.warehouse.takeBack, { params: { id: line?.id ?? '' }, body: { version: line?.version ?? 0 } }),
        adviser.do(contract.settlement.prepare, { params: { visitId: visit.visitId }, body: { version, mileageOutKm: mileageKm + 6 } }),
      ]);
      // ¥75.00 labour, and ¥45.00 for the filter. The storekeeper who comes too late hears of the bill, or that the line has changed.
      const isOnShelf = returned.status === 200;
      expect(bill.settlements.map((s) => s.totalFen)).toEqual([isOnShelf ? 7500 : 12_000]);
      if (!isOnShelf) expect(['409 version-conflict', '422 part-billed']).toContain(`${returned.status} ${returned.code}`);
      const again = await storekeeper.ask(contract.warehouse.takeBack, {
        params: { id: line?.id ?? '' },
        body: { version: (line?.version ?? 0) + 1 },
      });
      expect(`${again.status} ${again.code}`).toBe(isOnShelf ? '422 wrong-state' : '422 part-billed');
    }
  });
});

describe('one appointment and two advisers at the door', () => {
  it('checked in at once, ten times: one visit is opened, the other hears that the appointment is kept', async () => {
    const [one, other] = [await shop.desk('service-adviser'), await secondPerson('service-adviser', '-at-the-door')];
    for (const time of times) {
      cars += 1;
      const car = await newCar(shop, String(cars));
      const booking = bookingOf(car, { startsAt: halfHour(27, time), bayType: 'maintenance', minutes: 30 });
      await one.do(contract.appointments.book, { body: booking });
      const sheets = [checkInOf(car, booking.id), checkInOf(car, booking.id)] as const;
      const both = [
        one.ask(contract.reception.checkIn, { body: sheets[0] }),
        other.ask(contract.reception.checkIn, { body: sheets[1] }),
      ] as const;
      expect(await race(...both)).toEqual(['200 accepted', '422 appointment-not-open']);
      const kept = await one.do(contract.appointments.get, { params: { id: booking.id } });
      expect([kept.status, sheets.map((sheet) => sheet.visitId).includes(kept.visitId ?? '')]).toEqual(['converted', true]);
    }
  });
});

describe('one clerk who presses the button twice', () => {
  it('sends the same request with the same key at once, ten times: both are told yes, one customer is made; nobody else gets the answer', async () => {
    const [adviser, colleague] = [await shop.desk('service-adviser'), await secondPerson('service-adviser', '-key')];
    for (const time of times) {
      const customer = {
        id: newId(),
        kind: 'person' as const,
        name: `双击${time}`,
        sex: null,
        address: '',
        employer: '',
        email: '',
        remark: '',
        mobile: `139001380${String(time).padStart(2, '0')}`,
        phone: null,
        idNumber: null,
      };
      const request = { method: 'POST' as const, url: '/api/customers', body: customer, key: newId() };
      const answers = await Promise.all([adviser.send(request), adviser.send(request)]);
      expect(answers.map(({ code }) => code)).toEqual(['accepted', 'accepted']);
      expect(answers[0]?.body).toEqual(answers[1]?.body);
      const other = await adviser.send({ ...request, body: { ...customer, name: '别人' } });
      expect(other).toMatchObject({ status: 409, code: 'idempotency-key-reused' });
      expect(await colleague.send(request)).toMatchObject({ status: 409, code: 'idempotency-key-reused' });
    }
  });
});

/** A car whose oil change the owner has signed for, with its one operation. */
async function toPlan() {
  const { visit } = await arrive();
  await quote(shop, visit, { name: '更换机油机滤', labour: [{ id: goods.oilChangeId, discountBasisPoints: 0 }], parts: [] });
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await approvalOf(shop, visit));
  const [operation] = await operationsOf(shop, visit);
  if (!operation) throw new Error('nothing to plan');
  return { visit, operation };
}

describe('two dispatchers', () => {
  it('who plan one bay or one technician for the same hour at once, ten times: one has it, the other hears what is taken', async () => {
    const [one, other] = [await shop.desk('dispatcher'), await secondPerson('dispatcher')];
    const bays = (await one.do(contract.capacity.listBays)).rows.filter((bay) => bay.type === 'maintenance');
    const [technician] = (await one.do(contract.capacity.listTechnicians)).rows;
    const technicians = [{ technicianId: technician?.id ?? '', sharePercent: 100 }];
    for (const time of times) {
      const [first, second] = [await toPlan(), await toPlan()];
      // The bay in the odd rounds; in the even ones two bays, and the one pair of hands.
      const isBay = time % 2 === 1;
      const [bay, otherBay] = [bays[0]?.id ?? '', bays[isBay ? 0 : 1]?.id ?? ''];
      const plan = (desk: Desk, { operation }: typeof first, bayId: string) => {
        const body = { ...plainPlan, version: operation.version, bayId, technicians, startsAt: halfHour(28, time) };
        return desk.ask(contract.workshop.assign, { params: { id: operation.id }, body });
      };
      const told = await race(plan(one, first, bay), plan(other, second, otherBay));
      expect(told).toEqual(['200 accepted', isBay ? '422 bay-occupied' : '422 technician-occupied']);
    }
  });
});

describe('two inspectors and one sheet', () => {
  it('signed at once, ten times: one verdict stands, the other hears that the car is inspected', async () => {
    const [one, other] = [await shop.desk('quality-inspector'), await secondPerson('quality-inspector')];
    for (const time of times) {
      const { visit } = await toPlan();
      await dispatch(shop, visit, { bayType: 'maintenance', startsAt: halfHour(29, time) });
      await startWork(shop, visit, 'maintenance');
      await finishWork(shop, visit, 'maintenance');
      await checkTwice(visit, await checkersOf(shop));
      const params = { workOrderId: visit.workOrderId };
      const sheet = await one.do(contract.inspection.sheet, { params });
      const decide = (desk: Desk) => {
        const named = {
          id: newId(),
          version: sheet.version,
          sheetVersion: sheet.sheetVersion ?? 0,
          results: faultless(sheet.items),
          lateReason: null,
        };
        return desk.ask(contract.inspection.decide, { params, body: { ...noRework, ...named, roadTest: driveOf(sheet, shop.now()) } });
      };
      expect(await race(decide(one), decide(other))).toEqual(['200 accepted', '422 not-finished']);
      const after = await one.do(contract.inspection.sheet, { params });
      expect(after.history.filter((row) => row.level === 'final')).toHaveLength(1);
    }
  });
});

it('after all races the books agree', async () => expect(await brokenBooks(shops)).toEqual([]));

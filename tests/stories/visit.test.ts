// Tuesday 24 November 2026 in two stores of a group, hour by hour (Shanghai time): Mr Zhou's car has its oil changed
// and its front brakes done. Car, owner and parts came in with the files of the stores' former system. Both
// stores play the same day at the same time and never see each other.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reactions } from '../../apps/server/src/composition.ts';
import { startJobs } from '../../apps/server/src/platform/jobs/worker.ts';
import { openShops, type Shops } from './desk.ts';
import { carOf, goodsOf, takeFile } from './handed-over.ts';
import { brokenBooks, onHand, openPlay, type Play } from './play.ts';
import {
  approvalOf,
  billOf,
  bookingOf,
  checkIn,
  dispatch,
  finishWork,
  inspect,
  issueOf,
  operationsOf,
  pauseWork,
  paymentOf,
  preSettle,
  quote,
  releaseOf,
  type Shop,
  startWork,
} from './shop.ts';

let shops: Shops;
let plays: Play[];

/** The same step in both stores at once. */
async function both(step: (play: Play) => Promise<void>): Promise<void> {
  await Promise.all(plays.map(step));
}

/** Moves the clock on the wall to an hour of the day, Shanghai time. */
function itIs(hour: string, day = '2026-11-24'): void {
  shops.store.clock.now = new Date(`${day}T${hour}:00+08:00`).toISOString();
}

beforeAll(async () => {
  shops = await openShops();
  // Labour: oil 0.5 h × ¥150.00 = ¥75.00; brakes 1.2 h × ¥150.00 = ¥180.00, less 10 % = ¥162.00; in all ¥237.00.
  // Parts: oil 4.5 l × ¥62.50 = ¥281.25; filter ¥46.00; pads ¥1,368.24 as handed over, ¥1,388.24 in the second store.
  // First store: 281.25 + 46.00 + 1,368.24 = ¥1,695.49, in all ¥1,932.49, and ¥1,532.49 after ¥400.00 are paid.
  // Second store: 281.25 + 46.00 + 1,388.24 = ¥1,715.49, in all ¥1,952.49, and ¥1,552.49 after ¥400.00 are paid.
  plays = [
    openPlay(shops, 1, { padsPriceFen: 136_824, sums: { labourFen: 24_600, partsFen: 169_549, totalFen: 194_149, restFen: 154_149 } }),
    openPlay(shops, 2, { padsPriceFen: 138_824, sums: { labourFen: 24_600, partsFen: 171_549, totalFen: 196_149, restFen: 156_149 } }),
  ];
});
afterAll(() => shops.close());

describe('a visit from the booking to the follow-up call', () => {
  it('08:00 the files of the former system are taken: six cars, five parts, the rest held or refused with its reason', () =>
    both(async ({ shop: { dealershipId } }) => {
      const cars = await takeFile(shops, dealershipId, 'cars.xlsx');
      const parts = await takeFile(shops, dealershipId, 'parts-gbk.csv');
      expect([cars.taken, Object.keys(cars.notTaken).length, cars.run.rows]).toEqual([6, 11, 18]);
      expect([parts.taken, Object.keys(parts.notTaken).length, parts.run.rows]).toEqual([5, 10, 16]);
    }));

  it('09:00 the car is found by its plate, the goods lie on the shelf; the adviser will also stand in at the till', () =>
    both(async (play) => {
      const administrator = await play.shop.desk('administrator');
      const adviser = (await administrator.do(contract.organisation.listStaff)).rows.find((person) =>
        person.roles.includes('service-adviser'),
      );
      const body = { version: adviser?.version ?? 0, isActive: true, roles: ['service-adviser' as const, 'cashier' as const] };
      await administrator.do(contract.organisation.setStaffRoles, { params: { id: adviser?.id ?? '' }, body });
      play.goods = await goodsOf(play.shop, play.padsPriceFen);
      play.car = await carOf(play.shop, '京N70101');
      expect(play.car).toMatchObject({ ownerName: '周启明', mileageKm: 61_200 });
      expect(await onHand(play)).toEqual({ oil: 20_500, filter: 12_000, pads: 5000 });
    }));

  it('09:00 Mr Zhou calls and is booked for half past nine', () =>
    both(async (play) => {
      const booking = bookingOf(play.car, { startsAt: '2026-11-24T01:30:00.000Z', bayType: 'maintenance', minutes: 90 });
      const made = await (await play.shop.desk('service-adviser')).do(contract.appointments.book, { body: booking });
      expect(made).toMatchObject({ status: 'confirmed', bayName: '1号工位', plate: '京N70101' });
      play.appointmentId = made.id;
    }));

  it('09:30 the car arrives: the appointment becomes a visit with its work order', async () => {
    itIs('09:30');
    await both(async (play) => {
      play.visit = await checkIn(play.shop, play.car, play.appointmentId);
      const adviser = await play.shop.desk('service-adviser');
      expect(await adviser.do(contract.appointments.get, { params: { id: play.appointmentId } })).toMatchObject({
        status: 'converted',
        visitId: play.visit.visitId,
      });
      expect(await adviser.do(contract.workOrders.get, { params: { id: play.visit.workOrderId } })).toMatchObject({
        status: 'estimating',
        step: 3,
      });
    });
  });

  it('09:40 the estimate: hours by rate, goods by price', async () => {
    itIs('09:40');
    await both(async (play) => {
      const { oilChangeId, brakesId, oilId, filterId, padsId } = play.goods;
      const job = {
        name: '保养并更换前制动片',
        labour: [
          { id: oilChangeId, discountBasisPoints: 0 },
          { id: brakesId, discountBasisPoints: 500 },
        ],
        parts: [
          { id: oilId, quantity: 4500 },
          { id: filterId, quantity: 1000 },
          { id: padsId, quantity: 1000 },
        ],
      };
      const quoted = await quote(play.shop, play.visit, job);
      const { labourFen, partsFen, totalFen } = play.sums;
      expect(quoted).toMatchObject({ status: 'quoted', labourFen, partsFen, totalFen });
      expect(quoted.visit.promisedAt).toBe('2026-11-24T04:40:00.000Z');
    });
  });

  it('09:45 Mr Zhou signs, and the goods are held for his car', async () => {
    itIs('09:45');
    await both(async (play) => {
      const adviser = await play.shop.desk('service-adviser');
      const approved = await adviser.do(contract.workOrders.approve, await approvalOf(play.shop, play.visit));
      expect(approved).toMatchObject({ status: 'authorised', kitLight: 'reserved' });
    });
  });

  it('09:50 the storekeeper hands the goods out: three positions, once', async () => {
    itIs('09:50');
    await both(async (play) => {
      const storekeeper = await play.shop.desk('storekeeper');
      const handing = await issueOf(play.shop, play.visit.workOrderId);
      const handedOut = await storekeeper.do(contract.warehouse.issueOrder, handing);
      expect(handedOut.lines.map((line) => line.status)).toEqual(['issued', 'issued', 'issued']);
      expect((await storekeeper.ask(contract.warehouse.issueOrder, handing)).code).toBe('nothing-to-issue');
      // 20.5 − 4.5 l of oil, 12 − 1 filter, 5 − 1 set of pads.
      expect(await onHand(play)).toEqual({ oil: 16_000, filter: 11_000, pads: 4000 });
    });
  });

  it('09:55 the dispatcher plans the oil change at ten and the brakes at half past', async () => {
    itIs('09:55');
    await both(async ({ shop, visit }) => {
      await dispatch(shop, visit, { bayType: 'maintenance', startsAt: '2026-11-24T02:00:00.000Z' });
      await dispatch(shop, visit, { bayType: 'mechanical', startsAt: '2026-11-24T02:30:00.000Z' });
      expect((await operationsOf(shop, visit)).map((operation) => operation.status)).toEqual(['assigned', 'assigned']);
    });
  });

  it('10:00 to 10:40 the oil change, with ten minutes’ pause for the owner', async () => {
    itIs('10:00');
    await both(async ({ shop, visit }) => void (await startWork(shop, visit, 'maintenance')));
    itIs('10:10');
    await both(async ({ shop, visit }) =>
      expect(await pauseWork(shop, visit, 'maintenance')).toMatchObject({ status: 'paused', pauseReason: 'customer', clockedMinutes: 10 }),
    );
    itIs('10:20');
    await both(async ({ shop, visit }) => void (await startWork(shop, visit, 'maintenance')));
    itIs('10:40');
    // 10 minutes before the pause and 20 after it.
    await both(async ({ shop, visit }) =>
      expect(await finishWork(shop, visit, 'maintenance')).toMatchObject({ status: 'finished', clockedMinutes: 30 }),
    );
  });

  it('10:40 to 11:40 the brakes; until they are done no bill can be made', async () => {
    await both(async ({ shop, visit }) => {
      await startWork(shop, visit, 'mechanical');
      const { version } = (await billOf(shop, visit)).visit;
      const early = await (await shop.desk('service-adviser')).ask(contract.settlement.prepare, {
        params: { visitId: visit.visitId },
        body: { version, mileageOutKm: null },
      });
      expect(early).toMatchObject({ status: 422, code: 'work-not-finished' });
    });
    itIs('11:40');
    await both(async ({ shop, visit }) =>
      expect(await finishWork(shop, visit, 'mechanical')).toMatchObject({ status: 'finished', clockedMinutes: 60 }),
    );
  });

  it('11:50 the inspector sends the brakes back; 20 minutes more, then the car passes', async () => {
    itIs('11:50');
    await both(async ({ shop, visit }) => {
      const sheet = await inspect(shop, visit, 'mechanical');
      expect(sheet.operations.map(({ operation }) => [operation.bayType, operation.status])).toEqual([
        ['maintenance', 'finished'],
        ['mechanical', 'rework'],
      ]);
      await startWork(shop, visit, 'mechanical');
    });
    itIs('12:10');
    await both(async ({ shop, visit }) => expect(await finishWork(shop, visit, 'mechanical')).toMatchObject({ clockedMinutes: 80 }));
    itIs('12:20');
    await both(async ({ shop, visit }) => {
      const sheet = await inspect(shop, visit, null);
      expect(sheet.operations.map(({ operation }) => operation.status)).toEqual(['passed', 'passed']);
      const final = sheet.history.filter((entry) => entry.level === 'final');
      expect(final.map((entry) => entry.result).toSorted()).toEqual(['passed', 'rework']);
    });
  });

  it('12:30 the adviser makes the bill: what was estimated, to the fen', async () => {
    itIs('12:30');
    await both(async (play) => {
      const settlement = await preSettle(play.shop, play.visit);
      const { labourFen, partsFen, totalFen } = play.sums;
      expect(settlement).toMatchObject({ status: 'pre-settled', labourFen, partsFen, totalFen, paidFen: 0, outstandingFen: totalFen });
      expect(settlement.lines.map((line) => line.amountFen).toSorted((a, b) => a - b)).toEqual([
        4600,
        7500,
        17_100,
        28_125,
        play.padsPriceFen,
      ]);
      play.settlement = settlement;
    });
  });

  it('12:35 who made the bill takes no money; the cashier takes ¥400.00, and the car stays until the rest is paid', async () => {
    itIs('12:35');
    await both(async (play) => {
      const { shop, visit, settlement, sums } = play;
      const adviser = await shop.desk('service-adviser');
      const cashier = await shop.desk('cashier');
      expect(await adviser.ask(contract.settlement.pay, paymentOf(settlement, 40_000, 'cash'))).toMatchObject({
        status: 422,
        code: 'same-person',
      });
      expect(await cashier.ask(contract.settlement.pay, paymentOf(settlement, sums.totalFen + 1, 'cash'))).toMatchObject({
        status: 422,
        code: 'over-payment',
      });
      const part = await cashier.do(contract.settlement.pay, paymentOf(settlement, 40_000, 'cash'));
      expect(part).toMatchObject({ status: 'part-paid', paidFen: 40_000, outstandingFen: sums.restFen });
      expect(await adviser.ask(contract.handover.release, await releaseOf(shop, visit))).toMatchObject({ status: 422, code: 'not-paid' });
      play.settlement = part;
    });
  });

  it('12:40 the rest is paid, and the day’s takings show both payments', async () => {
    itIs('12:40');
    await both(async ({ shop, settlement, sums }) => {
      const cashier = await shop.desk('cashier');
      const paid = await cashier.do(contract.settlement.pay, paymentOf(settlement, sums.restFen, 'wechat'));
      expect(paid).toMatchObject({ status: 'paid', outstandingFen: 0, settledAt: '2026-11-24T04:40:00.000Z' });
      const takings = await cashier.do(contract.settlement.today);
      expect(takings).toMatchObject({ day: '2026-11-24', totalFen: sums.totalFen });
      expect(takings.rows.map(({ tender, amountFen }) => [tender, amountFen]).toSorted()).toEqual([
        ['cash', 40_000],
        ['wechat', sums.restFen],
      ]);
    });
  });

  it('12:45 the car goes home', async () => {
    itIs('12:45');
    await both(async ({ shop, visit }) => {
      const adviser = await shop.desk('service-adviser');
      expect(await adviser.do(contract.handover.release, await releaseOf(shop, visit))).toMatchObject({
        releasedAt: '2026-11-24T04:45:00.000Z',
      });
      expect(await adviser.do(contract.workOrders.get, { params: { id: visit.workOrderId } })).toMatchObject({
        status: 'closed',
        visit: { status: 'released' },
      });
    });
  });

  it('the call to Mr Zhou is due within three days; on Friday he is content', async () => {
    const { services, clock } = shops.store;
    const failures: unknown[] = [];
    const jobs = await startJobs({
      pool: services.jobsPool,
      services,
      clock: () => clock.now,
      reactions,
      nightWork: [],
      onError: (error) => failures.push(error),
    });
    const open = (shop: Shop) =>
      shop.desk('service-adviser').then((adviser) => adviser.do(contract.followUp.tasks, { query: { list: 'open' } }));
    await vi.waitFor(
      async () => expect((await Promise.all(plays.map(({ shop }) => open(shop)))).map((list) => list.rows.length)).toEqual([1, 1]),
      { timeout: 20_000, interval: 200 },
    );
    await jobs.stop();
    expect(failures).toEqual([]);
    const due = await Promise.all(plays.map(async ({ shop }) => (await open(shop)).rows.map(({ dueAt, status }) => ({ dueAt, status }))));
    expect(due).toEqual([
      [{ dueAt: '2026-11-27T04:45:00.000Z', status: 'planned' }],
      [{ dueAt: '2026-11-27T04:45:00.000Z', status: 'planned' }],
    ]);
    /** What the figure, the home page and the list say of the one call. */
    const overdue = async (shop: Shop) => {
      const caller = await shops.logIn(`follow-up-caller-${shop.dealershipId}`);
      const [{ figures, lists }, { rows }] = await Promise.all([
        caller.do(contract.home.home),
        caller.do(contract.followUp.tasks, { query: { list: 'due' } }),
      ]);
      const figure = figures.find(({ code }) => code === 'calls-overdue')?.value;
      const tones = lists.find(({ code }) => code === 'calls-due')?.rows.map(({ tone }) => tone);
      return [figure, tones, rows.map(({ isOverdue }) => isOverdue)];
    };
    itIs('12:44', '2026-11-27');
    await both(async ({ shop }) => expect(await overdue(shop)).toEqual([0, ['planned'], [false]]));
    // Due today is due today, whatever the hour; overdue is what another day is left with.
    itIs('23:59', '2026-11-27');
    await both(async ({ shop }) => expect(await overdue(shop)).toEqual([0, ['planned'], [false]]));
    itIs('08:46', '2026-11-28');
    await both(async ({ shop }) => expect(await overdue(shop)).toEqual([1, ['late'], [true]]));
    await both(async ({ shop, visit }) => {
      const caller = await shops.logIn(`follow-up-caller-${shop.dealershipId}`);
      const [task] = (await caller.do(contract.followUp.tasks, { query: { list: 'due' } })).rows;
      expect(task).toMatchObject({ visitId: visit.visitId, ownerName: '周启明', jobNames: [{ nameZh: '保养并更换前制动片', nameEn: '' }] });
      const body = {
        version: task?.version ?? 0,
        result: 'done' as const,
        outcome: 'complaint' as const,
        score: 3,
        content: '方向盘还是抖',
      };
      expect(await caller.do(contract.followUp.result, { params: { id: task?.id ?? '' }, body })).toMatchObject({
        status: 'escalated',
        score: 3,
        resolveBy: '2026-12-01T00:46:00.000Z',
      });
    });
  });

  it('11 what the owner complains of is the manager’s until it is settled', () =>
    both(async ({ shop }) => {
      const manager = await shops.logIn(`service-manager-${shop.dealershipId}`);
      const complaints = async () => (await manager.do(contract.home.home)).lists.find(({ code }) => code === 'complaints')?.rows ?? [];
      const [row] = await complaints();
      expect(row).toMatchObject({ titleZh: '方向盘还是抖', plate: '京N70101', dueAt: '2026-12-01T00:46:00.000Z' });
      const params = { id: row?.id ?? '' };
      const task = await manager.do(contract.followUp.get, { params });
      expect(task.allowedActions).toEqual([{ action: 'resolve' }]);
      const body = { version: task.version, resolution: '重做动平衡，车主满意' };
      const caller = await shops.logIn(`follow-up-caller-${shop.dealershipId}`);
      expect(await caller.ask(contract.followUp.resolve, { params, body })).toMatchObject({ status: 403 });
      expect(await manager.do(contract.followUp.resolve, { params, body })).toMatchObject({ status: 'resolved', allowedActions: [] });
      expect(await complaints()).toEqual([]);
      const again = { params, body: { ...body, version: task.version + 1 } };
      expect(await manager.ask(contract.followUp.resolve, again)).toMatchObject({ status: 422 });
    }));
});

describe('what is left of it', () => {
  /** Hours of Tuesday as instants: Shanghai is eight hours ahead of UTC. */
  const at = (utc: string, day = '2026-11-24') => `${day}T${utc}:00.000Z`;

  it('the timeline tells the visit in order, from the booking to the call', () =>
    both(async ({ shop, visit }) => {
      const clerk = await shops.logIn(`records-clerk-${shop.dealershipId}`);
      const { events, steps } = await clerk.do(contract.serviceProcess.timeline, { params: { visitId: visit.visitId } });
      const milestones = [
        'appointment-booked',
        'visit-opened',
        'estimate-quoted',
        'estimate-approved',
        'parts-issued',
        'settlement-prepared',
        'payment-taken',
        'visit-released',
        'follow-up-planned',
      ];
      const seen = events.map((event) => event.type).filter((type, index, all) => milestones.includes(type) && all.indexOf(type) === index);
      expect(seen, events.map((event) => event.type).join(' ')).toEqual(milestones);
      expect(events.map((event) => event.happenedAt)).toEqual(events.map((event) => event.happenedAt).toSorted());
      // Parts are held with the signature at 09:45; the workshop is at it from the plan at 09:55 to the second finish at 12:10.
      expect(steps.filter((step) => step.firstAt !== null)).toEqual([
        { step: 2, firstAt: at('01:00'), lastAt: at('01:00') },
        { step: 3, firstAt: at('01:30'), lastAt: at('01:30') },
        { step: 4, firstAt: at('01:40'), lastAt: at('01:45') },
        { step: 5, firstAt: at('01:30'), lastAt: at('01:30') },
        { step: 6, firstAt: at('01:45'), lastAt: at('01:50') },
        { step: 7, firstAt: at('01:55'), lastAt: at('04:10') },
        { step: 8, firstAt: at('03:50'), lastAt: at('04:20') },
        { step: 9, firstAt: at('04:30'), lastAt: at('04:30') },
        { step: 10, firstAt: at('04:35'), lastAt: at('04:45') },
        { step: 11, firstAt: at('04:45'), lastAt: at('04:45') },
        { step: 12, firstAt: at('00:46', '2026-11-28'), lastAt: at('00:46', '2026-11-28') },
      ]);
    }));

  it('the books of both stores agree', async () => expect(await brokenBooks(shops)).toEqual([]));

  it('nobody reaches the other store’s things, by reading or by doing', async () => {
    const [own, other] = plays;
    if (!own || !other) throw new Error('there are two stores');
    const adviser = await shops.logIn('service-adviser-1');
    const caller = await shops.logIn('follow-up-caller-2');
    const task = (await caller.do(contract.followUp.tasks, { query: { list: 'due' } })).rows.length;
    const { visit, car, settlement, appointmentId } = other;
    const { workOrderId, visitId } = visit;
    const answers = await Promise.all([
      adviser.ask(contract.workOrders.get, { params: { id: workOrderId } }),
      adviser.ask(contract.workOrders.revise, { params: { id: workOrderId }, body: { version: 1 } }),
      adviser.ask(contract.vehicles.get, { params: { id: car.vehicleId } }),
      adviser.ask(contract.customers.get, { params: { id: car.ownerId } }),
      adviser.ask(contract.customers.reveal, { params: { id: car.ownerId }, body: { reason: '回电' } }),
      adviser.ask(contract.appointments.get, { params: { id: appointmentId } }),
      adviser.ask(contract.appointments.cancel, { params: { id: appointmentId }, body: { version: 1, by: 'customer', reason: '客户' } }),
      adviser.ask(contract.settlement.ofVisit, { params: { visitId } }),
      adviser.ask(contract.settlement.pay, paymentOf(settlement, 1, 'cash')),
      adviser.ask(contract.handover.release, { params: { visitId }, body: { version: 1 } }),
      adviser.ask(contract.serviceProcess.timeline, { params: { visitId } }),
    ]);
    expect(answers.map(({ status, code }) => `${status} ${code}`)).toEqual(answers.map(() => '404 not-found'));
    expect(task).toBe(0);
    expect((await billOf({ ...own.shop, desk: () => Promise.resolve(adviser) }, own.visit)).paidFen).toBe(194_149);
  });
});

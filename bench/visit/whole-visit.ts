// A whole visit of a walk-in from the door to the door, with the calls that the screens of its people make and nobody thinking
// in between.
import { contract } from '@bayline/contract';
import { plusMinutes } from '@bayline/domain/kernel';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { learned } from '../../tests/learned.ts';
import type { Desk } from '../../tests/stories/desk.ts';
import { type Car, checkInOf, checkTwice, faultless, noRework, paymentOf } from '../../tests/stories/shop.ts';
import type { BenchStore } from '../store/people.ts';
import { addService, type Service } from '../write/goods.ts';

export interface Lane {
  readonly technician: Desk;
  readonly technicianId: string;
  readonly bayId: string;
}

interface People {
  readonly now: () => string;
  readonly adviser: Desk;
  readonly dispatcher: Desk;
  readonly storekeeper: Desk;
  readonly manager: Desk;
  readonly inspector: Desk;
  readonly cashier: Desk;
  readonly caller: Desk;
}

async function peopleOf({ newPerson, shop: { now } }: BenchStore): Promise<People> {
  return {
    now,
    adviser: await newPerson('service-adviser'),
    dispatcher: await newPerson('dispatcher'),
    storekeeper: await newPerson('storekeeper'),
    manager: await newPerson('workshop-manager'),
    inspector: await newPerson('quality-inspector'),
    cashier: await newPerson('cashier'),
    caller: await newPerson('follow-up-caller'),
  };
}

/** A bay with a technician of its own: nobody waits for a lift. */
async function newLane({ desk, newPerson }: BenchStore, number: number): Promise<Lane> {
  const known = new Set((await desk.do(contract.capacity.listTechnicians)).rows.map(({ id }) => id));
  const technician = await newPerson('technician');
  const bay = { id: newId(), code: `L${number}`, name: `保养 L${number}`, type: 'maintenance' as const };
  await desk.do(contract.capacity.addBay, { body: bay });
  const one = (await desk.do(contract.capacity.listTechnicians)).rows.find(({ id }) => !known.has(id));
  if (!one) throw new Error('the new technician is not on the roster');
  await desk.do(contract.capacity.setTechnician, { params: { id: one.id }, body: learned('mechanical') });
  return { technician, technicianId: one.id, bayId: bay.id };
}

interface Arrived {
  readonly visitId: string;
  readonly workOrderId: string;
  readonly ownerName: string;
}

/** A walk-in: the desk has looked at its home page and at what is known of the car. */
async function arrive({ adviser, now }: People, car: Car, { cannedJobId }: Service): Promise<Arrived> {
  await adviser.do(contract.home.home);
  await adviser.do(contract.reception.prefill, { query: { plate: car.plate } });
  const work = { jobs: [{ jobId: newId(), cannedJobId }], bookedJobId: null, promisedAt: plusMinutes(now(), 24 * 60) };
  const sheet = checkInOf(car, null);
  // Nothing is said of brakes: no road test is asked for.
  const concerns = sheet.concerns.map((concern) => ({ ...concern, words: '定期保养' }));
  const { visitId, workOrderId } = await adviser.do(contract.reception.checkIn, {
    body: { ...sheet, concerns, wantsWash: false, work },
  });
  const order = await adviser.do(contract.workOrders.get, { params: { id: workOrderId } });
  const signed = { version: order.version, signedByName: car.ownerName, signature: sheet.signature };
  await adviser.do(contract.workOrders.approve, { params: { id: workOrderId }, body: signed });
  return { visitId, workOrderId, ownerName: car.ownerName };
}

/** Given out, parts handed over, done by the clock. */
async function work({ dispatcher, storekeeper, ...people }: People, lane: Lane, { workOrderId }: Arrived): Promise<void> {
  const now = people.now();
  const { operations } = await dispatcher.do(contract.workshop.dispatchList, { query: { day: now.slice(0, 10) } });
  const operation = operations.find((one) => one.workOrderId === workOrderId);
  if (!operation) throw new Error('nothing to plan');
  const place = { bayId: lane.bayId, technicians: [{ technicianId: lane.technicianId, sharePercent: 100 }], startsAt: now };
  const said = { bayOwnerId: null, supervisorId: null, manuals: '', remark: '', overrideReason: '压测' };
  await dispatcher.do(contract.workshop.assign, { params: { id: operation.id }, body: { ...place, ...said, version: operation.version } });
  await storekeeper.do(contract.warehouse.partsRequests, { query: { orderId: workOrderId } });
  await storekeeper.do(contract.warehouse.issueOrder, { params: { orderId: workOrderId }, body: { handedToId: lane.technicianId } });
  for (const action of ['start', 'finish'] as const) {
    const job = (await lane.technician.do(contract.workshop.myJobs)).rows.find((one) => one.workOrderId === workOrderId);
    await lane.technician.do(contract.workshop[action], { params: { id: job?.id ?? '' }, body: { version: job?.version ?? 0 } });
  }
}

async function check({ manager, inspector }: People, lane: Lane, visit: Arrived): Promise<void> {
  await checkTwice(visit, [lane.technician, manager]);
  const params = { workOrderId: visit.workOrderId };
  const { version, sheetVersion, items } = await inspector.do(contract.inspection.sheet, { params });
  const body = {
    ...noRework,
    id: newId(),
    version,
    sheetVersion: sheetVersion ?? 0,
    results: faultless(items),
    lateReason: null,
    roadTest: null,
  };
  await inspector.do(contract.inspection.decide, { params, body });
}

async function leave({ adviser, cashier }: People, car: Car, { visitId }: Arrived): Promise<void> {
  const params = { visitId };
  const { visit } = await adviser.do(contract.settlement.ofVisit, { params });
  const bill = await adviser.do(contract.settlement.prepare, {
    params,
    body: { version: visit.version, mileageOutKm: car.mileageKm + 503 },
  });
  const [settlement] = bill.settlements;
  if (!settlement) throw new Error('nothing to pay');
  await cashier.do(contract.settlement.pay, paymentOf(settlement, settlement.outstandingFen, 'wechat'));
  const paid = await adviser.do(contract.settlement.ofVisit, { params });
  await adviser.do(contract.handover.release, { params, body: { version: paid.visit.version } });
}

export interface Visits {
  /** So many new lanes, each for one car at a time. */
  readonly openLanes: (count: number) => Promise<Lane[]>;
  /** Resolves with the visit once the car has left. */
  readonly visit: (lane: Lane, car: Car) => Promise<string>;
}

/** Whoever runs this at night finds the shop open. */
async function openAroundTheClock({ desk }: BenchStore): Promise<void> {
  const { version } = await desk.do(contract.capacity.openingHours);
  const hours = Array.from({ length: 7 }, (_, day) => ({ weekday: day + 1, opens: '00:00', closes: '23:59' }));
  await desk.do(contract.capacity.setOpeningHours, { body: { hours, version } });
}

export async function openForVisits(store: BenchStore): Promise<Visits> {
  await openAroundTheClock(store);
  const people = await peopleOf(store);
  const service = await addService(store.shop);
  let opened = 0;
  return {
    openLanes: async (count) => {
      const lanes: Lane[] = [];
      for (const last = opened + count; opened < last; opened += 1) lanes.push(await newLane(store, opened));
      return lanes;
    },
    visit: async (lane, car) => {
      const arrived = await arrive(people, car, service);
      await work(people, lane, arrived);
      await check(people, lane, arrived);
      await leave(people, car, arrived);
      return arrived.visitId;
    },
  };
}

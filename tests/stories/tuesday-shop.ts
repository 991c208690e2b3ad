// A shop on its Tuesday: what happens to each car at each desk, in steps of five minutes of the store's clock.
import { contract } from '@bayline/contract';
import { plusMinutes } from '@bayline/domain/kernel';
import { newId } from '../../apps/server/src/platform/ids.ts';
import type { Desk, Shops } from './desk.ts';
import {
  addOperation,
  addPart,
  approvalOf,
  checkInOf,
  inspect,
  issueOf,
  newCar,
  paymentOf,
  preSettle,
  releaseOf,
  type Shop,
  stockShop,
  type Visit,
} from './shop.ts';
import { newTechnician, type Technician } from './technicians.ts';
import { absentFrom, type Coming, plannedMinutes, type Work } from './tuesday-luck.ts';

export const eight = '2026-11-24T00:00:00.000Z';
export const closes = 600;
export const step = 5;

interface Running {
  readonly technician: Technician;
  readonly until: number;
  readonly bayId: string;
}

/** A car in the house. */
export interface Guest {
  readonly coming: Coming;
  readonly visit: Visit;
  /** What its owner was told last. */
  promised: number;
  worked: number;
  inspectAt: number | null;
  inspected: number;
  agreesAt: number | null;
  finding: string | null;
  waitsForPart: boolean;
  /** Whoever did the last piece of work signs for it. */
  worker: Desk | null;
  readyAt: number | null;
  carriedOver: boolean;
}

export interface Floor {
  readonly shops: Shops;
  readonly shop: Shop;
  readonly technicians: Technician[];
  readonly bays: readonly { readonly id: string; readonly type: string }[];
  readonly workIds: Readonly<Record<Work, string>>;
  readonly partId: string;
  readonly guests: Guest[];
  readonly running: Map<string, Running>;
  now: number;
}

export type Open = Awaited<ReturnType<typeof openWorkOf>>[number];

export const instantOf = (minute: number) => plusMinutes(eight, minute);

export async function openWorkOf({ shop }: Pick<Floor, 'shop'>) {
  return (await (await shop.desk('dispatcher')).do(contract.workshop.dispatchList, { query: { day: '2026-11-24' } })).operations;
}

/** Eight mechanics on four service bays and four lifts. */
export async function openFloor(shops: Shops, shop: Shop): Promise<Floor> {
  const goods = await stockShop(shop, 26_000);
  const manager = await shop.desk('service-manager');
  const diagnosis = { code: 'WX900', nameZh: '异响诊断', hours: 80, bayType: 'mechanical' as const, minutes: plannedMinutes.diagnosis };
  const service = { code: 'BY010', nameZh: '四万公里保养', hours: 150, bayType: 'maintenance' as const, minutes: plannedMinutes.service };
  const workIds = {
    oil: goods.oilChangeId,
    brakes: goods.brakesId,
    service: await addOperation(manager, service),
    diagnosis: await addOperation(manager, diagnosis),
  };
  const partId = await addPart(shop, { number: '54651-C1000', nameZh: '右前减振器', unit: '只', priceFen: 48_000, onHand: 0 });
  const [own] = (await manager.do(contract.capacity.listTechnicians)).rows;
  const technicians = [{ id: own?.id ?? '', desk: await shop.desk('technician') }];
  for (const name of ['赵', '钱', '孙', '李', '周', '吴', '郑']) {
    const username = `t${technicians.length}.${shop.dealershipId}`;
    technicians.push(await newTechnician(shops, shop, { name: `${name}师傅`, username }));
  }
  const there = (await manager.do(contract.capacity.listBays)).rows;
  for (const type of ['maintenance', 'mechanical'] as const) {
    for (let number = there.filter((bay) => bay.type === type).length; number < 4; number += 1) {
      await manager.do(contract.capacity.addBay, {
        body: { id: newId(), code: `${type.slice(0, 2)}${number}`, name: `${type} ${number}`, type },
      });
    }
  }
  const { rows } = await manager.do(contract.capacity.listBays);
  return { shops, shop, technicians, bays: rows, workIds, partId, guests: [], running: new Map(), now: 0 };
}

export function setClock(floor: Floor, minute: number): void {
  floor.now = minute;
  floor.shops.store.clock.now = instantOf(minute);
}

async function agreedTo(
  floor: Floor,
  visit: Visit,
  wanted: { works: readonly Work[]; partId: string | null; findingId?: string; promised: number },
) {
  const adviser = await floor.shop.desk('service-adviser');
  const params = { id: visit.workOrderId };
  const order = await adviser.do(contract.workOrders.get, { params });
  const { works, partId, findingId, promised } = wanted;
  const body = {
    version: order.version,
    jobId: newId(),
    concernId: order.concerns[0]?.id ?? '',
    name: works.join(),
    labour: works.map((work) => ({ lineId: newId(), labourOperationId: floor.workIds[work], discountBasisPoints: 0 })),
    parts: partId === null ? [] : [{ lineId: newId(), partId, quantity: 1000 }],
    ...(findingId === undefined ? {} : { findingId }),
  };
  const { version } = await adviser.do(contract.workOrders.addJob, { params, body });
  await adviser.do(contract.workOrders.quote, { params, body: { version, promisedAt: instantOf(Math.max(promised, floor.now + step)) } });
  await adviser.do(contract.workOrders.approve, await approvalOf(floor.shop, visit));
}

export async function arrive(floor: Floor, coming: Coming): Promise<void> {
  const car = await newCar(floor.shop, String(100 + coming.number));
  const body = { ...checkInOf(car, null), customerMode: coming.ownerWaits ? ('waiting' as const) : ('left' as const) };
  await (await floor.shop.desk('service-adviser')).do(contract.reception.checkIn, { body });
  const visit = { visitId: body.visitId, workOrderId: body.workOrderId, senderName: car.ownerName };
  const waitsForPart = coming.partAt !== null;
  await agreedTo(floor, visit, { works: coming.works, partId: waitsForPart ? floor.partId : null, promised: coming.promised });
  const fresh = {
    worked: 0,
    inspectAt: null,
    inspected: 0,
    agreesAt: null,
    finding: null,
    worker: null,
    readyAt: null,
    carriedOver: false,
  };
  floor.guests.push({ coming, visit, promised: coming.promised, waitsForPart, ...fresh });
}

/** The part comes, goes to the car that waits for it, and is handed out. */
export async function partComes(floor: Floor, guest: Guest): Promise<void> {
  const keeper = await floor.shop.desk('storekeeper');
  const lines = [{ partId: floor.partId, quantity: 1000, valueFen: 24_000, batch: '', bin: 'B-02', hasCertificate: true }];
  const papers = { supplierId: null, kind: 'opening' as const, deliveryNote: '', receivedOn: '2026-11-24', lines };
  await keeper.do(contract.warehouse.receive, { body: { id: newId(), ...papers } });
  await keeper.do(contract.warehouse.issueOrder, await issueOf(floor.shop, guest.visit.workOrderId));
  guest.waitsForPart = false;
}

export async function start(floor: Floor, open: Open): Promise<boolean> {
  const guest = guestOf(floor, open);
  const lead = floor.technicians.find(({ id }) => id === open.technicians[0]?.technicianId);
  if (!guest || !lead || open.bayId === null) return false;
  const answer = await lead.desk.ask(contract.workshop.start, { params: { id: open.id }, body: { version: open.version } });
  if (answer.status !== 200) return false;
  const pace = guest.coming.pace[guest.worked] ?? 1;
  const minutes = Math.max(step, Math.round((open.plannedMinutes * pace) / step) * step);
  floor.running.set(open.id, { technician: lead, until: floor.now + minutes, bayId: open.bayId });
  return true;
}

export const guestOf = ({ guests }: Floor, { workOrderId }: Pick<Open, 'workOrderId'>) =>
  guests.find(({ visit }) => visit.workOrderId === workOrderId);

/** A piece of work is done; on one car in four more is found with the first. */
export async function finish(floor: Floor, open: Open): Promise<void> {
  const { technician } = floor.running.get(open.id) ?? {};
  const guest = guestOf(floor, open);
  if (!technician || !guest) return;
  await technician.desk.do(contract.workshop.finish, { params: { id: open.id }, body: { version: open.version } });
  floor.running.delete(open.id);
  guest.worked += 1;
  guest.worker = technician.desk;
  if (guest.worked !== 1 || guest.coming.agreesAfter === null) return;
  guest.finding = newId();
  guest.agreesAt = floor.now + guest.coming.agreesAfter;
  const body = { findingId: guest.finding, operationId: null, words: '右前减振器渗油', severity: 'red' as const, photos: [] };
  await technician.desk.do(contract.workOrders.raiseFinding, { params: { id: guest.visit.workOrderId }, body });
}

/** The owner agrees to what was found, and to an hour and a quarter more. */
export async function agree(floor: Floor, guest: Guest): Promise<void> {
  guest.agreesAt = null;
  guest.promised += 75;
  const found = { works: ['oil'] as const, partId: null, promised: guest.promised };
  await agreedTo(floor, guest.visit, { ...found, ...(guest.finding === null ? {} : { findingId: guest.finding }) });
}

/** The three levels and the drive; four cars go back once. A car that passes is paid and leaves. */
export async function inspectAndRelease(floor: Floor, guest: Guest, bayType: string): Promise<void> {
  const { shop } = floor;
  guest.inspectAt = null;
  guest.inspected += 1;
  const fails = guest.coming.failsInspection && guest.inspected === 1;
  const lateReason = floor.now > guest.promised ? ('additional-work' as const) : null;
  const signing = { ...guest.visit, lateReason, ...(guest.worker === null ? {} : { worker: guest.worker }) };
  await inspect(shop, signing, fails ? bayType : null);
  if (fails) return;
  guest.readyAt = floor.now;
  const settlement = await preSettle(shop, guest.visit);
  await (await shop.desk('cashier')).do(contract.settlement.pay, paymentOf(settlement, settlement.totalFen, 'cash'));
  await (await shop.desk('service-adviser')).do(contract.handover.release, await releaseOf(shop, guest.visit));
}

export async function goesHome(floor: Floor): Promise<void> {
  const ill = floor.technicians.pop();
  const manager = await floor.shop.desk('workshop-manager');
  const body = { id: newId(), technicianId: ill?.id ?? '', kind: 'sick' as const, remark: '' };
  await manager.do(contract.capacity.addException, { body: { ...body, startsAt: instantOf(absentFrom), endsAt: instantOf(closes) } });
}

/** In the evening: what runs stops, and each owner whose car stays hears a new time with the reason. */
export async function closeUp(floor: Floor): Promise<void> {
  const adviser = await floor.shop.desk('service-adviser');
  for (const open of await openWorkOf(floor)) {
    const technician = floor.running.get(open.id)?.technician;
    if (technician)
      await technician.desk.do(contract.workshop.pause, { params: { id: open.id }, body: { version: open.version, reason: 'break' } });
  }
  for (const guest of floor.guests.filter(({ readyAt }) => readyAt === null)) {
    const params = { id: guest.visit.workOrderId };
    const { version } = await adviser.do(contract.workOrders.get, { params });
    const body = { version, promisedAt: instantOf(closes + 18 * 60), reason: '当日未完，次日继续', toldBy: 'phone' as const };
    await adviser.do(contract.workOrders.promise, { params, body });
    guest.carriedOver = true;
  }
}

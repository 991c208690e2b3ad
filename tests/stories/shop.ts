// What happens at the desks of a store, each thing done by the person whose work it is.

import { contract, type ReplyOf } from '@bayline/contract';
import type { LateReason } from '@bayline/domain/inspection';
import { dayOf, plusMinutes } from '@bayline/domain/kernel';
import type { RoleCode } from '@bayline/domain/organisation';
import { noQuestions } from '@bayline/domain/reception';
import { checkVin } from '@bayline/domain/vehicles';
import { plainBooking, plainWalkRound } from '../../apps/server/src/modules/reception/walk-round.fixture.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { learned } from '../learned.ts';
import { type Desk, makeCrew, type Shops } from './desk.ts';

/** A picture of one transparent point: these owners sign with nothing but their name. */
export const signature =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export interface Goods {
  readonly oilChangeId: string;
  readonly brakesId: string;
  readonly oilId: string;
  readonly filterId: string;
  readonly padsId: string;
}

export interface Car {
  readonly vehicleId: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly plate: string;
  /** Its last reading. */
  readonly mileageKm: number;
}

export interface Visit {
  readonly visitId: string;
  readonly workOrderId: string;
  /** Who brought the car and signs. */
  readonly senderName: string;
}

export interface Shop {
  readonly dealershipId: number;
  readonly desk: (role: RoleCode) => Promise<Desk>;
  readonly now: () => string;
}

export function openShop(shops: Shops, dealershipId: number): Shop {
  return { dealershipId, desk: makeCrew(shops, dealershipId), now: () => shops.store.clock.now };
}

export async function addOperation(
  manager: Desk,
  operation: { code: string; nameZh: string; hours: number; bayType: 'maintenance' | 'mechanical'; minutes: number; equipment?: string },
): Promise<string> {
  const { code, nameZh, hours, bayType, minutes, equipment = '' } = operation;
  const body = {
    id: newId(),
    code,
    nameZh,
    nameEn: '',
    trade: 'mechanical' as const,
    standardHours: hours,
    billedHours: hours,
    creditedHours: hours,
    isActive: true,
    routing: [{ bayType, skill: 'mechanical' as const, equipment, plannedMinutes: minutes }],
  };
  await manager.do(contract.catalogue.addOperation, { body });
  return body.id;
}

/** A part number with its price; `onHand` of it comes with a delivery at half the price. */
export async function addPart(
  shop: Shop,
  part: { number: string; nameZh: string; unit: string; priceFen: number; onHand: number },
): Promise<string> {
  const manager = await shop.desk('service-manager');
  const { number, nameZh, unit, priceFen, onHand } = part;
  const id = newId();
  const body = {
    id,
    number,
    nameZh,
    unit,
    nameEn: '',
    brand: '',
    qualityClass: 'genuine' as const,
    category: '',
    subCategory: '',
    fitsModels: '',
    origin: '',
    isActive: true,
  };
  await manager.do(contract.catalogue.addPart, { body });
  const list = await manager.do(contract.catalogue.priceList);
  await manager.do(contract.catalogue.setPartPrice, {
    params: { partId: id },
    body: { version: list.version, priceFen, fromDay: dayOf(shop.now(), 'Asia/Shanghai') },
  });
  const storekeeper = await shop.desk('storekeeper');
  const valueFen = Math.round((onHand / 1000) * (priceFen / 2));
  if (onHand > 0)
    await storekeeper.do(contract.warehouse.receive, {
      body: {
        id: newId(),
        supplierId: null,
        kind: 'opening',
        deliveryNote: '',
        receivedOn: dayOf(shop.now(), 'Asia/Shanghai'),
        lines: [{ partId: id, quantity: onHand, valueFen, batch: '', bin: 'A-01', hasCertificate: true }],
      },
    });
  return id;
}

/** What the store sells: an oil change and front brakes, with oil, filter and pads on the shelf. */
export async function stockShop(shop: Shop, padsPriceFen: number): Promise<Goods> {
  const manager = await shop.desk('service-manager');
  const technicians = await manager.do(contract.capacity.listTechnicians);
  for (const { id } of technicians.rows) await manager.do(contract.capacity.setTechnician, { params: { id }, body: learned('mechanical') });
  return {
    oilChangeId: await addOperation(manager, { code: 'BY001', nameZh: '更换机油机滤', hours: 50, bayType: 'maintenance', minutes: 30 }),
    brakesId: await addOperation(manager, { code: 'WX101', nameZh: '更换前制动片', hours: 120, bayType: 'mechanical', minutes: 60 }),
    oilId: await addPart(shop, { number: 'OIL-5W30', nameZh: '机油 5W-30', unit: '升', priceFen: 6250, onHand: 200_000 }),
    filterId: await addPart(shop, { number: '26300-35503', nameZh: '机油滤清器', unit: '只', priceFen: 4500, onHand: 50_000 }),
    padsId: await addPart(shop, { number: '58101-AAA10', nameZh: '前制动片', unit: '套', priceFen: padsPriceFen, onHand: 50_000 }),
  };
}

/** A VIN of the maker that ends in `tail`, with the check digit that makes it right. */
export function vinOf(tail: string): string {
  const fits = (digit: string) => checkVin(`LBEHDAEB${digit}KY${tail.padStart(6, '0')}`).refused === undefined;
  const digit = [...'0123456789X'].find(fits);
  return `LBEHDAEB${digit}KY${tail.padStart(6, '0')}`;
}

/** `tail` (three digits) makes plate and mobile. */
export const newCar = (shop: Shop, tail: string): Promise<Car> =>
  addCar(shop, { plate: `京A12${tail}`, mobile: `13800138${tail}`, vin: vinOf(tail) });

/** A new car and its owner. */
export async function addCar(shop: Shop, { plate, mobile, vin }: { plate: string; mobile: string; vin: string }): Promise<Car> {
  const adviser = await shop.desk('service-adviser');
  const owner = {
    id: newId(),
    kind: 'person' as const,
    name: '王芳',
    sex: null,
    address: '',
    employer: '',
    email: '',
    remark: '',
    mobile,
    phone: null,
    idNumber: null,
  };
  const body = {
    id: newId(),
    vin,
    isVinOverridden: false,
    plate,
    modelId: null,
    engineNumber: '',
    colour: '',
    modelYear: null,
    purchasedOn: null,
    vehicleUse: 'household' as const,
    remark: '',
    mileageKm: 12_000,
    owner: { party: owner },
    user: null,
  };
  await adviser.do(contract.vehicles.add, { body });
  return { vehicleId: body.id, ownerId: owner.id, ownerName: owner.name, plate, mileageKm: body.mileageKm };
}

export function bookingOf(car: Car, wish: { startsAt: string; bayType: 'maintenance' | 'mechanical'; minutes: number }) {
  return {
    id: newId(),
    vehicleId: car.vehicleId,
    partyId: car.ownerId,
    requestedWork: '保养,刹车异响',
    businessType: 'maintenance' as const,
    bayType: wish.bayType,
    startsAt: wish.startsAt,
    plannedMinutes: wish.minutes,
    ...plainBooking,
  };
}

/** The sheet of a car at the door, signed by its owner. */
export function checkInOf(car: Car, appointmentId: string | null) {
  return {
    visitId: newId(),
    workOrderId: newId(),
    vehicleId: car.vehicleId,
    appointmentId,
    senderPartyId: car.ownerId,
    businessType: 'maintenance' as const,
    customerMode: 'waiting' as const,
    mileageKm: car.mileageKm + 500,
    fuelEighths: 4,
    concerns: [{ id: newId(), words: '刹车时有尖锐的声音', questions: noQuestions }],
    ...plainWalkRound,
    wantsWash: true,
    signedByName: car.ownerName,
    signature,
  };
}

export async function checkIn(shop: Shop, car: Car, appointmentId: string | null): Promise<Visit> {
  const body = checkInOf(car, appointmentId);
  await (await shop.desk('service-adviser')).do(contract.reception.checkIn, { body });
  return { visitId: body.visitId, workOrderId: body.workOrderId, senderName: car.ownerName };
}

export interface JobWish {
  readonly name: string;
  readonly labour: readonly { readonly id: string; readonly discountBasisPoints: number }[];
  readonly parts: readonly { readonly id: string; readonly quantity: number }[];
}

export async function addJob(shop: Shop, visit: Visit, job: JobWish) {
  const adviser = await shop.desk('service-adviser');
  const params = { id: visit.workOrderId };
  const order = await adviser.do(contract.workOrders.get, { params });
  const labour = job.labour.map(({ id, discountBasisPoints }) => ({ lineId: newId(), labourOperationId: id, discountBasisPoints }));
  const parts = job.parts.map(({ id, quantity }) => ({ lineId: newId(), partId: id, quantity }));
  const body = {
    version: order.version,
    jobId: newId(),
    concernId: order.concerns[0]?.id ?? '',
    name: job.name,
    labour,
    parts,
    discountReason: '老客户',
  };
  return await adviser.do(contract.workOrders.addJob, { params, body });
}

/** Writes the job on the order and shows the owner the estimate, with the car promised in three hours. */
export async function quote(shop: Shop, visit: Visit, job: JobWish) {
  const { id, version } = await addJob(shop, visit, job);
  const body = { version, promisedAt: plusMinutes(shop.now(), 180) };
  return await (await shop.desk('service-adviser')).do(contract.workOrders.quote, { params: { id }, body });
}

/** Hands out everything of the order to the first of the workshop, ready to be sent. */
export async function issueOf(shop: Shop, orderId: string) {
  const [taker] = (await (await shop.desk('storekeeper')).do(contract.warehouse.takers)).rows;
  if (!taker) throw new Error('nobody takes parts');
  return { params: { orderId }, body: { handedToId: taker.id } };
}

/** What the owner signs, ready to be sent. */
export async function approvalOf(shop: Shop, visit: Visit) {
  const { version } = await (await shop.desk('service-adviser')).do(contract.workOrders.get, { params: { id: visit.workOrderId } });
  return { params: { id: visit.workOrderId }, body: { version, signedByName: visit.senderName, signature } };
}

/** The order's operations as the dispatcher sees them, in the order of the work. */
export async function operationsOf(shop: Shop, visit: Visit) {
  const dispatcher = await shop.desk('dispatcher');
  const { operations } = await dispatcher.do(contract.workshop.dispatchList, { query: { day: shop.now().slice(0, 10) } });
  return operations.filter((operation) => operation.workOrderId === visit.workOrderId);
}

/** A plan with nothing said besides place, people and time. */
export const plainPlan = { bayOwnerId: null, supervisorId: null, manuals: '', remark: '', overrideReason: null };

/** Puts one operation on the first bay of its type and the store's technician. */
export async function dispatch(shop: Shop, visit: Visit, plan: { bayType: string; startsAt: string }) {
  const dispatcher = await shop.desk('dispatcher');
  const operation = (await operationsOf(shop, visit)).find((o) => o.bayType === plan.bayType);
  const bay = (await dispatcher.do(contract.capacity.listBays)).rows.find((b) => b.type === plan.bayType);
  const [technician] = (await dispatcher.do(contract.capacity.listTechnicians)).rows;
  if (!operation || !bay || !technician) throw new Error(`nothing to plan on a ${plan.bayType} bay`);
  const technicians = [{ technicianId: technician.id, sharePercent: 100 }];
  const body = { ...plainPlan, version: operation.version, bayId: bay.id, technicians, startsAt: plan.startsAt };
  return await dispatcher.do(contract.workshop.assign, { params: { id: operation.id }, body });
}

async function clockOf(shop: Shop, visit: Visit, bayType: string) {
  const technician = await shop.desk('technician');
  const job = (await operationsOf(shop, visit)).find((o) => o.bayType === bayType);
  if (!job) throw new Error(`no operation on a ${bayType} bay`);
  return { technician, params: { id: job.id }, version: job.version };
}

export async function startWork(shop: Shop, visit: Visit, bayType: string) {
  const { technician, params, version } = await clockOf(shop, visit, bayType);
  return await technician.do(contract.workshop.start, { params, body: { version } });
}

export async function pauseWork(shop: Shop, visit: Visit, bayType: string) {
  const { technician, params, version } = await clockOf(shop, visit, bayType);
  return await technician.do(contract.workshop.pause, { params, body: { version, reason: 'customer' } });
}

export async function finishWork(shop: Shop, visit: Visit, bayType: string) {
  const { technician, params, version } = await clockOf(shop, visit, bayType);
  return await technician.do(contract.workshop.finish, { params, body: { version } });
}

type Item = { readonly code: string; readonly unit: string };
/** A sheet without fault; what is to be measured measures 110. */
export const faultless = (items: readonly Item[]) =>
  items.map(({ code, unit }) => ({ code, verdict: 'pass' as const, measured: unit === '' ? null : 110_000, note: '' }));

/** A sheet that stops at its first item, which failed; the rest was not looked at. */
export const stoppedAtFault = (items: readonly Item[]) => faultless(items.slice(0, 1)).map((row) => ({ ...row, verdict: 'fail' as const }));

export const noRework = {
  result: 'passed' as const,
  operationIds: [],
  reworkReason: null,
  reworkOwnerId: null,
  costCentre: null,
  remark: '',
};

/** A drive of four kilometres that is just over. */
export function driveOf(
  sheet: { readonly mileageKm: number; readonly roadTestItems: readonly Item[]; readonly roadTestVersion: number | null },
  now: string,
) {
  const drive = {
    startedAt: plusMinutes(now, -10),
    endedAt: now,
    startKm: sheet.mileageKm,
    endKm: sheet.mileageKm + 4,
    route: 'city' as const,
  };
  return { ...drive, sheetVersion: sheet.roadTestVersion ?? 0, results: faultless(sheet.roadTestItems) };
}

/** A stage's sheet filled in without a fault. */
export function stageOf(
  sheet: ReplyOf<typeof contract.inspection.sheet>,
  stage: 'diagnosis' | 'process',
  repairClass: ReplyOf<typeof contract.inspection.sheet>['repairClass'] | null,
) {
  const { sheetVersion, items } = sheet.stageSheets.find((row) => row.stage === stage) ?? { sheetVersion: 0, items: [] };
  return { id: newId(), version: sheet.version, stage, sheetVersion, results: faultless(items), repairClass, remark: '' };
}

/** Who checks work before the inspector does: who did it, and the workshop manager. */
export const checkersOf = async (shop: Shop, worker?: Desk) =>
  [worker ?? (await shop.desk('technician')), await shop.desk('workshop-manager')] as const;

/** Self-check by the technician and team check by the workshop manager. */
export async function checkTwice({ workOrderId }: Pick<Visit, 'workOrderId'>, [worker, manager]: readonly [Desk, Desk]): Promise<void> {
  const params = { workOrderId };
  for (const [desk, level] of [
    [worker, 'self'],
    [manager, 'team'],
  ] as const) {
    const { version, sheetVersion, items } = await desk.do(contract.inspection.sheet, { params });
    const body = { ...noRework, id: newId(), version, sheetVersion: sheetVersion ?? 0, level, results: faultless(items) };
    await desk.do(contract.inspection.check, { params, body });
  }
}

export interface Inspecting {
  /** Who did the work, if not the store's first technician. */
  readonly worker?: Desk;
  readonly lateReason?: LateReason | null;
}

/** The final inspection after the two checks: the inspector passes the car, or sends one operation back for its assembly. */
export async function inspect(shop: Shop, visit: Visit & Inspecting, sentBack: string | null) {
  const { worker, lateReason = null } = visit;
  await checkTwice(visit, await checkersOf(shop, worker));
  const inspector = await shop.desk('quality-inspector');
  const params = { workOrderId: visit.workOrderId };
  const sheet = await inspector.do(contract.inspection.sheet, { params });
  const again = sheet.operations.filter((row) => row.operation.bayType === sentBack);
  const fault = {
    result: 'rework' as const,
    reworkReason: 'assembly' as const,
    reworkOwnerId: again[0]?.technicians[0]?.id ?? null,
    costCentre: 'workshop' as const,
    operationIds: again.map((row) => row.operation.id),
  };
  const { version, sheetVersion, items } = sheet;
  const roadTest = sheet.needsRoadTest ? driveOf(sheet, shop.now()) : null;
  const results = sentBack ? stoppedAtFault(items) : faultless(items);
  const named = { id: newId(), version, sheetVersion: sheetVersion ?? 0, results, lateReason, roadTest };
  const body = { ...noRework, ...named, ...(sentBack ? fault : {}) };
  return await inspector.do(contract.inspection.decide, { params, body });
}

export async function billOf(shop: Shop, visit: Visit) {
  return await (await shop.desk('service-adviser')).do(contract.settlement.ofVisit, { params: { visitId: visit.visitId } });
}

/** Pre-settlement at the adviser's desk: the bill with its one settlement. */
export async function preSettle(shop: Shop, visit: Visit) {
  const { version, mileageKm } = (await billOf(shop, visit)).visit;
  const bill = await (await shop.desk('service-adviser')).do(contract.settlement.prepare, {
    params: { visitId: visit.visitId },
    body: { version, mileageOutKm: mileageKm + 6 },
  });
  const live = bill.settlements.filter(({ status }) => status !== 'reversed');
  const [settlement] = live;
  if (!settlement || live.length !== 1) throw new Error('one payer, one settlement');
  return settlement;
}

export function paymentOf(settlement: { id: string; version: number }, amountFen: number, tender: 'cash' | 'wechat') {
  return {
    params: { id: settlement.id },
    body: { id: newId(), version: settlement.version, tenders: [{ tender, amountFen, givenFen: null }] },
  };
}

export async function releaseOf(shop: Shop, visit: Visit) {
  const { version } = (await billOf(shop, visit)).visit;
  return { params: { visitId: visit.visitId }, body: { version } };
}

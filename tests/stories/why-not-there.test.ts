// What the dispatch page says of a place before anything is dropped is what the server says when it is: every place that is
// asked about gets one answer from both, with the same facts, and none of them changes anything.
import { contract, type ReplyOf } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { barredBy, type Place } from '../../apps/web/src/features/workshop/plan-place.ts';
import { openShops, type Shops } from './desk.ts';
import {
  addJob,
  addOperation,
  addPart,
  approvalOf,
  checkIn,
  dispatch,
  newCar,
  openShop,
  operationsOf,
  plainPlan,
  type Shop,
  stockShop,
  type Visit,
} from './shop.ts';
import { newTechnician } from './technicians.ts';

type List = ReplyOf<typeof contract.workshop.dispatchList>;

const timeZone = 'Asia/Shanghai';
const day = '2026-11-24';
const told = { startsAt: '2026-11-23T16:00:00.000Z', endsAt: '2026-11-30T16:00:00.000Z' };
let shops: Shops;
let shop: Shop;
/** A car with two operations, one whose part nobody has, and one that stands on the mechanical bay from 10 to 11. */
let pair: Visit;
let short: Visit;
let planned: Visit;
/** One that needs the wheel aligner, of which there is one; it is calibrated from nine to ten. */
let aligned: Visit;
let brakesId: string;
let alignmentId: string;

const wall = (date: string, time: string) => new Date(`${date}T${time}:00.000+08:00`).toISOString();

async function agreed(tail: string, labour: readonly string[], parts: { id: string; quantity: number }[] = []): Promise<Visit> {
  const visit = await checkIn(shop, await newCar(shop, tail), null);
  const lines = labour.map((id) => ({ id, discountBasisPoints: 0 }));
  const { id, version } = await addJob(shop, visit, { name: '保养', labour: lines, parts });
  const adviser = await shop.desk('service-adviser');
  await adviser.do(contract.workOrders.quote, { params: { id }, body: { version, promisedAt: wall(day, '17:00') } });
  await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit));
  return visit;
}

beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  const goods = await stockShop(shop, 26_000);
  ({ brakesId } = goods);
  const shockId = await addPart(shop, { number: '54651-C1000', nameZh: '右前减振器', unit: '只', priceFen: 48_000, onHand: 0 });
  pair = await agreed('701', [goods.oilChangeId, goods.brakesId]);
  short = await agreed('702', [goods.brakesId], [{ id: shockId, quantity: 1000 }]);
  planned = await agreed('703', [goods.brakesId]);
  await dispatch(shop, planned, { bayType: 'mechanical', startsAt: wall(day, '10:00') });
  const manager = await shop.desk('workshop-manager');
  const aligner = { id: newId(), kind: '四轮定位仪', name: '四轮定位仪', quantity: 1, isActive: true, version: null };
  const { id: alignerId, ...aligning } = aligner;
  await manager.do(contract.capacity.setEquipment, { params: { id: alignerId }, body: aligning });
  const calibration = { startsAt: wall(day, '09:00'), endsAt: wall(day, '10:00'), reason: 'calibration' as const, quantity: 1, remark: '' };
  await manager.do(contract.capacity.addOutage, { body: { id: newId(), of: { kind: 'equipment', id: alignerId }, ...calibration } });
  const alignment = { code: 'DW001', nameZh: '四轮定位', hours: 80, bayType: 'mechanical' as const, minutes: 40, equipment: aligner.kind };
  alignmentId = await addOperation(await shop.desk('service-manager'), alignment);
  aligned = await agreed('705', [alignmentId]);
  const bays = (await manager.do(contract.capacity.listBays)).rows;
  const [technician] = (await manager.do(contract.capacity.listTechnicians)).rows;
  const lift = { kind: 'bay' as const, id: bays.find(({ type }) => type === 'mechanical')?.id ?? '' };
  const outage = { startsAt: wall(day, '15:00'), endsAt: wall(day, '16:00'), quantity: 1, remark: '' };
  await manager.do(contract.capacity.addOutage, { body: { id: newId(), of: lift, reason: 'calibration', ...outage } });
  const shiftId = newId();
  const shift = { name: '白班', starts: '08:00', ends: '18:00', breaks: [{ starts: '16:30', ends: '17:00' }], version: null };
  await manager.do(contract.capacity.setShift, { params: { id: shiftId }, body: shift });
  const { technicians } = await manager.do(contract.capacity.roster, { query: { from: day } });
  const { skills = [], version = null } = technicians.find(({ id }) => id === technician?.id) ?? {};
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, shiftId }));
  const terms = { skills, speedPercent: 100, week, version };
  await manager.do(contract.capacity.setTechnician, { params: { id: technician?.id ?? '' }, body: terms });
  const away = { startsAt: wall(day, '13:00'), endsAt: wall(day, '14:00'), kind: 'training' as const, remark: '' };
  await manager.do(contract.capacity.addException, { body: { id: newId(), technicianId: technician?.id ?? '', ...away } });
});
afterAll(() => shops.close());

interface Asked {
  readonly of: () => Visit;
  readonly bayType: 'maintenance' | 'mechanical';
  /** The bay it is dropped on, where it is not one of its own type. */
  readonly on?: 'maintenance' | 'mechanical';
  readonly from: string;
  readonly until: string;
}

async function bothSay({ of, bayType, on = bayType, from, until }: Asked) {
  const dispatcher = await shop.desk('dispatcher');
  const list: List = await dispatcher.do(contract.workshop.dispatchList, { query: { day } });
  const operation = list.operations.find((one) => one.workOrderId === of().workOrderId && one.bayType === bayType);
  const bay = list.bays.find(({ type }) => type === on);
  const [technician] = list.technicians;
  if (!operation || !bay || !technician) throw new Error('the shop has no such place');
  const technicians = [{ technicianId: technician.id, sharePercent: 100 }];
  const place: Place = { bayId: bay.id, technicians, startsAt: wall(day, from), endsAt: wall(day, until) };
  const { bayId, startsAt, endsAt } = place;
  const body = { ...plainPlan, version: operation.version, bayId, startsAt, endsAt, technicians };
  const answer = await dispatcher.ask(contract.workshop.assign, { params: { id: operation.id }, body });
  const barred = barredBy(operation, place, { list, timeZone, told });
  return { page: barred && { code: barred.refused, facts: barred.facts }, server: answer };
}

const asked: Readonly<Record<string, Asked>> = {
  'bay-type-differs': { of: () => pair, bayType: 'maintenance', on: 'mechanical', from: '08:30', until: '09:00' },
  'predecessor-not-ended': { of: () => pair, bayType: 'mechanical', from: '11:00', until: '12:00' },
  'parts-short': { of: () => short, bayType: 'mechanical', from: '11:00', until: '12:00' },
  'outside-opening-hours': { of: () => pair, bayType: 'maintenance', from: '07:30', until: '08:00' },
  'ends-before-start': { of: () => pair, bayType: 'maintenance', from: '09:00', until: '09:00' },
  'technician-occupied': { of: () => pair, bayType: 'maintenance', from: '10:30', until: '11:00' },
  'technician-absent': { of: () => planned, bayType: 'mechanical', from: '12:30', until: '13:30' },
  'technician-off-shift': { of: () => planned, bayType: 'mechanical', from: '16:40', until: '17:30' },
  'past-shift-end': { of: () => planned, bayType: 'mechanical', from: '17:30', until: '18:30' },
  'equipment-occupied': { of: () => aligned, bayType: 'mechanical', from: '08:30', until: '09:10' },
  'bay-closed': { of: () => planned, bayType: 'mechanical', from: '14:30', until: '15:30' },
};

it.each(Object.entries(asked))('%s is what page and server say', async (code, place) => {
  const { page, server } = await bothSay(place);
  expect([page?.code, server.status, server.code]).toEqual([code, 422, code]);
  // Only the page knows whose car it is.
  const { facts } = server.body as { facts: object };
  expect(page?.facts).toMatchObject(code === 'technician-occupied' ? { ...facts, car: '京A12703' } : facts);
});

it('what the dispatcher has locked stays where it is until he unlocks it, and both say by whom', async () => {
  const dispatcher = await shop.desk('dispatcher');
  const place: Asked = { of: () => planned, bayType: 'mechanical', from: '11:00', until: '12:00' };
  const standing = async () => {
    const { operations } = await dispatcher.do(contract.workshop.dispatchList, { query: { day } });
    const operation = operations.find(({ workOrderId }) => workOrderId === planned.workOrderId);
    if (!operation) throw new Error('the car is not on the list');
    return operation;
  };
  const { id, version, startsAt } = await standing();
  const call = { params: { id }, body: { version } };
  const locked = await dispatcher.do(contract.workshop.lock, call);
  expect([locked.startsAt, locked.lockedAt, locked.lockedByName]).toEqual([startsAt, expect.any(String), expect.any(String)]);
  const { page, server } = await bothSay(place);
  expect([server.status, server.code]).toEqual([422, 'plan-locked']);
  expect(page).toEqual({ code: 'plan-locked', facts: { name: locked.lockedByName } });
  expect((await dispatcher.ask(contract.workshop.unassign, call)).code).toBe('plan-locked');
  expect(await standing()).toEqual(locked);
  const unlocked = await dispatcher.do(contract.workshop.unlock, call);
  expect([unlocked.lockedAt, unlocked.lockedByName]).toEqual([null, null]);
  expect((await bothSay(place)).server.status).toBe(200);
  // The rest of the story finds it at ten again.
  expect((await bothSay({ ...place, from: '10:00', until: '11:00' })).server.status).toBe(200);
});

it('of a bay that is taken the page tells the car and until when', async () => {
  const third = await agreed('704', [brakesId]);
  const { page, server } = await bothSay({ of: () => third, bayType: 'mechanical', from: '10:30', until: '11:30' });
  expect(page).toEqual({ code: 'bay-occupied', facts: { car: '京A12703', from: `${day} 10:00`, until: `${day} 11:00` } });
  expect([server.status, server.code]).toEqual([422, 'bay-occupied']);
});

it('a place that the page finds free is free', async () => {
  const { page, server } = await bothSay({ of: () => pair, bayType: 'maintenance', from: '11:00', until: '11:30' });
  expect([page, server.status]).toEqual([undefined, 200]);
});

it('the one aligner is on one car at a time; who has a reason goes past it', async () => {
  const after = { of: () => aligned, bayType: 'mechanical' as const, from: '14:00', until: '14:40' };
  expect(await bothSay(after)).toMatchObject({ page: undefined, server: { status: 200 } });
  const manager = await shop.desk('service-manager');
  await manager.do(contract.capacity.addBay, { body: { id: newId(), code: 'J9', name: '举升机 9', type: 'mechanical' } });
  const second = await newTechnician(shops, shop, { name: '赵师傅', username: 'zhao' });
  const other = await agreed('706', [alignmentId]);
  const dispatcher = await shop.desk('dispatcher');
  const [operation] = await operationsOf(shop, other);
  const bay = (await dispatcher.do(contract.capacity.listBays)).rows.find(({ code }) => code === 'J9');
  const technicians = [{ technicianId: second.id, sharePercent: 100 }];
  const place = { bayId: bay?.id ?? '', technicians, startsAt: wall(day, '14:20'), endsAt: wall(day, '15:00') };
  const call = { params: { id: operation?.id ?? '' }, body: { ...plainPlan, version: operation?.version ?? 0, ...place } };
  const refusal = await dispatcher.ask(contract.workshop.assign, call);
  expect([refusal.status, refusal.code, refusal.body]).toEqual([
    422,
    'equipment-occupied',
    expect.objectContaining({ facts: { equipment: '四轮定位仪', quantity: 1 } }),
  ]);
  const excepted = { ...call, body: { ...call.body, overrideReason: '向隔壁店借用定位仪' } };
  expect((await dispatcher.do(contract.workshop.assign, excepted)).status).toBe('assigned');
});

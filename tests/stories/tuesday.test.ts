// Tuesday: sixty cars come to two shops alike, with late parts, a mechanic who falls ill at eleven, more found on every fourth car
// and four failed inspections. In the first the plan says what is done next, in the second the dispatcher gives a free
// mechanic the earliest promise.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { follow } from '../../apps/server/src/modules/planning/commands/follow.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { systemContext } from '../../apps/server/src/platform/system-context.ts';
import { openShops, type Shops } from './desk.ts';
import { brokenBooks } from './play.ts';
import { openShop, plainPlan } from './shop.ts';
import { absentFrom, cars, comingCars } from './tuesday-luck.ts';
import {
  agree,
  arrive,
  closes,
  closeUp,
  eight,
  type Floor,
  finish,
  goesHome,
  guestOf,
  inspectAndRelease,
  instantOf,
  type Open,
  openFloor,
  openWorkOf,
  partComes,
  setClock,
  start,
  step,
} from './tuesday-shop.ts';

let shops: Shops;
beforeAll(async () => {
  shops = await openShops();
  shops.store.clock.now = eight;
});
afterAll(() => shops.close());

const isBusy = (floor: Floor, technicianId: string) => [...floor.running.values()].some(({ technician }) => technician.id === technicianId);
const isTaken = (floor: Floor, bayId: string) => [...floor.running.values()].some((running) => running.bayId === bayId);
const carAtWork = (floor: Floor, list: readonly Open[], open: Open) =>
  list.some((other) => other.workOrderId === open.workOrderId && floor.running.has(other.id));
const isNext = (list: readonly Open[], open: Open) =>
  list.every((other) => other.workOrderId !== open.workOrderId || other.sequence >= open.sequence || other.id === open.id);
const isWaiting = ({ status, bayId }: Open) => status === 'waiting' || (status === 'rework' && bayId === null) || status === 'rework';

/** Whoever is free takes the earliest promise that fits a free bay. */
async function byHand(floor: Floor): Promise<void> {
  const dispatcher = await floor.shop.desk('dispatcher');
  const list = await openWorkOf(floor);
  const fits = (open: Open) =>
    isWaiting(open) && isNext(list, open) && !carAtWork(floor, list, open) && guestOf(floor, open)?.waitsForPart === false;
  for (const open of list.filter(fits)) {
    // Work that came back goes to whoever did it, while he is there.
    const own = open.status === 'rework' ? floor.technicians.filter(({ id }) => id === open.technicians[0]?.technicianId) : [];
    const technician = (own.length > 0 ? own : floor.technicians).find(({ id }) => !isBusy(floor, id));
    const bay = floor.bays.find(({ id, type }) => type === open.bayType && !isTaken(floor, id));
    if (!technician || !bay) continue;
    const technicians = [{ technicianId: technician.id, sharePercent: 100 }];
    const body = { ...plainPlan, version: open.version, bayId: bay.id, technicians, startsAt: instantOf(floor.now) };
    const given = await dispatcher.ask(contract.workshop.assign, { params: { id: open.id }, body });
    // What would not be done before everybody goes home begins tomorrow.
    if (given.code === 'past-shift-end') continue;
    expect(given.status, given.code).toBe(200);
    await start(floor, given.body as Open);
  }
}

/** The plan follows; what it wants begun now is given out, and each mechanic begins what is his. */
async function byPlan(floor: Floor): Promise<void> {
  const { services } = shops.store;
  await follow(systemContext(services, { dealershipId: floor.shop.dealershipId, now: instantOf(floor.now), requestId: newId() }));
  const dispatcher = await floor.shop.desk('dispatcher');
  const proposal = await dispatcher.do(contract.planning.proposal);
  const versions = new Map((await openWorkOf(floor)).map(({ id, version }) => [id, version]));
  const soon = proposal.operations.filter(({ startsAt }) => startsAt < instantOf(floor.now + step));
  if (soon.length > 0) {
    const operations = soon.map(({ workOrderId: _, technicianIds, ...place }) => ({
      ...place,
      technicianIds: [...technicianIds],
      version: versions.get(place.operationId) ?? 0,
    }));
    await dispatcher.do(contract.workshop.takeProposal, { body: { operations } });
  }
  const list = await openWorkOf(floor);
  const due = list.filter(
    ({ status, startsAt }) => (status === 'assigned' || status === 'rework') && startsAt !== null && startsAt < instantOf(floor.now + step),
  );
  for (const open of due.toSorted((a, b) => ((a.startsAt ?? '') < (b.startsAt ?? '') ? -1 : 1))) {
    const lead = open.technicians[0]?.technicianId ?? '';
    if (!isBusy(floor, lead) && !isTaken(floor, open.bayId ?? '') && !carAtWork(floor, list, open)) await start(floor, open);
  }
  // Who has nothing to do then pulls what fits.
  await byHand(floor);
}

async function live(floor: Floor, dispatch: (floor: Floor) => Promise<void>): Promise<void> {
  const coming = comingCars(2026);
  for (let minute = 0; minute < closes; minute += step) {
    setClock(floor, minute);
    for (const open of await openWorkOf(floor)) if ((floor.running.get(open.id)?.until ?? closes) <= minute) await finish(floor, open);
    for (const car of coming.filter(({ arrives }) => arrives === minute)) await arrive(floor, car);
    for (const guest of floor.guests) {
      if (guest.waitsForPart && (guest.coming.partAt ?? 0) <= minute) await partComes(floor, guest);
      if (guest.agreesAt !== null && guest.agreesAt <= minute) await agree(floor, guest);
    }
    const list = await openWorkOf(floor);
    for (const guest of floor.guests.filter(({ readyAt, agreesAt }) => readyAt === null && agreesAt === null)) {
      if (list.some(({ workOrderId }) => workOrderId === guest.visit.workOrderId)) continue;
      guest.inspectAt ??= minute + 2 * step;
      const lastBay = guest.coming.works.at(-1) === 'oil' || guest.coming.works.at(-1) === 'service' ? 'maintenance' : 'mechanical';
      if (guest.inspectAt <= minute) await inspectAndRelease(floor, guest, lastBay);
    }
    if (minute === absentFrom) await goesHome(floor);
    await dispatch(floor);
  }
  setClock(floor, closes);
  await closeUp(floor);
}

const figuresOf = ({ guests }: Floor) => ({
  released: guests.filter(({ readyAt }) => readyAt !== null).length,
  carriedOver: guests.filter(({ carriedOver }) => carriedOver).length,
  onTime: guests.filter(({ readyAt, promised }) => readyAt !== null && readyAt <= promised).length,
  // A car that stays overnight counts until closing time; a minute of an owner in the lounge three times.
  lateMinutes: guests.reduce(
    (sum, { readyAt, promised, coming }) => sum + (coming.ownerWaits ? 3 : 1) * Math.max(0, (readyAt ?? closes) - promised),
    0,
  ),
});

/** Some two thousand requests each, a hundred plans in the first: three minutes beside other work on two slow cores. */
const wholeDay = 900_000;

let planned: ReturnType<typeof figuresOf>;

it(
  'with the plan, every car leaves or stays with a reason',
  async () => {
    const floor = await openFloor(shops, openShop(shops, 1));
    await live(floor, byPlan);
    planned = figuresOf(floor);
    expect(planned.released + planned.carriedOver).toBe(cars);
    expect(await brokenBooks(shops)).toEqual([]);
  },
  wholeDay,
);

it(
  'by hand as well; and side by side',
  async () => {
    shops.store.clock.now = eight;
    const floor = await openFloor(shops, openShop(shops, 2));
    await live(floor, byHand);
    const byHandFigures = figuresOf(floor);
    expect(byHandFigures.released + byHandFigures.carriedOver).toBe(cars);
    expect(await brokenBooks(shops)).toEqual([]);
    process.stdout.write(`${JSON.stringify({ tuesday: { cars, planned, byHand: byHandFigures } })}\n`);
  },
  wholeDay,
);

// Plays one specimen of everything that can happen, and makes its form.
import { maskPhone } from '@bayline/domain/customers';
import { atLocalTime, plusDays, plusMinutes } from '@bayline/domain/kernel';
import type { RoleCode } from '@bayline/domain/organisation';
import type pg from 'pg';
import { demoPassword, hashPassword } from '../../apps/server/src/modules/organisation/index.ts';
import { openNewStore } from '../../apps/server/src/modules/set-up/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { makeCrew, type Person } from '../demo/crew.ts';
import { staffNames } from '../demo/store.ts';
import { playAwaited, playCalledOff, playNoShow } from './bookings.ts';
import { type Camera, leanOf, openCamera, openReader, readShapes } from './capture.ts';
import type { PlannedVisit } from './kinds.ts';
import { ownerOf, vinOf } from './people.ts';
import { leanVisits, missedShares, pastVisits, presentVisits, recentVisits } from './plans.ts';
import { playWhole } from './play-visit.ts';
import type { Scratch } from './scratch.ts';
import { type Delivery, type DeskRole, deskRoles, type Specimen, type SpecimenOf, type SpecimenSet } from './set.ts';
import {
  addCar,
  addOwner,
  agreeAndName,
  furnish,
  mileageOfFile,
  mileageOfVisit,
  playDelivery,
  type SpecimenCar,
  type SpecimenStore,
  shelve,
  zone,
} from './specimens.ts';
import { shelfClasses, specimenPart } from './stocked-parts.ts';
import { workOnDaysOff } from './store-rules.ts';
import { type Known, type RowsOf, type Template, templateOf } from './template.ts';
import { columnsOf, lastMinuteOf, leavesOf, spansOf } from './times.ts';

export interface Size {
  readonly technicians: number;
  readonly advisers: number;
  readonly desks: Readonly<Record<DeskRole, number>>;
  readonly bays: number;
  readonly bodyBays: number;
  readonly visitsInThreeWeeks: number;
  readonly isLean: boolean;
}

const opened = '2026-01-05';
const openedAt = atLocalTime(opened, '08:00', zone);

/** Names that no car's owner of the first years has. */
const staffFrom = {
  technician: 7_000_000,
  'service-adviser': 7_001_000,
  storekeeper: 7_002_000,
  cashier: 7_003_000,
  'quality-inspector': 7_004_000,
  'follow-up-caller': 7_005_000,
} as const;

async function openSpecimenStore({ services }: Scratch, size: Size): Promise<SpecimenStore> {
  const passwordHash = await hashPassword(demoPassword);
  const person = (role: RoleCode, username: string, name: string): Person => ({
    staffId: newId(),
    accountId: newId(),
    username,
    name,
    role,
  });
  const named = Object.entries(staffNames) as [keyof typeof staffNames, string][];
  const more = (role: keyof typeof staffFrom, count: number) =>
    Array.from({ length: count - 1 }, (_, at) => person(role, `${role}-${at + 2}`, ownerOf(staffFrom[role] + at, 0).name));
  const people = [
    ...named.map(([role, name]) => person(role, role, name)),
    ...more('technician', size.technicians),
    ...more('service-adviser', size.advisers),
    ...deskRoles.flatMap((role) => more(role, size.desks[role])),
  ];
  const staff = people.map((one) => ({ ...one, roles: [one.role], mustChangePassword: false, passwordHash, isNewAccount: true }));
  const place = {
    groupId: 1,
    groupCode: 'GEN',
    groupNameZh: '华北汽车服务集团',
    groupNameEn: 'Huabei Motor Services',
    code: '0001',
    nameZh: '汽车销售服务店',
    nameEn: 'Motor store',
    address: '北京市海淀区清河中街 68 号',
    phone: '010-62930001',
    isDemo: true,
  };
  await openNewStore(services, { now: openedAt, dealershipId: 1, place, people: staff, bays: 3 });
  return await furnish(makeCrew(services, 1, people), openedAt, size);
}

/** Its names are in no other row. */
function specimenCar(at: number, isElectric: boolean): SpecimenCar {
  const serial = String(70_000 + at);
  return {
    id: newId(),
    partyId: newId(),
    ownerName: `样车主${at}`,
    plate: isElectric ? `京ZD${serial}` : `京Z${serial}`,
    vin: vinOf(9_000_000 + at, 9),
    mobile: `199000${serial}`,
    contactName: `样联系人${at}`,
    contactMobile: `198000${serial}`,
  };
}

interface Studio {
  readonly store: SpecimenStore;
  readonly camera: Camera;
  readonly base: ReadonlyMap<string, number>;
  readonly who: Map<string, string>;
}

function knownOf({ base, who }: Studio, of: { startAt: string; car?: SpecimenCar; sender?: SpecimenCar; mileageKm: number }): Known {
  const { car, sender, startAt, mileageKm } = of;
  const ids: [string, string][] = [
    ...(car
      ? ([
          [car.id, 'vehicle'],
          [car.partyId, 'owner'],
        ] as [string, string][])
      : []),
    ...(sender ? ([[sender.partyId, 'sender']] as [string, string][]) : []),
  ];
  const words: [string, string][] = [
    ...(car
      ? ([
          [car.plate, 'plate'],
          [car.vin, 'vin'],
          [car.ownerName, 'ownerName'],
          [car.mobile, 'mobile'],
          [maskPhone(car.mobile), 'maskedMobile'],
          [car.contactName, 'contactName'],
          [car.contactMobile, 'contactMobile'],
        ] as [string, string][])
      : []),
    ...(sender ? ([[sender.ownerName, 'senderName']] as [string, string][]) : []),
  ];
  return {
    startMs: Date.parse(startAt),
    day: new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(startAt)),
    base,
    who: new Map([...who, ...ids]),
    words: new Map(words),
    mileageKm,
  };
}

const placed = (map: ReadonlyMap<string, number>, id: string | null): number => {
  const at = map.get(id ?? '');
  if (at === undefined) throw new Error(`${id} is not the store's`);
  return at;
};

function knowBatches({ base, who }: Studio, pictures: readonly RowsOf[]): void {
  for (const [id, partId] of columnsOf(pictures, 'stock_batches', ['id', 'part_id']))
    who.set(id ?? '', `batch ${placed(base, partId ?? null)}`);
}

function bringsOf(studio: Studio, pictures: readonly RowsOf[], newIds: ReadonlyMap<string, number>): Delivery['brings'] {
  knowBatches(studio, pictures);
  return columnsOf(pictures, 'stock_batches', ['id', 'part_id', 'on_hand']).map(([id, partId, onHand]) => ({
    part: placed(studio.base, partId ?? null),
    batch: placed(newIds, id ?? null),
    quantity: Number(onHand),
  }));
}

/** What of the shelf went out with it, or is held for it. */
function takesOf({ base }: Studio, pictures: readonly RowsOf[]): Specimen['takes'] {
  const taken = new Map<number, number>();
  const take = (partId: string | null | undefined, quantity: number) => {
    const part = placed(base, partId ?? null);
    taken.set(part, (taken.get(part) ?? 0) + quantity);
  };
  for (const [partId, quantity] of columnsOf(pictures, 'stock_ledger', ['part_id', 'quantity'])) take(partId, -Number(quantity));
  for (const [partId, reserved] of columnsOf(pictures, 'parts_requests', ['part_id', 'reserved'])) take(partId, Number(reserved));
  // What came for the car itself and went with it leaves the shelf as it was.
  return [...taken].filter(([, quantity]) => quantity !== 0).map(([part, quantity]) => ({ part, quantity }));
}

interface ToPlay {
  readonly of: SpecimenOf;
  readonly group?: number;
  readonly weight: number;
  readonly planned: PlannedVisit | null;
  readonly play: (store: SpecimenStore, cars: { car: SpecimenCar; sender: SpecimenCar; startAt: string }) => Promise<void>;
}

const ofVisit = (planned: PlannedVisit, of: SpecimenOf): ToPlay => ({
  of,
  weight: planned.share,
  planned,
  play: (store, { car, sender, startAt }) => playWhole(store, planned, { car, sender, arrivedAt: startAt }),
});
const ofBooking = (play: typeof playNoShow, of: SpecimenOf, weight = 0): ToPlay => ({
  of,
  weight,
  planned: null,
  play: ({ crew }, { car, startAt }) => play(crew, { car, mileageKm: mileageOfVisit, arrivedAt: startAt }),
});

const lately = { owed: { isStillOwed: true }, waiting: { until: 'approved', call: 'none' } } as const;
const latelyOf = (visits: readonly PlannedVisit[], of: keyof typeof lately): ToPlay[] =>
  visits.flatMap((planned, group) => (planned.lately?.includes(of) ? [{ ...ofVisit({ ...planned, ...lately[of] }, of), group }] : []));

function allToPlay(isLean: boolean): ToPlay[] {
  const past = isLean ? leanVisits : pastVisits;
  const recent = isLean ? leanVisits.map((planned) => ({ ...planned, call: 'none' as const })) : recentVisits;
  return [
    ...past.map((planned, group) => ({ ...ofVisit(planned, 'past'), group })),
    ...latelyOf(past, 'owed'),
    ...recent.map((planned) => ofVisit(planned, 'recent')),
    ofBooking(playNoShow, 'missed', missedShares['no-show']),
    ofBooking(playCalledOff, 'missed', missedShares['called-off']),
    ofBooking(playAwaited, 'awaited'),
    // What they wait for would come to whoever asks after them.
    ...latelyOf(past, 'waiting'),
    ...presentVisits.map((planned) => ofVisit(planned, 'present')),
  ];
}

/** Days between the end of one specimen and the start of the next, so that none stands in another's way. */
const daysApart = 4;
const weeksOfSpecimens = 150;
const [dayMinutes, closes] = [1440, 18 * 60];

async function playSpecimens(studio: Studio, isLean: boolean): Promise<Specimen[]> {
  const { store, camera } = studio;
  const specimens: Specimen[] = [];
  let day = plusDays(opened, 30);
  const all = allToPlay(isLean).map((toPlay, at) => ({ ...toPlay, car: specimenCar(at, false), sender: specimenCar(500 + at, false) }));
  for (const { car, sender, planned } of all) {
    await addCar(store, car, { at: openedAt, model: 0, isOwnerKnown: false });
    if (planned?.isBroughtByAnother) await addOwner(store, sender, openedAt);
  }
  await workOnDaysOff(store.crew, day, weeksOfSpecimens);
  await camera.takePicture();
  for (const { of, group = -1, weight, planned, play, car, sender } of all) {
    const startAt = atLocalTime(day, '09:00', zone);
    await play(store, { car, sender, startAt });
    const whole = await camera.takePicture();
    const pictures = isLean && (of === 'past' || of === 'recent') ? leanOf(whole) : whole;
    const template = templateOf(pictures, knownOf(studio, { startAt, car, sender, mileageKm: mileageOfVisit }));
    const spans = spansOf(pictures, startAt);
    const lastMinute = lastMinuteOf(whole, startAt);
    specimens.push({
      template,
      weight,
      of,
      group,
      lasts: Math.floor((closes + lastMinute) / dayMinutes),
      stands: of === 'waiting' ? (planned?.short?.days ?? 0) : Number.POSITIVE_INFINITY,
      spans,
      leaves: leavesOf(pictures, startAt),
      orders: columnsOf(whole, 'work_orders', ['id']).length,
      drive: planned?.drive,
      takes: takesOf(studio, pictures),
      bayType: spans.length > 0 ? (planned?.bay ?? 'maintenance') : null,
    });
    day = plusDays(day, daysApart + Math.ceil(lastMinute / dayMinutes));
  }
  return specimens;
}

async function fileCars(studio: Studio): Promise<Pick<SpecimenSet, 'cars' | 'secondCar' | 'double'>> {
  const first = specimenCar(900, false);
  const file = async (car: SpecimenCar, model: number) => {
    const isOwnerKnown = car !== first && car.partyId === first.partyId;
    await addCar(studio.store, car, { at: openedAt, model, isOwnerKnown });
    if (!isOwnerKnown) await agreeAndName(studio.store, car, { at: openedAt, model });
    return templateOf(await studio.camera.takePicture(), knownOf(studio, { startAt: openedAt, car, mileageKm: mileageOfFile }));
  };
  const cars = [await file(first, 0), await file(specimenCar(901, false), 1), await file(specimenCar(902, true), 2)];
  const secondCar = await file({ ...specimenCar(903, false), partyId: first.partyId }, 0);
  const again = specimenCar(904, false);
  await addOwner(studio.store, again, openedAt);
  const double = templateOf(
    await studio.camera.takePicture(),
    knownOf(studio, { startAt: openedAt, car: again, mileageKm: mileageOfFile }),
  );
  return { cars, secondCar, double };
}

/** Found by the words of each part, which differ. */
const withoutTerms = (pictures: readonly RowsOf[]) => pictures.filter(({ table }) => table !== 'part_search_terms');

async function shelveParts(studio: Studio): Promise<SpecimenSet['shelved']> {
  const shelved: { template: Template; part: number }[] = [];
  for (const [at, shelf] of shelfClasses.entries()) {
    const { number, nameZh, nameEn, bin } = specimenPart(at);
    const id = await shelve(studio.store, specimenPart(at), { at: openedAt, shelf });
    const known = knownOf(studio, { startAt: openedAt, mileageKm: mileageOfFile });
    const words = new Map([
      [number, 'partNumber'],
      [nameZh, 'partNameZh'],
      [nameEn, 'partNameEn'],
      [bin, 'partBin'],
    ]);
    const template = templateOf(withoutTerms(await studio.camera.takePicture()), { ...known, words });
    shelved.push({ template, part: placed(template.newIds, id) });
  }
  return shelved;
}

async function findPayers(reader: pg.Client, { store, base }: Studio): Promise<SpecimenSet['payers']> {
  const found: { at: number; terms: string[] }[] = [];
  for (const id of Object.values(store.payers)) {
    const { rows } = await reader.query<{ term: string }>('select term from customer_search_terms where party_id = $1 order by term', [id]);
    found.push({ at: placed(base, id), terms: rows.map(({ term }) => term) });
  }
  return found;
}

/** Plays everything once; takes some twenty seconds. */
export async function makeSpecimens(scratch: Scratch, size: Size): Promise<SpecimenSet> {
  const reader = await openReader(scratch.readerUrl);
  try {
    const shapes = await readShapes(reader);
    const camera = await openCamera(reader);
    const store = await openSpecimenStore(scratch, size);
    const pictures = await camera.takePicture();
    const empty = { store, camera, base: new Map<string, number>(), who: new Map<string, string>() };
    const base = templateOf(pictures, knownOf(empty, { startAt: openedAt, mileageKm: mileageOfFile }));
    const studio = { ...empty, base: base.newIds };
    const opening = bringsOf(studio, pictures, base.newIds);
    const deliveredAt = plusMinutes(openedAt, 600);
    await playDelivery(store, deliveredAt, size.visitsInThreeWeeks);
    const goods = await camera.takePicture();
    const template = templateOf(goods, knownOf(studio, { startAt: deliveredAt, mileageKm: mileageOfFile }));
    const delivery = { template, brings: bringsOf(studio, goods, template.newIds) };
    const { crew } = store;
    studio.who.set(crew.personOf('technician').staffId, 'technician');
    studio.who.set(crew.personOf('service-adviser').staffId, 'adviser');
    for (const role of deskRoles) studio.who.set(crew.personOf(role).staffId, role);
    for (const { id } of store.bays) studio.who.set(id, 'bay');
    // Enough on the shelf for every specimen.
    for (let more = 0; more < 4; more += 1) await playDelivery(store, deliveredAt, size.visitsInThreeWeeks);
    knowBatches(studio, await camera.takePicture());
    const idsOf = (role: RoleCode) =>
      crew.people.filter((person) => person.role === role).map(({ staffId }) => placed(base.newIds, staffId));
    return {
      shapes,
      base,
      shelved: await shelveParts(studio),
      payers: await findPayers(reader, studio),
      ...(await fileCars(studio)),
      delivery,
      opening,
      specimens: await playSpecimens(studio, size.isLean),
      technicians: idsOf('technician'),
      advisers: idsOf('service-adviser'),
      desks: {
        storekeeper: idsOf('storekeeper'),
        cashier: idsOf('cashier'),
        'quality-inspector': idsOf('quality-inspector'),
        'follow-up-caller': idsOf('follow-up-caller'),
      },
      bays: store.bays.map(({ id, type }) => ({ at: placed(base.newIds, id), type })),
    };
  } finally {
    await reader.end();
  }
}

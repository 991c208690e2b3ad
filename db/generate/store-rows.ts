// One store from its opening to the evening of its last day, as rows.
import { customerSearchTerms, maskPhone } from '@bayline/domain/customers';
import { atLocalTime, plusDays } from '@bayline/domain/kernel';
import { vehicleSearchTerms } from '@bayline/domain/vehicles';
import { termsOfPart } from '../../apps/server/src/modules/catalogue/index.ts';
import { chanceOf } from './chance.ts';
import { spreadOverDays } from './days.ts';
import { type Happening, live, mileageOn } from './life.ts';
import { ownerOf, plateOf, vinOf } from './people.ts';
import { missedForEachVisit } from './plans.ts';
import { deskRoles, type SpecimenOf, type SpecimenSet } from './set.ts';
import { openShelf } from './shelf.ts';
import { zone } from './specimens.ts';
import { openStamper, type Shared, type Sink, type Stamper } from './stamp.ts';
import { stockedPartAt } from './stocked-parts.ts';

export interface StoreToMake {
  /** From 1 on. */
  readonly id: number;
  readonly seed: number;
  /** The last day. */
  readonly until: string;
  readonly days: number;
  readonly visits: number;
  readonly cars: number;
  /** That lie on the shelf besides those that the orders take. */
  readonly parts: number;
  readonly isLean: boolean;
}

/** Those who have been customers before the first day. */
const shareAtFirst = 0.6;
/** Every thirteenth car is the second one of its owner: 8 %. */
const secondCarEvery = 13;
/** Three in ten cars of those who come new are electric, and half as many of the others. */
const electricInTen = { new: 3, known: 1.5 };
const dayMs = 86_400_000;
const restEvery = 100;
/** Names that no owner and nobody of the staff has. */
const contactsFrom = 8_000_000;
/** Of a hundred owners one was filed twice. */
const doubleEvery = 97;

const ownerAt = (car: number) => (car % secondCarEvery === secondCarEvery - 1 ? car - 1 : car);
const carsAtFirst = ({ cars }: StoreToMake) => Math.floor(cars * shareAtFirst);

function isElectric(car: number, of: StoreToMake): boolean {
  const inTen = car < carsAtFirst(of) ? electricInTen.known : electricInTen.new;
  return ownerAt(car) === car && (car * 7) % 20 < inTen * 2;
}

interface Files {
  readonly file: (car: number, day: number) => void;
  readonly who: (car: number, sender: number) => [string, string][];
  readonly words: (car: number, sender: number) => [string, string][];
}

function filesOf(set: SpecimenSet, stamper: Stamper, { of, sink, openedMs }: { of: StoreToMake; sink: Sink; openedMs: number }): Files {
  const { id: storeId } = of;
  const carId = (car: number, at: number) => stamper.idOf({ family: 'car', ms: openedMs, serial: car, at: mostOfTemplate + at });
  const owner = (car: number) => ownerOf(ownerAt(car), storeId);
  const who: Files['who'] = (car, sender) => [
    ['vehicle', carId(car, 0)],
    ['owner', carId(ownerAt(car), 1)],
    ['sender', carId(ownerAt(sender), 1)],
  ];
  const words: Files['words'] = (car, sender) => [
    ['plate', plateOf(car, { storeAt: storeId, isElectric: isElectric(car, of) })],
    ['vin', vinOf(car, storeId)],
    ['ownerName', owner(car).name],
    ['mobile', owner(car).mobile],
    ['maskedMobile', maskPhone(owner(car).mobile)],
    ['senderName', owner(sender).name],
    ['contactName', ownerOf(contactsFrom + car, storeId).name],
    ['contactMobile', ownerOf(contactsFrom + car, storeId).mobile],
  ];
  const file: Files['file'] = (car, day) => {
    const filling = {
      startMs: openedMs + day * dayMs,
      serial: car,
      mileageKm: mileageOn(car, day),
      who: new Map([...who(car, car), ['adviser', stamper.baseId(set.advisers[car % set.advisers.length] ?? 0)]]),
      words: new Map(words(car, car)),
      isBesidePlan: false,
    };
    const isSecond = ownerAt(car) !== car;
    const template = isSecond ? set.secondCar : isElectric(car, of) ? set.cars[2] : set.cars[car % 2];
    if (!template) throw new Error('no form of a car');
    stamper.stamp(template, filling, 'car');
    const terms = vehicleSearchTerms({ plate: filling.words.get('plate') ?? null, vin: filling.words.get('vin') ?? null });
    const lines = (all: readonly string[], of: string) => all.map((term) => `${storeId}\t${term}\t${of}\n`).join('');
    sink.put('vehicle_search_terms', lines(terms, carId(car, 0)), terms.length);
    if (isSecond) return;
    const found = customerSearchTerms({ ...owner(car), phone: null, officePhone: null });
    sink.put('customer_search_terms', lines(found, carId(car, 1)), found.length);
    if (car % doubleEvery !== doubleEvery - 1) return;
    const again = { ...filling, who: new Map([...filling.who, ['owner', carId(car, 2)]]) };
    stamper.stamp(set.double, { ...again, startMs: filling.startMs + 1 }, 'car');
    sink.put('customer_search_terms', lines(found, carId(car, 2)), found.length);
  };
  return { file, who, words };
}

/** The ids of the car itself come behind those of the other rows of its form. */
const mostOfTemplate = 4000;

function inLife(set: SpecimenSet, of: StoreToMake, bays: SpecimenSet['bays']) {
  const kinds = set.specimens.map((specimen, at) => ({ ...specimen, specimen: at }));
  const ofKind = (name: SpecimenOf) => kinds.filter((kind) => kind.of === name);
  const inHouse = ofKind('present').slice(0, of.visits);
  const present = [...inHouse, ...ofKind('awaited')];
  return {
    chance: chanceOf(of.seed * 1009 + of.id),
    timeZone: zone,
    days: spreadOverDays({ until: of.until, days: of.days, cars: of.visits - inHouse.length }),
    kinds: ofKind('past'),
    unfinished: [...ofKind('owed'), ...ofKind('waiting')],
    recent: ofKind('recent'),
    missed: ofKind('missed'),
    missedForEachVisit: of.isLean ? 0 : missedForEachVisit,
    present,
    carsAtFirst: carsAtFirst(of),
    isElectric: (car: number) => isElectric(car, of),
    carsAtLast: of.cars + present.length,
    bayTypes: bays.map(({ type }) => type),
    technicians: set.technicians.length,
    advisers: set.advisers.length,
  };
}

/** What lies on the shelf on the first morning. */
async function fillShelf(
  { set, stamper, openedMs }: Pick<Store, 'set' | 'stamper' | 'openedMs'>,
  of: StoreToMake,
  { sink, rest }: { sink: Sink; rest: () => Promise<void> },
): Promise<void> {
  const who = new Map([['storekeeper', stamper.baseId(set.desks.storekeeper[0] ?? 0)]]);
  for (let at = 0; at < of.parts; at += 1) {
    const part = stockedPartAt(at);
    const words = new Map([
      ['partNumber', part.number],
      ['partNameZh', part.nameZh],
      ['partNameEn', part.nameEn],
      ['partBin', part.bin],
    ]);
    const shelved = set.shelved[at % set.shelved.length];
    if (!shelved) throw new Error('no form of a part');
    stamper.stamp(shelved.template, { startMs: openedMs, serial: at, words, who }, 'part');
    const id = stamper.idOf({ family: 'part', ms: openedMs, serial: at, at: shelved.part });
    const terms = termsOfPart(part);
    sink.put('part_search_terms', terms.map((term) => `${of.id}\t${term}\t${id}\n`).join(''), terms.length);
    if (at % restEvery === 0) await rest();
  }
}

interface Store {
  readonly set: SpecimenSet;
  readonly stamper: Stamper;
  readonly files: Files;
  readonly openedMs: number;
}

/** A delivery comes at five in the afternoon of the day before it is needed. */
const deliveredAfterOpeningMs = 9 * 3_600_000;
/** What is the largest of one visit fits into the first delivery; one more may come on top. */
const mostDeliveries = 3;

/** Writes one happening after the other. */
function scribeOf({ set, stamper, files, openedMs }: Store): (happening: Happening, day: number) => void {
  const { bays, technicians, advisers } = set;
  const shelf = openShelf();
  shelf.put(set.opening, stamper.baseId);
  let serial = 0;
  const base = (list: readonly number[], at: number) => stamper.baseId(list[at % list.length] ?? 0);
  const deliver = (day: number) => {
    serial += 1;
    const [startMs, { template, brings }] = [openedMs + (day - 1) * dayMs + deliveredAfterOpeningMs, set.delivery];
    stamper.stamp(template, { startMs, serial });
    const own = serial;
    shelf.put(brings, (at) => stamper.idOf({ family: 'happening', ms: startMs, serial: own, at }));
  };
  return (happening, day) => {
    const specimen = set.specimens[happening.specimen];
    if (!specimen) throw new Error('no such specimen');
    for (let came = 0; came < mostDeliveries && !shelf.holds(specimen.takes); came += 1) deliver(day);
    const { car, broughtByOwnerOf: sender, mileageKm, isBesidePlan, atMs } = happening;
    const chosen: [string, string][] = [
      ['technician', base(technicians, happening.technician)],
      ['adviser', base(advisers, happening.adviser)],
      ...deskRoles.map((role): [string, string] => [role, base(set.desks[role], happening.shift)]),
      ['bay', stamper.baseId(bays[happening.bay]?.at ?? 0)],
    ];
    const who = new Map([...files.who(car, sender), ...chosen, ...shelf.take(specimen.takes)]);
    serial += 1;
    stamper.stamp(specimen.template, { startMs: atMs, serial, mileageKm, who, words: new Map(files.words(car, sender)), isBesidePlan });
  };
}

/** Writes the store; every few rows it asks whether enough has come together to be carried away. */
export async function writeStore(
  set: SpecimenSet,
  of: StoreToMake,
  to: { sink: Sink; sharedByAll: Shared; rest: () => Promise<void> },
): Promise<void> {
  const { sink, rest } = to;
  const firstDay = plusDays(of.until, 1 - of.days);
  const openedMs = Date.parse(atLocalTime(plusDays(firstDay, -1), '08:00', zone));
  const names = { id: of.id, code: String(of.id).padStart(4, '0'), suffix: of.id === 1 ? '' : String(of.id) };
  const stamper = openStamper({ ...names, seed: of.seed, openedMs, timeZone: zone }, sink, to.sharedByAll);
  stamper.stamp(set.base, { startMs: openedMs, serial: 0 }, 'base');
  for (const { at, terms } of set.payers)
    sink.put('customer_search_terms', terms.map((term) => `${of.id}\t${term}\t${stamper.baseId(at)}\n`).join(''), terms.length);
  await fillShelf({ set, stamper, openedMs }, of, to);
  const files = filesOf(set, stamper, { of, sink, openedMs });
  const life = inLife(set, of, set.bays);
  for (let car = 0; car < life.carsAtFirst; car += 1) {
    files.file(car, 0);
    if (car % restEvery === 0) await rest();
  }
  const write = scribeOf({ set, stamper, files, openedMs });
  let day = 1;
  for (const happenings of live(life)) {
    // A car may be brought by the owner of one that comes later in the day.
    for (const { car, isNewCar } of happenings) if (isNewCar) files.file(car, day);
    for (const [at, happening] of happenings.entries()) {
      write(happening, day);
      if (at % restEvery === 0) await rest();
    }
    day += 1;
  }
  const counted = stamper.counters.all().map(({ series, period, next }) => `${of.id}\t${series}\t${period}\t${next}\n`);
  sink.put('number_series', counted.join(''), counted.length);
}

// Plays one specimen of everything that happens in a store, through the same commands that people use, and keeps what each
// left in the database as a form.
import { atLocalTime, dayOf, plusDays, plusMinutes } from '@bayline/domain/kernel';
import * as appointments from '../../apps/server/src/modules/appointments/index.ts';
import * as capacity from '../../apps/server/src/modules/capacity/index.ts';
import * as catalogue from '../../apps/server/src/modules/catalogue/index.ts';
import * as customers from '../../apps/server/src/modules/customers/index.ts';
import * as vehicles from '../../apps/server/src/modules/vehicles/index.ts';
import * as warehouse from '../../apps/server/src/modules/warehouse/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from '../demo/crew.ts';
import { playFurther } from '../demo/further-work.ts';
import { demoModels, mobis } from '../demo/goods.ts';
import { call, follow } from '../demo/past.ts';
import { addSuppliers } from '../demo/stock-room.ts';
import { stockStore } from '../demo/store.ts';
import { book } from '../demo/today.ts';
import { playVisit } from '../demo/visit.ts';
import type { Goods } from '../demo/work.ts';
import { type PartName, type PlannedVisit, piecesOfThousand } from './plans.ts';

export const zone = 'Asia/Shanghai';
/** The files are made at this reading, the visits begin at the later one; no other figure is near them. */
export const mileageOfFile = 700_000;
export const mileageOfVisit = 705_000;

export interface SpecimenCar {
  readonly id: string;
  readonly partyId: string;
  readonly ownerName: string;
  readonly plate: string;
  readonly vin: string;
  readonly mobile: string;
}

export interface SpecimenStore {
  readonly crew: Crew;
  readonly goods: Goods;
  readonly modelIds: readonly string[];
  readonly supplierId: string;
  readonly bays: readonly { readonly id: string; readonly type: string }[];
}

export interface StoreSize {
  readonly bays: number;
  readonly bodyBays: number;
}

/** What a store has before the first car: goods, models, suppliers, and bays enough for its cars. */
export async function furnish(crew: Crew, now: string, size: StoreSize): Promise<SpecimenStore> {
  await addSuppliers(crew, now);
  const goods = await stockStore(crew, now);
  const modelIds: string[] = [];
  for (const model of demoModels)
    modelIds.push((await catalogue.routes.addModel(crew.as('service-manager', now), { ...nothing, body: { ...model, id: newId() } })).id);
  const more = [
    ...Array.from(
      { length: size.bays },
      (_, at) =>
        ({
          code: `J${String(at + 1).padStart(2, '0')}`,
          name: `机修${at + 1}号`,
          type: at % 2 === 0 ? 'maintenance' : 'mechanical',
        }) as const,
    ),
    ...Array.from(
      { length: size.bodyBays },
      (_, at) => ({ code: `K${String(at + 1).padStart(2, '0')}`, name: `钣金${at + 1}号`, type: 'body' }) as const,
    ),
  ];
  for (const bay of more) await capacity.routes.addBay(crew.as('workshop-manager', now), { ...nothing, body: { ...bay, id: newId() } });
  const { rows: bays } = await capacity.routes.listBays(crew.as('dispatcher', now), nothing);
  const { rows: suppliers } = await warehouse.routes.suppliers(crew.as('storekeeper', now), { ...nothing, query: {} });
  return { crew, goods, modelIds, bays, supplierId: suppliers.find(({ name }) => name === mobis.name)?.id ?? '' };
}

/** At least so many pieces come at a time: small stores order by the carton. */
const smallestDelivery = 24;

/** What three weeks take of every part, at the price of the opening stock: the shelf keeps one cost a piece. */
export async function playDelivery({ crew, goods, supplierId }: SpecimenStore, at: string, visitsInThreeWeeks: number): Promise<void> {
  const lines = (Object.keys(goods.parts) as PartName[]).map((name) => {
    const { fields, stock } = goods.parts[name];
    const pieces = Math.max(smallestDelivery, Math.ceil((piecesOfThousand(name) * visitsInThreeWeeks) / 1000));
    return {
      partId: fields.id,
      quantity: pieces * 1000,
      valueFen: pieces * costOf(stock, name),
      batch: '',
      bin: stock.bin,
      hasCertificate: true,
    };
  });
  const papers = { kind: 'purchase' as const, supplierId, deliveryNote: 'SH-88120', receivedOn: dayOf(at, zone) };
  await warehouse.routes.receive(crew.as('storekeeper', at), { ...nothing, body: { id: newId(), ...papers, lines } });
}

/** Of what the shelf began without, there is no opening price. */
const shockCostFen = 42_300;
function costOf({ quantity, valueFen }: { quantity: number; valueFen: number }, name: PartName): number {
  if (quantity === 0 && name !== 'shock') throw new Error(`${name} has no price`);
  return quantity === 0 ? shockCostFen : (valueFen * 1000) / quantity;
}

const personOf = (car: SpecimenCar) => ({
  id: car.partyId,
  kind: 'person' as const,
  name: car.ownerName,
  sex: null,
  mobile: car.mobile,
  phone: null,
  idNumber: null,
  address: '',
  employer: '',
  email: '',
  remark: '',
});

/** Somebody without a car of their own here. */
export async function addOwner({ crew }: SpecimenStore, car: SpecimenCar, at: string): Promise<void> {
  await customers.routes.add(crew.as('service-adviser', at), { ...nothing, body: personOf(car) });
}

export async function addCar(
  { crew, modelIds }: SpecimenStore,
  car: SpecimenCar,
  of: { at: string; model: number; isOwnerKnown: boolean },
): Promise<void> {
  const party = personOf(car);
  await vehicles.routes.add(crew.as('service-adviser', of.at), {
    ...nothing,
    body: {
      id: car.id,
      modelId: modelIds[of.model] ?? null,
      engineNumber: 'G4FL10000',
      colour: ['白', '黑', '银'][of.model] ?? '白',
      modelYear: 2022,
      purchasedOn: '2022-06-18',
      vehicleUse: 'household' as const,
      remark: '',
      vin: car.vin,
      isVinOverridden: false,
      plate: car.plate,
      mileageKm: mileageOfFile,
      owner: of.isOwnerKnown ? { partyId: party.id } : { party },
      user: null,
    },
  });
}

export interface VisitToPlay {
  readonly car: SpecimenCar;
  readonly sender: SpecimenCar;
  readonly arrivedAt: string;
}

const calls = {
  satisfied: { result: 'done', outcome: 'satisfied', score: 9, content: '车主很满意，提醒下次保养时间' },
  neutral: { result: 'done', outcome: 'neutral', score: 7, content: '等候时间略长，其他满意' },
} as const;

/** From the booking of the day before to the call after the release, as far as it is told. */
export async function playWhole(
  { crew, goods, bays }: SpecimenStore,
  planned: PlannedVisit,
  { car, sender, arrivedAt }: VisitToPlay,
): Promise<void> {
  const bay = bays.find(({ type }) => type === planned.bay);
  const brought = planned.isBroughtByAnother ? sender : car;
  const workStartsAt = plusMinutes(arrivedAt, 20 + (planned.workAfterDays ?? 0) * 1440);
  const until = planned.until ?? 'released';
  const owned = { id: car.id, partyId: car.partyId, ownerName: car.ownerName, plate: car.plate, mileageKm: mileageOfVisit };
  const operationIds = planned.labour.map((name) => goods.operations[name].id);
  const parts = planned.parts.map(([name, pieces]) => ({ partId: goods.parts[name].fields.id, quantity: pieces * 1000 }));
  const wish = { startsAt: plusMinutes(arrivedAt, 5), work: planned.words, bayType: 'maintenance' as const, minutes: 20 };
  const booking = planned.bay === 'maintenance' ? { ...wish, operationIds, parts } : wish;
  const appointmentId = planned.isBooked ? await book(crew, owned, { ...booking, takenAt: plusMinutes(arrivedAt, -1440) }) : null;
  const plan = {
    vehicleId: car.id,
    senderPartyId: brought.partyId,
    signedByName: brought.ownerName,
    appointmentId,
    words: planned.words,
    jobName: planned.labour.map((name) => goods.operations[name].nameZh).join('、'),
    businessType: planned.businessType,
    labour: operationIds,
    parts,
    mileageKm: mileageOfVisit,
    arrivedAt,
    promisedAfterMinutes: planned.minutes + 80 + (planned.workAfterDays ?? 0) * 1440,
    until,
    isWholeSheet: planned.isWholeSheet ?? false,
    bayId: bay?.id ?? '',
    technician: crew.personOf('technician'),
    workStartsAt,
    readyAfterMinutes: planned.minutes,
    tender: planned.tender,
    ...(planned.money ? { money: planned.money } : {}),
    ...(planned.repairClass ? { repairClass: planned.repairClass } : {}),
    ...(planned.question ? { question: planned.question } : {}),
  };
  const { further } = planned;
  const meanwhile = further
    ? (visit: Awaited<ReturnType<typeof playVisit>>) => playFurther(crew, further, { visit, goods, now: plusMinutes(arrivedAt, 12) })
    : undefined;
  const visit = await playVisit(crew, plan, meanwhile);
  if (until !== 'released') return;
  const releasedAt = plusMinutes(workStartsAt, planned.minutes + 20);
  await follow(crew, visit, releasedAt);
  if (planned.call === 'none') return;
  const at = atLocalTime(plusDays(dayOf(releasedAt, zone), 2), '10:20', zone);
  await call(crew, visit, { at, came: planned.call === 'unreached' ? 'unreached' : calls[planned.call] });
}

const bookingOf = (startsAt: string) => ({ startsAt, work: '常规保养', bayType: 'maintenance' as const, minutes: 30 });

/** Booked two days before and not seen. */
export async function playNoShow({ crew }: SpecimenStore, car: SpecimenCar, startsAt: string): Promise<void> {
  const id = await book(crew, { ...car, mileageKm: mileageOfVisit }, { ...bookingOf(startsAt), takenAt: plusMinutes(startsAt, -2 * 1440) });
  const adviser = crew.as('service-adviser', plusMinutes(startsAt, 45));
  await appointments.routes.markNoShow(adviser, { ...nothing, params: { id }, body: { version: 1 } });
}

/** Booked for a day that is still to come. */
export async function playAwaited({ crew }: SpecimenStore, car: SpecimenCar, at: { takenAt: string; startsAt: string }): Promise<void> {
  await book(crew, { ...car, mileageKm: mileageOfVisit }, { ...bookingOf(at.startsAt), takenAt: at.takenAt });
}

// A store before the first car comes, made through the same commands that people use: goods, bays, rules, the files of cars.
import { dayOf } from '@bayline/domain/kernel';
import * as capacity from '../../apps/server/src/modules/capacity/index.ts';
import * as catalogue from '../../apps/server/src/modules/catalogue/index.ts';
import * as customers from '../../apps/server/src/modules/customers/index.ts';
import * as vehicles from '../../apps/server/src/modules/vehicles/index.ts';
import * as warehouse from '../../apps/server/src/modules/warehouse/index.ts';
import { inDealership } from '../../apps/server/src/platform/db/in-dealership.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from '../demo/crew.ts';
import { demoModels, mobis } from '../demo/goods.ts';
import { addSuppliers } from '../demo/stock-room.ts';
import { stockStore } from '../demo/store.ts';
import { addFurtherGoods, type StoreGoods } from './further-goods.ts';
import type { PartName } from './kinds.ts';
import { filePayers, type PayerFiles } from './payers.ts';
import { piecesOfThousand } from './plans.ts';
import { type SpecialParts, specialParts } from './special-parts.ts';
import { fieldsOf, type StockedPart, type shelfClasses } from './stocked-parts.ts';
import { agreeOnRules } from './store-rules.ts';

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
  /** Somebody else of the family. */
  readonly contactName: string;
  readonly contactMobile: string;
}

export interface SpecimenStore {
  readonly crew: Crew;
  readonly goods: StoreGoods;
  readonly specials: SpecialParts;
  readonly payers: PayerFiles;
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
  const goods = await addFurtherGoods(crew, now, await stockStore(crew, now));
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
  const specials = specialParts();
  const keeper = crew.as('storekeeper', now);
  await inDealership(keeper, async (tx) => {
    await catalogue.addPartNumbers(
      keeper,
      tx,
      Object.values(specials).map(({ fields }) => fields),
    );
    const empty = { warehouseCode: 'MAIN', quantity: 0, valueFen: 0, bin: 'E-01', kind: 'opening', supplier: mobis.name } as const;
    await warehouse.receiveAll(
      keeper,
      tx,
      Object.values(specials).map(({ fields }) => ({ ...empty, partId: fields.id, batch: '', minimum: null, maximum: null })),
    );
  });
  const { rows: bays } = await capacity.routes.listBays(crew.as('dispatcher', now), nothing);
  const { rows: suppliers } = await warehouse.routes.suppliers(crew.as('storekeeper', now), { ...nothing, query: {} });
  await agreeOnRules(crew, now, { bays: bays.length, goods, modelIds });
  const payers = await filePayers(crew, now);
  return { crew, goods, specials, payers, modelIds, bays, supplierId: suppliers.find(({ name }) => name === mobis.name)?.id ?? '' };
}

/** One more part that lies on the shelf when the store opens; answers with its id. */
export async function shelve(
  { crew }: SpecimenStore,
  part: StockedPart,
  of: { at: string; shelf: (typeof shelfClasses)[number] },
): Promise<string> {
  const keeper = crew.as('storekeeper', of.at);
  const { priceFen, costFen, pieces } = of.shelf;
  const fields = fieldsOf(part, priceFen);
  const goods = { partId: fields.id, quantity: pieces * 1000, valueFen: pieces * costFen, bin: part.bin };
  await inDealership(keeper, async (tx) => {
    await catalogue.addPartNumber(keeper, tx, fields);
    const papers = { warehouseCode: 'MAIN', kind: 'opening', supplier: mobis.name, batch: '期初', minimum: null, maximum: null } as const;
    await warehouse.receive(keeper, tx, { ...goods, ...papers });
  });
  return fields.id;
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

/** The owner agrees to be remembered; every other names somebody else to call. */
export async function agreeAndName({ crew }: SpecimenStore, car: SpecimenCar, { at, model }: { at: string; model: number }): Promise<void> {
  const params = { id: car.partyId };
  const consent = { kind: 'profile' as const, givenOn: dayOf(at, zone), channel: 'paper' as const, wordingVersion: '2.1' };
  await customers.routes.giveConsent(crew.as('records-clerk', at), { ...nothing, params, body: consent });
  if (model !== 1) return;
  const contact = { id: newId(), name: car.contactName, phone: car.contactMobile, relation: 'family' as const };
  const body = { ...contact, purpose: 'progress' as const, isPreferred: false };
  await customers.routes.addContact(crew.as('records-clerk', at), { ...nothing, params, body });
}

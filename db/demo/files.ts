// What the records clerk has made of the files: classes and cards, contacts, consents, the car's papers, and two files
// of one customer that are still to be merged.
import * as customers from '../../apps/server/src/modules/customers/index.ts';
import * as vehicles from '../../apps/server/src/modules/vehicles/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from './crew.ts';
import type { Car } from './store.ts';

const zone = 'Asia/Shanghai';

async function makeMember(crew: Crew, car: Car, { now, at }: { now: string; at: number }): Promise<void> {
  const params = { id: car.partyId };
  const { rows } = await customers.routes.classes(crew.as('records-clerk', now), nothing);
  const { version } = await customers.routes.get(crew.as('records-clerk', now), { ...nothing, params });
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(now));
  const body = { version, classId: rows[1 + (at % 3)]?.id ?? null, since: day, memberCardNumber: `8800${1000 + at}` };
  await customers.routes.setClass(crew.as('records-clerk', now), { ...nothing, params, body });
  const consent = { kind: 'profile' as const, givenOn: day, channel: 'paper' as const, wordingVersion: '2.1' };
  await customers.routes.giveConsent(crew.as('records-clerk', now), { ...nothing, params, body: consent });
  const contact = { id: newId(), relation: 'family' as const, purpose: 'progress' as const, isPreferred: at % 2 === 0 };
  const named = { ...contact, name: `${car.ownerName.slice(0, 1)}先生`, phone: `1380001${String(1000 + at)}` };
  await customers.routes.addContact(crew.as('records-clerk', now), { ...nothing, params, body: named });
  const view = await customers.routes.get(crew.as('records-clerk', now), { ...nothing, params });
  const { kind, name, sex, remark } = view;
  const work = { employer: '北京第三机床厂', jobTitle: '工程师', email: '', postcode: '100085', address: '北京市海淀区清河中街 68 号' };
  const said = { ...work, education: 'bachelor' as const, hobbies: '自驾、摄影' };
  await customers.routes.change(crew.as('records-clerk', now), {
    ...nothing,
    params,
    body: { kind, name, sex, remark, ...said, version: view.version },
  });
}

async function completeCar(crew: Crew, car: Car, { now, at }: { now: string; at: number }): Promise<void> {
  const params = { id: car.id };
  const view = await vehicles.routes.get(crew.as('records-clerk', now), { ...nothing, params });
  const { modelId, engineNumber, colour, modelYear, purchasedOn, vehicleUse, remark, vin, plate, version } = view;
  const onFile = { modelId, engineNumber, colour, modelYear, purchasedOn, vehicleUse, remark, vin, plate, version };
  const drive = { engineType: 'G4FL', gearboxType: 'IVT', gearboxNumber: `C0F${20_000 + at}`, shiftMode: 'cvt' as const };
  const looks = { trimCode: 'LUX', interiorStyle: '黑色织物', keyNumber: `K${4_000 + at}` };
  const days = { producedOn: '2022-04-11', registeredOn: '2022-06-25', deliveredOn: '2022-06-19', warrantyFrom: '2022-06-18' };
  const purchase = { purchaseMileageKm: 15, sellingDealer: '北京现代海淀特约店' };
  const body = { ...onFile, ...drive, ...looks, ...days, ...purchase, isVinOverridden: false, vinReason: '' };
  await vehicles.routes.change(crew.as('records-clerk', now), { ...nothing, params, body });
}

/** The same owner, entered a second time with the landline of the office. */
async function addDouble(crew: Crew, car: Car, now: string): Promise<void> {
  const texts = { address: '北京市海淀区清河中街 68 号', employer: '', email: '', remark: '来电登记' };
  const body = {
    ...texts,
    id: newId(),
    kind: 'person' as const,
    name: car.ownerName,
    sex: null,
    mobile: null,
    phone: '010-62931234',
    idNumber: null,
  };
  await customers.routes.add(crew.as('service-adviser', now), { ...nothing, body });
}

export async function careForFiles(crew: Crew, cars: readonly Car[], now: string): Promise<void> {
  for (const [at, car] of cars.slice(0, 6).entries()) await makeMember(crew, car, { now, at });
  for (const [at, car] of cars.slice(0, 6).entries()) await completeCar(crew, car, { now, at });
  const [first] = cars;
  if (first) await addDouble(crew, first, now);
}

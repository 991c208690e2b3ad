// The two stores of the demo group before the first car comes: people, goods on the shelf, cars with their owners.
import { dayOf } from '@bayline/domain/kernel';
import type { RoleCode } from '@bayline/domain/organisation';
import { checkVin } from '@bayline/domain/vehicles';
import * as capacity from '../../apps/server/src/modules/capacity/index.ts';
import * as catalogue from '../../apps/server/src/modules/catalogue/index.ts';
import * as organisation from '../../apps/server/src/modules/organisation/index.ts';
import { openNewStore } from '../../apps/server/src/modules/set-up/index.ts';
import * as vehicles from '../../apps/server/src/modules/vehicles/index.ts';
import * as warehouse from '../../apps/server/src/modules/warehouse/index.ts';
import { inDealership } from '../../apps/server/src/platform/db/in-dealership.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import type { Services } from '../../apps/server/src/platform/request.ts';
import { demoCannedJobs, relateParts } from './catalogue.ts';
import { type Crew, makeCrew, nothing, type Person } from './crew.ts';
import { demoModels, demoOperations, demoOwners, demoParts, mobis } from './goods.ts';
import { writeSheets } from './inspect.ts';

export const staffNames: Readonly<Record<Exclude<RoleCode, 'car-owner'>, string>> = {
  'records-clerk': '何静',
  'follow-up-caller': '林晓彤',
  'service-adviser': '王磊',
  dispatcher: '郑伟',
  'workshop-manager': '冯强',
  technician: '韩冬',
  'quality-inspector': '曾志明',
  'tool-keeper': '邓超',
  storekeeper: '彭丽',
  cashier: '苏敏',
  'sales-consultant': '卢婷',
  'service-manager': '梁建华',
  'group-viewer': '罗文',
  administrator: '宋凯',
};
const moreTechnicians = ['任飞', '姚军', '钱伟', '孙涛'];

export const stores = [
  {
    id: 1,
    code: '0001',
    nameZh: '北京海淀店',
    nameEn: 'Beijing Haidian',
    address: '北京市海淀区清河中街 68 号',
    phone: '010-62930001',
    plates: '京A',
    isBusy: true,
  },
  {
    id: 2,
    code: '0002',
    nameZh: '廊坊开发区店',
    nameEn: 'Langfang',
    address: '河北省廊坊市广阳区四海路 12 号',
    phone: '0316-6080002',
    plates: '冀R',
    isBusy: false,
  },
] as const;
export type Store = (typeof stores)[number];

function peopleOf(store: Store): Person[] {
  const roles = Object.keys(staffNames) as (keyof typeof staffNames)[];
  const person = (role: RoleCode, username: string, name: string): Person => ({
    staffId: newId(),
    accountId: newId(),
    username: store.id === 1 ? username : `${username}2`,
    name,
    role,
  });
  return [
    ...roles.map((role) => person(role, role, staffNames[role])),
    ...moreTechnicians.map((name, at) => person('technician', `technician-${String.fromCharCode(98 + at)}`, name)),
  ];
}

export async function openStore(
  services: Services,
  store: Store,
  { now, manager }: { now: string; manager: Person | undefined },
): Promise<Crew> {
  const people = peopleOf(store);
  const passwordHash = await organisation.hashPassword(organisation.demoPassword);
  const staff = people.map((p) => ({ ...p, roles: [p.role], mustChangePassword: false, passwordHash, isNewAccount: true }));
  // The manager of the first store looks after the second as well: one log-in, two stores.
  const visitor = manager
    ? [{ ...manager, staffId: newId(), roles: [manager.role], mustChangePassword: false, passwordHash, isNewAccount: false }]
    : [];
  // Began this week: the administrator has not given the role yet.
  const newcomer = {
    staffId: newId(),
    accountId: newId(),
    username: `newcomer${store.id}`,
    name: '方圆',
    roles: [],
    mustChangePassword: true,
    passwordHash,
    isNewAccount: true,
  };
  await openNewStore(services, {
    now,
    dealershipId: store.id,
    place: { groupId: 1, groupCode: 'DEMO', groupNameZh: '京冀汽车服务集团', groupNameEn: 'Jingji Motor Services', ...store, isDemo: true },
    people: [...staff, ...visitor, newcomer],
    bays: 6,
  });
  return makeCrew(services, store.id, people);
}

/** Everybody has learned the four trades; one of them is certified for electric cars. */
function skillsOf(staffId: string, crew: Crew) {
  const bare = { certificateNumber: '', certificateUntil: null };
  const certified = { skill: 'high-voltage', certificateNumber: 'T110108202600417', certificateUntil: '2029-06-30' } as const;
  const trades = (['mechanical', 'electrical', 'body', 'paint'] as const).map((skill) => ({ skill, ...bare }));
  return staffId === crew.personOf('technician').staffId ? [...trades, certified] : trades;
}

/** Skills of the technicians, goods and stock. */
export async function stockStore(crew: Crew, now: string) {
  const operations = demoOperations();
  const parts = demoParts();
  const manager = crew.as('service-manager', now);
  await inDealership(manager, async (tx) => {
    for (const { staffId, role } of crew.people)
      if (role === 'technician') await capacity.teachSkills(tx, { staffId, skills: skillsOf(staffId, crew) });
    for (const operation of Object.values(operations)) await catalogue.addLabourOperation(manager, tx, operation);
    for (const part of Object.values(parts)) await catalogue.addPartNumber(manager, tx, part.fields);
    for (const job of demoCannedJobs({ operations, parts }, dayOf(now, 'Asia/Shanghai'))) await catalogue.addCannedJob(manager, tx, job);
  });
  for (const [code, name, type] of [
    ['B07', '钣金工位', 'body'],
    ['B08', '烤房', 'paint'],
  ] as const)
    await capacity.routes.addBay(crew.as('workshop-manager', now), { ...nothing, body: { id: newId(), code, name, type } });
  await writeSheets(crew, now);
  const keeper = crew.as('storekeeper', now);
  await inDealership(keeper, async (tx) => {
    for (const { fields, stock: goods } of Object.values(parts)) {
      await warehouse.receive(keeper, tx, {
        partId: fields.id,
        warehouseCode: 'MAIN',
        ...goods,
        kind: 'opening',
        supplier: mobis.name,
        batch: '期初',
        minimum: 5000,
        maximum: 80_000,
      });
    }
  });
  await relateParts(crew, parts, now);
  return { operations, parts };
}

/** A well-formed VIN: the ninth place is found by trying the eleven signs it can have. */
export function vinOf(serial: number): string {
  const text = (check: string) => `LBECFAHB${check}NZ${String(serial).padStart(6, '0')}`;
  const right = [...'0123456789X'].find((check) => checkVin(text(check)).refused === undefined);
  return text(right ?? '0');
}

export interface Car {
  readonly id: string;
  readonly partyId: string;
  readonly ownerName: string;
  readonly plate: string;
  /** The reading when the file was made. */
  readonly mileageKm: number;
}

export async function addCars(crew: Crew, store: Store, now: string): Promise<Car[]> {
  const modelIds: string[] = [];
  for (const model of demoModels)
    modelIds.push((await catalogue.routes.addModel(crew.as('service-manager', now), { ...nothing, body: { ...model, id: newId() } })).id);
  const cars: Car[] = [];
  for (const [at, name] of demoOwners.entries()) {
    const isElectric = at % 7 === 6;
    const serial = 10_000 + at * 37 + store.id;
    const plate = isElectric
      ? `${store.plates}D${serial}`
      : `${store.plates}${String.fromCharCode(65 + (at % 8))}${String(serial).slice(1)}`;
    const car = { id: newId(), partyId: newId(), ownerName: name, plate, mileageKm: 18_000 + at * 1_650 };
    const party = {
      id: car.partyId,
      kind: 'person' as const,
      name,
      sex: null,
      mobile: `1390000${String(store.id * 1000 + at).padStart(4, '0')}`,
      phone: null,
      idNumber: null,
      address: '',
      employer: '',
      email: '',
      remark: '',
    };
    const file = {
      modelId: at === demoOwners.length - 1 ? null : (modelIds[isElectric ? 2 : at % 2] ?? null),
      engineNumber: `G4FL${serial}`,
      colour: ['白', '黑', '银', '蓝'][at % 4] ?? '',
      modelYear: 2022,
      purchasedOn: '2022-06-18',
      vehicleUse: 'household' as const,
      remark: '',
    };
    await vehicles.routes.add(crew.as('service-adviser', now), {
      ...nothing,
      body: {
        ...file,
        id: car.id,
        // The last one came on a trailer: its VIN and model are still to be read.
        vin: at === demoOwners.length - 1 ? null : vinOf(serial),
        isVinOverridden: false,
        plate,
        mileageKm: car.mileageKm,
        owner: { party },
        user: null,
      },
    });
    cars.push(car);
  }
  return cars;
}

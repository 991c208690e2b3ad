// The demo group: two stores on a living afternoon, made through the same commands that people use.
import { atLocalTime, dayOf, localTime, plusDays, plusMinutes, startOfDay } from '@bayline/domain/kernel';
import { type RoleCode, startingRoles } from '@bayline/domain/organisation';
import { checkVin } from '@bayline/domain/vehicles';
import * as appointments from '../../apps/server/src/modules/appointments/index.ts';
import * as capacity from '../../apps/server/src/modules/capacity/index.ts';
import * as catalogue from '../../apps/server/src/modules/catalogue/index.ts';
import * as organisation from '../../apps/server/src/modules/organisation/index.ts';
import { openNewStore } from '../../apps/server/src/modules/set-up/index.ts';
import * as vehicles from '../../apps/server/src/modules/vehicles/index.ts';
import * as warehouse from '../../apps/server/src/modules/warehouse/index.ts';
import type { Clock } from '../../apps/server/src/platform/clock.ts';
import { inDealership } from '../../apps/server/src/platform/db/in-dealership.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import type { Services } from '../../apps/server/src/platform/request.ts';
import { type Crew, makeCrew, type Person } from './crew.ts';
import { demoModels, demoOperations, demoOwners, demoParts } from './goods.ts';
import { playVisit, type Stage } from './visit.ts';

const zone = 'Asia/Shanghai';
const nothing = { params: undefined, query: undefined, body: undefined };

const staffNames: Readonly<Record<Exclude<RoleCode, 'car-owner'>, string>> = {
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
const moreTechnicians = ['任飞', '姚军'];

const stores = [
  {
    id: 1,
    code: '0001',
    nameZh: '北京海淀店',
    nameEn: 'Beijing Haidian',
    address: '北京市海淀区清河中街 68 号',
    phone: '010-62930001',
    plates: '京A',
  },
  {
    id: 2,
    code: '0002',
    nameZh: '廊坊开发区店',
    nameEn: 'Langfang',
    address: '河北省廊坊市广阳区四海路 12 号',
    phone: '0316-6080002',
    plates: '冀R',
  },
] as const;
type Store = (typeof stores)[number];

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

async function open(services: Services, store: Store, { now, manager }: { now: string; manager: Person | undefined }): Promise<Crew> {
  const people = peopleOf(store);
  const passwordHash = await organisation.hashPassword(organisation.demoPassword);
  const staff = people.map((p) => ({ ...p, roles: [p.role], mustChangePassword: false, passwordHash, isNewAccount: true }));
  // The manager of the first store looks after the second as well: one log-in, two stores.
  const visitor = manager
    ? [{ ...manager, staffId: newId(), roles: [manager.role], mustChangePassword: false, passwordHash, isNewAccount: false }]
    : [];
  await openNewStore(services, {
    now,
    dealershipId: store.id,
    place: { groupId: 1, groupCode: 'DEMO', groupNameZh: '京冀汽车服务集团', groupNameEn: 'Jingji Motor Services', ...store, isDemo: true },
    people: [...staff, ...visitor],
    bays: 6,
  });
  return makeCrew(services, store.id, people);
}

/** Skills of the technicians, goods and stock. */
async function stock(crew: Crew, now: string) {
  const operations = demoOperations();
  const parts = demoParts();
  const manager = crew.as('service-manager', now);
  await inDealership(manager, async (tx) => {
    for (const { staffId, role } of crew.people)
      if (role === 'technician') await capacity.teachSkills(tx, { staffId, skills: ['mechanical', 'electrical'] });
    for (const operation of Object.values(operations)) await catalogue.addLabourOperation(manager, tx, operation);
    for (const part of Object.values(parts)) await catalogue.addPartNumber(manager, tx, part.fields);
  });
  const keeper = crew.as('storekeeper', now);
  await inDealership(keeper, async (tx) => {
    for (const { fields, stock: goods } of Object.values(parts)) {
      await warehouse.receive(keeper, tx, {
        partId: fields.id,
        warehouseCode: 'MAIN',
        ...goods,
        kind: 'opening',
        supplier: '北京现代摩比斯',
        batch: '期初',
        minimum: 5000,
        maximum: 80_000,
      });
    }
  });
  return { operations, parts };
}

/** A well-formed VIN: the ninth place is found by trying the eleven signs it can have. */
function vinOf(serial: number): string {
  const text = (check: string) => `LBECFAHB${check}NZ${String(serial).padStart(6, '0')}`;
  const right = [...'0123456789X'].find((check) => checkVin(text(check)).refused === undefined);
  return text(right ?? '0');
}

interface Car {
  readonly id: string;
  readonly partyId: string;
  readonly ownerName: string;
  readonly plate: string;
}

async function addCars(crew: Crew, store: Store, now: string): Promise<Car[]> {
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
    const car = { id: newId(), partyId: newId(), ownerName: name, plate };
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
      modelId: modelIds[isElectric ? 2 : at % 2] ?? null,
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
        vin: vinOf(serial),
        isVinOverridden: false,
        plate,
        mileageKm: 18_000 + at * 2_350,
        owner: { party },
        user: null,
      },
    });
    cars.push(car);
  }
  return cars;
}

/** The moment the demo stands at: now, in working hours; else the last half past two. */
function anchorOf(now: string): string {
  const time = localTime(now, zone);
  if (time >= '11:30' && time < '17:00') return now;
  const today = atLocalTime(dayOf(now, zone), '14:30', zone);
  return today <= now ? today : atLocalTime(plusDays(dayOf(now, zone), -1), '14:30', zone);
}

const scenes: readonly {
  readonly until: Stage;
  readonly arrivedBefore: number;
  readonly promise: number;
  readonly job: 'maintenance' | 'brakes' | 'battery' | 'shocks' | 'diagnosis';
}[] = [
  { until: 'released', arrivedBefore: 210, promise: 150, job: 'maintenance' },
  { until: 'part-paid', arrivedBefore: 200, promise: 150, job: 'brakes' },
  { until: 'pre-settled', arrivedBefore: 190, promise: 160, job: 'maintenance' },
  { until: 'passed', arrivedBefore: 180, promise: 170, job: 'battery' },
  { until: 'finished', arrivedBefore: 150, promise: 180, job: 'maintenance' },
  { until: 'rework', arrivedBefore: 175, promise: 160, job: 'brakes' },
  { until: 'paused', arrivedBefore: 110, promise: 150, job: 'diagnosis' },
  { until: 'working', arrivedBefore: 90, promise: 80, job: 'brakes' },
  { until: 'working', arrivedBefore: 60, promise: 120, job: 'maintenance' },
  { until: 'assigned', arrivedBefore: 50, promise: 150, job: 'maintenance' },
  { until: 'issued', arrivedBefore: 40, promise: 180, job: 'battery' },
  { until: 'approved', arrivedBefore: 35, promise: 240, job: 'shocks' },
  { until: 'approved', arrivedBefore: 25, promise: 150, job: 'maintenance' },
  { until: 'quoted', arrivedBefore: 18, promise: 120, job: 'brakes' },
  { until: 'checked-in', arrivedBefore: 8, promise: 120, job: 'maintenance' },
];

const words = {
  maintenance: '到保养里程了,做个常规保养',
  brakes: '踩刹车时前面有吱吱声,刹车比以前软',
  battery: '早上打不着火,仪表灯很暗',
  shocks: '过减速带前面咚咚响',
  diagnosis: '发动机故障灯亮了,加速没劲',
} as const;

async function playDay(
  crew: Crew,
  cars: readonly Car[],
  { operations: o, parts: p, anchor }: Awaited<ReturnType<typeof stock>> & { anchor: string },
): Promise<void> {
  const piece = (part: { fields: { id: string } }, pieces = 1) => ({ partId: part.fields.id, quantity: pieces * 1000 });
  const work = {
    maintenance: {
      name: '常规保养',
      labour: [o.oil.id, o.filters.id],
      parts: [piece(p.oil), piece(p.oilFilter), piece(p.airFilter), piece(p.cabinFilter)],
      bay: 'maintenance',
    },
    brakes: { name: '前制动检修', labour: [o.brakes.id], parts: [piece(p.brakePads)], bay: 'mechanical' },
    battery: { name: '更换蓄电池', labour: [o.battery.id], parts: [piece(p.battery)], bay: 'maintenance' },
    shocks: { name: '前减振器更换', labour: [o.shocks.id], parts: [piece(p.shock, 2)], bay: 'mechanical' },
    diagnosis: { name: '发动机故障诊断', labour: [o.diagnosis.id], parts: [], bay: 'mechanical' },
  } as const;
  const { rows: bays } = await capacity.routes.listBays(crew.as('dispatcher', anchor), nothing);
  const technicians = crew.people.filter((person) => person.role === 'technician');
  const free = { bay: new Map<string, string>(), person: new Map<string, string>() };
  const earliest = (ids: readonly string[], until: Map<string, string>) =>
    ids.toSorted((a, b) => (until.get(a) ?? '').localeCompare(until.get(b) ?? ''))[0] ?? '';
  for (const [at, scene] of scenes.entries()) {
    const job = work[scene.job];
    const car = cars[at];
    if (!car) throw new Error('more scenes than cars');
    const arrivedAt = plusMinutes(anchor, -scene.arrivedBefore);
    const bayId = earliest(
      bays.filter((bay) => bay.type === job.bay).map((bay) => bay.id),
      free.bay,
    );
    const staffId = earliest(
      technicians.map((t) => t.staffId),
      free.person,
    );
    const technician = technicians.find((t) => t.staffId === staffId);
    if (!technician) throw new Error('no technician');
    const workStartsAt =
      [plusMinutes(arrivedAt, 20), free.bay.get(bayId) ?? '', free.person.get(staffId) ?? ''].toSorted().at(-1) ?? arrivedAt;
    const plan = {
      vehicleId: car.id,
      senderPartyId: car.partyId,
      signedByName: car.ownerName,
      appointmentId: null,
      words: words[scene.job],
      jobName: job.name,
      businessType: scene.job === 'maintenance' ? ('maintenance' as const) : ('repair' as const),
      labour: job.labour,
      parts: job.parts,
      mileageKm: 18_050 + at * 2_350,
      arrivedAt,
      promisedAfterMinutes: scene.promise,
      until: scene.until,
      bayId,
      technician,
      workStartsAt,
    };
    await playVisit(crew, plan);
    free.bay.set(bayId, plusMinutes(workStartsAt, 61));
    free.person.set(staffId, plusMinutes(workStartsAt, 61));
  }
}

/** Tomorrow's and the day after's bookings. */
async function book(crew: Crew, cars: readonly Car[], anchor: string): Promise<void> {
  for (const [at, car] of cars.slice(scenes.length).entries()) {
    const day = plusDays(dayOf(anchor, zone), 1 + (at % 2));
    const startsAt = plusMinutes(startOfDay(day, zone), 9 * 60 + at * 30);
    const body = {
      id: newId(),
      vehicleId: car.id,
      partyId: car.partyId,
      requestedWork: '常规保养',
      businessType: 'maintenance' as const,
      bayType: 'maintenance' as const,
      startsAt,
      plannedMinutes: 60,
      estimateFen: 58_000,
      expectedParts: '机油、机滤',
      reminderChannel: 'phone' as const,
      remark: '',
    };
    await appointments.routes.book(crew.as('service-adviser', anchor), { ...nothing, body });
  }
}

/** Loads both stores; says each step. */
export async function loadDemo(services: Services, { clock, say }: { clock: Clock; say: (zh: string, en: string) => void }): Promise<void> {
  const anchor = anchorOf(clock());
  const before = plusMinutes(anchor, -60 * 24 * 3);
  let manager: Person | undefined;
  for (const store of stores) {
    say(`  ${store.nameZh}`, `  ${store.nameEn}`);
    const crew = await open(services, store, { now: before, manager });
    manager ??= crew.personOf('service-manager');
    const goods = await stock(crew, before);
    const cars = await addCars(crew, store, before);
    await playDay(crew, cars, { ...goods, anchor });
    await book(crew, cars, anchor);
  }
  say(`演示账号(密码 ${organisation.demoPassword})`, `demo log-ins (password ${organisation.demoPassword})`);
  for (const role of Object.keys(staffNames) as (keyof typeof staffNames)[])
    say(`  ${role}  ${startingRoles[role].nameZh}`, startingRoles[role].nameEn);
}

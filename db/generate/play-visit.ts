// Plays one planned visit through the commands that people use, from the booking to the call and the money that comes later.
import { atLocalTime, dayOf, plusDays, plusMinutes } from '@bayline/domain/kernel';
import * as workOrders from '../../apps/server/src/modules/work-orders/index.ts';
import { nothing } from '../demo/crew.ts';
import { call, follow } from '../demo/past.ts';
import { payLater } from '../demo/till.ts';
import { type Meanwhile, type PlayedVisit, playVisit, type VisitPlan } from '../demo/visit.ts';
import { bookVisit } from './bookings.ts';
import { findWork } from './found-work.ts';
import { type Call, type Found, type PlannedVisit, returned } from './kinds.ts';
import { chargeTo } from './payers.ts';
import { bridge } from './shortage.ts';
import { mileageOfVisit, type SpecimenCar, type SpecimenStore, zone } from './specimens.ts';

const dayMinutes = 1440;
const answers = {
  satisfied: { result: 'done', outcome: 'satisfied', score: 9, content: '车主很满意，提醒下次保养时间' },
  neutral: { result: 'done', outcome: 'neutral', score: 7, content: '等候时间略长，其他满意' },
  dissatisfied: { result: 'done', outcome: 'dissatisfied', score: 5, content: '交车比说好的晚，希望提前告知' },
  complaint: { result: 'done', outcome: 'complaint', score: 3, content: '刚修过又有异响，要求尽快处理' },
  refused: { result: 'refused', outcome: null, score: null, content: '车主表示不必回访' },
  unreached: { result: 'unreached', outcome: null, score: null, content: '无人接听' },
} as const;
/** What came of one call after the other, a day between them. */
const callsOf: Readonly<Record<Exclude<Call, 'none'>, readonly (keyof typeof answers)[]>> = {
  satisfied: ['satisfied'],
  neutral: ['neutral'],
  dissatisfied: ['dissatisfied'],
  complaint: ['complaint'],
  refused: ['refused'],
  'second-time': ['unreached', 'satisfied'],
  abandoned: ['unreached', 'unreached', 'unreached'],
};
const finds = {
  battery: { words: '蓄电池静置电压只有 11.9V，冷车启动吃力', severity: 'yellow', part: 'battery', minutes: 20 },
  filters: { words: '空调滤清器很脏，有霉味', severity: 'yellow', part: 'cabinFilter', minutes: 20 },
  brakes: { words: '前制动片只剩 3 毫米', severity: 'yellow', part: 'brakePads', minutes: 60 },
  shocks: { words: '左前减振器漏油，行驶中有异响', severity: 'red', part: 'shock', minutes: 120 },
} as const;
/** From the end of one operation to the start of the next, and what rework takes. */
const [betweenOperations, reworkMinutes] = [5, 50];

interface Played {
  readonly planned: PlannedVisit;
  readonly car: SpecimenCar;
  readonly brought: SpecimenCar;
  readonly arrivedAt: string;
  readonly mileageKm: number;
  readonly repeatsOrderId?: string;
}

const waitOf = ({ short, workAfterDays = 0 }: PlannedVisit) => (short?.days === 0 ? 90 : (short?.days ?? workAfterDays) * dayMinutes);
/** New filters fit into the time that was promised. */
const delayOf = (found: Found | undefined) => (found?.what === 'filters' ? 0 : foundMinutes(found));
const foundMinutes = (found: Found | undefined) => (found?.isAgreed ? finds[found.what].minutes + betweenOperations : 0);
const workMinutes = ({ minutes, found, isSentBack }: PlannedVisit) => minutes + foundMinutes(found) + (isSentBack ? reworkMinutes : 0);
/** What the owner is told first: of missing parts, further work and rework nobody knows yet. */
const promisedAfter = (planned: PlannedVisit) =>
  planned.minutes + (planned.isSentBack ? 30 : 80) + (planned.workAfterDays ?? 0) * dayMinutes + (planned.collectedAfterMinutes ?? 0) / 2;

function planOf(store: SpecimenStore, played: Played, appointmentId: string | null): VisitPlan {
  const { crew, goods, specials, bays } = store;
  const { planned, car, brought, arrivedAt, mileageKm, repeatsOrderId } = played;
  const { short, hasBreak = false, collectedAfterMinutes = 0 } = planned;
  const wait = waitOf(planned);
  const shelf = planned.parts.map(([name, pieces]) => ({ partId: goods.parts[name].fields.id, quantity: pieces * 1000 }));
  const special = (short?.parts ?? []).map(([name, pieces]) => ({ partId: specials[name].fields.id, quantity: pieces * 1000 }));
  return {
    vehicleId: car.id,
    senderPartyId: brought.partyId,
    signedByName: brought.ownerName,
    appointmentId,
    words: planned.words,
    jobName: planned.labour.map((name) => goods.operations[name].nameZh).join('、'),
    businessType: planned.businessType,
    labour: planned.labour.map((name) => goods.operations[name].id),
    parts: [...shelf, ...special],
    mileageKm,
    arrivedAt,
    promisedAfterMinutes: promisedAfter(planned),
    until: planned.until ?? 'released',
    sheet: planned.sheet ?? 'photos',
    bayId: bays.find(({ type }) => type === planned.bay)?.id ?? '',
    technician: crew.personOf('technician'),
    meanwhile: meanwhileOf(store, played),
    workStartsAt: plusMinutes(arrivedAt, 20 + wait),
    readyAfterMinutes: workMinutes(planned),
    tender: planned.tender,
    ...(wait >= dayMinutes || collectedAfterMinutes > 0 ? { customerMode: 'left' as const } : {}),
    collectedAfterMinutes,
    ...(short ? { preparedAt: plusMinutes(arrivedAt, 14 + wait) } : {}),
    ...(repeatsOrderId === undefined ? {} : { repeatsOrderId }),
    hasBreak,
    isSentBack: planned.isSentBack ?? false,
    ...(planned.money ? { money: planned.money } : {}),
    ...(planned.repairClass ? { repairClass: planned.repairClass } : {}),
    ...(planned.question ? { question: planned.question } : {}),
  };
}

function meanwhileOf(store: SpecimenStore, { planned, arrivedAt, brought }: Played): Meanwhile {
  const { crew, goods, specials, supplierId, payers } = store;
  const { payer, short, found, until } = planned;
  const wait = waitOf(planned);
  const workStartsAt = plusMinutes(arrivedAt, 20 + wait);
  const promisedAt = plusMinutes(arrivedAt, promisedAfter(planned) + (short ? wait : 0));
  const shortage = short && {
    askedAt: plusMinutes(arrivedAt, 11),
    expectedAt: workStartsAt,
    comesAt: until === undefined ? plusMinutes(arrivedAt, 9 + wait) : null,
    isWaitedFor: short.days === 0,
    promisedAt,
    supplierId,
    zone,
    costs: new Map(Object.values(specials).map(({ fields, costFen }) => [fields.id, costFen])),
  };
  const seen = found && { ...finds[found.what], ...found };
  const work = seen && {
    job: {
      ...seen,
      name: goods.operations[seen.what].nameZh,
      operationId: goods.operations[seen.what].id,
      parts: [{ partId: goods.parts[seen.part].fields.id, quantity: 1000 }],
    },
    isAgreed: seen.isAgreed,
    at: plusMinutes(workStartsAt, 5),
    signedByName: brought.ownerName,
    promisedAt,
    minutes: delayOf(found),
  };
  return {
    ...(payer ? { priced: (visit) => chargeTo(crew, visit, { payer, files: payers, now: plusMinutes(arrivedAt, 7) }) } : {}),
    ...(shortage ? { approved: (visit) => bridge(crew, visit, shortage) } : {}),
    ...(work ? { begun: (visit) => findWork(crew, visit, work) } : {}),
  };
}

async function callAfter({ crew }: SpecimenStore, visit: PlayedVisit, of: { planned: PlannedVisit; releasedAt: string }): Promise<void> {
  const { planned, releasedAt } = of;
  await follow(crew, visit, releasedAt);
  if (planned.call === 'none') return;
  for (const [at, came] of callsOf[planned.call].entries()) {
    const calledAt = atLocalTime(plusDays(dayOf(releasedAt, zone), 2 + at), '10:20', zone);
    await call(crew, visit, { at: calledAt, came: answers[came] });
  }
}

/** One arrival of the car; answers with the visit and when the car went home. */
async function playOnce(store: SpecimenStore, played: Played): Promise<PlayedVisit> {
  const { crew, goods } = store;
  const { planned, car, mileageKm, arrivedAt } = played;
  const operationIds = planned.labour.map((name) => goods.operations[name].id);
  const parts = planned.parts.map(([name, pieces]) => ({ partId: goods.parts[name].fields.id, quantity: pieces * 1000 }));
  const words = { work: planned.words, bayType: 'maintenance' as const, minutes: 20 };
  const wish = planned.bay === 'maintenance' ? { ...words, operationIds, parts } : words;
  const { isBooked } = planned;
  const appointmentId = isBooked === false ? null : await bookVisit(crew, isBooked, { car, mileageKm, arrivedAt, wish });
  const plan = planOf(store, played, appointmentId);
  const visit = await playVisit(crew, plan);
  if (plan.until !== 'released') return visit;
  const releasedAt = plusMinutes(plan.workStartsAt, plan.readyAfterMinutes + 20 + (planned.collectedAfterMinutes ?? 0));
  await callAfter(store, visit, { planned, releasedAt });
  if ((planned.payer || planned.money === 'arrears') && !planned.isStillOwed)
    await payLater(crew, visit, atLocalTime(plusDays(dayOf(releasedAt, zone), 9), '15:00', zone));
  return visit;
}

/** The owner hears the price and thinks it over. */
async function callOff({ crew }: SpecimenStore, { workOrderId }: PlayedVisit, now: string): Promise<void> {
  const params = { id: workOrderId };
  const { version } = await workOrders.routes.get(crew.as('service-adviser', now), { ...nothing, params });
  await workOrders.routes.cancel(crew.as('service-adviser', now), {
    ...nothing,
    params,
    body: { version, reason: '报价后车主决定改日再修' },
  });
}

/** From the booking of the days before to the call after the release, as far as it is told; a car may come back once. */
export async function playWhole(
  store: SpecimenStore,
  planned: PlannedVisit,
  { car, sender, arrivedAt }: { readonly car: SpecimenCar; readonly sender: SpecimenCar; readonly arrivedAt: string },
): Promise<void> {
  const brought = planned.isBroughtByAnother ? sender : car;
  const visit = await playOnce(store, { planned, car, brought, arrivedAt, mileageKm: mileageOfVisit });
  if (planned.isCalledOff) await callOff(store, visit, plusMinutes(arrivedAt, 18));
  if (planned.returnsAfterDays === undefined) return;
  await playOnce(store, {
    planned: { ...returned, share: 0, isBooked: false, tender: 'transfer', call: 'satisfied' },
    car,
    brought,
    arrivedAt: plusMinutes(arrivedAt, planned.returnsAfterDays * dayMinutes),
    mileageKm: mileageOfVisit + 200,
    repeatsOrderId: visit.workOrderId,
  });
}

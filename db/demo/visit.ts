// Plays a visit through the real commands, each step by the person whose step it is, as far as it is told.

import { plusMinutes } from '@bayline/domain/kernel';
import { noQuestions } from '@bayline/domain/reception';
import * as handover from '../../apps/server/src/modules/handover/index.ts';
import * as reception from '../../apps/server/src/modules/reception/index.ts';
import * as settlement from '../../apps/server/src/modules/settlement/index.ts';
import * as warehouse from '../../apps/server/src/modules/warehouse/index.ts';
import * as workOrders from '../../apps/server/src/modules/work-orders/index.ts';
import * as workshop from '../../apps/server/src/modules/workshop/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing, type Person } from './crew.ts';
import { inspect, penalise } from './inspect.ts';
import { settle, type Tender } from './till.ts';
import { cleanWalkRound, faultQuestions, photographed, takePhotos, wholeWalkRound } from './walk-round.ts';

export const stages = [
  'checked-in',
  'quoted',
  'approved',
  'issued',
  'assigned',
  'working',
  'paused',
  'finished',
  'checked',
  'rework',
  'passed',
  'washed',
  'pre-settled',
  'part-paid',
  'released',
] as const;
export type Stage = (typeof stages)[number];

export type BusinessType =
  | 'maintenance'
  | 'repair'
  | 'warranty'
  | 'accident-insurance'
  | 'accident-self-pay'
  | 'return'
  | 'campaign'
  | 'internal';

export interface VisitPlan {
  readonly vehicleId: string;
  readonly senderPartyId: string;
  readonly signedByName: string;
  readonly appointmentId: string | null;
  readonly words: string;
  readonly jobName: string;
  readonly businessType: BusinessType;
  readonly labour: readonly string[];
  readonly parts: readonly { readonly partId: string; readonly quantity: number }[];
  readonly mileageKm: number;
  readonly arrivedAt: string;
  readonly promisedAfterMinutes: number;
  readonly until: Stage;
  /** What is on its check-in sheet besides what must be: nothing, photos of the car, or photos, marks and answers. */
  readonly sheet: 'plain' | 'photos' | 'whole';
  /** Where the work is done and by whom. */
  readonly bayId: string;
  readonly technician: Person;
  readonly workStartsAt: string;
  /** From the start of the work until the inspector looks at it. */
  readonly readyAfterMinutes: number;
  readonly repairClass?: 'second-level';
  readonly question?: string;
  /** What is out of the ordinary with the money: half stays open, or the bill is reversed and made again. */
  readonly money?: 'arrears' | 'reversed';
  /** How it is paid, where it is not the usual way. */
  readonly tender?: Tender;
  /** What the owner does meanwhile; waits in the lounge where nothing is said. */
  readonly customerMode?: 'left';
  /** The order within guarantee that brings the car back. */
  readonly repeatsOrderId?: string;
  /** When parts are handed out and work is given; a quarter of an hour after the arrival where nothing is said. */
  readonly preparedAt?: string;
  /** Sent back once by the inspector, and done again. */
  readonly isSentBack?: boolean;
  /** The technician has a break of ten minutes in the first operation. */
  readonly hasBreak?: boolean;
  /** Minutes after everything is ready until the owner comes. */
  readonly collectedAfterMinutes?: number;
  readonly meanwhile?: Meanwhile;
}

/** What happens between the steps, as soon as it is told. */
export interface Meanwhile {
  /** The job is on the order, the owner has not seen it. */
  readonly priced?: (visit: PlayedVisit) => Promise<void>;
  /** The owner has agreed. */
  readonly approved?: (visit: PlayedVisit) => Promise<void>;
  /** The technician is at the first operation. */
  readonly begun?: (visit: PlayedVisit) => Promise<void>;
}

/** A picture of one transparent point: the demo's owners sign with nothing but their name. */
export const blankSignature =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export interface PlayedVisit {
  readonly visitId: string;
  readonly workOrderId: string;
}

async function checkIn(crew: Crew, plan: VisitPlan): Promise<PlayedVisit> {
  const { vehicleId, senderPartyId, appointmentId, businessType, mileageKm, signedByName } = plan;
  const visit = { visitId: newId(), workOrderId: newId() };
  const isWhole = plan.sheet === 'whole';
  const body = {
    ...visit,
    vehicleId,
    appointmentId,
    senderPartyId,
    businessType,
    customerMode: plan.customerMode ?? ('waiting' as const),
    mileageKm,
    fuelEighths: 4,
    ...(isWhole ? wholeWalkRound : cleanWalkRound),
    concerns: [{ id: newId(), words: plan.words, questions: isWhole ? faultQuestions : noQuestions }],
    photos: await takePhotos(crew, plan.arrivedAt, photographed[plan.sheet]),
    repeatsOrderId: plan.repeatsOrderId ?? null,
    signedByName,
    signature: blankSignature,
  };
  await reception.routes.checkIn(crew.as('service-adviser', plan.arrivedAt), { ...nothing, body });
  return visit;
}

async function estimate(crew: Crew, plan: VisitPlan, visit: PlayedVisit): Promise<void> {
  const at = plusMinutes(plan.arrivedAt, 6);
  const params = { id: visit.workOrderId };
  const order = await workOrders.routes.get(crew.as('service-adviser', at), { ...nothing, params });
  const labour = plan.labour.map((labourOperationId) => ({ lineId: newId(), labourOperationId, discountBasisPoints: 0 }));
  const parts = plan.parts.map((part) => ({ lineId: newId(), ...part }));
  const job = { version: order.version, jobId: newId(), concernId: order.concerns[0]?.id ?? '', name: plan.jobName, labour, parts };
  await workOrders.routes.addJob(crew.as('service-adviser', at), { ...nothing, params, body: job });
  await plan.meanwhile?.priced?.(visit);
  const { version } = await workOrders.routes.get(crew.as('service-adviser', at), { ...nothing, params });
  const promisedAt = plusMinutes(plan.arrivedAt, plan.promisedAfterMinutes);
  const body = { version, promisedAt };
  await workOrders.routes.quote(crew.as('service-adviser', plusMinutes(at, 2)), { ...nothing, params, body });
}

async function approve(crew: Crew, plan: VisitPlan, visit: PlayedVisit): Promise<void> {
  const at = plusMinutes(plan.arrivedAt, 10);
  const params = { id: visit.workOrderId };
  const order = await workOrders.routes.get(crew.as('service-adviser', at), { ...nothing, params });
  const body = { version: order.version, signedByName: plan.signedByName, signature: blankSignature };
  await workOrders.routes.approve(crew.as('service-adviser', at), { ...nothing, params, body });
  await plan.meanwhile?.approved?.(visit);
}

const preparedAt = ({ arrivedAt, preparedAt: said }: VisitPlan) => said ?? plusMinutes(arrivedAt, 15);

async function issue(crew: Crew, plan: VisitPlan, { workOrderId }: PlayedVisit): Promise<void> {
  if (plan.parts.length === 0) return;
  const at = preparedAt(plan);
  await warehouse.routes.issueOrder(crew.as('storekeeper', at), {
    ...nothing,
    params: { orderId: workOrderId },
    body: { handedToId: plan.technician.staffId },
  });
}

async function operationsOf(crew: Crew, at: string, workOrderId: string) {
  const { operations } = await workshop.routes.dispatchList(crew.as('dispatcher', at), { ...nothing, query: { day: at.slice(0, 10) } });
  return operations.filter((operation) => operation.workOrderId === workOrderId);
}

/** Whatever of the order nobody has yet, one operation behind the other. */
async function assignFrom(crew: Crew, plan: VisitPlan, of: { workOrderId: string; at: string; startsAt: string }): Promise<void> {
  let { startsAt } = of;
  for (const { id, version, plannedMinutes, status } of await operationsOf(crew, of.at, of.workOrderId)) {
    if (status !== 'waiting') continue;
    const technicians = [{ technicianId: plan.technician.staffId, sharePercent: 100 }];
    const words = { manuals: '', remark: '', overrideReason: null };
    const body = {
      version,
      bayId: plan.bayId,
      technicians,
      startsAt,
      bayOwnerId: null,
      supervisorId: crew.personOf('workshop-manager').staffId,
      ...words,
    };
    await workshop.routes.assign(crew.as('dispatcher', of.at), { ...nothing, params: { id }, body });
    startsAt = plusMinutes(startsAt, Math.max(5, plannedMinutes));
  }
}

async function assign(crew: Crew, plan: VisitPlan, { workOrderId }: PlayedVisit): Promise<void> {
  await assignFrom(crew, plan, { workOrderId, at: plusMinutes(preparedAt(plan), 2), startsAt: plan.workStartsAt });
}

const breakMinutes = 10;

/** A quarter of an hour after the start; answers with the version behind it. */
async function takeBreak(crew: Crew, plan: VisitPlan, { id, at, version }: { id: string; at: string; version: number }) {
  const asTechnician = (minutes: number) => crew.as('technician', plusMinutes(at, minutes), plan.technician);
  const paused = await workshop.routes.pause(asTechnician(15), { ...nothing, params: { id }, body: { version, reason: 'break' } });
  const body = { version: paused.version };
  const again = await workshop.routes.start(asTechnician(15 + breakMinutes), { ...nothing, params: { id }, body });
  return { version: again.version, minutes: breakMinutes };
}

/** The technician's clock on every open operation of the order; answers with when the last one is finished. */
async function workFrom(crew: Crew, plan: VisitPlan, of: { visit: PlayedVisit; at: string; begun?: Meanwhile['begun'] }): Promise<string> {
  let { at, begun } = of;
  const asTechnician = (now: string) => crew.as('technician', now, plan.technician);
  for (const { id, version, plannedMinutes } of await operationsOf(crew, at, of.visit.workOrderId)) {
    const started = await workshop.routes.start(asTechnician(at), { ...nothing, params: { id }, body: { version } });
    if (plan.question) {
      const asked = { questionId: newId(), words: plan.question };
      await workshop.routes.ask(asTechnician(plusMinutes(at, 4)), { ...nothing, params: { id }, body: asked });
    }
    if (plan.until === 'working') return at;
    if (plan.until === 'paused') {
      await workshop.routes.pause(asTechnician(plusMinutes(at, 12)), {
        ...nothing,
        params: { id },
        body: { version: started.version, reason: 'customer' },
      });
      return at;
    }
    await begun?.(of.visit);
    begun = undefined;
    const { version: now, minutes } =
      plan.hasBreak && at === of.at
        ? await takeBreak(crew, plan, { id, at, version: started.version })
        : { version: started.version, minutes: 0 };
    at = plusMinutes(at, plannedMinutes + minutes);
    await workshop.routes.finish(asTechnician(at), { ...nothing, params: { id }, body: { version: now } });
  }
  return at;
}

/** What was agreed meanwhile is done behind the rest. */
async function work(crew: Crew, plan: VisitPlan, visit: PlayedVisit): Promise<void> {
  const begun = plan.meanwhile?.begun;
  const at = await workFrom(crew, plan, { visit, at: plan.workStartsAt, begun });
  if (!begun) return;
  await assignFrom(crew, plan, { workOrderId: visit.workOrderId, at, startsAt: plusMinutes(at, 1) });
  await workFrom(crew, plan, { visit, at: plusMinutes(at, 1) });
}

/** From the first look of the inspector to the second. */
const reworkMinutes = 50;

async function workAgain(crew: Crew, plan: VisitPlan, visit: PlayedVisit): Promise<void> {
  if (!plan.isSentBack) return;
  const readyAfterMinutes = plan.readyAfterMinutes - reworkMinutes;
  const reworkId = await inspect(crew, { ...plan, readyAfterMinutes, until: 'rework' }, visit);
  const sentBackAt = plusMinutes(plan.workStartsAt, readyAfterMinutes);
  await penalise(crew, { reworkId, at: plusMinutes(sentBackAt, 3) });
  const at = plusMinutes(sentBackAt, 5);
  for (const { id, version } of await operationsOf(crew, at, visit.workOrderId)) {
    const technician = (now: string) => crew.as('technician', now, plan.technician);
    const started = await workshop.routes.start(technician(at), { ...nothing, params: { id }, body: { version } });
    await workshop.routes.finish(technician(plusMinutes(at, 20)), { ...nothing, params: { id }, body: { version: started.version } });
  }
}

async function wash(crew: Crew, plan: VisitPlan, { visitId }: PlayedVisit): Promise<void> {
  await workshop.routes.wash(crew.as('service-adviser', plusMinutes(plan.workStartsAt, plan.readyAfterMinutes + 6)), {
    ...nothing,
    params: { visitId },
  });
}

async function release(crew: Crew, plan: VisitPlan, { visitId }: PlayedVisit): Promise<void> {
  const at = plusMinutes(plan.workStartsAt, plan.readyAfterMinutes + 20 + (plan.collectedAfterMinutes ?? 0));
  const { visit } = await settlement.routes.ofVisit(crew.as('service-adviser', at), { ...nothing, params: { visitId } });
  await handover.routes.release(crew.as('service-adviser', at), { ...nothing, params: { visitId }, body: { version: visit.version } });
}

const steps: readonly {
  readonly from: Stage;
  readonly play: (crew: Crew, plan: VisitPlan, visit: PlayedVisit) => Promise<unknown>;
}[] = [
  { from: 'quoted', play: estimate },
  { from: 'approved', play: approve },
  { from: 'issued', play: issue },
  { from: 'assigned', play: assign },
  { from: 'working', play: work },
  { from: 'checked', play: workAgain },
  { from: 'checked', play: inspect },
  { from: 'washed', play: wash },
  { from: 'pre-settled', play: settle },
  { from: 'released', play: release },
];

/** Plays the visit up to and with `plan.until`. */
export async function playVisit(crew: Crew, plan: VisitPlan): Promise<PlayedVisit> {
  const visit = await checkIn(crew, plan);
  const last = stages.indexOf(plan.until);
  for (const { from, play } of steps) if (stages.indexOf(from) <= last) await play(crew, plan, visit);
  return visit;
}

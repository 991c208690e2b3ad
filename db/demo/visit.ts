// Plays a visit through the real commands, each step by the person whose step it is, as far as it is told.
import { plusMinutes } from '@bayline/domain/kernel';
import * as handover from '../../apps/server/src/modules/handover/index.ts';
import * as reception from '../../apps/server/src/modules/reception/index.ts';
import * as settlement from '../../apps/server/src/modules/settlement/index.ts';
import * as warehouse from '../../apps/server/src/modules/warehouse/index.ts';
import * as workOrders from '../../apps/server/src/modules/work-orders/index.ts';
import * as workshop from '../../apps/server/src/modules/workshop/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing, type Person } from './crew.ts';
import { inspect } from './inspect.ts';
import { settle, type Tender } from './till.ts';
import { cleanWalkRound, faultQuestions, noQuestions, takePhotos, wholeWalkRound } from './walk-round.ts';

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

export type BusinessType = 'maintenance' | 'repair' | 'warranty' | 'accident-self-pay' | 'return' | 'campaign';

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
  /** Its check-in sheet has marks, photos and answers on it. */
  readonly isWholeSheet: boolean;
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
  const body = {
    ...visit,
    vehicleId,
    appointmentId,
    senderPartyId,
    businessType,
    customerMode: 'waiting' as const,
    mileageKm,
    fuelEighths: 4,
    ...(plan.isWholeSheet ? wholeWalkRound : cleanWalkRound),
    concerns: [{ id: newId(), words: plan.words, questions: plan.isWholeSheet ? faultQuestions : noQuestions }],
    photos: plan.isWholeSheet ? await takePhotos(crew, plan.arrivedAt) : [],
    signedByName,
    signature: blankSignature,
  };
  await reception.routes.checkIn(crew.as('service-adviser', plan.arrivedAt), { ...nothing, body });
  return visit;
}

async function estimate(crew: Crew, plan: VisitPlan, { workOrderId }: PlayedVisit): Promise<void> {
  const at = plusMinutes(plan.arrivedAt, 6);
  const params = { id: workOrderId };
  const order = await workOrders.routes.get(crew.as('service-adviser', at), { ...nothing, params });
  const labour = plan.labour.map((labourOperationId) => ({ lineId: newId(), labourOperationId, discountBasisPoints: 0 }));
  const parts = plan.parts.map((part) => ({ lineId: newId(), ...part }));
  const job = { version: order.version, jobId: newId(), concernId: order.concerns[0]?.id ?? '', name: plan.jobName, labour, parts };
  const priced = await workOrders.routes.addJob(crew.as('service-adviser', at), { ...nothing, params, body: job });
  const promisedAt = plusMinutes(plan.arrivedAt, plan.promisedAfterMinutes);
  await workOrders.routes.quote(crew.as('service-adviser', plusMinutes(at, 2)), {
    ...nothing,
    params,
    body: { version: priced.version, promisedAt },
  });
}

async function approve(crew: Crew, plan: VisitPlan, { workOrderId }: PlayedVisit): Promise<void> {
  const at = plusMinutes(plan.arrivedAt, 10);
  const params = { id: workOrderId };
  const order = await workOrders.routes.get(crew.as('service-adviser', at), { ...nothing, params });
  const body = { version: order.version, signedByName: plan.signedByName, signature: blankSignature };
  await workOrders.routes.approve(crew.as('service-adviser', at), { ...nothing, params, body });
}

async function issue(crew: Crew, plan: VisitPlan, { workOrderId }: PlayedVisit): Promise<void> {
  if (plan.parts.length === 0) return;
  const at = plusMinutes(plan.arrivedAt, 15);
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

async function assign(crew: Crew, plan: VisitPlan, { workOrderId }: PlayedVisit): Promise<void> {
  const at = plusMinutes(plan.arrivedAt, 17);
  let startsAt = plan.workStartsAt;
  for (const { id, version, plannedMinutes } of await operationsOf(crew, at, workOrderId)) {
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
    await workshop.routes.assign(crew.as('dispatcher', at), { ...nothing, params: { id }, body });
    startsAt = plusMinutes(startsAt, Math.max(5, plannedMinutes));
  }
}

async function work(crew: Crew, plan: VisitPlan, { workOrderId }: PlayedVisit): Promise<void> {
  let at = plan.workStartsAt;
  const asTechnician = (now: string) => crew.as('technician', now, plan.technician);
  for (const { id, version, plannedMinutes } of await operationsOf(crew, at, workOrderId)) {
    const started = await workshop.routes.start(asTechnician(at), { ...nothing, params: { id }, body: { version } });
    if (plan.question) {
      const asked = { questionId: newId(), words: plan.question };
      await workshop.routes.ask(asTechnician(plusMinutes(at, 4)), { ...nothing, params: { id }, body: asked });
    }
    if (plan.until === 'working') return;
    if (plan.until === 'paused') {
      await workshop.routes.pause(asTechnician(plusMinutes(at, 12)), {
        ...nothing,
        params: { id },
        body: { version: started.version, reason: 'customer' },
      });
      return;
    }
    at = plusMinutes(at, plannedMinutes);
    await workshop.routes.finish(asTechnician(at), { ...nothing, params: { id }, body: { version: started.version } });
  }
}

async function wash(crew: Crew, plan: VisitPlan, { visitId }: PlayedVisit): Promise<void> {
  await workshop.routes.wash(crew.as('service-adviser', plusMinutes(plan.workStartsAt, plan.readyAfterMinutes + 6)), {
    ...nothing,
    params: { visitId },
  });
}

async function release(crew: Crew, plan: VisitPlan, { visitId }: PlayedVisit): Promise<void> {
  const at = plusMinutes(plan.workStartsAt, plan.readyAfterMinutes + 20);
  const { visit } = await settlement.routes.ofVisit(crew.as('service-adviser', at), { ...nothing, params: { visitId } });
  await handover.routes.release(crew.as('service-adviser', at), { ...nothing, params: { visitId }, body: { version: visit.version } });
}

const steps: readonly { readonly from: Stage; readonly play: (crew: Crew, plan: VisitPlan, visit: PlayedVisit) => Promise<void> }[] = [
  { from: 'quoted', play: estimate },
  { from: 'approved', play: approve },
  { from: 'issued', play: issue },
  { from: 'assigned', play: assign },
  { from: 'working', play: work },
  { from: 'checked', play: inspect },
  { from: 'washed', play: wash },
  { from: 'pre-settled', play: settle },
  { from: 'released', play: release },
];

/** Plays the visit up to and with `plan.until`; `further` is what happens once the owner has agreed. */
export async function playVisit(crew: Crew, plan: VisitPlan, further?: (visit: PlayedVisit) => Promise<void>): Promise<PlayedVisit> {
  const visit = await checkIn(crew, plan);
  const last = stages.indexOf(plan.until);
  for (const { from, play } of steps) {
    if (stages.indexOf(from) > last) continue;
    await play(crew, plan, visit);
    if (from === 'approved') await further?.(visit);
  }
  return visit;
}

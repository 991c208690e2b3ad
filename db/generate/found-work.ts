// What the technician finds while he works: priced by the adviser, shown to the owner, agreed to or put off.
import { plusMinutes } from '@bayline/domain/kernel';
import * as warehouse from '../../apps/server/src/modules/warehouse/index.ts';
import * as workOrders from '../../apps/server/src/modules/work-orders/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from '../demo/crew.ts';
import { blankSignature, type PlayedVisit } from '../demo/visit.ts';
import { drawnPanel } from '../demo/walk-round.ts';

export interface FoundJob {
  readonly words: string;
  readonly severity: 'red' | 'yellow';
  readonly name: string;
  readonly operationId: string;
  readonly parts: readonly { readonly partId: string; readonly quantity: number }[];
}

export interface FoundWork {
  readonly job: FoundJob;
  readonly isAgreed: boolean;
  readonly at: string;
  readonly signedByName: string;
  /** What was promised so far, and how much longer it takes. */
  readonly promisedAt: string;
  readonly minutes: number;
}

async function price(crew: Crew, { workOrderId }: PlayedVisit, { job, at, ...found }: FoundWork): Promise<string> {
  const params = { id: workOrderId };
  const finding = { findingId: newId(), operationId: null, words: job.words, severity: job.severity, photos: [drawnPanel(120)] };
  await workOrders.routes.raiseFinding(crew.as('technician', at), { ...nothing, params, body: finding });
  const adviser = () => crew.as('service-adviser', plusMinutes(at, 4));
  const order = await workOrders.routes.get(adviser(), { ...nothing, params });
  const jobId = newId();
  const body = {
    version: order.version,
    jobId,
    findingId: finding.findingId,
    concernId: order.concerns[0]?.id ?? '',
    name: job.name,
    labour: [{ lineId: newId(), labourOperationId: job.operationId, discountBasisPoints: 0 }],
    parts: job.parts.map((part) => ({ lineId: newId(), ...part })),
  };
  const { version } = await workOrders.routes.addJob(adviser(), { ...nothing, params, body });
  const promisedAt = found.isAgreed ? plusMinutes(found.promisedAt, found.minutes) : found.promisedAt;
  await workOrders.routes.quote(adviser(), { ...nothing, params, body: { version, promisedAt } });
  await workOrders.routes.makeLink(adviser(), { ...nothing, params, body: { linkId: newId(), days: 7 } });
  return jobId;
}

/** A safety matter is declined in writing; what is agreed is fetched from the store room at once. */
export async function findWork(crew: Crew, visit: PlayedVisit, found: FoundWork): Promise<void> {
  const jobId = await price(crew, visit, found);
  const params = { id: visit.workOrderId };
  const answeredAt = plusMinutes(found.at, 9);
  const adviser = () => crew.as('service-adviser', answeredAt);
  const { version } = await workOrders.routes.get(adviser(), { ...nothing, params });
  const waiver = !found.isAgreed && found.job.severity === 'red' ? { waiver: blankSignature } : {};
  const declinedJobIds = found.isAgreed ? [] : [jobId];
  const answer = { version, signedByName: found.signedByName, signature: blankSignature, declinedJobIds, ...waiver };
  await workOrders.routes.approve(adviser(), { ...nothing, params, body: answer });
  if (!found.isAgreed || found.job.parts.length === 0) return;
  await warehouse.routes.issueOrder(crew.as('storekeeper', plusMinutes(found.at, 12)), {
    ...nothing,
    params: { orderId: visit.workOrderId },
    body: { handedToId: crew.personOf('technician').staffId },
  });
}

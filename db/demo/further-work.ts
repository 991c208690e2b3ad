// What happens on an order after the first agreement, or makes it dearer to read: something is found, the owner says yes or
// no, an insurer pays its part, a discount waits for the manager.
import { plusMinutes } from '@bayline/domain/kernel';
import * as customers from '../../apps/server/src/modules/customers/index.ts';
import * as workOrders from '../../apps/server/src/modules/work-orders/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from './crew.ts';
import { blankSignature, type PlayedVisit } from './visit.ts';
import { type Goods, jobsOf } from './work.ts';

export type Further = 'two-payers' | 'waits-for-owner' | 'declined-safety';

interface Scene {
  readonly visit: PlayedVisit;
  readonly goods: Goods;
  readonly now: string;
}

const by = (workOrderId: string) => ({ params: { id: workOrderId }, query: undefined });

async function orderNow(crew: Crew, { visit, now }: Scene) {
  return await workOrders.routes.get(crew.as('service-adviser', now), { ...nothing, ...by(visit.workOrderId) });
}

async function addJob(
  crew: Crew,
  scene: Scene,
  { job, findingId }: { readonly job: 'shocks' | 'brakes'; readonly findingId?: string },
): Promise<string> {
  const { name, labour, parts } = jobsOf(scene.goods)[job];
  const order = await orderNow(crew, scene);
  const jobId = newId();
  const body = {
    version: order.version,
    jobId,
    concernId: order.concerns[0]?.id ?? '',
    name,
    labour: labour.map((labourOperationId) => ({ lineId: newId(), labourOperationId, discountBasisPoints: 0 })),
    parts: parts.map((part) => ({ lineId: newId(), ...part })),
    ...(findingId === undefined ? {} : { findingId }),
  };
  await workOrders.routes.addJob(crew.as('service-adviser', scene.now), { ...by(scene.visit.workOrderId), body });
  return jobId;
}

async function quote(crew: Crew, scene: Scene): Promise<void> {
  const { version } = await orderNow(crew, scene);
  const body = { version, promisedAt: plusMinutes(scene.now, 180) };
  await workOrders.routes.quote(crew.as('service-adviser', scene.now), { ...by(scene.visit.workOrderId), body });
}

/** The technician sees it, the adviser prices it and shows it to the owner. */
async function findAndQuote(crew: Crew, scene: Scene): Promise<string> {
  const findingId = newId();
  const finding = { findingId, operationId: null, words: '左前减振器漏油，行驶中有异响', severity: 'red' as const, photos: [] };
  await workOrders.routes.raiseFinding(crew.as('technician', scene.now), { ...by(scene.visit.workOrderId), body: finding });
  const jobId = await addJob(crew, scene, { job: 'shocks', findingId });
  await quote(crew, scene);
  return jobId;
}

async function waitForOwner(crew: Crew, scene: Scene): Promise<void> {
  await findAndQuote(crew, scene);
  const link = { linkId: newId(), days: 7 };
  await workOrders.routes.makeLink(crew.as('service-adviser', scene.now), { ...by(scene.visit.workOrderId), body: link });
}

async function declineSafety(crew: Crew, scene: Scene): Promise<void> {
  const jobId = await findAndQuote(crew, scene);
  const { version, visit } = await orderNow(crew, scene);
  const body = { version, signedByName: visit.senderName, signature: blankSignature, waiver: blankSignature, declinedJobIds: [jobId] };
  await workOrders.routes.approve(crew.as('service-adviser', scene.now), { ...by(scene.visit.workOrderId), body });
}

/** An accident: the insurer pays seven tenths of the work, the owner the rest and the tow; more is taken off than the adviser may. */
async function splitWithInsurer(crew: Crew, scene: Scene): Promise<void> {
  const at = by(scene.visit.workOrderId);
  const adviser = () => crew.as('service-adviser', scene.now);
  const jobId = await addJob(crew, scene, { job: 'brakes' });
  const version = async () => (await orderNow(crew, scene)).version;
  const fee = { version: await version(), lineId: newId(), kind: 'rescue' as const, name: '拖车', priceFen: 30_000 };
  await workOrders.routes.addFee(adviser(), { ...at, params: { ...at.params, jobId }, body: fee });
  const insurer = {
    id: newId(),
    kind: 'organisation' as const,
    name: '安途财产保险北京分公司',
    sex: null,
    address: '',
    employer: '',
    email: '',
    remark: '',
    mobile: null,
    phone: '010-59990000',
    idNumber: null,
  };
  await customers.routes.add(adviser(), { ...nothing, body: insurer });
  const payer = { version: await version(), payerId: newId(), partyId: insurer.id, priceClass: 'insurance' as const };
  const { payers, jobs } = await workOrders.routes.addPayer(adviser(), { ...at, body: payer });
  const [owner] = payers;
  const lineIds = jobs.flatMap((job) => [...job.labourLines, ...job.partLines].map((line) => line.id));
  const shares = [
    { payerId: owner?.id ?? '', basisPoints: 3000 },
    { payerId: payer.payerId, basisPoints: 7000 },
  ];
  await workOrders.routes.shareLines(adviser(), { ...at, body: { version: await version(), lineIds, shares } });
  const discount = { version: await version(), requestId: newId(), lineIds, basisPoints: 1000, reason: '事故车老客户，争取留修' };
  await workOrders.routes.giveDiscount(adviser(), { ...at, body: discount });
}

const scenes = { 'two-payers': splitWithInsurer, 'waits-for-owner': waitForOwner, 'declined-safety': declineSafety } as const;

export async function playFurther(crew: Crew, further: Further, scene: Scene): Promise<void> {
  await scenes[further](crew, scene);
}

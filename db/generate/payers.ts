// Who pays besides the owner: the maker what is under warranty, the insurer its part of an accident, the store what it owes
// the owner itself.
import * as customers from '../../apps/server/src/modules/customers/index.ts';
import * as workOrders from '../../apps/server/src/modules/work-orders/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from '../demo/crew.ts';
import type { PlayedVisit } from '../demo/visit.ts';

const names = { maker: '北京现代汽车有限公司', insurer: '安途财产保险北京分公司', store: '本店' } as const;
export type Payer = keyof typeof names;
const priceClasses = { maker: 'warranty', insurer: 'insurance', store: 'internal' } as const;

export type PayerFiles = Readonly<Record<Payer, string>>;

/** Their files, made when the store opens. */
export async function filePayers(crew: Crew, now: string): Promise<PayerFiles> {
  const files: Record<Payer, string> = { maker: newId(), insurer: newId(), store: newId() };
  for (const [payer, name] of Object.entries(names) as [Payer, string][]) {
    const texts = { address: '', employer: '', email: '', remark: '' };
    const body = { ...texts, id: files[payer], kind: 'organisation' as const, name, sex: null, mobile: null, idNumber: null };
    await customers.routes.add(crew.as('service-adviser', now), { ...nothing, body: { ...body, phone: '010-59990000' } });
  }
  return files;
}

/** The insurer leaves the owner three tenths; the tow is on the bill as well, and the manager grants a discount. */
async function splitWithInsurer(crew: Crew, workOrderId: string, { payerId, now }: { payerId: string; now: string }): Promise<void> {
  const params = { id: workOrderId };
  const adviser = () => crew.as('service-adviser', now);
  const read = () => workOrders.routes.get(adviser(), { ...nothing, params });
  const { version, jobs } = await read();
  const fee = { version, lineId: newId(), kind: 'rescue' as const, name: '拖车', priceFen: 30_000 };
  await workOrders.routes.addFee(adviser(), { ...nothing, params: { ...params, jobId: jobs[0]?.id ?? '' }, body: fee });
  const order = await read();
  const lineIds = order.jobs.flatMap((job) => [...job.labourLines, ...job.partLines].map((line) => line.id));
  const owner = order.payers.find(({ id }) => id !== payerId);
  const shares = [
    { payerId: owner?.id ?? '', basisPoints: 3000 },
    { payerId, basisPoints: 7000 },
  ];
  await workOrders.routes.shareLines(adviser(), { ...nothing, params, body: { version: order.version, lineIds, shares } });
  const discount = { requestId: newId(), lineIds, basisPoints: 1000, reason: '事故车老客户，争取留修' };
  await workOrders.routes.giveDiscount(adviser(), { ...nothing, params, body: { version: (await read()).version, ...discount } });
  const decided = { params: { ...params, requestId: discount.requestId }, body: { isApproved: true, note: '同意' } };
  await workOrders.routes.decideDiscount(crew.as('service-manager', now), { ...nothing, ...decided });
}

/** Puts the job that is on the order on the payer's account. */
export async function chargeTo(
  crew: Crew,
  { workOrderId }: PlayedVisit,
  of: { payer: Payer; files: PayerFiles; now: string },
): Promise<void> {
  const { payer, files, now } = of;
  const params = { id: workOrderId };
  const adviser = () => crew.as('service-adviser', now);
  const { version } = await workOrders.routes.get(adviser(), { ...nothing, params });
  const body = { version, payerId: newId(), partyId: files[payer], priceClass: priceClasses[payer] };
  const order = await workOrders.routes.addPayer(adviser(), { ...nothing, params, body });
  if (payer === 'insurer') return await splitWithInsurer(crew, workOrderId, { payerId: body.payerId, now });
  const job = { params: { ...params, jobId: order.jobs[0]?.id ?? '' }, body: { version: order.version, payerId: body.payerId } };
  await workOrders.routes.setJobPayer(adviser(), { ...nothing, ...job });
}

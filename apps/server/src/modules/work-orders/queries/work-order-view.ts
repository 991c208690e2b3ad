// The whole order as its page shows it, in one round trip.
import type { ReplyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { maskAddress, maskPhone } from '@bayline/domain/customers';
import { allowedActions } from '@bayline/domain/kernel';
import {
  billActions,
  changeOfLine,
  kitLight,
  listedFen,
  mayDecideDiscount,
  priceLine,
  stepOfVisit,
  type WorkOrderSituation,
  workOrderLifecycle,
} from '@bayline/domain/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { linesOnOrder, situationSql, sumsSql, workOnOrder } from '../store.ts';
import * as sql from './order-sql.ts';

export type OrderView = ReplyOf<typeof workOrders.get>;
type Job = OrderView['jobs'][number];
type Derived = 'fullFen' | 'classOffFen' | 'byHandOffFen' | 'priceClass';
type StoredFee = Omit<Job['feeLines'][number], Derived | 'classBasisPoints'>;
interface StoredJob extends Omit<Job, 'payerName' | 'labourLines' | 'partLines' | 'feeLines'> {
  readonly labourLines: readonly Omit<Job['labourLines'][number], Derived>[];
  readonly partLines: readonly Omit<Job['partLines'][number], Derived>[];
  readonly feeLines: readonly StoredFee[];
}
type StoredPayer = Pick<OrderView['payers'][number], 'id' | 'partyId' | 'name' | 'priceClass'>;
type StoredEstimateLine = Omit<OrderView['estimates'][number]['lines'][number], 'change'>;
type StoredRequest = Omit<OrderView['discountRequests'][number], 'allowedActions'> & { readonly requestedBy: string };

type AsStored =
  | 'id'
  | 'number'
  | 'status'
  | 'repairClass'
  | 'version'
  | 'concerns'
  | 'labourFen'
  | 'partsFen'
  | 'feesFen'
  | 'promises'
  | 'findings'
  | 'deferred';
interface Stored extends Pick<OrderView, AsStored | 'links' | 'discountLimitBasisPoints'>, Omit<WorkOrderSituation, 'jobs'> {
  readonly liveJobs: number;
  readonly visit: Omit<OrderView['visit'], 'mobileMasked' | 'phoneMasked' | 'addressMasked'> & {
    readonly mobile: string | null;
    readonly phone: string | null;
    readonly address: string;
  };
  readonly jobs: readonly StoredJob[];
  readonly payers: readonly StoredPayer[];
  readonly estimates: readonly Omit<OrderView['estimates'][number], 'lines'>[];
  readonly newestLines: readonly StoredEstimateLine[];
  readonly formerLines: readonly StoredEstimateLine[];
  readonly discountRequests: readonly StoredRequest[];
}

const wholeOrder = statement<Stored>(
  'work-orders.whole-order',
  `select o.id, o.number, o.status, o.repair_class as "repairClass", o.version,
          ${sql.visitJson} as visit,
          coalesce((select json_agg(json_build_object('id', k.id, 'words', k.words) order by k.sequence)
                      from concerns k where k.dealership_id = o.dealership_id and k.work_order_id = o.id), '[]') as concerns,
          ${sql.jobsJson} as jobs, ${sql.payersJson} as payers, ${sql.estimatesJson} as estimates, ${sql.newestLines} as "newestLines", ${sql.formerLines} as "formerLines",
          ${sql.promisesJson} as promises, ${sql.findingsJson} as findings, ${sql.requestsJson} as "discountRequests", ${sql.linksJson} as links,
          coalesce((select json_agg(${sql.deferredJson}) from (${sql.openDeferred('v.vehicle_id')}) w where w.work_order_id <> o.id), '[]') as deferred,
          ${sumsSql},
          (select coalesce(max(x.discount_limit_basis_points), 0)::int from staff_roles y join roles x on x.dealership_id = y.dealership_id and x.code = y.role_code
            where y.dealership_id = o.dealership_id and y.staff_id = $3) as "discountLimitBasisPoints",
          ${situationSql.replace(' as jobs,', ' as "liveJobs",')}
     ${sql.headTables}
     ${workOnOrder}
     ${linesOnOrder}
    where o.dealership_id = $1 and o.id = $2`,
);

type Payable = Pick<StoredFee, 'shares' | 'discountBasisPoints' | 'amountFen'>;
/** How a line of a job comes to its amount, and who pays it. */
function shownLine<Line extends Payable & { readonly packageFen?: number | null; readonly classBasisPoints?: number }>(
  line: Line,
  of: { readonly job: StoredJob; readonly payers: readonly StoredPayer[]; readonly listFen: number },
) {
  const classOfPayer = (payerId: string) => of.payers.find((payer) => payer.id === payerId)?.priceClass ?? 'customer';
  const shares = line.shares.length === 0 ? [{ payerId: of.job.payerId, basisPoints: 10_000, amountFen: line.amountFen }] : line.shares;
  const [first] = shares;
  const fullFen = line.packageFen ?? of.listFen;
  const { classBasisPoints = 0, discountBasisPoints } = line;
  const terms = shares.map((share) => ({ ...share, priceClass: classOfPayer(share.payerId) }));
  const { classOffFen, byHandOffFen } = priceLine({ fullFen, classBasisPoints, discountBasisPoints, shares: terms });
  const priceClass = classOfPayer(shares.length === 1 && first ? first.payerId : of.job.payerId);
  return { ...line, classBasisPoints, fullFen, classOffFen, byHandOffFen, priceClass, shares };
}

function shownJob(job: StoredJob, payers: readonly StoredPayer[]): Job {
  const of = (kind: 'labour' | 'part' | 'fee', quantity: number, priceFen: number) => ({
    job,
    payers,
    listFen: listedFen({ kind, quantity, priceFen }),
  });
  return {
    ...job,
    payerName: payers.find((payer) => payer.id === job.payerId)?.name ?? '',
    labourLines: job.labourLines.map((line) => shownLine(line, of('labour', line.billedHours, line.rateFen))),
    partLines: job.partLines.map((line) => shownLine(line, of('part', line.quantity, line.priceFen))),
    feeLines: job.feeLines.map((line) => shownLine(line, of('fee', 1000, line.priceFen))),
  };
}

const counts: readonly Job['approval'][] = ['proposed', 'approved'];

function shownPayer(payer: StoredPayer, jobs: readonly Job[]): OrderView['payers'][number] {
  const live = jobs.filter((job) => counts.includes(job.approval));
  const paid = (lines: readonly Pick<Job['feeLines'][number], 'shares'>[]) =>
    lines.flatMap((line) => line.shares).reduce((sum, share) => (share.payerId === payer.id ? sum + share.amountFen : sum), 0);
  const labourFen = paid(live.flatMap((job) => job.labourLines));
  const partsFen = paid(live.flatMap((job) => job.partLines));
  const feesFen = paid(live.flatMap((job) => job.feeLines));
  return { ...payer, labourFen, partsFen, feesFen, totalFen: labourFen + partsFen + feesFen };
}

/** The newest estimate line by line against the one before, with what is no longer in it at the end. */
function comparedLines({ newestLines, formerLines }: Stored): OrderView['estimates'][number]['lines'] {
  const gone = formerLines.filter((former) => !newestLines.some((line) => line.lineId === former.lineId));
  const isFirst = formerLines.length === 0;
  return [
    ...newestLines.map((line) => ({ ...line, change: isFirst ? ('same' as const) : changeOfLine(line, formerLines) })),
    ...gone.map((line) => ({ ...line, change: 'gone' as const })),
  ];
}

function shownRequest(
  ctx: RequestContext,
  limit: number,
  { requestedBy, ...request }: StoredRequest,
): OrderView['discountRequests'][number] {
  if (request.status !== 'pending' || !may(ctx)('work-orders.discount')) return { ...request, allowedActions: [] };
  const reason = mayDecideDiscount({ basisPoints: request.basisPoints, ownLimit: limit, isRequester: requestedBy === ctx.actor.staffId });
  return {
    ...request,
    allowedActions: [reason ? { action: 'decide', refused: reason.refused, facts: { ...reason.facts } } : { action: 'decide' }],
  };
}

/** What stands against pressing a button, as the commands would say it; a price by hand and a discount have their own permission. */
function buttonsOf(ctx: RequestContext, stored: Stored): OrderView['allowedActions'] {
  const situation = { ...stored, jobs: stored.liveJobs };
  const actions = allowedActions(workOrderLifecycle, { state: stored.status, situation, may: may(ctx) });
  return actions
    .filter(({ action }) => !billActions.includes(action))
    .map(({ facts, ...entry }) => (facts ? { ...entry, facts: { ...facts } } : entry));
}

/** The order with its buttons; 404 when it is not the store's. */
export async function workOrderView(ctx: RequestContext, tx: Tx, id: string): Promise<OrderView> {
  const stored = (await tx.maybe(wholeOrder, [tx.dealershipId, id, ctx.actor.staffId])) ?? notFound();
  const { mobile, phone, address, ...visit } = stored.visit;
  const jobs = stored.jobs.map((job) => shownJob(job, stored.payers));
  const live = jobs.filter((job) => counts.includes(job.approval));
  const light = kitLight(live.flatMap((job) => job.partLines.map((line) => line.partsStatus)));
  const operations = live.flatMap((job) => job.operations.map((operation) => operation.status));
  const lines = comparedLines(stored);
  const { number, status, repairClass, version, concerns, labourFen, partsFen, feesFen, promises, findings, deferred, links } = stored;
  return {
    id,
    number,
    status,
    repairClass,
    version,
    visit: {
      ...visit,
      mobileMasked: mobile === null ? null : maskPhone(mobile),
      phoneMasked: phone === null ? null : maskPhone(phone),
      addressMasked: maskAddress(address),
    },
    concerns,
    jobs,
    payers: stored.payers.map((payer) => shownPayer(payer, jobs)),
    labourFen,
    partsFen,
    feesFen,
    totalFen: labourFen + partsFen + feesFen,
    estimates: stored.estimates.map((estimate, at) => ({ ...estimate, lines: at === 0 ? lines : [] })),
    isQuoteOpen: stored.isQuoteOpen,
    promises,
    findings,
    deferred,
    discountRequests: stored.discountRequests.map((request) => shownRequest(ctx, stored.discountLimitBasisPoints, request)),
    links,
    discountLimitBasisPoints: stored.discountLimitBasisPoints,
    kitLight: light,
    step: stepOfVisit({ visitStatus: visit.status, orderStatus: status, jobs: live.length, operations, kitLight: light }),
    allowedActions: buttonsOf(ctx, stored),
  };
}

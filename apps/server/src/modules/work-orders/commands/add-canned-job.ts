// A canned job goes on the order whole: its operations and parts at the order's prices, or at the package price with its
// share on every line. Everything it needs is asked for behind the order's lock, in one round trip.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { listedFen, type PriceClass } from '@bayline/domain/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import {
  askedOnce,
  type CannedLabour,
  type CannedPart,
  hoursOfLine,
  labourOfCannedJob,
  partsOfCannedJob,
  sharesOf,
} from '../../catalogue/index.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';
import { changeOrderAtOnce } from '../change-order.ts';
import { findingOfOrder } from '../finding-store.ts';
import { jobItems, type PricedLabour, type PricedPart } from '../job-items.ts';
import { pricedLabour, pricedPart, type Terms } from '../pricing-lines.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';
import { refuseTooLarge } from './add-job.ts';

interface WantedJob {
  readonly orderId: string;
  readonly concernId: string;
  readonly jobId: string;
  readonly cannedJobId: string;
  readonly findingId?: string;
}

/** Day, classes and level by which the canned job $3 is priced on the order $2; $4 is the store's time zone. */
const asked = `select (o.opened_at at time zone $4)::date as day, k.price_class, coalesce(m.vehicle_class, 'other') as vehicle_class,
         case when k.price_class in ('customer', 'package') then coalesce(c.price_level, 'retail') else 'retail' end as price_level,
         o.visit_id, x.model_id
    from work_orders o
    join canned_jobs k on k.dealership_id = o.dealership_id and k.id = $3
    join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
    join dealerships d on d.id = o.dealership_id
    ${carOfVisitSql('x')}
    left join vehicle_models m on m.dealership_id = x.dealership_id and m.id = x.model_id
    ${store.ownerClassSql('o', 'c')}
   where o.dealership_id = $1 and o.id = $2`;

interface Canned {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly code: string;
  readonly priceClass: PriceClass;
  readonly fixedPriceFen: number | null;
  readonly isOffered: boolean;
  readonly doesFit: boolean;
  /** Who pays by these prices in the visit. */
  readonly payerId: string | null;
  readonly labour: readonly CannedLabour[];
  readonly parts: readonly CannedPart[];
}
const cannedJob = statement<Canned>(
  'work-orders.canned-job',
  `${askedOnce(asked)}
   select k.name_zh as "nameZh", k.name_en as "nameEn", k.code, k.price_class as "priceClass", k.fixed_price_fen as "fixedPriceFen",
          k.is_active and k.valid_from <= asked.day and (k.valid_until is null or k.valid_until >= asked.day) as "isOffered",
          (k.vehicle_classes = '{}' or asked.vehicle_class = any (k.vehicle_classes))
            and (not exists (select 1 from canned_job_models c where c.dealership_id = $1 and c.canned_job_id = k.id)
                 or exists (select 1 from canned_job_models c where c.dealership_id = $1 and c.canned_job_id = k.id and c.model_id = asked.model_id)) as "doesFit",
          (select p.id from visit_payers p where p.dealership_id = $1 and p.visit_id = asked.visit_id and p.price_class = k.price_class order by p.id limit 1) as "payerId",
          coalesce((select json_agg(l) from (${labourOfCannedJob('$3')}) l), '[]') as labour,
          coalesce((select json_agg(l) from (${partsOfCannedJob('$3')}) l), '[]') as parts
     from asked join canned_jobs k on k.dealership_id = $1 and k.id = $3`,
);

interface Known {
  readonly concern: object | undefined;
  readonly finding: object | undefined;
  readonly job: Canned | undefined;
}

async function know(ctx: RequestContext, tx: Tx, { orderId, concernId, cannedJobId, findingId }: WantedJob): Promise<Known> {
  const [concern, finding, job] = await Promise.all([
    tx.maybe(store.concernOfOrder, [tx.dealershipId, orderId, concernId]),
    findingId === undefined ? undefined : tx.maybe(findingOfOrder, [tx.dealershipId, orderId, findingId]),
    tx.maybe(cannedJob, [tx.dealershipId, orderId, cannedJobId, ctx.actor.timeZone]),
  ]);
  return { concern, finding, job };
}

const listAmount = { discountBasisPoints: 0, packageFen: null } as const;

function labourByList(terms: Terms, line: CannedLabour): PricedLabour {
  const { ownHours: _own, isActive, ...operation } = line;
  if (!isActive) refused('operation-unknown', { labourOperationId: operation.id });
  return pricedLabour(terms, { ...operation, billedHours: hoursOfLine(line) }, { lineId: newId(), ...listAmount });
}

function partByList(terms: Terms, { isActive, quantity, ...part }: CannedPart): PricedPart {
  if (!isActive) refused('part-unknown', { partId: part.id });
  return pricedPart(terms, part, { lineId: newId(), quantity, ...listAmount });
}

/** The lines at the list's prices, or each at its share of the package price; what the owner's class takes off comes after. */
function pricedLines(terms: Terms, { labour, parts, fixedPriceFen }: Canned) {
  const byList = { labour: labour.map((line) => labourByList(terms, line)), parts: parts.map((line) => partByList(terms, line)) };
  const listed = [
    ...byList.labour.map((line) => listedFen({ kind: 'labour', quantity: line.operation.billedHours, priceFen: line.rateFen })),
    ...byList.parts.map((line) => listedFen({ kind: 'part', ...line })),
  ];
  const shares = sharesOf(fixedPriceFen, listed);
  if (shares === null) return byList;
  return {
    labour: byList.labour.map((line, at) => pricedLabour(terms, line.operation, { ...line, packageFen: shares[at] ?? 0 })),
    parts: byList.parts.map((line, at) => pricedPart(terms, line.part, { ...line, packageFen: shares[labour.length + at] ?? 0 })),
  };
}

/** The job's rows and its event, to go with whatever is sent next. */
function putOn(tx: Tx, order: store.LockedOrder, { known, wanted }: { known: Known; wanted: WantedJob }): void {
  const { job, concern } = known;
  if (!concern) refused('concern-unknown');
  if (!job?.isOffered) refused('canned-job-unknown');
  const { nameZh, nameEn, code, priceClass, payerId } = job;
  if (!job.doesFit) refused('canned-job-unfit', { code });
  if (payerId === null) refused('payer-missing', { priceClass });
  if (wanted.findingId !== undefined && !known.finding) refused('finding-unknown');
  const lines = pricedLines({ order, payerId, priceClass }, job);
  refuseTooLarge(order, lines);
  const { jobId, concernId, cannedJobId, findingId = null } = wanted;
  const row = { id: jobId, concernId, nameZh, nameEn, payerId, findingId, ...lines, discountReason: '' };
  tx.later([...jobItems(tx, order, row), [store.bumpOrder, [tx.dealershipId, order.id]]]);
  tx.record({
    subjectType: 'work-order',
    subjectId: order.id,
    visitId: order.visitId,
    type: 'canned-job-placed',
    version: 1,
    step: 4,
    data: { jobId, cannedJobId, labour: lines.labour.length, parts: lines.parts.length },
  });
}

export function addCannedJob(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.addCannedJob>): Promise<OrderView> {
  const wanted = { ...body, orderId: params.id };
  const call = { id: params.id, version: body.version, action: 'add-job', know: (tx: Tx) => know(ctx, tx, wanted) } as const;
  return changeOrderAtOnce(ctx, call, (tx, order, known) => putOn(tx, order, { known, wanted }));
}

/** A canned job on an order that this very transaction has opened. */
export async function placeCannedJob(ctx: RequestContext, tx: Tx, wanted: WantedJob): Promise<void> {
  const [order, known] = await Promise.all([tx.one(store.lockOrder, [tx.dealershipId, wanted.orderId]), know(ctx, tx, wanted)]);
  putOn(tx, order, { known, wanted });
}

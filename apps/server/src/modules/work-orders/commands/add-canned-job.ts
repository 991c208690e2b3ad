// A canned job goes on the order whole: its operations and parts at the order's prices, or at the package price with its
// share on every line. Everything it needs is asked for behind the order's lock, in one round trip.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { labourLineFen, partLineFen } from '@bayline/domain/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { type CannedLabour, type CannedPart, hoursOfLine, labourOfCannedJob, partsOfCannedJob, sharesOf } from '../../catalogue/index.ts';
import { changeOrderAtOnce } from '../change-order.ts';
import { jobItems, type PricedLabour, type PricedPart } from '../job-items.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';
import { refuseTooLarge } from './add-job.ts';

type Input = InputOf<typeof workOrders.addCannedJob>;

/** Day, classes and level by which the canned job $3 is priced on the order $2; $4 is the store's time zone. */
const asked = `select (w.opened_at at time zone $4)::date as day, k.price_class, 'retail' as price_level, coalesce(m.vehicle_class, 'other') as vehicle_class
    from work_orders w
    join canned_jobs k on k.dealership_id = w.dealership_id and k.id = $3
    join visits y on y.dealership_id = w.dealership_id and y.id = w.visit_id
    join vehicles x on x.dealership_id = y.dealership_id and x.id = y.vehicle_id
    left join vehicle_models m on m.dealership_id = x.dealership_id and m.id = x.model_id
   where w.dealership_id = $1 and w.id = $2`;

interface CannedHead {
  readonly nameZh: string;
  readonly code: string;
  readonly priceClass: string;
  readonly fixedPriceFen: number | null;
  readonly isOffered: boolean;
  readonly doesFit: boolean;
  /** Who pays by these prices in the visit. */
  readonly payerId: string | null;
}
const head = statement<CannedHead>(
  'work-orders.canned-job',
  `select k.name_zh as "nameZh", k.code, k.price_class as "priceClass", k.fixed_price_fen as "fixedPriceFen",
          k.is_active and k.valid_from <= asked.day and (k.valid_until is null or k.valid_until >= asked.day) as "isOffered",
          (k.vehicle_classes = '{}' or asked.vehicle_class = any (k.vehicle_classes))
            and (not exists (select 1 from canned_job_models c where c.dealership_id = $1 and c.canned_job_id = k.id)
                 or exists (select 1 from canned_job_models c join visits y on y.dealership_id = $1
                              join work_orders w on w.dealership_id = $1 and w.visit_id = y.id and w.id = $2
                              join vehicles x on x.dealership_id = $1 and x.id = y.vehicle_id
                             where c.dealership_id = $1 and c.canned_job_id = k.id and c.model_id = x.model_id)) as "doesFit",
          (select p.id from visit_payers p join work_orders w on w.dealership_id = p.dealership_id and w.visit_id = p.visit_id
            where p.dealership_id = $1 and w.id = $2 and p.price_class = k.price_class order by p.id limit 1) as "payerId"
     from (${asked}) asked join canned_jobs k on k.dealership_id = $1 and k.id = $3`,
);
const labourLines = statement<CannedLabour>('work-orders.canned-labour', labourOfCannedJob('$3', asked));
const partLines = statement<CannedPart>('work-orders.canned-parts', partsOfCannedJob('$3', asked));

interface Known {
  readonly concern: object | undefined;
  readonly job: CannedHead | undefined;
  readonly labour: readonly CannedLabour[];
  readonly parts: readonly CannedPart[];
}

async function know(ctx: RequestContext, tx: Tx, { params, body }: Input): Promise<Known> {
  const values = [tx.dealershipId, params.id, body.cannedJobId, ctx.actor.timeZone];
  const [concern, job, labour, parts] = await Promise.all([
    tx.maybe(store.concernOfOrder, [tx.dealershipId, params.id, body.concernId]),
    tx.maybe(head, values),
    tx.all(labourLines, values),
    tx.all(partLines, values),
  ]);
  return { concern, job, labour, parts };
}

function labourByList(line: CannedLabour): PricedLabour {
  const { ownHours: _own, isActive, ...operation } = line;
  const { id: labourOperationId, code, rateFen, taxRateBasisPoints } = operation;
  if (!isActive) refused('operation-unknown', { labourOperationId });
  if (rateFen === null || taxRateBasisPoints === null) refused('price-missing', { code });
  const hours = { billedHours: hoursOfLine(line), discountBasisPoints: 0 };
  const amountFen = labourLineFen({ ...hours, rateFen });
  const billed = { ...operation, billedHours: hours.billedHours };
  return { lineId: newId(), operation: billed, rateFen, discountBasisPoints: 0, amountFen, taxRateBasisPoints, packageFen: null };
}

function partByList({ isActive, quantity, ...part }: CannedPart): PricedPart {
  const { id: partId, number: code, priceFen, taxRateBasisPoints } = part;
  if (!isActive) refused('part-unknown', { partId });
  if (priceFen === null || taxRateBasisPoints === null) refused('price-missing', { code });
  const amountFen = partLineFen({ quantity, priceFen });
  return { lineId: newId(), part, quantity, priceFen, amountFen, taxRateBasisPoints, packageFen: null };
}

/** The lines at the list's prices, or each at its share of the package price. */
function pricedLines({ labour, parts }: Known, fixedPriceFen: number | null): { labour: PricedLabour[]; parts: PricedPart[] } {
  const byList = { labour: labour.map(labourByList), parts: parts.map(partByList) };
  const amounts = [...byList.labour, ...byList.parts].map((line) => line.amountFen);
  const shares = sharesOf(fixedPriceFen, amounts);
  if (shares === null) return byList;
  const shared = <Line extends PricedLabour | PricedPart>(line: Line, packageFen = 0): Line => ({
    ...line,
    amountFen: packageFen,
    packageFen,
  });
  return {
    labour: byList.labour.map((line, at) => shared(line, shares[at])),
    parts: byList.parts.map((line, at) => shared(line, shares[labour.length + at])),
  };
}

export function addCannedJob(ctx: RequestContext, input: Input): Promise<OrderView> {
  const { params, body } = input;
  const call = { id: params.id, version: body.version, action: 'add-job', know: (tx: Tx) => know(ctx, tx, input) } as const;
  return changeOrderAtOnce(ctx, call, (tx, order, known) => {
    const { job, concern } = known;
    if (!concern) refused('concern-unknown');
    if (!job?.isOffered) refused('canned-job-unknown');
    const { nameZh: name, code, priceClass, payerId } = job;
    if (!job.doesFit) refused('canned-job-unfit', { code });
    if (payerId === null) refused('payer-missing', { priceClass });
    const lines = pricedLines(known, job.fixedPriceFen);
    refuseTooLarge(order, lines.labour, lines.parts);
    const { jobId, concernId, cannedJobId } = body;
    tx.later([...jobItems(tx, order, { id: jobId, concernId, name, payerId, ...lines }), [store.bumpOrder, [tx.dealershipId, order.id]]]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'canned-job-placed',
      version: 1,
      step: 4,
      data: { jobId, cannedJobId, labour: lines.labour.length, parts: lines.parts.length },
    });
  });
}

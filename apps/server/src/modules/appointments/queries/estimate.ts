// What the chosen work comes to for this customer with this car. Everything is asked for in one round trip: the terms of the
// customer's class and the class of the car stand inside each statement.
import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { appointments } from '@bayline/contract/appointments';
import { type ClassDiscounts, estimateFen, estimateJobFen } from '@bayline/domain/appointments';
import { dayOf } from '@bayline/domain/kernel';
import type { PriceClass } from '@bayline/domain/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import {
  askedOnce,
  type CannedLabour,
  type CannedPart,
  hoursOfLine,
  labourOfCannedJob,
  labourOfOperations,
  partsOfCannedJob,
  partsOfNumbers,
} from '../../catalogue/index.ts';
import { isInClassSql } from '../../customers/index.ts';

export type Estimate = ReplyOf<typeof appointments.estimate>;
type Job = Estimate['jobs'][number];
type Part = Omit<Estimate['parts'][number], 'availableQuantity'>;
type OnePart = Omit<CannedPart, 'quantity'>;
type InJob<Line> = Line & { readonly jobId: string };

export interface WorkWanted {
  readonly vehicleId: string;
  readonly partyId: string;
  readonly cannedJobIds: readonly string[];
  readonly operationIds: readonly string[];
  readonly parts: readonly { readonly partId: string; readonly quantity: number }[];
}

/** $2 is the day, $3 the car, $4 the customer; merged files count as those they went into. */
const terms = `select coalesce(m.vehicle_class, 'other') as vehicle_class, m.id as model_id, coalesce(k.price_level, 'retail') as price_level,
          coalesce(k.labour_discount_basis_points, 0) as labour_discount, coalesce(k.parts_discount_basis_points, 0) as parts_discount, k.name_zh as class_name
     from (select 1) one
     left join vehicles f on f.dealership_id = $1 and f.id = $3
     left join vehicles v on v.dealership_id = $1 and v.id = f.survivor_id
     left join vehicle_models m on m.dealership_id = $1 and m.id = v.model_id
     left join parties g on g.dealership_id = $1 and g.id = $4
     left join parties p on p.dealership_id = $1 and p.id = g.survivor_id
     left join customer_classes k on k.dealership_id = $1 and k.id = p.class_id and ${isInClassSql('p', '$2::date')}`;
const customersRow = `select $2::date as day, 'customer' as price_class, t.price_level, t.vehicle_class from (${terms}) t`;
const rowOfJob = `select $2::date as day, q.price_class, t.price_level, t.vehicle_class
     from canned_jobs q cross join (${terms}) t where q.dealership_id = $1 and q.id = w.id`;

const termsOf = statement<ClassDiscounts & { className: string | null }>(
  'appointments.terms',
  `select t.labour_discount as "labourDiscountBasisPoints", t.parts_discount as "partsDiscountBasisPoints", t.class_name as "className" from (${terms}) t`,
);
interface Canned {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly priceClass: PriceClass;
  readonly fixedPriceFen: number | null;
}
/** Those on offer that day for a car like this. */
const cannedJobs = statement<Canned>(
  'appointments.canned-jobs',
  `select k.id, k.code, k.name_zh as "nameZh", k.name_en as "nameEn", k.price_class as "priceClass", k.fixed_price_fen as "fixedPriceFen"
     from (${terms}) t join canned_jobs k on k.dealership_id = $1 and k.id = any ($5::uuid[])
    where k.is_active and k.valid_from <= $2::date and (k.valid_until is null or k.valid_until >= $2::date)
      and (k.vehicle_classes = '{}' or t.vehicle_class = any (k.vehicle_classes))
      and (not exists (select 1 from canned_job_models c where c.dealership_id = $1 and c.canned_job_id = k.id)
           or exists (select 1 from canned_job_models c where c.dealership_id = $1 and c.canned_job_id = k.id and c.model_id = t.model_id))
    order by k.code limit 20`,
);
const cannedLabour = statement<InJob<CannedLabour>>(
  'appointments.canned-labour',
  `select w.id as "jobId", x.* from unnest($5::uuid[]) with ordinality w (id, place) cross join lateral (${askedOnce(rowOfJob)} ${labourOfCannedJob('w.id')}) x order by w.place limit 400`,
);
const cannedParts = statement<InJob<CannedPart>>(
  'appointments.canned-parts',
  `select w.id as "jobId", x.* from unnest($5::uuid[]) with ordinality w (id, place) cross join lateral (${askedOnce(rowOfJob)} ${partsOfCannedJob('w.id')}) x order by w.place limit 400`,
);
const operations = statement<CannedLabour>('appointments.operations', `${askedOnce(customersRow)} ${labourOfOperations('$5::uuid[]')}`);
const parts = statement<OnePart>('appointments.parts', `${askedOnce(customersRow)} ${partsOfNumbers('$5::uuid[]')}`);
const available = statement<{ partId: string; quantity: number }>(
  'appointments.available',
  `select s.part_id as "partId", sum(s.on_hand - s.reserved)::int as quantity
     from (select c.part_id as id from canned_job_parts c where c.dealership_id = $1 and c.canned_job_id = any ($2::uuid[])
           union select p.id from unnest($3::uuid[]) p (id)) w
     join stock_levels s on s.dealership_id = $1 and s.part_id = w.id
    group by s.part_id order by s.part_id limit 500`,
);

const minutesOf = (labour: readonly CannedLabour[]) =>
  labour.flatMap((line) => line.routing.map((step) => step.plannedMinutes)).reduce((sum, minutes) => sum + minutes, 0);

function cannedJobOf(
  job: Canned,
  lines: { labour: readonly CannedLabour[]; parts: readonly CannedPart[]; discounts: ClassDiscounts },
): Job {
  const { id: cannedJobId, code, nameZh, nameEn } = job;
  const labour = lines.labour.map((line) => ({ hours: hoursOfLine(line), rateFen: line.rateFen }));
  const amountFen = estimateJobFen({ ...job, labour, parts: lines.parts }, lines.discounts);
  return { cannedJobId, labourOperationId: null, code, nameZh, nameEn, plannedMinutes: minutesOf(lines.labour), amountFen };
}

function operationJobOf(line: CannedLabour, discounts: ClassDiscounts): Job {
  const labour = [{ hours: line.billedHours, rateFen: line.rateFen }];
  const amountFen = estimateJobFen({ priceClass: 'customer', fixedPriceFen: null, labour, parts: [] }, discounts);
  const { id: labourOperationId, code, nameZh, nameEn } = line;
  return { cannedJobId: null, labourOperationId, code, nameZh, nameEn, plannedMinutes: minutesOf([line]), amountFen };
}

/** One row a part number, however many jobs need it. */
function together(rows: readonly Part[]): Part[] {
  const sums = new Map<string, Part>();
  for (const row of rows) sums.set(row.partId, { ...row, quantity: row.quantity + (sums.get(row.partId)?.quantity ?? 0) });
  return [...sums.values()];
}

const partOf = (line: OnePart, quantity: number): Part => ({
  partId: line.id,
  number: line.number,
  nameZh: line.nameZh,
  nameEn: line.nameEn,
  unit: line.unit,
  quantity,
});

/** Refuses canned-job-unknown, operation-unknown, part-unknown. */
export async function estimateOf(ctx: RequestContext, tx: Tx, wanted: WorkWanted): Promise<Estimate> {
  const { cannedJobIds, operationIds } = wanted;
  const partIds = wanted.parts.map((part) => part.partId);
  const about = [tx.dealershipId, dayOf(ctx.now, ctx.actor.timeZone), wanted.vehicleId, wanted.partyId];
  const [{ className, ...discounts }, jobs, labour, inJobs, single, extra, stock] = await Promise.all([
    tx.one(termsOf, about),
    tx.all(cannedJobs, [...about, cannedJobIds]),
    tx.all(cannedLabour, [...about, cannedJobIds]),
    tx.all(cannedParts, [...about, cannedJobIds]),
    tx.all(operations, [...about, operationIds]),
    tx.all(parts, [...about, partIds]),
    tx.all(available, [tx.dealershipId, cannedJobIds, partIds]),
  ]);
  const done = [...labour, ...single];
  const canned = cannedJobIds.map(
    (cannedJobId) => jobs.find((job) => job.id === cannedJobId) ?? refused('canned-job-unknown', { cannedJobId }),
  );
  const operationsWanted = operationIds.map(
    (id) => single.find((line) => line.id === id && line.isActive) ?? refused('operation-unknown', { labourOperationId: id }),
  );
  const extraWanted = wanted.parts.map(({ partId, quantity }) => {
    const line = extra.find((part) => part.id === partId && part.isActive) ?? refused('part-unknown', { partId });
    return { ...line, quantity };
  });
  const linesOf = <Line>(all: readonly InJob<Line>[], id: string) => all.filter((line) => line.jobId === id);
  const priced = [
    ...canned.map((job) => cannedJobOf(job, { labour: linesOf(labour, job.id), parts: linesOf(inJobs, job.id), discounts })),
    ...operationsWanted.map((line) => operationJobOf(line, discounts)),
  ];
  const partsFen =
    extraWanted.length === 0
      ? []
      : [estimateJobFen({ priceClass: 'customer', fixedPriceFen: null, labour: [], parts: extraWanted }, discounts)];
  const needed = together([
    ...inJobs.map((line) => partOf(line, line.quantity)),
    ...extraWanted.map((line) => partOf(line, line.quantity)),
  ]);
  return {
    jobs: priced,
    parts: needed.map((part) => ({ ...part, availableQuantity: stock.find((row) => row.partId === part.partId)?.quantity ?? 0 })),
    estimateFen: estimateFen([...priced.map((job) => job.amountFen), ...partsFen]),
    plannedMinutes: minutesOf(done),
    bayType: done[0]?.routing[0]?.bayType ?? null,
    className,
  };
}

/** Door: ids or figures with commas between, as an address carries them. */
export const listed = (text: string | undefined) => (text === undefined ? [] : text.split(',').filter((word) => word !== ''));

/** The same for the form, while it is filled in. */
export function estimateAsked(ctx: RequestContext, tx: Tx, query: QueryOf<typeof appointments.estimate>): Promise<Estimate> {
  const quantities = listed(query.quantities);
  return estimateOf(ctx, tx, {
    vehicleId: query.vehicleId,
    partyId: query.partyId,
    cannedJobIds: listed(query.cannedJobIds),
    operationIds: listed(query.operationIds),
    parts: listed(query.partIds).map((partId, at) => ({ partId, quantity: Number(quantities[at] ?? 1000) })),
  });
}

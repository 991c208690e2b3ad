// 派工单: the workshop's copy of the order; what is to be done where and by whom, with which parts. No prices.
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import {
  dittoed,
  type FormPaper,
  type PaperBlock,
  type PaperLanguage,
  type Print,
  paperQuantity,
  printOf,
  wordsOf,
} from '../../../platform/documents/index.ts';
import { nameIn } from '../../../platform/name-in.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { storeHead } from '../../organisation/index.ts';
import { repairClassWords, words } from '../paper-words.ts';
import { headFacts } from './estimate-paper.ts';
import { type OrderView, workOrderView } from './work-order-view.ts';

export interface Planned {
  readonly operationId: string;
  readonly bayName: string | null;
  readonly technicians: readonly string[];
}

const plannedOfOrder = statement<Planned>(
  'work-orders.planned-of-order',
  `select p.id as "operationId",
          (select b.name from bay_bookings k join bays b on b.dealership_id = k.dealership_id and b.id = k.bay_id
            where k.dealership_id = p.dealership_id and k.subject_type = 'operation' and k.subject_id = p.id order by k.starts_at limit 1) as "bayName",
          array(select distinct s.name from technician_bookings t join staff s on s.dealership_id = t.dealership_id and s.id = t.staff_id
                 where t.dealership_id = p.dealership_id and t.subject_type = 'operation' and t.subject_id = p.id order by s.name) as technicians
     from operations p where p.dealership_id = $1 and p.work_order_id = $2 order by p.id limit 500`,
);

/** The estimate that the owner has signed is the contract of the repair; '' before that. */
function contractNumberOf({ number, estimates }: OrderView): string {
  const signed = estimates.filter(({ approvedAt, channel }) => approvedAt !== null && channel !== 'within-overrun');
  const version = Math.max(0, ...signed.map((estimate) => estimate.version));
  return version === 0 ? '' : `${number}-${version}`;
}

type Job = OrderView['jobs'][number];

function operationsTable(jobs: readonly Job[], planned: readonly Planned[], print: Print): PaperBlock {
  const say = wordsOf(print);
  const plan = (operationId: string) => planned.find((row) => row.operationId === operationId);
  const operations = jobs.flatMap((job) =>
    job.operations.filter(({ status }) => status !== 'cancelled').map((operation) => ({ job, operation })),
  );
  const names = dittoed(operations.map(({ job }) => nameIn(job, print.language)));
  return {
    kind: 'table',
    title: say(words.work),
    columns: [
      { head: say(words.sequence), widthMm: 9, align: 'center' },
      { head: say(words.job), widthMm: 38 },
      { head: say(words.operation) },
      { head: say(words.bay), widthMm: 22 },
      { head: say(words.people), widthMm: 30 },
      { head: say(words.minutes), widthMm: 20, align: 'right' },
      { head: say(words.done), widthMm: 22 },
    ],
    rows: operations.map(({ operation }, at) => [
      `${at + 1}`,
      names[at] ?? '',
      nameIn(operation, print.language),
      plan(operation.id)?.bayName ?? '',
      (plan(operation.id)?.technicians ?? []).join(' · '),
      `${operation.plannedMinutes}`,
      '',
    ]),
  };
}

function partsTable(jobs: readonly Job[], print: Print): PaperBlock {
  const say = wordsOf(print);
  const parts = jobs.flatMap((job) => job.partLines.map((part) => ({ job, part })));
  const names = dittoed(parts.map(({ job }) => nameIn(job, print.language)));
  return {
    kind: 'table',
    title: say(words.material),
    columns: [
      { head: say(words.sequence), widthMm: 9, align: 'center' },
      { head: say(words.job), widthMm: 38 },
      { head: say(words.code), widthMm: 36 },
      { head: say(words.partName) },
      { head: say(words.unit), widthMm: 14, align: 'center' },
      { head: say(words.partQuantity), widthMm: 22, align: 'right' },
    ],
    rows: parts.map(({ part }, at) => [
      `${at + 1}`,
      names[at] ?? '',
      part.number,
      nameIn(part, print.language),
      part.unit,
      paperQuantity(part.quantity),
    ]),
  };
}

export function orderPaper(order: OrderView, planned: readonly Planned[], print: Print): FormPaper {
  const say = wordsOf(print);
  const jobs = order.jobs.filter((job) => job.approval === 'proposed' || job.approval === 'approved');
  return {
    title: say(words.orderTitle),
    number: order.number,
    subject: order.visit.plate,
    ...(order.status === 'cancelled' ? { stamp: say(words.cancelled) } : {}),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...headFacts(order, order.visit.promisedAt, print),
          [say(words.repairClass), say(repairClassWords[order.repairClass])],
          [say(words.contract), contractNumberOf(order)],
        ],
      },
      { kind: 'words', title: say(words.concerns), lines: order.concerns.map((concern) => concern.words) },
      operationsTable(jobs, planned, print),
      partsTable(jobs, print),
      {
        kind: 'signatures',
        cells: [{ title: say(words.dispatcher) }, { title: say(words.technician) }, { title: say(words.inspector) }],
      },
    ],
  };
}

export async function orderPdf(ctx: RequestContext, id: string, language?: PaperLanguage): Promise<Uint8Array> {
  const [order, planned, store] = await inDealership(ctx, (tx) =>
    Promise.all([workOrderView(ctx, tx, id), tx.all(plannedOfOrder, [tx.dealershipId, id]), storeHead(tx)]),
  );
  const print = await printOf(ctx, store, language);
  return await ctx.documents.renderPdf('form-paper', { paper: orderPaper(order, planned, print), print });
}

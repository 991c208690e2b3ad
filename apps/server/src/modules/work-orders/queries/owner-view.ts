// What the owner sees by link: the car, what was found, what it would cost them, and how far the work is. No names: the
// page says nothing of a person, and of the money only what the owner pays.
import type { ReplyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { dayOf } from '@bayline/domain/kernel';
import { takesClassDiscount } from '@bayline/domain/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { LinkContext } from '../../../platform/http/handlers.ts';
import { type OrderView, workOrderView } from './work-order-view.ts';

type OwnerView = ReplyOf<typeof workOrders.ownerPage>;
type Line = OwnerView['jobs'][number]['lines'][number];

const storeOf = statement<Pick<OwnerView, 'storeNameZh' | 'storeNameEn' | 'storePhone' | 'timeZone'>>(
  'work-orders.store-of-link',
  `select d.name_zh as "storeNameZh", d.name_en as "storeNameEn", d.phone as "storePhone", d.time_zone as "timeZone"
     from visits v join dealerships d on d.id = v.dealership_id where v.dealership_id = $1 and v.id = $2`,
);
/** What the newest estimate of the order was quoted with. */
const termsOf = statement<Pick<NonNullable<OwnerView['openEstimate']>, 'guaranteeDays' | 'guaranteeKm' | 'overrunBasisPoints'>>(
  'work-orders.terms-of-link',
  `select guarantee_days as "guaranteeDays", guarantee_km as "guaranteeKm", overrun_basis_points as "overrunBasisPoints"
     from estimates where dealership_id = $1 and work_order_id = $2 order by version desc limit 1`,
);

const expectedOf = statement<{ at80: string | null }>(
  'work-orders.expected-of',
  `select at80 from ready_outlooks where dealership_id = $1 and work_order_id = $2`,
);

/** The owner's part of a line: what payers of the owner's side pay; null where it is all somebody else's. */
function ownersPart(
  order: OrderView,
  line: { readonly fullFen: number; readonly amountFen: number; readonly shares: OrderView['jobs'][number]['feeLines'][number]['shares'] },
) {
  const owners = new Set(order.payers.filter((payer) => takesClassDiscount(payer.priceClass)).map((payer) => payer.id));
  const shares = line.shares.filter((share) => owners.has(share.payerId));
  if (shares.length === 0) return null;
  const amountFen = shares.reduce((sum, share) => sum + share.amountFen, 0);
  return shares.length === line.shares.length ? { fullFen: line.fullFen, amountFen } : { fullFen: amountFen, amountFen };
}

const namesOf = ({ nameZh, nameEn }: Pick<Line, 'nameZh' | 'nameEn'>) => ({ nameZh, nameEn });

function linesOf(order: OrderView, job: OrderView['jobs'][number]): Line[] {
  const labour = job.labourLines.map((line) => ({ line, kind: 'labour' as const, ...namesOf(line), quantity: line.billedHours, unit: '' }));
  const parts = job.partLines.map((line) => ({ line, kind: 'part' as const, ...namesOf(line), quantity: line.quantity, unit: line.unit }));
  const fees = job.feeLines.map((line) => ({
    line,
    kind: 'fee' as const,
    nameZh: line.nameZh === '' ? line.kind : line.nameZh,
    nameEn: line.nameEn,
    quantity: 1000,
    unit: '',
  }));
  return [...labour, ...parts, ...fees].flatMap(({ line, ...shown }) => {
    const paid = ownersPart(order, line);
    return paid === null ? [] : [{ ...shown, ...paid }];
  });
}

function shownJobs(order: OrderView): OwnerView['jobs'] {
  return order.jobs
    .filter((job) => job.approval !== 'voided' && (job.approval !== 'proposed' || order.isQuoteOpen))
    .map((job) => {
      const lines = linesOf(order, job);
      const { id, nameZh, nameEn, approval, severity } = job;
      return { id, nameZh, nameEn, approval, severity, lines, amountFen: lines.reduce((sum, line) => sum + line.amountFen, 0) };
    })
    .filter((job) => job.lines.length > 0);
}

export async function ownerView(ctx: LinkContext, tx: Tx): Promise<OwnerView> {
  const [store, order, terms, expected] = await Promise.all([
    tx.one(storeOf, [tx.dealershipId, ctx.link.visitId]),
    workOrderView(ctx, tx, ctx.link.workOrderId),
    tx.maybe(termsOf, [tx.dealershipId, ctx.link.workOrderId]),
    tx.maybe(expectedOf, [tx.dealershipId, ctx.link.workOrderId]),
  ]);
  const jobs = shownJobs(order);
  const [newest] = order.estimates;
  const { visit } = order;
  const operations = order.jobs.filter((job) => job.approval === 'approved').flatMap((job) => job.operations);
  const isExpired = newest?.validUntil !== null && newest !== undefined && dayOf(ctx.now, store.timeZone) > newest.validUntil;
  const live = jobs.filter((job) => job.approval === 'approved' || job.approval === 'proposed');
  return {
    ...store,
    plate: visit.plate,
    modelName: visit.modelName,
    number: order.number,
    arrivedAt: visit.arrivedAt,
    promisedAt: visit.promisedAt,
    // The plan knows nothing of what is still asked: its time would be too early for a yes.
    expectedAt: order.isQuoteOpen ? null : (expected?.at80 ?? null),
    isOpen: visit.status === 'open',
    step: order.step,
    operationsDone: operations.filter((operation) => operation.status === 'finished' || operation.status === 'passed').length,
    operationsAll: operations.filter((operation) => operation.status !== 'cancelled').length,
    findings: order.findings
      .filter((finding) => finding.droppedReason === null)
      .map(({ id, words, severity, photos, jobId }) => ({ id, words, severity, photos, jobId })),
    jobs,
    totalFen: live.reduce((sum, job) => sum + job.amountFen, 0),
    openEstimate:
      order.isQuoteOpen && newest && terms ? { version: newest.version, validUntil: newest.validUntil, isExpired, ...terms } : null,
    answeredAt: order.estimates.find((estimate) => estimate.approvedAt !== null)?.approvedAt ?? null,
  };
}

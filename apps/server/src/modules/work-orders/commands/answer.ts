// The owner's answer to an estimate, job by job: signed here, taken down from paper or the phone, or sent by link. What is
// agreed is the contract and its parts are asked for; what is declined is kept for the car, safety items under a waiver.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { dayOf } from '@bayline/domain/kernel';
import { checkAnswer, type WorkOrderStatus } from '@bayline/domain/work-orders';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { bytesOfDataUrl, type StoredFile } from '../../../platform/files/index.ts';
import { fileItem } from '../../../platform/files/record-file.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { reserveParts } from '../../warehouse/index.ts';
import * as store from '../answer-store.ts';
import { changeOrder } from '../change-order.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import { type LockedOrder, setOrderStatus } from '../store.ts';

export interface Answer {
  /** Null where nobody was asked. */
  readonly signedByName: string | null;
  readonly channel: 'screen' | 'paper' | 'phone' | 'link' | 'within-overrun';
  readonly signature: StoredFile | null;
  readonly waiver: StoredFile | null;
  readonly declinedJobIds: readonly string[];
}

interface Answered {
  readonly order: LockedOrder;
  readonly to: WorkOrderStatus;
  readonly answer: Answer;
}

function declineItems(
  ctx: RequestContext,
  tx: Tx,
  { order, answer, declined }: Answered & { readonly declined: readonly store.ProposedJob[] },
): BatchItem[] {
  if (declined.length === 0) return [];
  const ids = declined.map((job) => job.id);
  const { signedByName, waiver } = answer;
  const severities = declined.map((job) => job.severity ?? 'none');
  for (const [at, job] of declined.entries())
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'job-declined',
      version: 1,
      step: 4,
      data: { jobId: job.id, severity: severities[at] ?? 'none' },
    });
  return [
    [store.setApproval, [tx.dealershipId, ids, 'declined']],
    [store.cancelOperationsOfJobs, [tx.dealershipId, order.id, ids]],
    [
      store.insertDeferred,
      [
        tx.dealershipId,
        order.vehicleId,
        order.visitId,
        order.id,
        ctx.now,
        signedByName ?? '',
        waiver?.sha256 ?? null,
        declined.map(() => newId()),
        ids,
        declined.map((job) => job.nameZh),
        declined.map((job) => job.nameEn),
        declined.map((job) => job.amountFen),
        severities,
      ],
    ],
  ];
}

/** The answer to the order's estimate, the order locked and its lifecycle asked. */
export async function takeAnswer(ctx: RequestContext, tx: Tx, answered: Answered): Promise<void> {
  const { order, to, answer } = answered;
  const key = [tx.dealershipId, order.id];
  const [jobs, { validUntil, isOpen }] = await Promise.all([
    tx.all(store.proposedJobs, key),
    tx.one(store.validityOf, [...key, order.estimateVersion]),
  ]);
  const { signedByName, channel, signature, waiver, declinedJobIds } = answer;
  if (!isOpen) refused(channel === 'link' ? 'estimate-changed' : 'no-open-quote', { version: order.estimateVersion });
  accept(
    checkAnswer({
      channel,
      jobs,
      declinedJobIds,
      isFirst: order.status === 'quoted',
      isSigned: signature !== null,
      isWaived: waiver !== null,
      today: dayOf(ctx.now, ctx.actor.timeZone),
      validUntil,
    }),
  );
  const declined = jobs.filter((job) => declinedJobIds.includes(job.id));
  const agreed = jobs.filter((job) => !declined.includes(job)).map((job) => job.id);
  const files = [signature, waiver].flatMap((file) => (file === null ? [] : [fileItem(ctx, tx, file)]));
  const taken = [ctx.now, signedByName, signature?.sha256 ?? null, channel, ctx.actor.staffId];
  await tx.batch([
    ...files,
    [store.approveEstimate, [...key, order.estimateVersion, ...taken]],
    [store.setApproval, [tx.dealershipId, agreed, 'approved']],
    ...declineItems(ctx, tx, { ...answered, declined }),
    [setOrderStatus, [...key, to]],
  ]);
  const lines = await tx.all(store.partDemand, [...key, agreed]);
  await reserveParts(ctx, tx, { orderId: order.id, orderNumber: order.number, plate: order.plate, visitId: order.visitId, lines });
  tx.record({
    subjectType: 'work-order',
    subjectId: order.id,
    visitId: order.visitId,
    type: 'estimate-approved',
    version: 2,
    step: 4,
    data: { version: order.estimateVersion, channel },
  });
}

/** A picture drawn on the page, stored before the transaction. */
export async function stored(ctx: RequestContext, picture: string | null | undefined): Promise<StoredFile | null> {
  return picture === null || picture === undefined ? null : await ctx.files.putPng(ctx.actor.dealershipId, bytesOfDataUrl(picture));
}

export async function approve(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.approve>): Promise<OrderView> {
  const { signedByName, channel = 'screen', declinedJobIds = [] } = body;
  const [signature, waiver] = [await stored(ctx, body.signature), await stored(ctx, body.waiver)];
  return await changeOrder(ctx, { id: params.id, version: body.version, action: 'approve' }, (tx, order, to) =>
    takeAnswer(ctx, tx, { order, to, answer: { signedByName, channel, signature, waiver, declinedJobIds } }),
  );
}

import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { placeCannedJob } from './add-canned-job.ts';
import { placeJob } from './add-job.ts';
import { quoteNewOrder } from './agree.ts';

export interface BookedJob {
  readonly jobId: string;
  readonly name: string;
  readonly operationIds: readonly string[];
  readonly parts: readonly { readonly id: string; readonly quantity: number }[];
}

export interface WorkAtCheckIn {
  readonly visitId: string;
  readonly workOrderId: string;
  /** The concern that the work answers. */
  readonly concernId: string;
  readonly jobs: readonly { readonly jobId: string; readonly cannedJobId: string }[];
  /** What was booked piece by piece; one job. */
  readonly booked: BookedJob | null;
  /** Set: what the work costs is quoted at once, with this time of hand-over. */
  readonly promisedAt: string | null;
}

function linesOf({ operationIds, parts }: BookedJob) {
  return {
    labour: operationIds.map((labourOperationId) => ({ lineId: newId(), labourOperationId, discountBasisPoints: 0 })),
    parts: parts.map(({ id: partId, quantity }) => ({ lineId: newId(), partId, quantity })),
  };
}

/** Door: what was booked and the canned jobs asked for at the door go on the order that the same transaction opens. */
export async function planAtCheckIn(ctx: RequestContext, tx: Tx, work: WorkAtCheckIn): Promise<void> {
  const { visitId, workOrderId, concernId, jobs, booked, promisedAt } = work;
  // One after the other: each stands behind the rows of the one before it.
  for (const job of jobs) await placeCannedJob(ctx, tx, { ...job, concernId, orderId: workOrderId });
  if (booked !== null) await placeJob(ctx, tx, { ...booked, ...linesOf(booked), concernId, orderId: workOrderId });
  if (promisedAt !== null) await quoteNewOrder(ctx, tx, { id: workOrderId, visitId, promisedAt });
}

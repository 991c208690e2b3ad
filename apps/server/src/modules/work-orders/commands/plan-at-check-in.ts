import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { placeCannedJob } from './add-canned-job.ts';
import { quoteNewOrder } from './agree.ts';

export interface WorkAtCheckIn {
  readonly visitId: string;
  readonly workOrderId: string;
  /** The concern that the work answers. */
  readonly concernId: string;
  readonly jobs: readonly { readonly jobId: string; readonly cannedJobId: string }[];
  /** Set: what the work costs is quoted at once, with this time of hand-over. */
  readonly promisedAt: string | null;
}

/** Door: the canned jobs asked for at the door go on the order that the same transaction opens. */
export async function planAtCheckIn(ctx: RequestContext, tx: Tx, work: WorkAtCheckIn): Promise<void> {
  const { visitId, workOrderId, concernId, jobs, promisedAt } = work;
  // One after the other: each stands behind the rows of the one before it.
  for (const job of jobs) await placeCannedJob(ctx, tx, { ...job, concernId, orderId: workOrderId });
  if (promisedAt !== null) await quoteNewOrder(ctx, tx, { id: workOrderId, visitId, promisedAt });
}

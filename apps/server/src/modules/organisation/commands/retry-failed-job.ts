import type { InputOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { newId } from '../../../platform/ids.ts';
import { rescheduleFailedJob } from '../../../platform/jobs/failed.ts';
import type { RequestContext } from '../../../platform/request.ts';

/** The jobs lie in a schema of their own user: the job is started first, then it is recorded who did it. */
export function retryFailedJob(
  ctx: RequestContext,
  { params }: InputOf<typeof organisation.retryFailedJob>,
): Promise<Record<never, never>> {
  return inDealership(ctx, async (tx) => {
    const task = await rescheduleFailedJob(ctx.jobsPool, tx.dealershipId, params.id);
    tx.record({ subjectType: 'store', subjectId: newId(), type: 'failed-job-retried', version: 1, data: { jobId: params.id, task } });
    return {};
  });
}

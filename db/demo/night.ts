// What came up in the night: a background job that failed after all its tries, and ran when it was tried again.
import { plusMinutes } from '@bayline/domain/kernel';
import { inDealership } from '../../apps/server/src/platform/db/in-dealership.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { recordFailure } from '../../apps/server/src/platform/jobs/failed.ts';
import type { Services } from '../../apps/server/src/platform/request.ts';
import { systemContext } from '../../apps/server/src/platform/system-context.ts';
import type { Crew } from './crew.ts';

export async function passNight(services: Services, crew: Crew, anchor: string): Promise<void> {
  const { dealershipId } = crew;
  const failed = { jobId: '1', task: 'follow-up.plan-call' } as const;
  await recordFailure(systemContext(services, { dealershipId, now: plusMinutes(anchor, -12 * 60), requestId: newId() }), failed);
  const administrator = crew.as('administrator', plusMinutes(anchor, -6 * 60));
  await inDealership(administrator, async (tx) => {
    tx.record({ subjectType: 'store', subjectId: newId(), type: 'failed-job-retried', version: 1, data: failed });
  });
}

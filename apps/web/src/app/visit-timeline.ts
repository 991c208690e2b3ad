import { serviceProcess } from '@bayline/contract/service-process';
import { viewOf } from './api.ts';

/** What happened in a visit; apart from how it is shown, since the sentences of every event weigh more than a page. */
export const timelineOf = (visitId: string) =>
  viewOf(
    serviceProcess.timeline,
    { params: { visitId } },
    { topics: [`visit:${visitId}`, 'work-order', 'operation', 'settlement', 'parts-request', 'follow-up'] },
  );

import type { serviceProcess } from '@bayline/contract/service-process';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { timelineOfVisit } from './queries/timeline.ts';

export const routes: Handlers<typeof serviceProcess> = {
  timeline: (ctx, { params }) => inDealership(ctx, (tx) => timelineOfVisit(tx, params.visitId)),
};

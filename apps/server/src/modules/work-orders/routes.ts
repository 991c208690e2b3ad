import type { workOrders } from '@bayline/contract/work-orders';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { addCannedJob } from './commands/add-canned-job.ts';
import { addJob } from './commands/add-job.ts';
import { approve, cancel, promise, quote, revise } from './commands/agree.ts';
import { addConcern, removeJob } from './commands/edit-order.ts';
import { setGuaranteeTerm } from './commands/guarantees.ts';
import { raiseFindingByHand } from './commands/raise-finding.ts';
import { cannedJobsFor } from './queries/canned-jobs-for.ts';
import { guaranteesOfCar, guaranteeTerms } from './queries/guarantees-of-car.ts';
import { listWorkOrders } from './queries/list-work-orders.ts';
import { visitsOfCar } from './queries/visits-of-car.ts';
import { workOrderView } from './queries/work-order-view.ts';

export const routes: Handlers<typeof workOrders> = {
  list: (ctx, { query }) => listWorkOrders(ctx, query),
  get: (ctx, { params }) => inDealership(ctx, (tx) => workOrderView(ctx, tx, params.id)),
  visitsOfCar: (ctx, { params, query }) => inDealership(ctx, (tx) => visitsOfCar(tx, params.id, query)),
  guaranteesOfCar: (ctx, { params }) => inDealership(ctx, (tx) => guaranteesOfCar(ctx, tx, params.id)),
  guaranteeTerms: (ctx) => inDealership(ctx, guaranteeTerms),
  setGuaranteeTerm: (ctx, { params, body }) => setGuaranteeTerm(ctx, params, body),
  addConcern,
  addJob,
  addCannedJob,
  cannedJobs: (ctx, { params, query }) => inDealership(ctx, (tx) => cannedJobsFor(ctx, tx, { ...params, ...query })),
  removeJob,
  raiseFinding: raiseFindingByHand,
  quote,
  revise,
  approve,
  promise,
  cancel,
};

import type { workOrders } from '@bayline/contract/work-orders';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { addCannedJob } from './commands/add-canned-job.ts';
import { addJob } from './commands/add-job.ts';
import { addLines } from './commands/add-lines.ts';
import { promise, quote, revise } from './commands/agree.ts';
import { approve } from './commands/answer.ts';
import { ownerAnswer } from './commands/answer-by-link.ts';
import { cancel, voidJob } from './commands/cancel.ts';
import { decideDiscount, giveDiscount } from './commands/discount.ts';
import { addFee, changeLine, removeLine, setPrice } from './commands/edit-lines.ts';
import { addConcern, removeJob } from './commands/edit-order.ts';
import { exportOrder, exportOrders } from './commands/export-orders.ts';
import { dropFinding, findingPhoto } from './commands/findings.ts';
import { setGuaranteeTerm } from './commands/guarantees.ts';
import { makeLink, revokeLink } from './commands/links.ts';
import { addPayer, setJobPayer, shareLines } from './commands/payers.ts';
import { raiseFindingByHand } from './commands/raise-finding.ts';
import { colleagues, nameRepresentative } from './commands/representative.ts';
import { takeUp } from './commands/take-up.ts';
import { cannedJobsFor } from './queries/canned-jobs-for.ts';
import { deferredOfCar } from './queries/deferred-of-car.ts';
import { estimatePdf } from './queries/estimate-paper.ts';
import { guaranteesOfCar, guaranteeTerms } from './queries/guarantees-of-car.ts';
import { listWorkOrders } from './queries/list-work-orders.ts';
import { orderPdf } from './queries/order-paper.ts';
import { ownerView } from './queries/owner-view.ts';
import { visitsOfCar } from './queries/visits-of-car.ts';
import { workOrderView } from './queries/work-order-view.ts';

export const routes: Handlers<typeof workOrders> = {
  list: (ctx, { query }) => listWorkOrders(ctx, query),
  get: (ctx, { params }) => inDealership(ctx, (tx) => workOrderView(ctx, tx, params.id)),
  estimatePaper: (ctx, { params, query }) => estimatePdf(ctx, params.id, query.language),
  orderPaper: (ctx, { params, query }) => orderPdf(ctx, params.id, query.language),
  visitsOfCar: (ctx, { params, query }) => inDealership(ctx, (tx) => visitsOfCar(tx, params.id, query)),
  deferredOfCar: (ctx, { params }) => inDealership(ctx, (tx) => deferredOfCar(tx, params.id)),
  cannedJobs: (ctx, { params, query }) => inDealership(ctx, (tx) => cannedJobsFor(ctx, tx, { ...params, ...query })),
  guaranteesOfCar: (ctx, { params }) => inDealership(ctx, (tx) => guaranteesOfCar(ctx, tx, params.id)),
  guaranteeTerms: (ctx) => inDealership(ctx, guaranteeTerms),
  setGuaranteeTerm: (ctx, { params, body }) => setGuaranteeTerm(ctx, params, body),
  addConcern,
  addJob,
  addCannedJob,
  takeUp,
  removeJob,
  voidJob,
  addLines,
  addFee,
  changeLine,
  setPrice,
  removeLine,
  addPayer,
  setJobPayer,
  shareLines,
  giveDiscount,
  decideDiscount,
  raiseFinding: raiseFindingByHand,
  dropFinding,
  findingPhoto: (ctx, { params }) => findingPhoto(ctx, { ...params, workOrderId: params.id }),
  quote,
  revise,
  approve,
  promise,
  cancel,
  colleagues: (ctx) => colleagues(ctx),
  nameRepresentative,
  exportOrders: (ctx, { body }) => exportOrders(ctx, body),
  exportOrder: (ctx, { params, body }) => exportOrder(ctx, params.id, body),
  makeLink,
  revokeLink,
  ownerPage: (ctx) => inDealership(ctx, (tx) => ownerView(ctx, tx)),
  ownerPhoto: (ctx, { params }) => findingPhoto(ctx, { ...params, workOrderId: ctx.link.workOrderId }),
  ownerAnswer,
};

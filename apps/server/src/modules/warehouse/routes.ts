import type { warehouse } from '@bayline/contract/warehouse';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { changeArrival, expectArrival, withdrawArrival } from './commands/arrivals.ts';
import { decideShortage } from './commands/decide-shortage.ts';
import { exportIssues, exportStock } from './commands/export-stock.ts';
import { acceptPart, pick, putBack, reject, stage } from './commands/handle.ts';
import { issueOrder, issueRequest } from './commands/issue.ts';
import { mirrorReceipt, receiveDelivery } from './commands/receive.ts';
import { setThresholds } from './commands/set-thresholds.ts';
import { addSupplier, changeSupplier } from './commands/suppliers.ts';
import { exchange, takeBack } from './commands/take-back.ts';
import { listArrivals } from './queries/arrivals.ts';
import { listMovements } from './queries/movements.ts';
import { paper } from './queries/paper.ts';
import { listPartsRequests } from './queries/parts-requests.ts';
import { listReceipts } from './queries/receipts.ts';
import { listBatches, listStock } from './queries/stock.ts';
import { listSubstitutes } from './queries/substitutes.ts';
import { listTakers } from './queries/takers.ts';
import { roomList, supplierList } from './receipt-store.ts';

export const routes: Handlers<typeof warehouse> = {
  stock: (ctx, { query }) => inDealership(ctx, (tx) => listStock(ctx, tx, query)),
  exportStock: (ctx, { body }) => exportStock(ctx, body.language),
  setThresholds,
  batches: (ctx, { params }) => inDealership(ctx, (tx) => listBatches(ctx, tx, params.partId)),
  movements: (ctx, { query }) => inDealership(ctx, (tx) => listMovements(ctx, tx, query)),
  exportIssues: (ctx, { body }) => exportIssues(ctx, body.language),
  suppliers: (ctx, { query }) =>
    inDealership(ctx, async (tx) => ({ rows: await tx.all(supplierList, [tx.dealershipId, query.term ?? '']) })),
  addSupplier,
  changeSupplier,
  rooms: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(roomList, [tx.dealershipId]) })),
  receipts: (ctx, { query }) => inDealership(ctx, (tx) => listReceipts(ctx, tx, query)),
  receive: receiveDelivery,
  mirrorReceipt,
  arrivals: (ctx) => inDealership(ctx, (tx) => listArrivals(ctx, tx)),
  expectArrival,
  changeArrival,
  withdrawArrival,
  partsRequests: (ctx, { query }) => inDealership(ctx, (tx) => listPartsRequests(ctx, tx, query)),
  pickPaper: (ctx, { params, query }) => paper(ctx, params.orderId, query.language),
  pick,
  accept: acceptPart,
  reject,
  stage,
  putBack,
  issue: issueRequest,
  takeBack,
  exchange,
  issueOrder,
  takers: (ctx) => inDealership(ctx, (tx) => listTakers(tx)),
  substitutes: (ctx, { params }) => inDealership(ctx, (tx) => listSubstitutes(tx, params.id)),
  decideShortage,
};

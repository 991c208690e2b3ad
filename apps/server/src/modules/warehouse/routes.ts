import type { warehouse } from '@bayline/contract/warehouse';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { issueOrder, issueRequest } from './commands/issue.ts';
import { pick } from './commands/pick.ts';
import { receiveDelivery } from './commands/receive.ts';
import { takeBack } from './commands/take-back.ts';
import { listMovements } from './queries/movements.ts';
import { listPartsRequests } from './queries/parts-requests.ts';
import { listStock } from './queries/stock.ts';

export const routes: Handlers<typeof warehouse> = {
  stock: (ctx, { query }) => inDealership(ctx, (tx) => listStock(ctx, tx, query)),
  partsRequests: (ctx, { query }) => inDealership(ctx, (tx) => listPartsRequests(ctx, tx, query)),
  pick: (ctx, { params, body }) => pick(ctx, params.id, body.version),
  issue: (ctx, { params, body }) => issueRequest(ctx, params.id, body.version),
  takeBack: (ctx, { params, body }) => takeBack(ctx, params.id, body.version),
  issueOrder: (ctx, { params }) => issueOrder(ctx, params.orderId),
  receive: (ctx, { body }) => receiveDelivery(ctx, body),
  movements: (ctx, { query }) => inDealership(ctx, (tx) => listMovements(ctx, tx, query)),
};

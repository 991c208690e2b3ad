import type { catalogue } from '@bayline/contract/catalogue';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { addModelCommand } from './commands/add-model.ts';
import { addOperationCommand } from './commands/add-operation.ts';
import { addPartCommand } from './commands/add-part.ts';
import { changeModel } from './commands/change-model.ts';
import { changeOperation } from './commands/change-operation.ts';
import { changePart } from './commands/change-part.ts';
import { setLabourRate, setPartPrice } from './commands/set-price.ts';
import { listModels } from './queries/models.ts';
import { listOperations, operationView } from './queries/operations.ts';
import { listParts, partView } from './queries/parts.ts';
import { labourRateHistory, partPriceHistory } from './queries/price-history.ts';
import { priceListView } from './queries/price-list.ts';

export const routes: Handlers<typeof catalogue> = {
  listModels: (ctx) => inDealership(ctx, listModels),
  addModel: (ctx, { body }) => addModelCommand(ctx, body),
  changeModel: (ctx, { params, body }) => changeModel(ctx, params.id, body),
  listOperations: (ctx, { query }) => inDealership(ctx, (tx) => listOperations(ctx, tx, query)),
  operation: (ctx, { params }) => inDealership(ctx, (tx) => operationView(ctx, tx, params.id)),
  addOperation: (ctx, { body }) => addOperationCommand(ctx, body),
  changeOperation: (ctx, { params, body }) => changeOperation(ctx, params.id, body),
  listParts: (ctx, { query }) => inDealership(ctx, (tx) => listParts(ctx, tx, query)),
  part: (ctx, { params }) => inDealership(ctx, (tx) => partView(ctx, tx, params.id)),
  addPart: (ctx, { body }) => addPartCommand(ctx, body),
  changePart: (ctx, { params, body }) => changePart(ctx, params.id, body),
  priceList: (ctx) => inDealership(ctx, (tx) => priceListView(ctx, tx)),
  labourRateHistory: (ctx, { params }) => inDealership(ctx, (tx) => labourRateHistory(ctx, tx, params.trade)),
  setLabourRate: (ctx, { params, body }) => setLabourRate(ctx, params.trade, body),
  partPriceHistory: (ctx, { params }) => inDealership(ctx, (tx) => partPriceHistory(ctx, tx, params.partId)),
  setPartPrice: (ctx, { params, body }) => setPartPrice(ctx, params.partId, body),
};

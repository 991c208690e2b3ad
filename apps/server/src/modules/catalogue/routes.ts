import type { catalogue } from '@bayline/contract/catalogue';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { addModelCommand } from './commands/add-model.ts';
import { addOperationCommand } from './commands/add-operation.ts';
import { addPartCommand } from './commands/add-part.ts';
import { changeOperation } from './commands/change-operation.ts';
import { changePart } from './commands/change-part.ts';
import { setLabourRate, setPartPrice } from './commands/set-price.ts';
import { listModels } from './queries/models.ts';
import { listOperations } from './queries/operations.ts';
import { listParts } from './queries/parts.ts';
import { priceListView } from './queries/price-list.ts';

export const routes: Handlers<typeof catalogue> = {
  listModels: (ctx) => inDealership(ctx, listModels),
  addModel: (ctx, { body }) => addModelCommand(ctx, body),
  listOperations: (ctx, { query }) => inDealership(ctx, (tx) => listOperations(ctx, tx, query)),
  addOperation: (ctx, { body }) => addOperationCommand(ctx, body),
  changeOperation: (ctx, { params, body }) => changeOperation(ctx, params.id, body),
  listParts: (ctx, { query }) => inDealership(ctx, (tx) => listParts(ctx, tx, query)),
  addPart: (ctx, { body }) => addPartCommand(ctx, body),
  changePart: (ctx, { params, body }) => changePart(ctx, params.id, body),
  priceList: (ctx) => inDealership(ctx, (tx) => priceListView(ctx, tx)),
  setLabourRate: (ctx, { params, body }) => setLabourRate(ctx, params.trade, body),
  setPartPrice: (ctx, { params, body }) => setPartPrice(ctx, params.partId, body),
};

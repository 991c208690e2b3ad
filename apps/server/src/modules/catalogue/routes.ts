import type { catalogue } from '@bayline/contract/catalogue';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { addModelCommand } from './commands/add-model.ts';
import { addOperationCommand } from './commands/add-operation.ts';
import { addPartCommand } from './commands/add-part.ts';
import { addCannedJobCommand, changeCannedJob } from './commands/canned-jobs.ts';
import { changeModel } from './commands/change-model.ts';
import { changeOperation } from './commands/change-operation.ts';
import { changePart } from './commands/change-part.ts';
import { exportOperations, exportParts } from './commands/export-catalogue.ts';
import { giveBackToGroup, publishToGroup } from './commands/group-entries.ts';
import { openPriceListCommand } from './commands/open-price-list.ts';
import { planRound, previewRound, withdrawRound } from './commands/price-rounds.ts';
import { setPartRelations, setSupersession } from './commands/relate-parts.ts';
import { setLabourRate, setPartPrice, setTaxRate, withdrawLabourRate, withdrawPartPrice, withdrawTaxRate } from './commands/set-price.ts';
import { cannedJobPrice } from './queries/canned-job-price.ts';
import { cannedJobView, listCannedJobs } from './queries/canned-jobs.ts';
import { groupEntryView } from './queries/group-entry.ts';
import { listModels } from './queries/models.ts';
import { listOperations, operationView } from './queries/operations.ts';
import { listParts, partCategories, partFile } from './queries/parts.ts';
import { labourRateHistory, partPriceHistory } from './queries/price-history.ts';
import { listPriceLists, priceListView } from './queries/price-list.ts';
import { priceTimeline } from './queries/price-timeline.ts';

export const routes: Handlers<typeof catalogue> = {
  listModels: (ctx) => inDealership(ctx, listModels),
  addModel: (ctx, { body }) => addModelCommand(ctx, body),
  changeModel: (ctx, { params, body }) => changeModel(ctx, params.id, body),
  listOperations: (ctx, { query }) => inDealership(ctx, (tx) => listOperations(ctx, tx, query)),
  operation: (ctx, { params }) => inDealership(ctx, (tx) => operationView(ctx, tx, params.id)),
  addOperation: (ctx, { body }) => addOperationCommand(ctx, body),
  changeOperation: (ctx, { params, body }) => changeOperation(ctx, params.id, body),
  listParts: (ctx, { query }) => inDealership(ctx, (tx) => listParts(ctx, tx, query)),
  part: (ctx, { params }) => inDealership(ctx, (tx) => partFile(ctx, tx, params.id)),
  addPart: (ctx, { body }) => addPartCommand(ctx, body),
  changePart: (ctx, { params, body }) => changePart(ctx, params.id, body),
  exportOperations: (ctx, { body }) => exportOperations(ctx, body.language),
  exportParts: (ctx, { body }) => exportParts(ctx, body.language),
  setSupersession: (ctx, { params, body }) => setSupersession(ctx, params.id, body),
  setPartRelations: (ctx, { params, body }) => setPartRelations(ctx, params.id, body),
  priceList: (ctx, { query }) => inDealership(ctx, (tx) => priceListView(ctx, tx, query.priceClass)),
  listPriceLists: (ctx) => inDealership(ctx, listPriceLists),
  openPriceList: (ctx, { body }) => openPriceListCommand(ctx, body),
  priceTimeline: (ctx, { query }) => inDealership(ctx, (tx) => priceTimeline(ctx, tx, query.priceClass)),
  labourRateHistory: (ctx, { params, query }) => inDealership(ctx, (tx) => labourRateHistory(ctx, tx, { ...params, ...query })),
  setLabourRate: (ctx, { params, body }) => setLabourRate(ctx, params.trade, body),
  withdrawLabourRate: (ctx, { params, body }) => withdrawLabourRate(ctx, params.trade, body),
  partPriceHistory: (ctx, { params, query }) => inDealership(ctx, (tx) => partPriceHistory(ctx, tx, { ...params, ...query })),
  setPartPrice: (ctx, { params, body }) => setPartPrice(ctx, params.partId, body),
  withdrawPartPrice: (ctx, { params, body }) => withdrawPartPrice(ctx, params.partId, body),
  setTaxRate: (ctx, { body }) => setTaxRate(ctx, body),
  withdrawTaxRate: (ctx, { body }) => withdrawTaxRate(ctx, body),
  partCategories: (ctx) => inDealership(ctx, partCategories),
  previewRound: (ctx, { query }) => previewRound(ctx, query),
  planRound: (ctx, { body }) => planRound(ctx, body),
  withdrawRound: (ctx, { params, body }) => withdrawRound(ctx, params.id, body.version),
  groupEntry: (ctx, { query }) => inDealership(ctx, (tx) => groupEntryView(ctx, tx, query)),
  publishToGroup: (ctx, { body }) => publishToGroup(ctx, body),
  giveBackToGroup: (ctx, { body }) => giveBackToGroup(ctx, body),
  listCannedJobs: (ctx, { query }) => inDealership(ctx, (tx) => listCannedJobs(tx, query)),
  cannedJob: (ctx, { params }) => inDealership(ctx, (tx) => cannedJobView(tx, params.id)),
  cannedJobPrice: (ctx, { params, query }) => inDealership(ctx, (tx) => cannedJobPrice(ctx, tx, { ...params, ...query })),
  addCannedJob: (ctx, { body }) => addCannedJobCommand(ctx, body),
  changeCannedJob: (ctx, { params, body }) => changeCannedJob(ctx, params.id, body),
};

// Owns models, labour operations with their routing, part numbers, canned jobs and price lists: what the store offers
// and what it costs. The modules above take operations and parts for their orders from here.

export { addModel, type NewModel } from './commands/add-model.ts';
export { addLabourOperation, type NewLabourOperation } from './commands/add-operation.ts';
export { addPartNumber, addPartNumbers, type NewPartNumber } from './commands/add-part.ts';
export { addCannedJob, type NewCannedJob } from './commands/canned-jobs.ts';
export { type NewPriceList, openPriceList } from './commands/open-price-list.ts';
export { termsOfPart } from './pinyin.ts';
export { cannedJobFound, cannedJobOffered, cannedJobRow } from './queries/canned-jobs.ts';
export {
  askedOnce,
  type CannedLabour,
  type CannedPart,
  hoursOfLine,
  labourOfCannedJob,
  labourOfOperations,
  partsOfCannedJob,
  partsOfNumbers,
  sharesOf,
} from './queries/canned-lines.ts';
export {
  codesForOrder,
  type OperationForOrder,
  operationsForOrder,
  type PartForOrder,
  type PriceQuestion,
  partsForOrder,
  taxRateForOrder,
} from './queries/for-order.ts';
export { priceListInForce } from './queries/price-list.ts';
export { reactions, takeOverAll } from './reactions.ts';
export { routes } from './routes.ts';

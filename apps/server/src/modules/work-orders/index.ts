// Owns visits, work orders, concerns, jobs, lines, operations, estimates and promises: the one model of work that
// the dispatcher plans, the technician clocks, the inspector checks and the cashier bills.

export { beginGuarantees, termsOfVisit } from './commands/guarantees.ts';
export { findLink } from './commands/links.ts';
export {
  advanceOperation,
  type ClockFacts,
  type InspectedOperations,
  type OperationMove,
  passOperations,
  sendBackForRework,
  setRepairClass,
} from './commands/move-operations.ts';
export { type NewVisit, openVisit, visitConstraints } from './commands/open-visit.ts';
export { keepOutlooks, type Outlook } from './commands/outlooks.ts';
export { type BookedJob, planAtCheckIn } from './commands/plan-at-check-in.ts';
export { type NewFinding, raiseFinding } from './commands/raise-finding.ts';
export { beginSettlement, closeVisitOrders, releaseVisit, reopenVisitOrders, withdrawSettlement } from './commands/settle-visit.ts';
export { isFindingOpenSql } from './finding-store.ts';
export { feeKindWords, repairClassWords, visitWords } from './paper-words.ts';
export { type CarInHouse, carsInHouse, type LastVisit, lastVisitOf } from './queries/cars-in-house.ts';
export { deferredOfCar } from './queries/deferred-of-car.ts';
export { untilKmSql } from './queries/guarantee-end.ts';
export { routes } from './routes.ts';
export { isVisitWorkDone } from './visit-work-done.ts';

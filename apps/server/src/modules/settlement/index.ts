// Owns bills and the receivable ledger. The adviser prepares, the cashier collects; lines come from the work
// orders and are kept here as they were settled.
export { holdsCarSql, type SettlementState, settlementStateOfVisit, stateColumns } from './queries/state-of-visit.ts';
export { isTakingSql } from './queries/today.ts';
export { routes } from './routes.ts';

// Owns groups, dealerships, accounts, sessions, staff, roles and permissions. The other modules ask it who works
// in the store; it knows none of them.
export { keepBooksResult } from './books-result.ts';
export { addFirstStaff, type FirstStaff, type NewStore, openStore } from './commands/open-store.ts';
export { nightWork } from './night-work.ts';
export { hashPassword, refuseWeakPassword } from './passwords.ts';
export { demoLogIns, demoPassword } from './queries/demo-log-ins.ts';
export { storeHead } from './queries/store-head.ts';
export { routes } from './routes.ts';
export { clockAtStart, clockOf, demoClock, keepDemoShift } from './server-clock.ts';
export { findActor, rows as rowsAboveStores } from './sessions.ts';
export { lastDealership } from './store.ts';
export { makeThrottle } from './throttle.ts';

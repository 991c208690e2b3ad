// Owns assignments with their people, clocks, hand-overs, questions to the adviser and washes: where and when an
// operation is done, by whom, and how long it took.
export { carryOverForRework } from './commands/carry-over.ts';
export { mendPlan } from './commands/mend-plan.ts';
export { washItem } from './commands/wash.ts';
export { nightWork } from './night-work.ts';
export { isUnplanned, type ShopNow, type Supposed, shopNow } from './queries/shop-now.ts';
export { reactions } from './reactions.ts';
export { routes } from './routes.ts';

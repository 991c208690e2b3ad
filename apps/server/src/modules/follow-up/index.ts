// Owns the calls after a visit. A task is made when a car is released; nobody has to remember it.
export { reactions } from './reactions.ts';
export { routes } from './routes.ts';
export { isCallOpenSql, isCallOverdueSql } from './store.ts';

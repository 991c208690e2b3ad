// Owns assignments and clocks: where and when an operation is done, by whom, and how long it took.
export { reactions } from './reactions.ts';
export { routes } from './routes.ts';

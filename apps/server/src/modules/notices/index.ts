// Owns the notices of the bell: what a person is asked to decide, or was told, and whether they have read it.
export { nightWork } from './night-work.ts';
export { reactions } from './reactions.ts';
export { routes } from './routes.ts';

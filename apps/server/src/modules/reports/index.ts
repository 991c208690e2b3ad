// Reads across the stores of a group. Owns nothing.
export { routes } from './routes.ts';

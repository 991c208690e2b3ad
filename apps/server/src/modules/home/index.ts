// Reads across: each role's work list and its day. Owns nothing.
export { routes } from './routes.ts';

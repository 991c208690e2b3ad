// Reads across: one box that finds cars, customers, work orders and appointments. Owns nothing.
export { routes } from './routes.ts';

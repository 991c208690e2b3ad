// Owns inspections: what the inspector found, and who answers for what has to be done again.
export { routes } from './routes.ts';

// Owns the release slips: a car leaves when its bill is settled.
export { routes } from './routes.ts';

// Owns the live plan: it follows what happens in the shop, says when cars will be ready, with which chance, and which promises may
// break; and the forecasts, from which the shop learns.
export { clockWork, reactions } from './reactions.ts';
export { routes } from './routes.ts';

// Owns the forecasts of when cars are ready. Answers from the live plan and what the shop has seen of itself when a car
// will be ready, with which chance, and which promises may break.
export { reactions } from './reactions.ts';
export { routes } from './routes.ts';

// Shows a visit along the twelve steps. Owns nothing: it reads the events that the other modules wrote.
export { routes } from './routes.ts';

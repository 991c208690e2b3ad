// Owns the check-in sheets. Checking a car in keeps its appointment, records its mileage and opens its visit.
export { routes } from './routes.ts';

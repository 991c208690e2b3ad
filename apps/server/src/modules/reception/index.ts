// Owns the check-in sheets and their photos. Checking a car in keeps its appointment, records its mileage, opens its visit
// and seals the pre-inspection sheet.
export { routes } from './routes.ts';

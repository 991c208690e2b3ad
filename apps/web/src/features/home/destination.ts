// Where a row leads: the page that the server names when the person may open it, else the first page of its area, so
// that no row ends on a page that answers "not allowed".
import type { AreaCode } from '../../app/areas.ts';
import { featureRoutes, mayOpen, openAreas } from '../../app/registry.ts';
import type { HomeRow } from './words.ts';

const areaOf: Readonly<Record<HomeRow['kind'], AreaCode>> = {
  appointment: 'appointments',
  visit: 'work-orders',
  'work-order': 'work-orders',
  operation: 'workshop',
  'parts-request': 'warehouse',
  part: 'warehouse',
  settlement: 'settlement',
  'follow-up': 'follow-up',
  vehicle: 'customers',
  staff: 'settings',
};

/** '/work-orders/$id' fits '/work-orders/7'. */
function fits(pattern: string, path: string): boolean {
  const steps = path.split('/');
  const wanted = pattern.split('/');
  return wanted.length === steps.length && wanted.every((step, at) => step.startsWith('$') || step === steps[at]);
}

/** A path to open, or null when the person may open none of its kind. */
export function destinationOf(row: HomeRow, permissions: readonly string[]): string | null {
  if (featureRoutes.some((route) => fits(route.path, row.to) && mayOpen(route, permissions))) return row.to;
  return openAreas(permissions).find((area) => area.code === areaOf[row.kind])?.pages[0]?.path ?? null;
}

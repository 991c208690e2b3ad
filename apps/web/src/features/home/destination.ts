// Where a row leads: the page that the server names when the person may open it, else the first page of its area, so
// that no row ends on a page that answers "not allowed".
import type { AreaCode } from '../../app/areas.ts';
import { mayOpenPath, openAreas } from '../../app/registry.ts';
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

export interface RowDestination {
  readonly to: string;
  readonly search?: { readonly plate: string };
}

const checkIn = '/reception/check-in';

/** A page to open, or null when the person may open none of its kind. Who receives cars checks a booked one in. */
export function destinationOf(row: HomeRow, permissions: readonly string[]): RowDestination | null {
  if (row.kind === 'appointment' && row.plate !== null && mayOpenPath(checkIn, permissions))
    return { to: checkIn, search: { plate: row.plate } };
  if (mayOpenPath(row.to, permissions)) return { to: row.to };
  const first = openAreas(permissions).find((area) => area.code === areaOf[row.kind])?.pages[0];
  return first === undefined ? null : { to: first.path };
}

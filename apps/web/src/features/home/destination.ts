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
  readonly search?: Readonly<Record<string, string>>;
}

const checkIn = '/reception/check-in';

/** Pages that are lists: they open at the row's own place. */
const placeOn: Readonly<Record<string, (row: HomeRow) => Readonly<Record<string, string>>>> = {
  '/warehouse/picking': ({ id }) => ({ list: 'orders', order: id }),
  '/workshop/dispatch': ({ id }) => ({ operation: id }),
  '/workshop/my-jobs': ({ id }) => ({ operation: id }),
  '/handover': ({ id }) => ({ visit: id }),
};

/** Who receives cars checks a booked one in. */
export const isCheckIn = (destination: RowDestination | null): boolean => destination?.to === checkIn;

/** A page to open, or null when the person may open none of its kind. */
export function destinationOf(row: HomeRow, permissions: readonly string[]): RowDestination | null {
  if (row.kind === 'appointment' && row.plate !== null && mayOpenPath(checkIn, permissions))
    return { to: checkIn, search: { plate: row.plate } };
  const search = placeOn[row.to]?.(row);
  if (mayOpenPath(row.to, permissions)) return { to: row.to, ...(search === undefined ? {} : { search }) };
  const first = openAreas(permissions).find((area) => area.code === areaOf[row.kind])?.pages[0];
  return first === undefined ? null : { to: first.path };
}

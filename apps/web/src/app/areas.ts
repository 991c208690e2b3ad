// The trade's areas in the order of the visit. An area shows in the rail when the person may open one of its pages.
import type { RoleCode } from '@bayline/domain/organisation';
import { m } from '../paraglide/messages.js';
import type { IconName } from '../ui/icon.tsx';

export const areaCodes = [
  'home',
  'customers',
  'appointments',
  'reception',
  'work-orders',
  'workshop',
  'warehouse',
  'settlement',
  'follow-up',
  'reports',
  'settings',
] as const;

export type AreaCode = (typeof areaCodes)[number];

export interface Area {
  readonly label: () => string;
  readonly icon: IconName;
}

export const areas: Readonly<Record<AreaCode, Area>> = {
  home: { label: () => m.app_area_home(), icon: 'home' },
  customers: { label: () => m.app_area_customers(), icon: 'people' },
  appointments: { label: () => m.app_area_appointments(), icon: 'calendar' },
  reception: { label: () => m.app_area_reception(), icon: 'car' },
  'work-orders': { label: () => m.app_area_work_orders(), icon: 'clipboard' },
  workshop: { label: () => m.app_area_workshop(), icon: 'wrench' },
  warehouse: { label: () => m.app_area_warehouse(), icon: 'boxes' },
  settlement: { label: () => m.app_area_settlement(), icon: 'yuan' },
  'follow-up': { label: () => m.app_area_follow_up(), icon: 'phone' },
  reports: { label: () => m.app_area_reports(), icon: 'chart' },
  settings: { label: () => m.app_area_settings(), icon: 'gear' },
};

/** The four areas a role keeps under the thumb on a phone; what it may not open is left out. */
const phoneAreas: Readonly<Record<RoleCode, readonly AreaCode[]>> = {
  'records-clerk': ['home', 'customers', 'appointments', 'work-orders'],
  'follow-up-caller': ['home', 'follow-up', 'customers', 'appointments'],
  'service-adviser': ['home', 'reception', 'work-orders', 'appointments'],
  dispatcher: ['home', 'workshop', 'work-orders', 'appointments'],
  'workshop-manager': ['home', 'workshop', 'work-orders', 'reports'],
  technician: ['home', 'workshop', 'work-orders', 'warehouse'],
  'quality-inspector': ['home', 'workshop', 'work-orders', 'customers'],
  'tool-keeper': ['home', 'workshop', 'appointments', 'work-orders'],
  storekeeper: ['home', 'warehouse', 'work-orders', 'appointments'],
  cashier: ['home', 'settlement', 'work-orders', 'customers'],
  'sales-consultant': ['home', 'customers', 'appointments', 'work-orders'],
  'service-manager': ['home', 'workshop', 'work-orders', 'reports'],
  'group-viewer': ['home', 'reports', 'customers', 'work-orders'],
  administrator: ['home', 'settings', 'reports', 'customers'],
  'car-owner': ['home'],
};

/** Splits the open areas into the bar's four and the rest; a bar with room left takes the next areas in order. */
export function phoneSplit(open: readonly AreaCode[], roles: readonly string[]): { bar: readonly AreaCode[]; rest: readonly AreaCode[] } {
  const wanted = Object.entries(phoneAreas).find(([role]) => roles.includes(role))?.[1] ?? ['home'];
  const first = wanted.filter((area) => open.includes(area));
  const bar = [...first, ...open.filter((area) => !first.includes(area))].slice(0, open.length === 5 ? 5 : 4);
  return { bar, rest: open.filter((area) => !bar.includes(area)) };
}

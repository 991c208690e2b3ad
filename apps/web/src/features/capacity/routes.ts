import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

export const routes: readonly FeatureRoute[] = [
  {
    path: '/settings/roster',
    page: () => import('./pages/roster-page.tsx'),
    permission: 'capacity.read',
    nav: { area: 'settings', label: () => m.capacity_roster(), order: 55 },
    search: (raw) => ({ from: text(raw['from']) }),
  },
  { path: '/settings/roster/$id', page: () => import('./pages/technician-page.tsx'), permission: 'capacity.read' },
  {
    path: '/settings/shifts',
    page: () => import('./pages/shifts-page.tsx'),
    permission: 'capacity.read',
    nav: { area: 'settings', label: () => m.capacity_shifts(), order: 56 },
  },
  {
    path: '/settings/opening-hours',
    page: () => import('./pages/opening-hours-page.tsx'),
    permission: 'capacity.read',
    nav: { area: 'settings', label: () => m.capacity_opening_hours(), order: 54 },
  },
  {
    path: '/settings/special-days',
    page: () => import('./pages/special-days-page.tsx'),
    permission: 'capacity.read',
    nav: { area: 'settings', label: () => m.capacity_special_days(), order: 57 },
  },
  {
    path: '/settings/facilities',
    page: () => import('./pages/facilities-page.tsx'),
    permission: 'capacity.read',
    nav: { area: 'settings', label: () => m.capacity_facilities(), order: 58 },
  },
];

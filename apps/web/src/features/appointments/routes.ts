import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

export const routes: readonly FeatureRoute[] = [
  {
    path: '/appointments',
    page: () => import('./pages/day-page.tsx'),
    permission: 'appointments.read',
    nav: { area: 'appointments', label: () => m.appointments_nav(), order: 10 },
    search: (raw) => ({ day: text(raw['day']), show: text(raw['show']) }),
  },
  {
    path: '/appointments/new',
    page: () => import('./pages/new-page.tsx'),
    permission: 'appointments.edit',
    search: (raw) => ({ plate: text(raw['plate']) }),
  },
  { path: '/appointments/analysis', page: () => import('./pages/analysis-page.tsx'), permission: 'appointments.read' },
  {
    path: '/appointments/load',
    page: () => import('./pages/load-page.tsx'),
    permission: 'appointments.read',
    nav: { area: 'appointments', label: () => m.appointments_fortnight(), order: 20 },
  },
  { path: '/appointments/rules', page: () => import('./pages/rules-page.tsx'), permission: 'capacity.edit' },
  { path: '/appointments/$id', page: () => import('./pages/appointment-page.tsx'), permission: 'appointments.read' },
];

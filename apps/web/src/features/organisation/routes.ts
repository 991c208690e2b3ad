import type { FeatureRoute, HomeCard } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/settings/store',
    page: () => import('./pages/store-page.tsx'),
    permission: 'organisation.read',
    nav: { area: 'settings', label: () => m.organisation_store(), order: 82 },
  },
  {
    path: '/settings/staff',
    page: () => import('./pages/staff-page.tsx'),
    permission: 'organisation.read',
    nav: { area: 'settings', label: () => m.organisation_staff(), order: 70 },
  },
  { path: '/settings/staff/new', page: () => import('./pages/new-person-page.tsx'), permission: 'organisation.edit' },
  { path: '/settings/staff/$id', page: () => import('./pages/person-page.tsx'), permission: 'organisation.read' },
  {
    path: '/settings/roles',
    page: () => import('./pages/roles-page.tsx'),
    permission: 'organisation.read',
    nav: { area: 'settings', label: () => m.organisation_roles_title(), order: 80 },
  },
  { path: '/settings/roles/$code', page: () => import('./pages/role-page.tsx'), permission: 'organisation.read' },
  {
    path: '/settings/estimate-rules',
    page: () => import('./pages/estimate-rules-page.tsx'),
    permission: 'organisation.read',
    nav: { area: 'settings', label: () => m.organisation_estimate_rules(), order: 85 },
  },
  {
    path: '/settings/audit',
    page: () => import('./pages/audit-page.tsx'),
    permission: 'organisation.operate',
    nav: { area: 'settings', label: () => m.organisation_audit(), order: 90 },
  },
  {
    path: '/settings/failed-jobs',
    page: () => import('./pages/failed-jobs-page.tsx'),
    permission: 'organisation.operate',
    nav: { area: 'settings', label: () => m.organisation_failed_jobs(), order: 100 },
  },
];

export const homeCards: readonly HomeCard[] = [
  { permission: 'organisation.operate', place: 'side', card: () => import('./health-card.tsx') },
];

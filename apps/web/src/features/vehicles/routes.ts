import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/vehicles',
    page: () => import('./pages/list-page.tsx'),
    permission: 'vehicles.read',
    nav: { area: 'customers', label: () => m.vehicles_nav(), order: 20 },
  },
  { path: '/vehicles/new', page: () => import('./pages/new-car-page.tsx'), permission: 'vehicles.edit' },
  { path: '/vehicles/duplicates', page: () => import('./pages/duplicates-page.tsx'), permission: 'vehicles.edit' },
  { path: '/vehicles/$id', page: () => import('./pages/car-page.tsx'), permission: 'vehicles.read' },
];

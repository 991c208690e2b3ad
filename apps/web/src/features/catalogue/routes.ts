import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/catalogue/operations',
    page: () => import('./pages/operations-page.tsx'),
    permission: 'catalogue.edit',
    nav: { area: 'settings', label: () => m.catalogue_operations(), order: 40 },
  },
  {
    path: '/catalogue/parts',
    page: () => import('./pages/parts-page.tsx'),
    permission: 'catalogue.edit',
    nav: { area: 'settings', label: () => m.catalogue_parts(), order: 50 },
  },
  {
    path: '/catalogue/prices',
    page: () => import('./pages/prices-page.tsx'),
    permission: 'catalogue.price',
    nav: { area: 'settings', label: () => m.catalogue_prices(), order: 60 },
  },
];

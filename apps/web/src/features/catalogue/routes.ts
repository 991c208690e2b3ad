import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/catalogue/operations',
    page: () => import('./pages/operations-page.tsx'),
    permission: 'catalogue.read',
    nav: { area: 'settings', label: () => m.catalogue_operations(), order: 40 },
  },
  { path: '/catalogue/operations/new', page: () => import('./pages/new-operation-page.tsx'), permission: 'catalogue.edit' },
  { path: '/catalogue/operations/$id', page: () => import('./pages/operation-page.tsx'), permission: 'catalogue.read' },
  {
    path: '/catalogue/parts',
    page: () => import('./pages/parts-page.tsx'),
    permission: 'catalogue.read',
    nav: { area: 'settings', label: () => m.catalogue_parts(), order: 50 },
  },
  { path: '/catalogue/parts/new', page: () => import('./pages/new-part-page.tsx'), permission: 'catalogue.edit' },
  { path: '/catalogue/parts/$id', page: () => import('./pages/part-page.tsx'), permission: 'catalogue.read' },
  {
    path: '/catalogue/prices',
    page: () => import('./pages/prices-page.tsx'),
    permission: 'catalogue.read',
    nav: { area: 'settings', label: () => m.catalogue_prices(), order: 60 },
  },
  { path: '/catalogue/prices/changes', page: () => import('./pages/price-changes-page.tsx'), permission: 'catalogue.read' },
  {
    path: '/catalogue/canned-jobs',
    page: () => import('./pages/canned-jobs-page.tsx'),
    permission: 'catalogue.read',
    nav: { area: 'settings', label: () => m.catalogue_canned_jobs(), order: 45 },
  },
  { path: '/catalogue/canned-jobs/new', page: () => import('./pages/new-canned-job-page.tsx'), permission: 'catalogue.edit' },
  { path: '/catalogue/canned-jobs/$id', page: () => import('./pages/canned-job-page.tsx'), permission: 'catalogue.read' },
  {
    path: '/catalogue/models',
    page: () => import('./pages/models-page.tsx'),
    permission: 'catalogue.read',
    nav: { area: 'settings', label: () => m.catalogue_models(), order: 70 },
  },
  { path: '/catalogue/models/new', page: () => import('./pages/new-model-page.tsx'), permission: 'catalogue.edit' },
  { path: '/catalogue/models/$id', page: () => import('./pages/model-page.tsx'), permission: 'catalogue.read' },
];

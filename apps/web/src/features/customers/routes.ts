import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/customers',
    page: () => import('./pages/list-page.tsx'),
    permission: 'customers.read',
    nav: { area: 'customers', label: () => m.customers_nav(), order: 10 },
  },
  { path: '/customers/new', page: () => import('./pages/new-customer-page.tsx'), permission: 'customers.edit' },
  { path: '/customers/duplicates', page: () => import('./pages/duplicates-page.tsx'), permission: 'customers.edit' },
  {
    path: '/customers/classes',
    page: () => import('./pages/classes-page.tsx'),
    permission: 'catalogue.price',
    nav: { area: 'settings', label: () => m.customers_classes(), order: 65 },
  },
  { path: '/customers/classes/new', page: () => import('./pages/new-class-page.tsx'), permission: 'catalogue.price' },
  { path: '/customers/classes/$id', page: () => import('./pages/class-page.tsx'), permission: 'catalogue.price' },
  { path: '/customers/$id', page: () => import('./pages/customer-page.tsx'), permission: 'customers.read' },
];

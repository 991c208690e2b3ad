import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/customers',
    page: () => import('./pages/list-page.tsx'),
    permission: 'customers.read',
    nav: { area: 'customers', label: () => m.customers_nav(), order: 10 },
  },
  { path: '/customers/$id', page: () => import('./pages/customer-page.tsx'), permission: 'customers.read' },
];

import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/work-orders',
    page: () => import('./pages/work-order-list-page.tsx'),
    permission: 'work-orders.read',
    nav: { area: 'work-orders', label: () => m.work_orders_list(), order: 0 },
  },
  { path: '/work-orders/$id', page: () => import('./pages/work-order-page.tsx'), permission: 'work-orders.read' },
  {
    path: '/guarantee-terms',
    page: () => import('./pages/guarantee-terms-page.tsx'),
    permission: 'work-orders.guarantee',
    nav: { area: 'settings', label: () => m.work_orders_guarantee_terms(), order: 80 },
  },
];

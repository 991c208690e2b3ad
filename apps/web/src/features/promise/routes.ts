import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/promises',
    page: () => import('./pages/at-risk-page.tsx'),
    permission: 'work-orders.read',
    nav: { area: 'work-orders', label: () => m.promise_nav(), order: 20 },
  },
];

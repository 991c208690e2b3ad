import type { FeatureRoute } from '../../app/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: '/visits/$visitId', page: () => import('./pages/timeline-page.tsx'), permission: 'work-orders.read' },
];

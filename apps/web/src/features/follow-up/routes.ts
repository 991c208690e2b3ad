import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/follow-up',
    page: () => import('./pages/due-page.tsx'),
    permission: 'follow-up.read',
    nav: { area: 'follow-up', label: () => m.follow_up_nav(), order: 10 },
  },
  { path: '/follow-up/$id', page: () => import('./pages/call-page.tsx'), permission: 'follow-up.read' },
];

import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/workshop/my-jobs',
    page: () => import('./pages/my-jobs-page.tsx'),
    permission: 'workshop.clock',
    nav: { area: 'workshop', label: () => m.workshop_my_jobs(), order: 0 },
  },
  {
    path: '/workshop/dispatch',
    page: () => import('./pages/dispatch-page.tsx'),
    permission: 'workshop.dispatch',
    nav: { area: 'workshop', label: () => m.workshop_dispatch(), order: 1 },
  },
  {
    path: '/workshop/board',
    page: () => import('./pages/board-page.tsx'),
    permission: 'workshop.read',
    nav: { area: 'workshop', label: () => m.workshop_board(), order: 2 },
  },
  {
    path: '/settings/workshop-rules',
    page: () => import('./pages/rules-page.tsx'),
    permission: 'capacity.edit',
    nav: { area: 'settings', label: () => m.workshop_rules(), order: 59 },
  },
  { path: '/workshop/tv', page: () => import('./pages/tv-page.tsx'), permission: 'workshop.read', isWall: true },
  { path: '/workshop/lounge', page: () => import('./pages/lounge-page.tsx'), permission: 'workshop.read', isWall: true },
];

import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/settlement',
    page: () => import('./pages/open-page.tsx'),
    permission: 'settlement.read',
    nav: { area: 'settlement', label: () => m.settlement_nav(), order: 10 },
  },
  {
    path: '/settlement/receivables',
    page: () => import('./pages/receivables-page.tsx'),
    permission: 'settlement.read',
    nav: { area: 'settlement', label: () => m.settlement_receivables_nav(), order: 20 },
  },
  {
    path: '/settlement/till',
    page: () => import('./pages/till-page.tsx'),
    permission: 'settlement.read',
    nav: { area: 'settlement', label: () => m.settlement_till_nav(), order: 30 },
  },
  { path: '/settlement/visits/$visitId', page: () => import('./pages/visit-bill-page.tsx'), permission: 'settlement.read' },
];

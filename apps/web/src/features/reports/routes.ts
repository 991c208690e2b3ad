import type { FeatureRoute, HomeCard } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/reports/stores',
    page: () => import('./pages/stores-page.tsx'),
    permission: 'group.read',
    nav: { area: 'reports', label: () => m.reports_stores(), order: 10 },
  },
];

export const homeCards: readonly HomeCard[] = [{ permission: 'group.read', place: 'work', card: () => import('./stores-compared.tsx') }];

import type { FeatureRoute, HomeCard } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/reception',
    page: () => import('./pages/queue-page.tsx'),
    permission: 'reception.check-in',
    nav: { area: 'reception', label: () => m.reception_queue(), order: 0 },
  },
  {
    path: '/reception/check-in',
    page: () => import('./pages/check-in-page.tsx'),
    permission: 'reception.check-in',
    nav: { area: 'reception', label: () => m.reception_check_in(), order: 1 },
  },
  { path: '/reception/visits/$visitId', page: () => import('./pages/sheet-page.tsx'), permission: 'work-orders.read' },
];

export const homeCards: readonly HomeCard[] = [
  { permission: 'reception.check-in', place: 'first', card: () => import('./check-in-card.tsx') },
];

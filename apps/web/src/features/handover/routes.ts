import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/handover',
    page: () => import('./pages/ready-page.tsx'),
    permission: 'handover.release',
    nav: { area: 'settlement', label: () => m.handover_nav(), order: 20 },
  },
];

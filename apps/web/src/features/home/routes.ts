import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  { path: '/', page: () => import('./pages/home-page.tsx'), nav: { area: 'home', label: () => m.home_title(), order: 0 } },
];

import type { FeatureRoute } from '../../app/feature-route.ts';

export const routes: readonly FeatureRoute[] = [{ path: '/account/password', page: () => import('./pages/password-page.tsx') }];

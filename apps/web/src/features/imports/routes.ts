import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/imports',
    page: () => import('./pages/imports-page.tsx'),
    permission: 'imports.run',
    nav: { area: 'settings', label: () => m.imports_list(), order: 90 },
  },
  { path: '/imports/new', page: () => import('./pages/new-import-page.tsx'), permission: 'imports.run' },
  { path: '/imports/$id', page: () => import('./pages/import-page.tsx'), permission: 'imports.run' },
];

import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/inspection',
    page: () => import('./pages/waiting-page.tsx'),
    permission: 'inspection.read',
    nav: { area: 'workshop', label: () => m.inspection_title(), order: 3 },
  },
  {
    path: '/inspection/reworks',
    page: () => import('./pages/reworks-page.tsx'),
    permission: 'inspection.read',
    nav: { area: 'workshop', label: () => m.inspection_reworks(), order: 4 },
  },
  {
    path: '/settings/inspection-sheets',
    page: () => import('./pages/sheets-page.tsx'),
    permission: 'inspection.sheets',
    nav: { area: 'settings', label: () => m.inspection_sheets_title(), order: 82 },
  },
  { path: '/inspection/$workOrderId', page: () => import('./pages/sheet-page.tsx'), permission: 'inspection.read' },
];

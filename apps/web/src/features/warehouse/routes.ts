import type { FeatureRoute } from '../../app/feature-route.ts';
import { m } from '../../paraglide/messages.js';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/warehouse/picking',
    page: () => import('./pages/picking-page.tsx'),
    permission: 'warehouse.read',
    nav: { area: 'warehouse', label: () => m.warehouse_picking(), order: 10 },
  },
  {
    path: '/warehouse/stock',
    page: () => import('./pages/stock-page.tsx'),
    permission: 'warehouse.read',
    nav: { area: 'warehouse', label: () => m.warehouse_stock(), order: 20 },
  },
  {
    path: '/warehouse/receipts',
    page: () => import('./pages/receipt-page.tsx'),
    permission: 'warehouse.receive',
    nav: { area: 'warehouse', label: () => m.warehouse_receipts(), order: 30 },
  },
];

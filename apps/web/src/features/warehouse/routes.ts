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
    path: '/warehouse/returns',
    page: () => import('./pages/returns-page.tsx'),
    permission: 'warehouse.issue',
    nav: { area: 'warehouse', label: () => m.warehouse_returns(), order: 15 },
  },
  {
    path: '/warehouse/movements',
    page: () => import('./pages/movements-page.tsx'),
    permission: 'warehouse.read',
    nav: { area: 'warehouse', label: () => m.warehouse_movements(), order: 25 },
  },
  {
    path: '/warehouse/receipts',
    page: () => import('./pages/receipt-page.tsx'),
    permission: 'warehouse.receive',
    nav: { area: 'warehouse', label: () => m.warehouse_receipts(), order: 30 },
  },
];

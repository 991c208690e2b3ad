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
    path: '/warehouse/missing',
    page: () => import('./pages/missing-page.tsx'),
    permission: 'warehouse.read',
    nav: { area: 'warehouse', label: () => m.warehouse_missing(), order: 12 },
  },
  {
    path: '/warehouse/returns',
    page: () => import('./pages/returns-page.tsx'),
    permission: 'warehouse.issue',
    nav: { area: 'warehouse', label: () => m.warehouse_returns(), order: 15 },
  },
  {
    path: '/warehouse/stock',
    page: () => import('./pages/stock-page.tsx'),
    permission: 'warehouse.read',
    nav: { area: 'warehouse', label: () => m.warehouse_stock(), order: 20 },
  },
  { path: '/warehouse/stock/$partId', page: () => import('./pages/stock-part-page.tsx'), permission: 'warehouse.read' },
  {
    path: '/warehouse/movements',
    page: () => import('./pages/movements-page.tsx'),
    permission: 'warehouse.read',
    nav: { area: 'warehouse', label: () => m.warehouse_movements(), order: 25 },
  },
  {
    path: '/warehouse/receipts',
    page: () => import('./pages/receipts-page.tsx'),
    permission: 'warehouse.read',
    nav: { area: 'warehouse', label: () => m.warehouse_receipts(), order: 30 },
  },
  { path: '/warehouse/receipts/new', page: () => import('./pages/receipt-page.tsx'), permission: 'warehouse.receive' },
  {
    path: '/warehouse/arrivals',
    page: () => import('./pages/arrivals-page.tsx'),
    permission: 'warehouse.read',
    nav: { area: 'warehouse', label: () => m.warehouse_arrivals(), order: 35 },
  },
  {
    path: '/warehouse/suppliers',
    page: () => import('./pages/suppliers-page.tsx'),
    permission: 'warehouse.read',
    nav: { area: 'warehouse', label: () => m.warehouse_suppliers(), order: 40 },
  },
];

// What the warehouse tells: goods held, short, arrived, picked, issued, taken back; quantities in thousandths.
import { eventShapes } from '../kernel/index.ts';

const held = { orderId: 'id', lineId: 'id', partId: 'id', quantity: 'integer', reserved: 'integer' } as const;
const moved = { orderId: 'id', partId: 'id', quantity: 'integer' } as const;

export const warehouseEvents = eventShapes({
  'warehouse-opened': { version: 1, data: { code: 'text' } },
  'stock-received': { version: 1, data: { entryId: 'id', warehouseId: 'id', kind: 'text', quantity: 'integer' } },
  'parts-reserved': { version: 1, data: held },
  'parts-short': { version: 1, data: held },
  'parts-arrived': { version: 1, data: { partId: 'id', quantity: 'integer' } },
  'parts-picked': { version: 1, data: moved },
  'parts-issued': { version: 1, data: moved },
  'parts-returned': { version: 1, data: moved },
  'parts-cancelled': { version: 1, data: { orderId: 'id', partId: 'id' } },
});

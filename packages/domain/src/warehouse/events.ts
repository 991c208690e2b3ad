// What the warehouse tells: goods held, short, coming, arrived, picked, inspected, staged, issued, taken back; quantities in
// thousandths. An order's id is null where an appointment asks.
import { eventShapes } from '../kernel/index.ts';

const held = { orderId: 'id?', lineId: 'id', partId: 'id', quantity: 'integer', reserved: 'integer' } as const;
const moved = { orderId: 'id?', partId: 'id', quantity: 'integer' } as const;
const expected = { partId: 'id', quantity: 'integer', expectedOn: 'day?', isConfirmed: 'boolean' } as const;

export const warehouseEvents = eventShapes({
  'warehouse-opened': { version: 1, data: { code: 'text' } },
  'stock-received': { version: 1, data: { entryId: 'id', warehouseId: 'id', kind: 'text', quantity: 'integer' } },
  'receipt-mirrored': { version: 1, data: { receiptId: 'id', reason: 'words' } },
  'thresholds-set': { version: 1, data: { warehouseId: 'id', minimum: 'integer?', maximum: 'integer?' } },
  'stock-exported': { version: 1, data: { what: 'text', rows: 'integer' } },
  'supplier-added': { version: 1, data: { name: 'words' } },
  'supplier-changed': { version: 1, data: { name: 'words' } },
  'arrival-expected': { version: 1, data: { ...expected, arrivalId: 'id' } },
  'arrival-withdrawn': { version: 1, data: { partId: 'id', arrivalId: 'id' } },
  'parts-reserved': { version: 1, data: held },
  'parts-short': { version: 1, data: held },
  'parts-taken-over': { version: 1, data: held },
  'parts-ordered': { version: 1, data: expected },
  'parts-not-coming': { version: 1, data: expected },
  'shortage-decided': { version: 1, data: { ...moved, choice: 'text', substituteId: 'id?' } },
  'parts-arrived': { version: 1, data: { partId: 'id', quantity: 'integer' } },
  'parts-picked': { version: 1, data: moved },
  'parts-inspected': { version: 1, data: moved },
  'parts-rejected': { version: 1, data: { ...moved, reason: 'words' } },
  'parts-staged': { version: 1, data: { ...moved, stagingBin: 'text' } },
  'parts-put-back': { version: 1, data: moved },
  'parts-issued': { version: 1, data: moved },
  'parts-exchanged': { version: 1, data: { ...moved, reason: 'words', isOldUsable: 'boolean' } },
  'parts-returned': { version: 1, data: moved },
  'parts-cancelled': { version: 1, data: { orderId: 'id?', partId: 'id' } },
});

// What the catalogue tells: operations, parts, models and prices (fen) that were added or changed.
import { eventShapes } from '../kernel/index.ts';

export const catalogueEvents = eventShapes({
  'labour-operation-added': { version: 1, data: { code: 'text', billedHours: 'integer' } },
  'labour-operation-changed': { version: 1, data: { code: 'text', billedHours: 'integer' } },
  'part-added': { version: 1, data: { number: 'text', priceFen: 'integer?' } },
  'part-changed': { version: 1, data: { number: 'text', isActive: 'boolean' } },
  'model-added': { version: 1, data: { code: 'text' } },
  'model-changed': { version: 1, data: { code: 'text' } },
  'price-list-opened': { version: 1, data: { code: 'text', validFrom: 'day' } },
  'labour-rate-set': { version: 1, data: { trade: 'text', rateFen: 'integer', fromDay: 'day' } },
  'part-price-set': { version: 1, data: { partId: 'id', priceFen: 'integer', fromDay: 'day' } },
});

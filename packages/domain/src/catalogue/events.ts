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
  'labour-rate-set': {
    version: 2,
    data: { trade: 'text', vehicleClass: 'text', rateFen: 'integer', fromDay: 'day' },
    upcast: { 1: (data) => ({ ...data, vehicleClass: 'any' }) },
  },
  'part-price-set': {
    version: 2,
    data: { partId: 'id', priceLevel: 'text', priceFen: 'integer', fromDay: 'day' },
    upcast: { 1: (data) => ({ ...data, priceLevel: 'retail' }) },
  },
  'tax-rate-set': { version: 1, data: { taxRateBasisPoints: 'integer', fromDay: 'day' } },
  'labour-rate-withdrawn': { version: 1, data: { trade: 'text', vehicleClass: 'text', fromDay: 'day' } },
  'part-price-withdrawn': { version: 1, data: { partId: 'id', priceLevel: 'text', fromDay: 'day' } },
  'tax-rate-withdrawn': { version: 1, data: { fromDay: 'day' } },
  'price-round-planned': { version: 1, data: { roundId: 'id', parts: 'integer', changeBasisPoints: 'integer', fromDay: 'day' } },
  'price-round-withdrawn': { version: 1, data: { roundId: 'id', parts: 'integer', fromDay: 'day' } },
  'part-superseded': { version: 1, data: { successorId: 'id?', isInterchangeable: 'boolean', fromDay: 'day?' } },
  'catalogue-exported': { version: 1, data: { what: 'text', rows: 'integer' } },
  'canned-job-added': { version: 1, data: { code: 'text', fixedPriceFen: 'integer?' } },
  'group-entry-published': { version: 1, data: { kind: 'text' } },
  'group-entry-taken': { version: 1, data: { kind: 'text' } },
  'group-entry-given-back': { version: 1, data: { kind: 'text', fields: 'integer' } },
  'canned-job-changed': { version: 1, data: { code: 'text', fixedPriceFen: 'integer?' } },
});

// What the till tells: bills made, taken back and reversed, money taken and given back, what was asked for and decided,
// tills closed; sums in fen.
import { eventShapes } from '../kernel/index.ts';

export const settlementEvents = eventShapes({
  'settlement-prepared': {
    version: 3,
    data: { payerId: 'id', labourFen: 'integer', partsFen: 'integer', feesFen: 'integer', roundingFen: 'integer', totalFen: 'integer' },
    upcast: { 1: (data) => ({ ...data, feesFen: 0 }), 2: (data) => ({ ...data, roundingFen: 0 }) },
  },
  'settlement-withdrawn': { version: 1, data: { totalFen: 'integer' } },
  'settlement-reversed': { version: 1, data: { mirrorId: 'id', totalFen: 'integer', depositFen: 'integer', reason: 'words' } },
  'settlement-approved-free': { version: 1, data: { totalFen: 'integer' } },
  'settlement-request-asked': { version: 1, data: { requestId: 'id', kind: 'text', amountFen: 'integer', reason: 'words' } },
  'settlement-request-declined': { version: 1, data: { requestId: 'id', kind: 'text', note: 'words' } },
  'credit-granted': { version: 1, data: { requestId: 'id', amountFen: 'integer', dueOn: 'day?' } },
  'payment-taken': { version: 1, data: { paymentId: 'id', tender: 'text', amountFen: 'integer' } },
  'payment-refunded': { version: 1, data: { requestId: 'id', tender: 'text', amountFen: 'integer' } },
  'settlement-signed': { version: 1, data: { totalFen: 'integer' } },
  'invoice-noted': { version: 1, data: { isIssued: 'boolean' } },
  'till-closed': { version: 1, data: { closeId: 'id', day: 'day', differenceFen: 'integer', reason: 'words' } },
  'rounding-rule-set': { version: 1, data: { roundToFen: 'integer' } },
});

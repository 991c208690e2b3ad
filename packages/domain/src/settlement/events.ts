// What the till tells: bills made and taken back, money taken; sums in fen.
import { eventShapes } from '../kernel/index.ts';

export const settlementEvents = eventShapes({
  'settlement-prepared': {
    version: 2,
    data: { payerId: 'id', labourFen: 'integer', partsFen: 'integer', feesFen: 'integer', totalFen: 'integer' },
    upcast: { 1: (data) => ({ ...data, feesFen: 0 }) },
  },
  'settlement-withdrawn': { version: 1, data: { totalFen: 'integer' } },
  'payment-taken': { version: 1, data: { paymentId: 'id', tender: 'text', amountFen: 'integer' } },
});

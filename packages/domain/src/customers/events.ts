// What the customer files tell: which fields changed or were shown in clear and why, never the values.
import { eventShapes } from '../kernel/index.ts';

export const customersEvents = eventShapes({
  'customer-added': { version: 1, data: { number: 'text', kind: 'text' } },
  'customer-changed': { version: 1, data: { fields: 'text[]' } },
  'personal-data-revealed': { version: 1, data: { fields: 'text[]', reason: 'words' } },
});

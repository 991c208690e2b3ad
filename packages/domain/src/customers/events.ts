// What the customer files tell: which fields changed or were shown in clear and why, never the values.
import { eventShapes } from '../kernel/index.ts';

export const customersEvents = eventShapes({
  'customer-added': { version: 1, data: { number: 'text', kind: 'text' } },
  'customer-changed': { version: 1, data: { fields: 'text[]' } },
  'class-set': { version: 1, data: { classId: 'id?', since: 'day?', until: 'day?' } },
  'consent-given': { version: 1, data: { kind: 'text', channel: 'text', wordingVersion: 'text' } },
  'consent-withdrawn': { version: 1, data: { kind: 'text' } },
  'contact-added': { version: 1, data: { contactId: 'id' } },
  'contact-removed': { version: 1, data: { contactId: 'id' } },
  'customer-class-added': { version: 1, data: { code: 'text' } },
  'customer-class-changed': { version: 1, data: { code: 'text', fields: 'text[]' } },
  'merge-proposed': { version: 1, data: { otherId: 'id', fields: 'text[]' } },
  'merge-declined': { version: 1, data: { otherId: 'id' } },
  'file-merged': { version: 1, data: { otherId: 'id', fields: 'text[]' } },
  'merged-into-other': { version: 1, data: { otherId: 'id' } },
  'merge-undone': { version: 1, data: { otherId: 'id' } },
  'files-exported': { version: 1, data: { what: 'text', rows: 'integer' } },
  'personal-data-revealed': { version: 1, data: { fields: 'text[]', reason: 'words' } },
});

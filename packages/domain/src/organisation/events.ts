// What the store tells of itself: its opening, its people, its roles. Never a password.
import { eventShapes } from '../kernel/index.ts';

export const organisationEvents = eventShapes({
  'store-opened': { version: 1, data: { code: 'text' } },
  'staff-added': { version: 1, data: { roles: 'text[]' } },
  'colleague-added': { version: 1, data: { roles: 'text[]' } },
  'staff-changed': { version: 1, data: { roles: 'text[]', isActive: 'boolean' } },
  'password-changed': { version: 1, data: {} },
  'password-reset': { version: 1, data: {} },
  'account-unlocked': { version: 1, data: {} },
  'second-factor-switched-on': { version: 1, data: {} },
  'second-factor-switched-off': { version: 1, data: {} },
  'second-factor-removed': { version: 1, data: {} },
  'recovery-codes-made': { version: 1, data: {} },
  'role-second-factor-set': { version: 1, data: { role: 'text', isNeeded: 'boolean' } },
  'job-failed': { version: 1, data: { jobId: 'text', task: 'text' } },
  'books-disagree': { version: 1, data: { broken: 'text[]' } },
  'failed-job-retried': { version: 1, data: { jobId: 'text', task: 'text' } },
  'estimate-rules-set': { version: 1, data: { estimateValidDays: 'integer', overrunBasisPoints: 'integer', limits: 'text[]' } },
  'store-changed': { version: 1, data: { fields: 'text[]' } },
  'role-changed': {
    version: 2,
    data: { role: 'text', added: 'text[]', removed: 'text[]' },
    // Version 1 told the whole new set: what it had before is not known any more.
    upcast: { 1: ({ role, permissions }) => ({ role, added: permissions, removed: [] }) },
  },
});

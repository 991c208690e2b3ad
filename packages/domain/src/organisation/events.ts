// What the store tells of itself: its opening, its people, its roles. Never a password.
import { eventTypes } from '../kernel/index.ts';

export const organisationEvents = eventTypes({
  'store-opened': { version: 1, data: { code: 'text' } },
  'staff-added': { version: 1, data: { roles: 'text[]' } },
  'staff-changed': { version: 1, data: { roles: 'text[]', isActive: 'boolean' } },
  'password-changed': { version: 1, data: {} },
  'password-reset': { version: 1, data: {} },
  'account-unlocked': { version: 1, data: {} },
  'failed-job-retried': { version: 1, data: { jobId: 'text', task: 'text' } },
  'role-changed': { version: 1, data: { role: 'text', permissions: 'text[]' } },
});

// What the follow-up tells: the call that is due, and how it went.
import { eventShapes } from '../kernel/index.ts';

const call = { outcome: 'text?', score: 'integer?', attempts: 'integer' } as const;

export const followUpEvents = eventShapes({
  'follow-up-planned': { version: 1, data: { dueAt: 'instant' } },
  'follow-up-done': { version: 1, data: call },
  'follow-up-escalated': { version: 1, data: call },
  'follow-up-resolved': { version: 1, data: {} },
  'follow-up-unreached': { version: 1, data: call },
  'follow-up-refused': { version: 1, data: call },
  'follow-up-abandoned': { version: 1, data: call },
});

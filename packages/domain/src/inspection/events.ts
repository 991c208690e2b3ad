// What the final inspection tells: passed, or back to the workshop with the reason and the one who owns it.
import { eventShapes } from '../kernel/index.ts';

const verdict = { operationIds: 'id[]', reworkReason: 'text?', reworkOwnerId: 'id?' } as const;

export const inspectionEvents = eventShapes({
  'inspection-passed': { version: 1, data: verdict },
  'inspection-failed': { version: 1, data: verdict },
});

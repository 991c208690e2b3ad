// One operation from the plan to its end, for tests that are about something else than the workshop.
import { newId } from '../apps/server/src/platform/ids.ts';

const told = { bayId: newId(), technicianId: newId(), startsAt: '2026-11-24T01:00:00.000Z', overrideReason: null };

export const workMoves = [{ action: 'assign', told }, { action: 'start' }, { action: 'finish' }] as const;

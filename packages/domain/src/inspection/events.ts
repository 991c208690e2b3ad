// What the inspections tell: signed, passed, or back to the workshop with the reason and the one who owns it.
import { eventShapes } from '../kernel/index.ts';

const verdict = { operationIds: 'id[]', reworkReason: 'text?', reworkOwnerId: 'id?' } as const;

export const inspectionEvents = eventShapes({
  'inspection-signed': { version: 1, data: { level: 'text' } },
  'car-taken-over': { version: 1, data: {} },
  'inspection-passed': { version: 1, data: verdict },
  'inspection-failed': { version: 1, data: verdict },
  'certificate-issued': { version: 1, data: { number: 'text' } },
  'inspection-sheet-changed': { version: 1, data: { sheet: 'text', repairClass: 'text?', version: 'integer' } },
  'rework-penalised': { version: 1, data: { inspectionId: 'id', penaltyFen: 'integer' } },
});

// What the workshop tells besides the moves of its operations.
import { eventShapes } from '../kernel/index.ts';

export const workshopEvents = eventShapes({
  /** Given-out work that people find elsewhere than they were told; `inTheWayId` is the order that has its place. */
  'operation-moved': {
    version: 1,
    data: {
      workOrderId: 'id',
      bayId: 'id',
      technicianIds: 'id[]',
      leftIds: 'id[]',
      wasStartsAt: 'instant',
      startsAt: 'instant',
      endsAt: 'instant',
      cause: 'text',
      inTheWayId: 'id?',
    },
  },
  'work-handed-over': { version: 1, data: { workOrderId: 'id', fromId: 'id', toId: 'id', sharePercent: 'integer', note: 'words' } },
  'adviser-asked': { version: 1, data: { workOrderId: 'id', questionId: 'id', words: 'words' } },
  'adviser-answered': { version: 1, data: { workOrderId: 'id', questionId: 'id', words: 'words' } },
  'workshop-rules-set': {
    version: 2,
    data: { mayPull: 'boolean', limits: 'text[]', weights: 'text[]' },
    upcast: { 1: (data) => ({ ...data, weights: [] }) },
  },
  'pause-overrun': { version: 1, data: { workOrderId: 'id', reason: 'text', since: 'instant', limitMinutes: 'integer' } },
  'plan-locked': { version: 1, data: { workOrderId: 'id' } },
  'plan-unlocked': { version: 1, data: { workOrderId: 'id' } },
  'car-washed': { version: 1, data: {} },
});

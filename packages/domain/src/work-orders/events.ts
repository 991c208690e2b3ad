// What the visit and its orders tell, from arrival to release: agreement, promise, and the work on each operation.
import { eventShapes } from '../kernel/index.ts';

const work = { workOrderId: 'id' } as const;

export const workOrdersEvents = eventShapes({
  'visit-opened': { version: 1, data: { vehicleId: 'id', appointmentId: 'id?', mileageKm: 'integer', businessType: 'text' } },
  'visit-cancelled': { version: 1, data: {} },
  'visit-released': { version: 1, data: { orderIds: 'id[]' } },
  'work-order-opened': { version: 1, data: { concerns: 'integer' } },
  'concern-added': { version: 1, data: { concernId: 'id' } },
  'job-added': { version: 1, data: { jobId: 'id', labour: 'integer', parts: 'integer' } },
  'canned-job-placed': { version: 1, data: { jobId: 'id', cannedJobId: 'id', labour: 'integer', parts: 'integer' } },
  'job-removed': { version: 1, data: { jobId: 'id' } },
  'promise-made': { version: 1, data: { promisedAt: 'instant', reason: 'words' } },
  'estimate-quoted': { version: 1, data: { version: 'integer', totalFen: 'integer' } },
  'estimate-revised': { version: 1, data: { version: 'integer' } },
  'estimate-approved': { version: 1, data: { version: 'integer' } },
  'work-order-settling': { version: 1, data: {} },
  'work-order-reopened': { version: 1, data: {} },
  'work-order-closed': { version: 1, data: {} },
  'work-order-cancelled': { version: 1, data: { reason: 'words' } },
  'operation-assigned': {
    version: 1,
    data: { ...work, bayId: 'id', technicianId: 'id', startsAt: 'instant', overrideReason: 'words?' },
  },
  'operation-unassigned': { version: 1, data: work },
  'operation-started': { version: 1, data: work },
  'operation-paused': { version: 1, data: { ...work, reason: 'text' } },
  'operation-finished': { version: 1, data: work },
  'operation-joined': { version: 1, data: work },
  'operation-left': { version: 1, data: { ...work, reason: 'text?' } },
  'operation-sent-back': { version: 1, data: work },
  'operation-passed': { version: 1, data: work },
  'repair-class-found': { version: 1, data: { repairClass: 'text' } },
  'guarantee-begun': { version: 1, data: { workOrderId: 'id', untilDay: 'day', untilKm: 'integer' } },
  'guarantee-term-set': { version: 1, data: { repairClass: 'text', days: 'integer', km: 'integer' } },
});

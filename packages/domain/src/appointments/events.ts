// What the booking desk tells.
import { eventShapes } from '../kernel/index.ts';

export const appointmentsEvents = eventShapes({
  'appointment-booked': { version: 1, data: { vehicleId: 'id', startsAt: 'instant', plannedMinutes: 'integer', bayId: 'id' } },
  'appointment-rescheduled': { version: 1, data: { from: 'instant', to: 'instant', bayId: 'id', reason: 'words' } },
  'appointment-cancelled': { version: 1, data: { reason: 'words' } },
  'appointment-not-kept': { version: 1, data: {} },
  'appointment-arrived': { version: 1, data: { vehicleId: 'id' } },
});

// What the booking desk tells.
import { eventShapes } from '../kernel/index.ts';

export const appointmentsEvents = eventShapes({
  'appointment-booked': { version: 1, data: { vehicleId: 'id', startsAt: 'instant', plannedMinutes: 'integer', bayId: 'id' } },
  'appointment-reminded': { version: 1, data: { channel: 'text' } },
  'appointment-rescheduled': { version: 1, data: { from: 'instant', to: 'instant', bayId: 'id', reason: 'words' } },
  // The first version did not say who called it off.
  'appointment-cancelled': { version: 2, data: { reason: 'words', by: 'text?' }, upcast: { 1: (data) => ({ ...data, by: null }) } },
  'appointment-not-kept': { version: 1, data: {} },
  'appointment-bay-released': { version: 1, data: {} },
  'appointment-parts-released': { version: 1, data: {} },
  'appointment-arrived': { version: 1, data: { vehicleId: 'id' } },
  'bookable-share-exceeded': { version: 1, data: { bayType: 'text', startsAt: 'instant', reason: 'words' } },
  // The first version knew one share for all bays.
  'booking-rules-set': {
    version: 2,
    data: { lateMinutes: 'integer', releaseMinutes: 'integer', partsKeptDays: 'integer', bookableBasisPoints: 'integer', shares: 'text[]' },
    upcast: { 1: (data) => ({ ...data, shares: [] }) },
  },
});

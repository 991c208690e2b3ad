// What the car’s file tells: plates, VIN, people and readings of the odometer.
import { eventShapes } from '../kernel/index.ts';

export const vehiclesEvents = eventShapes({
  'vehicle-added': {
    version: 1,
    data: { fileNumber: 'text', ownerId: 'id', userId: 'id?', plate: 'text?', vin: 'text?', isVinOverridden: 'boolean' },
  },
  'vehicle-changed': {
    version: 1,
    data: { formerPlate: 'text?', plate: 'text?', formerVin: 'text?', vin: 'text?', isVinOverridden: 'boolean', vinReason: 'words' },
  },
  'owner-changed': { version: 1, data: { partyId: 'id', formerPartyId: 'id?' } },
  'user-added': { version: 1, data: { partyId: 'id' } },
  'sender-added': { version: 1, data: { partyId: 'id' } },
  'vehicle-party-ended': { version: 1, data: { partyId: 'id', role: 'text' } },
  'period-recorded': { version: 1, data: { partyId: 'id', role: 'text', fromDay: 'day', untilDay: 'day' } },
  'plate-recorded': { version: 1, data: { plate: 'text', fromDay: 'day', untilDay: 'day' } },
  'key-number-revealed': { version: 1, data: { reason: 'words' } },
  'mileage-corrected': { version: 1, data: { mileageKm: 'integer', formerKm: 'integer', source: 'text', reason: 'words' } },
  'mileage-recorded': { version: 1, data: { mileageKm: 'integer', source: 'text' } },
});

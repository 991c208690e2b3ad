// What the shop’s capacity tells: bays and equipment, what technicians have learnt, when they work, what is out of use.
import { eventShapes } from '../kernel/index.ts';

export const capacityEvents = eventShapes({
  'bay-added': { version: 1, data: { code: 'text', type: 'text' } },
  'bay-changed': { version: 1, data: { name: 'words', isActive: 'boolean' } },
  'skills-set': { version: 1, data: { skills: 'text[]' } },
  'technician-set': { version: 1, data: { skills: 'text[]', certifiedUntil: 'text[]', speedPercent: 'integer', shifts: 'text[]' } },
  'shift-set': { version: 1, data: { name: 'words', starts: 'text', ends: 'text', breaks: 'text[]' } },
  'shift-withdrawn': { version: 1, data: { name: 'words' } },
  // Of an absence only that and when: why somebody is away is told to those who keep the roster.
  'roster-exception-added': { version: 1, data: { technicianId: 'id', isAbsence: 'boolean', startsAt: 'instant', endsAt: 'instant' } },
  'roster-exception-ended': { version: 1, data: { technicianId: 'id', isAbsence: 'boolean', startsAt: 'instant', endsAt: 'instant' } },
  'opening-hours-set': { version: 1, data: { hours: 'text[]' } },
  'special-day-set': { version: 1, data: { day: 'day', name: 'words', opens: 'text', closes: 'text', worksAs: 'integer?' } },
  'special-day-withdrawn': { version: 1, data: { day: 'day' } },
  'equipment-set': { version: 1, data: { kind: 'words', name: 'words', quantity: 'integer', isActive: 'boolean' } },
  'outage-added': { version: 1, data: { of: 'id', reason: 'text', quantity: 'integer', startsAt: 'instant', endsAt: 'instant' } },
  'outage-ended': { version: 1, data: { of: 'id', startsAt: 'instant', endsAt: 'instant' } },
});

// What the shop’s capacity tells: bays, and what technicians have learnt.
import { eventShapes } from '../kernel/index.ts';

export const capacityEvents = eventShapes({
  'bay-added': { version: 1, data: { code: 'text', type: 'text' } },
  'skills-set': { version: 1, data: { skills: 'text[]' } },
});

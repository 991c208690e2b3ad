import type { FieldLabels, Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'bay-occupied': () => m.workshop_refused_bay_occupied(),
  'technician-occupied': () => m.workshop_refused_technician_occupied(),
  'bay-type-differs': () => m.workshop_refused_bay_type_differs(),
  'skill-missing': () => m.workshop_refused_skill_missing(),
  'parts-short': () => m.workshop_refused_parts_short(),
  'outside-opening-hours': () => m.workshop_refused_outside_opening_hours(),
  'bay-unknown': () => m.workshop_refused_bay_unknown(),
  'technician-unknown': () => m.workshop_refused_technician_unknown(),
  'not-yours': () => m.workshop_refused_not_yours(),
  'another-job-running': () => m.workshop_refused_another_job_running(),
};

export const fieldLabels: FieldLabels = {
  bayId: () => m.workshop_bay(),
  technicianId: () => m.workshop_technician(),
  startsAt: () => m.workshop_starts_at(),
  overrideReason: () => m.workshop_override(),
};

import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'code-taken': () => m.capacity_refused_code_taken(),
  'skill-twice': () => m.capacity_refused_skill_twice(),
  'certificate-missing': () => m.capacity_refused_certificate_missing(),
  'high-voltage-certificate-expired': (facts) => m.capacity_refused_certificate_expired({ day: fact(facts, 'day') }),
  'shift-unknown': () => m.capacity_refused_shift_unknown(),
  'weekday-twice': () => m.capacity_refused_weekday_twice(),
  'shift-too-long': (facts) => m.capacity_refused_shift_too_long({ hours: fact(facts, 'hours') }),
  'break-outside-shift': (facts) => m.capacity_refused_break_outside({ starts: fact(facts, 'starts'), ends: fact(facts, 'ends') }),
  'breaks-overlap': (facts) => m.capacity_refused_breaks_overlap({ starts: fact(facts, 'starts'), ends: fact(facts, 'ends') }),
  'name-taken': () => m.capacity_refused_name_taken(),
  'shift-in-use': () => m.capacity_refused_shift_in_use(),
  'absence-overlaps': (facts) =>
    m.capacity_refused_absence_overlaps({ name: fact(facts, 'name'), from: fact(facts, 'from'), until: fact(facts, 'until') }),
  'extra-shift-overlaps': () => m.capacity_refused_extra_shift_overlaps(),
  'already-over': () => m.capacity_refused_already_over(),
  'hours-reversed': () => m.capacity_refused_hours_reversed(),
  'equipment-unknown': () => m.capacity_refused_equipment_unknown(),
  'more-than-there-are': (facts) => m.capacity_refused_more_than_there_are({ quantity: fact(facts, 'quantity') }),
  'outage-overlaps': (facts) => m.capacity_refused_outage_overlaps({ from: fact(facts, 'from'), until: fact(facts, 'until') }),
  'bay-closed': (facts) => m.capacity_refused_bay_closed({ from: fact(facts, 'from'), until: fact(facts, 'until') }),
  'technician-absent': (facts) =>
    m.capacity_refused_technician_absent({ name: fact(facts, 'name'), from: fact(facts, 'from'), until: fact(facts, 'until') }),
  'technician-off-shift': (facts) => {
    const times = { name: fact(facts, 'name'), from: fact(facts, 'from'), until: fact(facts, 'until') };
    return times.from === '' ? m.capacity_refused_off_shift_all_day(times) : m.capacity_refused_off_shift(times);
  },
  'equipment-occupied': (facts) =>
    m.capacity_refused_equipment_occupied({ equipment: fact(facts, 'equipment'), quantity: fact(facts, 'quantity') }),
  'past-shift-end': (facts) => m.capacity_refused_past_shift_end({ name: fact(facts, 'name'), until: fact(facts, 'until') }),
};

export const fieldLabels: FieldLabels = {
  speedPercent: () => m.capacity_speed(),
  certificateNumber: () => m.capacity_certificate_number(),
  certificateUntil: () => m.capacity_certificate_until(),
  worksAs: () => m.capacity_works_as(),
  starts: () => m.capacity_starts(),
  ends: () => m.capacity_ends(),
};

import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'car-booked-already': (facts) =>
    m.appointments_refused_car_booked_already({ number: fact(facts, 'number'), from: fact(facts, 'from'), until: fact(facts, 'until') }),
  'no-bay-free': () => m.appointments_refused_no_bay_free(),
  'bookable-share-used': (facts) =>
    m.appointments_refused_bookable_share_used({ percent: fact(facts, 'percent'), share: fact(facts, 'share') }),
  'outside-opening-hours': () => m.appointments_refused_outside_opening_hours(),
  'in-the-past': () => m.appointments_refused_in_the_past(),
  'not-yet-due': () => m.appointments_refused_not_yet_due(),
  'adviser-unknown': () => m.appointments_refused_adviser_unknown(),
  'phone-empty': () => m.appointments_refused_phone_empty(),
  'release-before-late': (facts) => m.appointments_refused_release_before_late({ late: fact(facts, 'lateMinutes') }),
  'span-reversed': () => m.appointments_refused_span_reversed(),
  'span-too-long': (facts) => m.appointments_refused_span_too_long({ days: fact(facts, 'days') }),
  'vehicle-unknown': () => m.appointments_refused_vehicle_unknown(),
  'too-far-ahead': (facts) => m.appointments_refused_too_far_ahead({ days: fact(facts, 'days') }),
};

export const fieldLabels: FieldLabels = {
  requestedWork: () => m.appointments_work(),
  plannedMinutes: () => m.appointments_minutes(),
  startsAt: () => m.appointments_time(),
  contactName: () => m.appointments_contact_name(),
  contactPhone: () => m.appointments_contact_phone(),
  reason: () => m.appointments_reason(),
};

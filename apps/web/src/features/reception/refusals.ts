import { type FieldLabels, fact, figureFact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'plate-empty': () => m.reception_refused_plate_empty(),
  'mileage-runs-back': (facts) => m.reception_refused_mileage_runs_back({ last: figureFact(facts, 'lastKm') }),
  'mileage-implausible': (facts) =>
    m.reception_refused_mileage_implausible({ last: figureFact(facts, 'lastKm'), highest: figureFact(facts, 'highestKm') }),
  'car-already-here': () => m.reception_refused_car_already_here(),
  'appointment-not-open': () => m.reception_refused_appointment_not_open(),
  'customer-unknown': () => m.reception_refused_customer_unknown(),
  'price-list-missing': () => m.reception_refused_price_list_missing(),
  'already-exists': () => m.reception_refused_already_exists(),
  'guarantee-unknown': () => m.reception_refused_guarantee_unknown(),
  'guarantee-over': (facts) => m.reception_refused_guarantee_over({ day: fact(facts, 'untilDay'), km: figureFact(facts, 'untilKm') }),
  'photo-unknown': () => m.reception_refused_photo_unknown(),
  'photo-twice': () => m.reception_refused_photo_twice(),
  'photo-taken': () => m.reception_refused_photo_taken(),
  'photo-not-wanted': () => m.reception_refused_photo_not_wanted(),
  'file-not-an-image': () => m.reception_refused_file_not_an_image(),
};

export const fieldLabels: FieldLabels = {
  mileageKm: () => m.reception_mileage(),
  fuelEighths: () => m.reception_fuel(),
  words: () => m.reception_step_words(),
  belongings: () => m.reception_belongings(),
  senderPartyId: () => m.reception_sender(),
  signedByName: () => m.reception_signed_by(),
  signature: () => m.reception_step_signature(),
};

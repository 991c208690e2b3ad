import { type FieldLabels, fact, figureFact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'vin-length': (facts) => m.vehicles_refused_vin_length({ length: fact(facts, 'length') }),
  'vin-characters': (facts) => m.vehicles_refused_vin_characters({ characters: fact(facts, 'characters') }),
  'vin-check-digit': (facts) => m.vehicles_refused_vin_check_digit({ expected: fact(facts, 'expected'), given: fact(facts, 'given') }),
  'vin-reason-missing': () => m.vehicles_refused_vin_reason_missing(),
  'not-that-party': () => m.vehicles_refused_not_that_party(),
  'vin-known': () => m.vehicles_refused_vin_known(),
  'plate-empty': () => m.vehicles_refused_plate_empty(),
  'plate-province': () => m.vehicles_refused_plate_province(),
  'plate-agency': () => m.vehicles_refused_plate_agency(),
  'plate-length': (facts) => m.vehicles_refused_plate_length({ length: fact(facts, 'length') }),
  'plate-characters': (facts) => m.vehicles_refused_plate_characters({ characters: fact(facts, 'characters') }),
  'plate-letters': () => m.vehicles_refused_plate_letters(),
  'plate-new-energy': () => m.vehicles_refused_plate_new_energy(),
  'plate-known': () => m.vehicles_refused_plate_known(),
  'vehicle-unidentified': () => m.vehicles_refused_vehicle_unidentified(),
  'purchased-in-future': () => m.vehicles_refused_purchased_in_future(),
  'model-unknown': () => m.vehicles_refused_model_unknown(),
  'customer-unknown': () => m.vehicles_refused_customer_unknown(),
  'mileage-implausible': (facts) => m.vehicles_refused_mileage_implausible({ lastKm: figureFact(facts, 'lastKm') }),
  'day-in-future': () => m.vehicles_refused_day_in_future(),
  'period-in-future': () => m.vehicles_refused_period_in_future(),
  'period-reversed': () => m.vehicles_refused_period_reversed(),
  'period-overlaps': (facts) => m.vehicles_refused_period_overlaps({ fromDay: fact(facts, 'fromDay') }),
  'mileage-unread': () => m.vehicles_refused_mileage_unread(),
  'mileage-reason-missing': () => m.vehicles_refused_mileage_reason_missing(),
  'already-that-party': () => m.vehicles_refused_already_that_party(),
  'already-exists': () => m.vehicles_refused_already_exists(),
};

export const fieldLabels: FieldLabels = {
  plate: () => m.vehicles_plate(),
  vin: () => m.vehicles_vin(),
  engineNumber: () => m.vehicles_engine(),
  colour: () => m.vehicles_colour(),
  vinReason: () => m.vehicles_vin_reason(),
  purchasedOn: () => m.vehicles_purchased(),
  remark: () => m.vehicles_remark(),
  modelYear: () => m.vehicles_model_year(),
  mileageKm: () => m.vehicles_mileage(),
};

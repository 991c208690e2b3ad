import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'code-taken': () => m.catalogue_refused_code_taken(),
  'already-exists': () => m.catalogue_refused_already_exists(),
  'price-day-past': (facts) => m.catalogue_refused_price_day_past({ today: fact(facts, 'today') }),
  'price-day-far': (facts) => m.catalogue_refused_price_day_far({ lastDay: fact(facts, 'lastDay') }),
};

export const fieldLabels: FieldLabels = {
  code: () => m.catalogue_code(),
  number: () => m.catalogue_number(),
  nameZh: () => m.catalogue_name_zh(),
  nameEn: () => m.catalogue_name_en(),
  unit: () => m.catalogue_unit(),
  standardHours: () => m.catalogue_standard_hours(),
  billedHours: () => m.catalogue_billed_hours(),
  creditedHours: () => m.catalogue_credited_hours(),
  plannedMinutes: () => m.catalogue_minutes(),
  equipment: () => m.catalogue_equipment(),
  priceFen: () => m.catalogue_price(),
  rateFen: () => m.catalogue_rate(),
  fromDay: () => m.catalogue_from_day(),
};

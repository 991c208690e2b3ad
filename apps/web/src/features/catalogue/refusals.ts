import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'code-taken': () => m.catalogue_refused_code_taken(),
  'already-exists': () => m.catalogue_refused_already_exists(),
  'price-day-past': (facts) => m.catalogue_refused_price_day_past({ today: fact(facts, 'today') }),
  'price-day-far': (facts) => m.catalogue_refused_price_day_far({ lastDay: fact(facts, 'lastDay') }),
  'export-too-large': (facts) => m.catalogue_refused_export_too_large({ most: fact(facts, 'most') }),
  'class-twice': () => m.catalogue_refused_class_twice(),
  'class-has-list': () => m.catalogue_refused_class_has_list(),
  'price-begun': (facts) => m.catalogue_refused_price_begun({ day: fact(facts, 'fromDay') }),
  'nothing-planned': (facts) => m.catalogue_refused_nothing_planned({ day: fact(facts, 'fromDay') }),
  'round-not-ahead': (facts) => m.catalogue_refused_round_not_ahead({ today: fact(facts, 'today') }),
  'round-changes-nothing': () => m.catalogue_refused_round_changes_nothing(),
  'too-many-parts': (facts) => m.catalogue_refused_too_many_parts({ most: fact(facts, 'most') }),
  'supersedes-itself': () => m.catalogue_refused_supersedes_itself(),
  'supersession-circle': () => m.catalogue_refused_supersession_circle(),
  'supersession-too-long': (facts) => m.catalogue_refused_supersession_too_long({ most: fact(facts, 'most') }),
  'companion-of-itself': () => m.catalogue_refused_companion_of_itself(),
  'model-unknown': () => m.catalogue_refused_model_unknown(),
  'operation-not-published': (facts) => m.catalogue_refused_operation_not_published({ codes: fact(facts, 'codes') }),
  'group-entry-incomplete': () => m.catalogue_refused_group_entry_incomplete(),
  'days-reversed': () => m.catalogue_refused_days_reversed(),
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

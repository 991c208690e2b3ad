// SQL on the catalogue's own tables: rows in, rows changed.
import { statement } from '../../platform/db/statement.ts';
import type { BatchItem } from '../../platform/db/tx.ts';

export const insertModel = statement(
  'catalogue.insert-model',
  `insert into vehicle_models (dealership_id, id, code, brand, series, name, vehicle_class, fuel, displacement_ml)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export const lockModel = statement<{ version: number }>(
  'catalogue.lock-model',
  `select version from vehicle_models where dealership_id = $1 and id = $2 for update`,
);
export const updateModel = statement(
  'catalogue.update-model',
  `update vehicle_models set code = $3, brand = $4, series = $5, name = $6, vehicle_class = $7, fuel = $8, displacement_ml = $9, version = version + 1
    where dealership_id = $1 and id = $2`,
);

export const insertOperation = statement(
  'catalogue.insert-operation',
  `insert into labour_operations (dealership_id, id, code, name_zh, name_en, trade, standard_hours, billed_hours, credited_hours, is_active)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
export const lockOperation = statement<{ version: number }>(
  'catalogue.lock-operation',
  `select version from labour_operations where dealership_id = $1 and id = $2 for update`,
);
export const updateOperation = statement(
  'catalogue.update-operation',
  `update labour_operations set code = $3, name_zh = $4, name_en = $5, trade = $6, standard_hours = $7, billed_hours = $8,
          credited_hours = $9, is_active = $10, version = version + 1
    where dealership_id = $1 and id = $2`,
);
export const deleteRouting = statement(
  'catalogue.delete-routing',
  `delete from operation_routings where dealership_id = $1 and labour_operation_id = $2`,
);
export const insertRouting = statement(
  'catalogue.insert-routing',
  `insert into operation_routings (dealership_id, labour_operation_id, sequence, bay_type, skill, equipment, planned_minutes)
   select $1, $2, r.sequence, r.bay_type, r.skill, r.equipment, r.planned_minutes
     from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::int[]) as r (sequence, bay_type, skill, equipment, planned_minutes)`,
);

export const deleteClassHours = statement(
  'catalogue.delete-class-hours',
  `delete from operation_hours where dealership_id = $1 and labour_operation_id = $2`,
);
export const insertClassHours = statement(
  'catalogue.insert-class-hours',
  `insert into operation_hours (dealership_id, labour_operation_id, vehicle_class, standard_hours, billed_hours, credited_hours)
   select $1, $2, h.vehicle_class, h.standard, h.billed, h.credited
     from unnest($3::text[], $4::int[], $5::int[], $6::int[]) as h (vehicle_class, standard, billed, credited)`,
);

export const insertPart = statement(
  'catalogue.insert-part',
  `insert into part_numbers (dealership_id, id, number, name_zh, name_en, brand, unit, quality_class, category, sub_category, fits_models, origin,
                             packaging, source, grade, purpose, is_active)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
);
export const lockPart = statement<{ version: number }>(
  'catalogue.lock-part',
  `select version from part_numbers where dealership_id = $1 and id = $2 for update`,
);
export const updatePart = statement(
  'catalogue.update-part',
  `update part_numbers set number = $3, name_zh = $4, name_en = $5, brand = $6, unit = $7, quality_class = $8, category = $9,
          sub_category = $10, fits_models = $11, origin = $12, packaging = $13, source = $14, grade = $15, purpose = $16, is_active = $17,
          version = version + 1
    where dealership_id = $1 and id = $2`,
);
export const bumpPart = statement(
  'catalogue.bump-part',
  `update part_numbers set version = version + 1 where dealership_id = $1 and id = $2`,
);
export const deletePartTerms = statement(
  'catalogue.delete-part-terms',
  `delete from part_search_terms where dealership_id = $1 and part_id = $2`,
);
const insertPartTerms = statement(
  'catalogue.insert-part-terms',
  `insert into part_search_terms (dealership_id, term, part_id) select $1, t.term, t.part_id from unnest($2::uuid[], $3::text[]) as t (part_id, term)`,
);
/** The terms that these parts are found by from now on. */
export function partTermsItem(
  dealershipId: number,
  parts: readonly { readonly id: string; readonly terms: readonly string[] }[],
): BatchItem {
  const ids = parts.flatMap(({ id, terms }) => terms.map(() => id));
  return [insertPartTerms, [dealershipId, ids, parts.flatMap(({ terms }) => terms)]];
}

// SQL on the catalogue's own tables: rows in, rows changed.
import { statement } from '../../platform/db/statement.ts';

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

export const insertPart = statement(
  'catalogue.insert-part',
  `insert into part_numbers (dealership_id, id, number, name_zh, name_en, brand, unit, quality_class, category, sub_category, fits_models, origin, is_active)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
export const lockPart = statement<{ version: number }>(
  'catalogue.lock-part',
  `select version from part_numbers where dealership_id = $1 and id = $2 for update`,
);
export const updatePart = statement(
  'catalogue.update-part',
  `update part_numbers set number = $3, name_zh = $4, name_en = $5, brand = $6, unit = $7, quality_class = $8, category = $9,
          sub_category = $10, fits_models = $11, origin = $12, is_active = $13, version = version + 1
    where dealership_id = $1 and id = $2`,
);
export const deletePartTerms = statement(
  'catalogue.delete-part-terms',
  `delete from part_search_terms where dealership_id = $1 and part_id = $2`,
);
export const insertPartTerms = statement(
  'catalogue.insert-part-terms',
  `insert into part_search_terms (dealership_id, term, part_id) select $1, t.term, $2 from unnest($3::text[]) as t (term)`,
);

export const insertPriceList = statement(
  'catalogue.insert-price-list',
  `insert into price_lists (dealership_id, id, code, name, valid_from, tax_rate_basis_points) values ($1, $2, $3, $4, $5, $6)`,
);
export const upsertLabourRates = statement(
  'catalogue.upsert-labour-rates',
  `insert into labour_rates (dealership_id, price_list_id, trade, rate_fen, valid_from, set_by, set_at)
   select $1, $2, r.trade, r.rate_fen, $5, $6, $7 from unnest($3::text[], $4::int[]) as r (trade, rate_fen)
   on conflict (dealership_id, price_list_id, trade, valid_from)
   do update set rate_fen = excluded.rate_fen, set_by = excluded.set_by, set_at = excluded.set_at`,
);
export const upsertPartPrice = statement(
  'catalogue.upsert-part-price',
  `insert into part_prices (dealership_id, price_list_id, part_id, price_fen, valid_from, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (dealership_id, price_list_id, part_id, valid_from)
   do update set price_fen = excluded.price_fen, set_by = excluded.set_by, set_at = excluded.set_at`,
);
/** The list in force on a day, kept from change by others until the commit. */
export const lockPriceList = statement<{ id: string; version: number }>(
  'catalogue.lock-price-list',
  `select id, version from price_lists where dealership_id = $1 and price_class = 'customer' and valid_from <= $2
    order by valid_from desc, id desc limit 1 for update`,
);
export const bumpPriceList = statement(
  'catalogue.bump-price-list',
  `update price_lists set version = version + 1 where dealership_id = $1 and id = $2`,
);

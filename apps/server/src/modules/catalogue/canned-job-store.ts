// SQL on canned jobs: rows in, rows changed.
import { statement } from '../../platform/db/statement.ts';

export const insertCannedJob = statement(
  'catalogue.insert-canned-job',
  `insert into canned_jobs (dealership_id, id, code, name_zh, name_en, price_class, fixed_price_fen, vehicle_classes, valid_from, valid_until, is_active)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
export const updateCannedJob = statement(
  'catalogue.update-canned-job',
  `update canned_jobs set code = $3, name_zh = $4, name_en = $5, price_class = $6, fixed_price_fen = $7, vehicle_classes = $8, valid_from = $9,
          valid_until = $10, is_active = $11, version = version + 1
    where dealership_id = $1 and id = $2`,
);
export const lockCannedJob = statement<{ version: number }>(
  'catalogue.lock-canned-job',
  `select version from canned_jobs where dealership_id = $1 and id = $2 for update`,
);
export const deleteCannedModels = statement(
  'catalogue.delete-canned-models',
  `delete from canned_job_models where dealership_id = $1 and canned_job_id = $2`,
);
export const insertCannedModels = statement(
  'catalogue.insert-canned-models',
  `insert into canned_job_models (dealership_id, canned_job_id, model_id) select distinct $1::int, $2::uuid, m.id from unnest($3::uuid[]) as m (id)`,
);
export const deleteCannedLabour = statement(
  'catalogue.delete-canned-labour',
  `delete from canned_job_labour where dealership_id = $1 and canned_job_id = $2`,
);
export const insertCannedLabour = statement(
  'catalogue.insert-canned-labour',
  `insert into canned_job_labour (dealership_id, canned_job_id, sequence, labour_operation_id, billed_hours)
   select $1, $2, l.at, l.id, l.hours from unnest($3::uuid[], $4::int[]) with ordinality as l (id, hours, at)`,
);
export const deleteCannedParts = statement(
  'catalogue.delete-canned-parts',
  `delete from canned_job_parts where dealership_id = $1 and canned_job_id = $2`,
);
export const insertCannedParts = statement(
  'catalogue.insert-canned-parts',
  `insert into canned_job_parts (dealership_id, canned_job_id, sequence, part_id, quantity)
   select $1, $2, l.at, l.id, l.quantity from unnest($3::uuid[], $4::int[]) with ordinality as l (id, quantity, at)`,
);
export const deleteCannedTerms = statement(
  'catalogue.delete-canned-terms',
  `delete from canned_job_search_terms where dealership_id = $1 and canned_job_id = $2`,
);
export const insertCannedTerms = statement(
  'catalogue.insert-canned-terms',
  `insert into canned_job_search_terms (dealership_id, term, canned_job_id) select $1, t.term, $2 from unnest($3::text[]) as t (term)`,
);

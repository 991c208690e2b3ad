// SQL on the check-in sheets.
import { statement } from '../../platform/db/statement.ts';

export const insertCheckIn = statement(
  'reception.insert-check-in',
  `insert into check_ins (dealership_id, visit_id, owner_words, belongings, wants_wash, old_parts, signed_by_name, signature_sha256, checked_in_by, checked_in_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

// SQL on the runs, their rows and the remembered headers.
import type { ColumnKey, DecisionWay, HeldCode, ImportState, Outcome, SheetKind } from '@bayline/domain/imports';
import { statement } from '../../platform/db/statement.ts';

export interface RunRow {
  readonly id: string;
  readonly kind: SheetKind;
  readonly status: ImportState;
  readonly fileName: string;
  readonly sheetName: string;
  readonly headerFingerprint: string;
  readonly headerAt: number;
  readonly columns: readonly string[];
  readonly mapping: readonly (ColumnKey | null)[];
  readonly hasContent: boolean;
  readonly today: string;
  readonly rowsTotal: number;
  readonly rowsBeside: number;
  readonly accepted: number;
  readonly merged: number;
  readonly held: number;
  readonly refused: number;
  readonly toTake: number;
  readonly taken: number;
  readonly firmsApart: number;
  readonly sheetsNotTaken: readonly string[];
  readonly createdById: string | null;
  readonly createdByName: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly version: number;
}

export const runColumns = `r.id, r.kind, r.status, r.file_name as "fileName", r.sheet_name as "sheetName", r.header_fingerprint as "headerFingerprint",
  r.header_at as "headerAt", r.columns, r.mapping, r.content is not null as "hasContent", r.today::text as today,
  r.rows_total as "rowsTotal", r.rows_beside as "rowsBeside", r.accepted, r.merged, r.held, r.refused, r.to_take as "toTake", r.taken,
  r.firms_apart as "firmsApart", r.sheets_not_taken as "sheetsNotTaken", r.created_by as "createdById",
  (select s.name from staff s where s.dealership_id = r.dealership_id and s.id = r.created_by) as "createdByName",
  r.created_at as "createdAt", r.started_at as "startedAt", r.finished_at as "finishedAt", r.version`;

export const insertRun = statement(
  'imports.insert-run',
  `insert into import_runs (dealership_id, id, kind, status, file_name, sheet_name, header_fingerprint, header_at, columns, mapping, content, today,
                            sheets_not_taken, created_by, created_at)
   values ($1, $2, $3, 'uploaded', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);
export const runOf = statement<RunRow>('imports.run', `select ${runColumns} from import_runs r where r.dealership_id = $1 and r.id = $2`);
export const lockRun = statement<RunRow>(
  'imports.lock-run',
  `select ${runColumns} from import_runs r where r.dealership_id = $1 and r.id = $2 for update of r`,
);
export const contentOf = statement<{ content: Buffer | null }>(
  'imports.content',
  `select content from import_runs where dealership_id = $1 and id = $2`,
);
export const keepPreview = statement(
  'imports.keep-preview',
  `update import_runs
      set status = 'previewed', mapping = $3, rows_total = $4, rows_beside = $5, accepted = $6, merged = $7, held = $8, refused = $9, to_take = $10,
          firms_apart = $11, version = version + 1
    where dealership_id = $1 and id = $2`,
);
export const beginRun = statement(
  'imports.begin-run',
  `update import_runs set status = 'running', started_at = coalesce(started_at, $3), progressed_at = now(), version = version + 1
    where dealership_id = $1 and id = $2`,
);
/** `accepted` and its fellows move by what a batch found out. */
export const keepProgress = statement(
  'imports.keep-progress',
  `update import_runs
      set taken = taken + $3, to_take = to_take - $4, accepted = accepted + $5, merged = merged + $6, held = held + $7, refused = refused + $8,
          progressed_at = now()
    where dealership_id = $1 and id = $2`,
);
export const endRun = statement(
  'imports.end-run',
  `update import_runs set status = $3, finished_at = $4, content = $5, version = version + 1 where dealership_id = $1 and id = $2`,
);

/** The cells stay, so that the run can go on. */
export const failRun = statement(
  'imports.fail-run',
  `update import_runs set status = 'failed', version = version + 1 where dealership_id = $1 and id = $2`,
);

export const clearRows = statement('imports.clear-rows', `delete from import_rows where dealership_id = $1 and run_id = $2`);
export const insertRows = statement(
  'imports.insert-rows',
  `insert into import_rows (dealership_id, run_id, sheet_row, outcome, code, column_word, other_row, held_group, is_newer, label, fingerprint, decisions, is_due)
   select $1, $2, r.* from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[], $9::bool[], $10::text[], $11::text[], $12::jsonb[], $13::bool[]) r`,
);
/** Which of these rows an earlier run took, word for word. */
export const takenBefore = statement<{ fingerprint: string }>(
  'imports.taken-before',
  `select distinct fingerprint from import_rows where dealership_id = $1 and is_taken and fingerprint = any ($2::text[]) order by fingerprint limit 1000`,
);
export const dueRows = statement<{ sheetRow: number }>(
  'imports.due-rows',
  `select sheet_row as "sheetRow" from import_rows where dealership_id = $1 and run_id = $2 and is_due order by sheet_row limit $3`,
);
export const settleRows = statement(
  'imports.settle-rows',
  `update import_rows i set is_due = false, is_taken = s.is_taken, outcome = s.outcome, code = s.code
     from unnest($3::int[], $4::bool[], $5::text[], $6::text[]) as s (sheet_row, is_taken, outcome, code)
    where i.dealership_id = $1 and i.run_id = $2 and i.sheet_row = s.sheet_row`,
);

export interface DecidedRow {
  readonly sheetRow: number;
  readonly decisions: Readonly<Partial<Record<HeldCode, DecisionWay>>>;
}
export const decidedRows = statement<DecidedRow>(
  'imports.decided-rows',
  `select sheet_row as "sheetRow", decisions from import_rows
    where dealership_id = $1 and run_id = $2 and decisions <> '{}' and sheet_row > $3 order by sheet_row limit 1000`,
);

export interface KeptRow {
  readonly sheetRow: number;
  readonly outcome: Outcome;
  readonly code: string;
  readonly columnWord: string;
  readonly otherRow: number | null;
  readonly heldGroup: number | null;
  readonly isNewer: boolean;
  readonly label: string;
  readonly isTaken: boolean;
}
const rowColumns = `sheet_row as "sheetRow", outcome, code, column_word as "columnWord", other_row as "otherRow", held_group as "heldGroup",
  is_newer as "isNewer", label, is_taken as "isTaken"`;
export const rowsOfOutcome = statement<KeptRow>(
  'imports.rows-of-outcome',
  `select ${rowColumns} from import_rows where dealership_id = $1 and run_id = $2 and outcome = $3 and sheet_row > $4 order by sheet_row limit $5`,
);
/** By row number, or by a piece of what names the row. */
export const rowsNamed = statement<KeptRow>(
  'imports.rows-named',
  `select ${rowColumns} from import_rows
    where dealership_id = $1 and run_id = $2 and sheet_row > $4 and (strpos(upper(label), upper($3)) > 0 or sheet_row::text = $3)
    order by sheet_row limit $5`,
);
export const reasonCounts = statement<{ outcome: Outcome; code: string; count: number; newer: number }>(
  'imports.reason-counts',
  `select outcome, code, count(*)::int as count, count(*) filter (where is_newer)::int as newer from import_rows
    where dealership_id = $1 and run_id = $2 group by outcome, code order by count(*) desc, code limit 200`,
);

export const rememberMapping = statement(
  'imports.remember-mapping',
  `insert into import_mappings as m (dealership_id, header_fingerprint, kind, mapping, updated_at) values ($1, $2, $3, $4, $5)
   on conflict (dealership_id, header_fingerprint) do update set kind = $3, mapping = $4, updated_at = $5`,
);
export const rememberedMapping = statement<{ mapping: readonly (ColumnKey | null)[] }>(
  'imports.remembered-mapping',
  `select mapping from import_mappings where dealership_id = $1 and header_fingerprint = $2`,
);

// A store's old files: upload, what the columns are, what will become of each row, decisions, progress, and the rows
// that were not taken.
import { Type } from 'typebox';
import { AllowedActions, endpoint, Id, Instant, Nullable, OneOf, Optional, PageQuery, pageOf, shape, Text, Version } from './endpoint.ts';

export const ImportKind = OneOf(['cars', 'parts'] as const);
export const ImportStatus = OneOf(['uploaded', 'previewed', 'running', 'done', 'cancelled', 'failed'] as const);
export const ImportOutcome = OneOf(['accepted', 'merged', 'held', 'refused'] as const);

const mostRows = 20_000;
const Count = Type.Integer({ minimum: 0, maximum: mostRows });
const RowNumber = Type.Integer({ minimum: 1, maximum: mostRows });
const ColumnKey = Type.String({ maxLength: 40 });
const Code = Type.String({ maxLength: 60 });

const run = {
  id: Id,
  kind: ImportKind,
  status: ImportStatus,
  fileName: Type.String(),
  sheetName: Type.String(),
  rows: Count,
  accepted: Count,
  merged: Count,
  held: Count,
  refused: Count,
  /** Rows to be taken, and those of them that were. */
  toTake: Count,
  taken: Count,
  createdAt: Instant,
  createdByName: Nullable(Type.String()),
  startedAt: Nullable(Instant),
  finishedAt: Nullable(Instant),
};

export const ImportRunRow = shape(run);

export const ImportRunView = shape({
  ...run,
  /** Empty rows, totals and signatures. */
  rowsBeside: Count,
  firmsApart: Count,
  sheetsNotTaken: Type.Array(Type.String(), { maxItems: 100 }),
  /** Row of the header, as the sheet counts. */
  headerRow: RowNumber,
  /** From the left; key null: not taken. Samples of personal data are masked. */
  columns: Type.Array(shape({ word: Type.String(), key: Nullable(ColumnKey), samples: Type.Array(Type.String(), { maxItems: 3 }) }), {
    maxItems: 100,
  }),
  /** What a column can be. */
  keys: Type.Array(shape({ key: ColumnKey, isRequired: Type.Boolean() }), { maxItems: 80 }),
  /** Why rows are merged, held or refused. `ways`: what may be decided about all held for this reason. */
  reasons: Type.Array(
    shape({
      outcome: ImportOutcome,
      code: Code,
      count: Count,
      ways: Type.Array(OneOf(['take', 'skip', 'newer'] as const), { maxItems: 3 }),
    }),
    { maxItems: 200 },
  ),
  /** The rows that were not taken can be fetched as a file. */
  hasRefusedFile: Type.Boolean(),
  version: Version,
  allowedActions: AllowedActions,
});

export const ImportRow = shape({
  row: RowNumber,
  outcome: ImportOutcome,
  code: Code,
  columnWord: Type.String(),
  otherRow: Nullable(RowNumber),
  /** Rows decided together have the same. */
  group: Nullable(RowNumber),
  isNewer: Type.Boolean(),
  isTaken: Type.Boolean(),
  label: Type.String(),
  /** What the taken columns hold, personal data masked. */
  cells: Type.Array(shape({ word: Type.String(), text: Type.String() }), { maxItems: 100 }),
});

const ofRun = { params: shape({ id: Id }), body: shape({ version: Version }), reply: ImportRunView };
const permission = 'imports.run';

export const imports = {
  list: endpoint({
    method: 'GET',
    path: '/imports',
    permission,
    summary: 'Imports of the kinds that the caller may import, newest first',
    query: shape(PageQuery),
    reply: pageOf(ImportRunRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/imports/:id',
    permission,
    summary: 'One import',
    params: shape({ id: Id }),
    reply: ImportRunView,
  }),
  upload: endpoint({
    method: 'POST',
    path: '/imports',
    permission,
    summary: 'Upload a file (.xlsx, or text with commas in UTF-8 or GBK; at most 8 MB); nothing is taken yet',
    mostBodyBytes: 11_000_000,
    body: shape({
      id: Id,
      fileName: Text(200),
      /** Base64. */
      content: Type.String({ minLength: 1, maxLength: 10_700_000, pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
    }),
    reply: ImportRunView,
    refusals: [
      'already-exists',
      'import-file-too-large',
      'import-file-too-large-unpacked',
      'import-file-old-excel',
      'import-file-not-text',
      'import-file-unreadable',
      'import-too-many-rows',
      'import-too-many-columns',
      'import-cell-too-long',
      'import-header-not-found',
    ],
  }),
  map: endpoint({
    method: 'POST',
    path: '/imports/:id/mapping',
    permission,
    summary: 'Say what each column is; remembered for the next file with the same header',
    params: shape({ id: Id }),
    body: shape({ version: Version, mapping: Type.Array(Nullable(ColumnKey), { minItems: 1, maxItems: 100 }) }),
    reply: ImportRunView,
    refusals: [
      'wrong-state',
      'import-mapping-length',
      'import-column-unknown',
      'import-column-twice',
      'import-column-missing',
      'import-content-gone',
    ],
  }),
  rows: endpoint({
    method: 'GET',
    path: '/imports/:id/rows',
    permission,
    summary: 'The rows of one outcome, or those whose number, plate, VIN, part number or name contains `term`',
    params: shape({ id: Id }),
    query: shape({ ...PageQuery, outcome: Optional(ImportOutcome), term: Optional(Text(60)) }),
    reply: pageOf(ImportRow),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/imports/:id/decisions',
    permission,
    summary: 'Decide about one held row, or (row null) about all held for one reason',
    params: shape({ id: Id }),
    body: shape({
      version: Version,
      code: OneOf([
        'vin-twice',
        'plate-twice',
        'id-number-twice',
        'part-number-twice',
        'owner-details-differ',
        'mobile-of-two-names',
        'mobile-known',
        'name-spaced',
      ] as const),
      how: OneOf(['take', 'skip', 'newer'] as const),
      row: Nullable(RowNumber),
    }),
    reply: ImportRunView,
    refusals: ['wrong-state', 'nothing-decided', 'import-content-gone'],
  }),
  start: endpoint({
    method: 'POST',
    path: '/imports/:id/start',
    permission,
    summary: 'Take the accepted rows; held and refused ones stay out',
    ...ofRun,
    refusals: ['wrong-state', 'nothing-to-take'],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/imports/:id/cancel',
    permission,
    summary: 'Stop after the present batch; what was taken stays',
    ...ofRun,
    refusals: ['wrong-state'],
  }),
  resume: endpoint({
    method: 'POST',
    path: '/imports/:id/resume',
    permission,
    summary: 'Go on after a fault',
    ...ofRun,
    refusals: ['wrong-state'],
  }),
  refusedExcel: endpoint({
    method: 'GET',
    path: '/imports/:id/not-taken.xlsx',
    permission,
    summary: 'The rows that were not taken, in the columns of the file, with the reason; to mend and import again',
    params: shape({ id: Id }),
    reply: Type.Unknown(),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  refusedText: endpoint({
    method: 'GET',
    path: '/imports/:id/not-taken.csv',
    permission,
    summary: 'The same as text with commas',
    params: shape({ id: Id }),
    reply: Type.Unknown(),
    produces: 'text/csv; charset=utf-8',
  }),
};

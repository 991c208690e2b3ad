import { fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';
import { columnName } from './import-words.ts';

export const refusals: Refusals = {
  'import-file-too-large': () => m.imports_refused_too_large(),
  'import-file-too-large-unpacked': () => m.imports_refused_unpacked(),
  'import-file-old-excel': () => m.imports_refused_old_excel(),
  'import-file-not-text': () => m.imports_refused_not_text(),
  'import-file-unreadable': () => m.imports_refused_unreadable(),
  'import-too-many-rows': () => m.imports_refused_rows(),
  'import-too-many-columns': () => m.imports_refused_columns(),
  'import-cell-too-long': () => m.imports_refused_cell(),
  'import-header-not-found': () => m.imports_refused_header(),
  'import-mapping-length': () => m.imports_refused_mapping(),
  'import-column-unknown': () => m.imports_refused_mapping(),
  'import-column-twice': (facts) => m.imports_refused_column_twice({ name: columnName(fact(facts, 'column')) }),
  'import-column-missing': (facts) => m.imports_refused_column_missing({ name: columnName(fact(facts, 'column')) }),
  'import-content-gone': () => m.imports_refused_gone(),
  'nothing-decided': () => m.imports_refused_nothing_decided(),
  'nothing-to-take': () => m.imports_refused_nothing_to_take(),
};

// A store changes a sheet: items keep their code, so that results can be compared over the years; a new item takes the
// next number of its level, and the number of one that was taken off is not given again.
import { type Refusal, refuse } from '../kernel/decision.ts';
import type { InspectionSheetKind, SheetItem } from './sheet.ts';

export interface WrittenItem extends Omit<SheetItem, 'code'> {
  /** Null = a new item. */
  readonly code: string | null;
}

const prefixes: Readonly<Record<InspectionSheetKind, string>> = {
  diagnosis: 'D',
  process: 'P',
  self: 'Q1-',
  team: 'Q2-',
  final: 'Q3-',
  'road-test': 'R',
  'internal-hand-over': 'J',
};

export interface FormerSheets {
  readonly sheet: InspectionSheetKind;
  /** Every code that a version of the level ever had, of any class of repair. */
  readonly codes: readonly string[];
}

/** The written items with a code each, in their order. */
export function codesFor<Item extends WrittenItem>(items: readonly Item[], former: FormerSheets): (Item & SheetItem)[] | Refusal {
  const kept = items.flatMap(({ code }) => (code === null ? [] : [code]));
  const strange = kept.find((code, at) => !former.codes.includes(code) || kept.indexOf(code) !== at);
  if (strange !== undefined) return refuse('item-unknown', { code: strange });
  const wrong = items.findIndex(
    ({ unit, lowest, highest }) =>
      (unit === '' && (lowest !== null || highest !== null)) || (lowest !== null && highest !== null && lowest >= highest),
  );
  if (wrong >= 0) return refuse('limits-wrong', { line: wrong + 1 });
  const prefix = prefixes[former.sheet];
  let last = Math.max(0, ...former.codes.map((code) => Number(code.slice(prefix.length))));
  return items.map((item) => {
    if (item.code !== null) return { ...item, code: item.code };
    last += 1;
    return { ...item, code: `${prefix}${String(last).padStart(2, '0')}` };
  });
}

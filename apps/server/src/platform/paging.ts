// Lists are read in pages after a key, never by offset.
import { isInstant, isUuid } from '@bayline/domain/kernel';
import { ProblemError } from './problems.ts';

export const pageSize = 50;

/** One row more was read than fits: it only tells that there is a next page. */
export function toPage<Row>(rows: readonly Row[], keyOf: (row: Row) => string): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > pageSize && last ? keyOf(last) : null };
}

/** Where a list in the order of a text goes on. It comes back from outside, and PostgreSQL's text holds no NUL. */
export function readTextCursor(cursor: string | undefined): string {
  return (cursor ?? '').replaceAll('\u0000', '');
}

const newest = ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** Where a list that shows the newest first goes on: moment and id of the last row seen. Code: invalid-input. */
export function readMomentCursor(cursor: string | undefined): readonly [string, string] {
  if (cursor === undefined) return newest;
  const [moment, id] = cursor.split('_', 2);
  if (!isInstant(moment) || !isUuid(id)) throw new ProblemError(400, 'invalid-input', { field: 'cursor', rule: 'pattern' });
  return [moment, id];
}

/** The key of a row for readMomentCursor. */
export function momentCursor(moment: string, id: string): string {
  return `${moment}_${id}`;
}

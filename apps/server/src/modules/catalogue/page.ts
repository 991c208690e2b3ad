// Lists are read in pages after a key, never by offset.
export const pageSize = 50;

/** One row more was read than fits: it only tells that there is a next page. */
export function toPage<Row>(rows: readonly Row[], keyOf: (row: Row) => string): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > pageSize && last ? keyOf(last) : null };
}

// Rows of what has not changed stay the same objects from one drawing to the next: the grid draws only the others.

interface KeptRow<Row> {
  /** The line or job that it was drawn from. */
  readonly of: object;
  readonly row: Row;
}

export interface Drawn<Row> {
  readonly pen: object;
  readonly kept: ReadonlyMap<string, KeptRow<Row>>;
  readonly rows: readonly Row[];
}

/** The row under its name: as it was, when it was drawn from the same line. */
export type Keep<Row> = (id: string, of: object, draw: () => Row) => Row;

/** What all rows have in common is the pen: a new one draws all anew. */
export function drawnWith<Row>(pen: object, last: Drawn<Row> | null, draw: (keep: Keep<Row>) => readonly Row[]): Drawn<Row> {
  const former = last?.pen === pen ? last.kept : null;
  const kept = new Map<string, KeptRow<Row>>();
  const keep: Keep<Row> = (id, of, drawRow) => {
    const known = former?.get(id);
    const row = known?.of === of ? known : { of, row: drawRow() };
    kept.set(id, row);
    return row.row;
  };
  const rows = draw(keep);
  return { pen, kept, rows };
}

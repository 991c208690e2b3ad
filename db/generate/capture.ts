// What a specimen left in the database: the rows that were written since, table by table, as text.
import pg from 'pg';
import type { RowsOf } from './template.ts';

/** What belongs to the run of the server and not to the store's life, or is reckoned when everything is there. */
const leftOut: ReadonlySet<string> = new Set([
  'schema_migrations',
  'event_readers',
  'idempotency_keys',
  'number_series',
  'sessions',
  'books_results',
  // Found by the words of each customer and car, which differ.
  'customer_search_terms',
  'vehicle_search_terms',
]);
/** Given by the database. */
const givenColumns: ReadonlySet<string> = new Set(['position', 'transaction_id']);
/** Rows that others change: their figures are reckoned once all is there. */
const caches: ReadonlySet<string> = new Set(['vehicles', 'stock_levels', 'stock_batches', 'tills']);

/** What a lean store does without: how the work was planned, clocked, inspected and quoted line by line. */
const notLean: ReadonlySet<string> = new Set([
  'assignments',
  'bay_bookings',
  'check_in_photos',
  'check_ins',
  'estimate_lines',
  'guarantees',
  'inspection_results',
  'inspections',
  'mileage_readings',
  'operation_technicians',
  'promises',
  'road_tests',
  'technician_bookings',
  'washes',
]);

/** Of the events a lean visit keeps its end. */
export function leanOf(pictures: readonly RowsOf[]): RowsOf[] {
  return pictures
    .filter(({ table }) => !notLean.has(table))
    .map((picture) => {
      const type = picture.columns.indexOf('type');
      return picture.table === 'events' ? { ...picture, rows: picture.rows.filter((row) => row[type] === 'visit-released') } : picture;
    });
}

export interface TableShape {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

const shapes = `
  select c.relname as table,
         (select array_agg(a.attname::text order by a.attnum)::text from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
         (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum))::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
           where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`;

/** A parent before its children: what refers to itself comes in the order it was made. */
const references = `
  select conrelid::regclass::text as child, confrelid::regclass::text as parent,
         (exists (select from pg_attribute a where a.attrelid = conrelid and a.attnum = any (conkey) and not a.attnotnull))::text as may_be_empty
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`;

interface Link {
  readonly child: string;
  readonly parent: string;
  readonly may_be_empty: string;
}

function parentsFirst(tables: readonly TableShape[], links: readonly Link[]): TableShape[] {
  const ordered: TableShape[] = [];
  const waiting = new Map(tables.map((shape) => [shape.table, shape]));
  const isFree = (table: string, counts: (link: Link) => boolean) =>
    !links.some((link) => link.child === table && waiting.has(link.parent) && counts(link));
  while (waiting.size > 0) {
    const all = [...waiting.values()];
    // A ring has one link that may be empty at first: a store's logo is a file of that store.
    const next =
      all.find(({ table }) => isFree(table, () => true)) ?? all.find(({ table }) => isFree(table, (link) => link.may_be_empty === 'false'));
    if (!next) throw new Error(`these tables refer to each other: ${[...waiting.keys()].join(', ')}`);
    waiting.delete(next.table);
    ordered.push(next);
  }
  return ordered;
}

/** Every table, parents first. */
export async function readShapes(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<{ table: string; columns: string; key: string }>(shapes);
  const links = await client.query<Link>(references);
  const list = (text: string) => text.slice(1, -1).replaceAll('"', '').split(',');
  const all = rows.map(({ table, columns, key }) => ({
    table,
    columns: list(columns).filter((column) => !givenColumns.has(column)),
    key: list(key),
  }));
  return parentsFirst(all, links.rows);
}

/** Everything as text, as the database writes it. */
export async function openReader(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => (text: string) => text } });
  await client.connect();
  return client;
}

export interface Camera {
  /** The rows that came since the last picture, parents first and in the order they were made. */
  readonly takePicture: () => Promise<RowsOf[]>;
}

/** Which tables have rows since then: one question instead of one for each. */
async function writtenSince(reader: pg.Client, tables: readonly TableShape[], since: string): Promise<ReadonlySet<string>> {
  const questions = tables.map(({ table }) => {
    const rows = `select from ${reader.escapeIdentifier(table)} where xmin::text::bigint >= ${since}`;
    return `select ${reader.escapeLiteral(table)} as name where exists (${rows})`;
  });
  const { rows } = await reader.query<{ name: string }>(questions.join(' union all '));
  return new Set(rows.map(({ name }) => name));
}

export async function openCamera(reader: pg.Client): Promise<Camera> {
  const tables = (await readShapes(reader)).filter(({ table }) => !leftOut.has(table));
  const seen = new Map(tables.map(({ table }) => [table, new Set<string>()]));
  let since = '0';
  return {
    takePicture: async () => {
      const pictures: RowsOf[] = [];
      const now = await reader.query<{ next: string }>('select pg_snapshot_xmax(pg_current_snapshot())::text as next');
      const written = await writtenSince(reader, tables, since);
      for (const { table, columns, key } of tables) {
        if (!written.has(table)) continue;
        const text = `select ${columns.map((name) => reader.escapeIdentifier(name)).join(', ')} from ${reader.escapeIdentifier(table)}
          where xmin::text::bigint >= ${since} order by ${key.map((name) => reader.escapeIdentifier(name)).join(', ')}`;
        const { rows } = await reader.query<(string | null)[]>({ text, rowMode: 'array' });
        const known = seen.get(table) ?? new Set<string>();
        const keyOf = (row: readonly (string | null)[]) => key.map((name) => row[columns.indexOf(name)]).join('|');
        const fresh = rows.filter((row) => !known.has(keyOf(row)));
        if (fresh.length < rows.length && !caches.has(table)) throw new Error(`a specimen changed rows of ${table} that were there before`);
        for (const row of fresh) known.add(keyOf(row));
        if (fresh.length > 0) pictures.push({ table, columns, key, rows: fresh });
      }
      since = now.rows[0]?.next ?? '0';
      return pictures;
    },
  };
}

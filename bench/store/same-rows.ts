// The rows that one request has written, as a script that writes rows like them in one transaction: one INSERT a table.
import pg from 'pg';
import type { BenchServer } from './server.ts';

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly isKey: boolean }[];
}

const tables = `
  select c.relname as name,
         json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
           'isKey', exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any (i.indkey))) order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
   where c.relkind = 'r' group by c.oid, c.relname order by c.relname`;

/** Referred to before referring: as PostgreSQL checks them. */
const references = `select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint where contype = 'f' and conrelid <> confrelid`;

type Row = Readonly<Record<string, string | null>>;

export interface Written {
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** What the transaction that wrote this row has written besides; rows that it has only changed are left out. */
async function writtenWith(
  client: pg.Client,
  { table, id, before }: { table: string; id: string; before: ReadonlySet<string> },
): Promise<Written[]> {
  const { rows: of } = await client.query<{ xmin: string }>(`select xmin::text from ${table} where id = $1`, [id]);
  const { rows: all } = await client.query<Table>(tables);
  const found: Written[] = [];
  for (const one of all) {
    const list = one.columns.map(({ name }) => `${pg.escapeIdentifier(name)}::text`).join(', ');
    const { rows } = await client.query<Row>(`select ${list} from ${one.name} where xmin::text = $1`, [of[0]?.xmin]);
    const fresh = rows.filter((row) => !before.has(`${one.name} ${keyOf(one, row)}`));
    if (fresh.length > 0) found.push({ table: one, rows: fresh });
  }
  const { rows: needs } = await client.query<{ from: string; to: string }>(references);
  return inOrder(found, needs);
}

const keyOf = ({ columns }: Table, row: Row) =>
  columns
    .filter(({ isKey }) => isKey)
    .map(({ name }) => row[name])
    .join(' ');

function inOrder(found: readonly Written[], needs: readonly { from: string; to: string }[]): Written[] {
  const left = [...found];
  const sorted: Written[] = [];
  while (left.length > 0) {
    const names = new Set(left.map(({ table }) => table.name));
    const at = left.findIndex(({ table }) => needs.every(({ from, to }) => from !== table.name || !names.has(to)));
    sorted.push(...left.splice(Math.max(0, at), 1));
  }
  return sorted;
}

async function keysBefore(client: pg.Client): Promise<Set<string>> {
  const { rows: all } = await client.query<Table>(tables);
  const keys = new Set<string>();
  for (const table of all) {
    const list = table.columns.map(({ name }) => `${pg.escapeIdentifier(name)}::text`).join(', ');
    for (const row of (await client.query<Row>(`select ${list} from ${table.name}`)).rows) keys.add(`${table.name} ${keyOf(table, row)}`);
  }
  return keys;
}

/** Another number for every transaction of every client of every run. */
const transaction = `(:run::bigint * 1000000 + :n) * 256 + :client_id`;

/** A colon in it would be a variable of pgbench. */
export function literal(value: string): string {
  const text = value.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\072').replaceAll('\n', '\\n');
  return `E'${text}'`;
}

/** New ids in the order of time, as the server makes them. */
function literalOf(
  row: Row,
  column: Table['columns'][number],
  { ids, instead }: { ids: readonly string[]; instead: Readonly<Record<string, string>> },
): string {
  const value = row[column.name];
  const other = instead[column.name];
  if (other !== undefined) return other.replaceAll('TRANSACTION', `(${transaction})`);
  if (value === null || value === undefined) return 'null';
  const number = ids.indexOf(value);
  if (column.type === 'uuid' && number >= 0)
    return `('018f0000-0000-7000-8' || lpad(to_hex(${number}), 3, '0') || '-' || lpad(to_hex(${transaction}), 12, '0'))::uuid`;
  return `${literal(value)}::${column.type}`;
}

/**
 * Has one request sent and returns the script of its rows. `instead`: by table, columns with SQL of their own, where rows like
 * these would stand in each other's way; TRANSACTION is another number in each.
 */
export async function scriptOfRows(
  server: BenchServer,
  request: () => Promise<{ table: string; id: string }>,
  instead: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<{ script: string; rows: number; tables: number }> {
  const client = new pg.Client({ connectionString: server.databaseUrl() });
  await client.connect();
  try {
    const before = await keysBefore(client);
    const written = await writtenWith(client, { ...(await request()), before });
    const ids = [
      ...new Set(
        written.flatMap(({ table, rows }) =>
          rows.flatMap((row) => table.columns.flatMap(({ name, type, isKey }) => (type === 'uuid' && isKey ? [row[name] ?? ''] : []))),
        ),
      ),
    ].filter((id) => ![...before].some((key) => key.includes(id)));
    const inserts = written.map(({ table, rows }) => {
      const names = table.columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
      const values = rows.map(
        (row) => `(${table.columns.map((column) => literalOf(row, column, { ids, instead: instead[table.name] ?? {} })).join(', ')})`,
      );
      return `insert into ${table.name} (${names}) values ${values.join(', ')};`;
    });
    return {
      script: ['begin;', ...inserts, 'commit;'].join('\n'),
      rows: written.reduce((sum, { rows }) => sum + rows.length, 0),
      tables: written.length,
    };
  } finally {
    await client.end();
  }
}

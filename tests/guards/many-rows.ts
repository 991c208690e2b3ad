// A store with years behind it, for the guard that reads query plans: the rows of one played visit, copied many times
// over. Every copy has ids, numbers and hours of its own, and refers to the copies of what its original referred to.
import pg from 'pg';

/** Tables that stay as small as the store itself, whatever the number of its customers; a plan may read them whole. */
export const smallTables: Readonly<Record<string, string>> = {
  bays: 'a store has a few dozen at most',
  staff: 'the people of one store',
  staff_roles: 'a few a person',
  staff_skills: 'a few a person',
  roles: 'fifteen or so',
  role_permissions: 'the permissions of those roles',
  opening_hours: 'one a weekday',
  technicians: 'one a technician',
  technician_shifts: 'seven a technician at most',
  shifts: 'a handful',
  shift_breaks: 'one or two a shift',
  special_days: 'some thirty a year, chosen by people',
  roster_exceptions: 'a few a month and technician, whatever the number of cars; found by their end',
  equipment: 'some dozens',
  outages: 'a few a year and bay or piece of equipment; found by their end',
  booking_rules: 'one a store',
  standing_plans: 'one a store',
  workshop_rules: 'one a store',
  pause_limits: 'eleven a store',
  books_results: 'one a store',
  warehouses: 'a handful',
  suppliers: 'those who deliver to one store',
  price_lists: 'a few a year',
  labour_rates: 'one a trade and price list',
  customer_classes: 'the four of the trade and a few more',
  number_series: 'one a series and period',
  vehicle_models: 'the models of a few brands',
  labour_operations: 'the catalogue of one store, a thousand or two, never more with more customers',
  import_mappings: 'one a header that a person corrected',
  operation_routings: 'one to three a labour operation',
  operation_hours: 'a few a labour operation',
  price_list_taxes: 'one a change of the law',
  price_rounds: 'a few a year',
  bookable_shares: 'one a type of bay',
  inspection_sheets: 'a few a level and class of repair',
  inspection_sheet_items: 'some sixty a version of the sheets',
  guarantee_terms: 'one a class of repair',
  settlement_rules: 'one a store',
  tills: 'one a cashier',
  canned_jobs: 'some hundreds, chosen by people',
  group_entries: 'what a group has published of a catalogue, an entry at a time',
  canned_job_models: 'a few a canned job',
  canned_job_labour: 'a few a canned job',
  canned_job_parts: 'a few a canned job',
  canned_job_search_terms: 'a few dozen a canned job',
};

/** Copies of each row of a store: cars and customers gather over the years, most come for a visit now and then. */
const copies = { files: 5_000, work: 1_250 } as const;
const ofFiles = /^(parties|customer_|vehicles|vehicle_|part_|stock_levels)/;

interface Column {
  readonly name: string;
  readonly type: string;
  /** Looked up by an index and bound by no CHECK: the copy's must differ. */
  readonly isName: boolean;
  /** Refers to a row that is not copied. */
  readonly isKept: boolean;
}

const tablesWithColumns = `
  select c.relname as table,
         json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
           'isName', a.atttypid = 'text'::regtype
                     and exists (select 1 from pg_index i where i.indrelid = c.oid and a.attnum = any (i.indkey))
                     and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]),
           'isKept', exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
                              and k.confrelid::regclass::text = any ($1))) order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
   where c.relkind = 'r' and c.relrowsecurity and c.relname <> all ($1)
   group by c.relname order by c.relname`;

function copyOf({ name, type, isName, isKept }: Column): string {
  const column = `o.${pg.escapeIdentifier(name)}`;
  if (isKept) return column;
  if (name === 'business_day') return `${column} - n`;
  if (type === 'uuid') return `md5(${column}::text || n)::uuid`;
  if (name.endsWith('sha256')) return `encode(sha256((${column} || n)::bytea), 'hex')`;
  if (isName) return `${column} || '-' || n`;
  if (type === 'timestamp with time zone') return `${column} - n * interval '1 hour'`;
  if (type === 'tstzrange') return `tstzrange(lower(${column}) - n * interval '1 hour', upper(${column}) - n * interval '1 hour')`;
  return column;
}

/** Fills the database; `admin` may switch triggers off. Returns how many rows each table then has. */
export async function multiply(admin: pg.Client): Promise<Map<string, number>> {
  await admin.query('set session_replication_role = replica');
  const { rows } = await admin.query<{ table: string; columns: Column[] }>(tablesWithColumns, [Object.keys(smallTables)]);
  const counts = new Map<string, number>();
  for (const { table, columns } of rows) {
    const names = columns.map((column) => pg.escapeIdentifier(column.name)).join(', ');
    const times = ofFiles.test(table) ? copies.files : copies.work;
    // Two originals of a store tell the planner as much as all of them.
    await admin.query(
      `insert into ${table} (${names})
       select ${columns.map(copyOf).join(', ')}
         from (select *, row_number() over (partition by dealership_id order by ctid) as original from ${table}) o
        cross join generate_series(1, ${times}) n
        where o.original <= 2`,
    );
    const { rows: counted } = await admin.query<{ count: number }>(`select count(*)::int as count from ${table}`);
    counts.set(table, counted[0]?.count ?? 0);
  }
  await admin.query('analyze');
  return counts;
}

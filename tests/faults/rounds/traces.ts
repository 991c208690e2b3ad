// What a visit leaves behind: how many rows in which table, and how many events of which type. Visits that nothing disturbed
// leave the same, so that one with less has lost something and one with more has done something twice.
import type pg from 'pg';

/** How a row finds its visit, by the column that it has; the first that fits. */
const ways: readonly (readonly [column: string, visit: string])[] = [
  ['visit_id', 't.visit_id'],
  ['work_order_id', '(select w.visit_id from work_orders w where w.dealership_id = t.dealership_id and w.id = t.work_order_id)'],
  ['settlement_id', '(select s.visit_id from settlements s where s.dealership_id = t.dealership_id and s.id = t.settlement_id)'],
  [
    'operation_id',
    `(select w.visit_id from operations o join work_orders w on w.dealership_id = o.dealership_id and w.id = o.work_order_id
       where o.dealership_id = t.dealership_id and o.id = t.operation_id)`,
  ],
];
const moreWays: Readonly<Record<string, string>> = {
  stock_ledger: '(select r.visit_id from parts_requests r where r.dealership_id = t.dealership_id and r.id = t.request_id)',
};

/** What the shop foresees changes with everything that happens beside a visit. */
const foresight = ['ready_forecasts', 'ready_outlooks'];

const columns = `
  select c.relname as name, array_agg(a.attname::text) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by c.relname order by c.relname`;

interface Counted {
  readonly visit: string;
  readonly what: string;
  readonly count: number;
}

export type Trace = ReadonlyMap<string, number>;

async function countSql(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(columns);
  const counts = rows.flatMap(({ name, columns: has }) => {
    const visit = moreWays[name] ?? ways.find(([column]) => has.includes(column))?.[1];
    if (visit === undefined || name === 'events' || foresight.includes(name)) return [];
    return [`select ${visit} as visit, 'rows of ${name}' as what from ${name} t`];
  });
  const all = [...counts, `select t.visit_id, 'events ' || t.type from events t`].join(' union all ');
  return `select visit, what, count(*)::int as count from (${all}) x where visit is not null group by 1, 2 order by 1, 2`;
}

export async function tracesOf(client: pg.Client): Promise<ReadonlyMap<string, Trace>> {
  const { rows } = await client.query<Counted>(await countSql(client));
  const traces = new Map<string, Map<string, number>>();
  for (const { visit, what, count } of rows) {
    const trace = traces.get(visit) ?? new Map<string, number>();
    traces.set(visit, trace.set(what, count));
  }
  return traces;
}

export interface Differences {
  readonly less: string[];
  readonly more: string[];
}

/** Where the visit has less or more than the one that nothing disturbed. */
export function differences(visit: string, trace: Trace, undisturbed: Trace): Differences {
  const found: Differences = { less: [], more: [] };
  for (const what of new Set([...trace.keys(), ...undisturbed.keys()])) {
    const [has, should] = [trace.get(what) ?? 0, undisturbed.get(what) ?? 0];
    if (has !== should) found[has < should ? 'less' : 'more'].push(`visit ${visit}: ${has} ${what} instead of ${should}`);
  }
  return found;
}

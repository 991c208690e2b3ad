// The connection pool. Instants and days stay text (they sort as text), bigint becomes a number: fen and
// thousandths are far below 2^53, and a value beyond it is a bug, not a rounding.
import pg from 'pg';
import { instantOfText } from './instant-text.ts';
import { statement } from './statement.ts';

const instantOid = 1184;
const dayOid = 1082;
const bigintOid = 20;

pg.types.setTypeParser(instantOid, instantOfText);
pg.types.setTypeParser(dayOid, (text) => text);
pg.types.setTypeParser(bigintOid, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error('bigint beyond the safe range');
  return value;
});

export interface Database {
  readonly pool: pg.Pool;
  /** Off behind a pooler that knows no named prepared statements. */
  readonly usesPreparedStatements: boolean;
}

export interface DatabaseOptions {
  readonly url: string;
  /** Best at 8–16 on two cores; more only queue inside PostgreSQL. */
  readonly connections?: number;
  readonly usesPreparedStatements?: boolean;
  readonly onError?: (error: Error) => void;
}

/**
 * A plan for all values, kept from its first use, spares the five plans for single values that PostgreSQL makes before: 11 ms
 * each for an order. In a store that has only begun it might be made while the tables were empty; the guards look at every
 * such plan for a store with years behind it. Until then the order in which a statement names its tables is the one in which
 * they are joined: to weigh all orders takes longer (15 ms of the dispatch list's 20) than any of them. A plan for all values
 * keeps room to remember the inner rows of a join for as many as there might ever be: clearing it was a fifth of a list's work.
 * What a store works with lies in memory or on a solid-state disk: at the planner's own figure, which is a turning disk's, the
 * board read all the staff for the name of each car's inspector.
 */
const choosePlans = statement(
  'platform.choose-plans',
  `select set_config('enable_memoize', 'off', false), set_config('random_page_cost', '1.1', false),
          case when c.reltuples >= 1000 then set_config('plan_cache_mode', 'force_generic_plan', false) else set_config('join_collapse_limit', '1', false) end
     from pg_class c where c.oid = to_regclass('public.work_orders')`,
);

export function openDatabase(options: DatabaseOptions): Database {
  const usesPreparedStatements = options.usesPreparedStatements ?? true;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections ?? 12,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    // Made anew it would have to learn every plan again; a quiet shop asks a few times an hour.
    idleTimeoutMillis: 1_800_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'bayline',
    ...(usesPreparedStatements ? { onConnect: (client: pg.ClientBase) => client.query(choosePlans.text) } : {}),
  } as pg.PoolConfig);
  pool.on('error', (error) => options.onError?.(error));
  // A connection that breaks while somebody works on it tells nobody else, and an error without a listener ends the process.
  pool.on('connect', (client) => client.on('error', (error) => options.onError?.(error)));
  return { pool, usesPreparedStatements };
}

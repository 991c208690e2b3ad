// Carries the rows into the database: one transaction, so that there is either all or nothing.
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { readShapes, type TableShape } from './capture.ts';
import { reckonings } from './reckon.ts';
import type { Sink } from './stamp.ts';

export interface Loaded {
  readonly rows: number;
  readonly rowsOf: ReadonlyMap<string, number>;
  /** Writing the rows and reckoning from them, without the counting of the planner's figures. */
  readonly loadMs: number;
  readonly analyzeMs: number;
}

/** So much text comes together before it is carried away. */
const bufferedCharacters = 6_000_000;

const forced = `select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity order by 1`;

interface Aside {
  readonly off: string;
  readonly back: string;
}

/**
 * What checks and sorts row by row is taken off and put back in the same transaction, where PostgreSQL checks and sorts
 * all rows at once: foreign keys and indexes without a constraint. Keys and exclusions stay on.
 */
const takenOff = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
  union all
  select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    from pg_index i join pg_class c on c.oid = i.indrelid
   where c.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`;

class Baggage implements Sink {
  readonly rowsOf = new Map<string, number>();
  #texts = new Map<string, string[]>();
  #characters = 0;
  #underWay: Promise<void> = Promise.resolve();
  readonly #client: pg.Client;
  readonly #shapes: readonly TableShape[];

  constructor(client: pg.Client, shapes: readonly TableShape[]) {
    this.#client = client;
    this.#shapes = shapes;
  }

  put(table: string, text: string, rows: number): void {
    const texts = this.#texts.get(table);
    if (texts) texts.push(text);
    else this.#texts.set(table, [text]);
    this.#characters += text.length;
    this.rowsOf.set(table, (this.rowsOf.get(table) ?? 0) + rows);
  }

  /** While one load is on its way the next is packed. */
  async rest(): Promise<void> {
    if (this.#characters >= bufferedCharacters) {
      await this.#underWay;
      this.#underWay = this.#carry();
      // Looked at when it is waited for; until then a failure is nobody's.
      this.#underWay.catch(() => undefined);
    }
    await setImmediate();
  }

  async finish(): Promise<void> {
    await this.#underWay;
    await this.#carry();
  }

  /** Parents first, as they were made. */
  async #carry(): Promise<void> {
    const texts = this.#texts;
    this.#texts = new Map();
    this.#characters = 0;
    for (const shape of this.#shapes) {
      const own = texts.get(shape.table);
      if (own) await this.#copy(shape, own);
    }
  }

  async #copy({ table, columns }: TableShape, texts: readonly string[]): Promise<void> {
    const names = columns.map((column) => this.#client.escapeIdentifier(column)).join(', ');
    const stream = this.#client.query(copyFrom(`copy ${this.#client.escapeIdentifier(table)} (${names}) from stdin`));
    try {
      for (const text of texts) if (!stream.write(text)) await once(stream, 'drain');
      stream.end();
      await finished(stream);
    } catch (error) {
      const where = error instanceof Error && 'where' in error ? `: ${String(error.where).slice(0, 300)}` : '';
      throw new Error(`${table}: ${error instanceof Error ? error.message : String(error)}${where}`, { cause: error });
    }
  }
}

/** True when nobody has begun to work in the database. */
export async function isFresh(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ fresh: boolean }>(
      'select not exists (select from groups) and not exists (select from accounts) and not exists (select from dealerships) as fresh',
    );
    return rows[0]?.fresh ?? false;
  } finally {
    await client.end();
  }
}

/** `write` puts the rows of all stores into the sink and rests in between. Runs as the owner of the tables. */
export async function load(
  ownerUrl: string,
  { until, write }: { until: string; write: (to: { sink: Sink; rest: () => Promise<void> }) => Promise<void> },
): Promise<Loaded> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const began = performance.now();
    await client.query(`set timezone to 'UTC'`);
    const shapes = await readShapes(client);
    const tables = (await client.query<{ table: string }>(forced)).rows.map(({ table }) => client.escapeIdentifier(table));
    await client.query('begin');
    // The owner is held by the fence as everybody is; it is opened for this transaction and seen by nobody else.
    for (const table of tables) await client.query(`alter table ${table} no force row level security`);
    const { rows: aside } = await client.query<Aside>(takenOff);
    for (const { off } of aside) await client.query(off);
    const baggage = new Baggage(client, shapes);
    await write({ sink: baggage, rest: () => baggage.rest() });
    await baggage.finish();
    await client.query(`set local maintenance_work_mem = '256MB'; set local work_mem = '64MB'`);
    for (const { back } of aside.toReversed()) await client.query(back);
    for (const { sql, values } of reckonings(until)) await client.query(sql, [...values]);
    for (const table of tables) await client.query(`alter table ${table} force row level security`);
    await client.query('commit');
    const loadMs = performance.now() - began;
    const loaded = performance.now();
    await client.query('analyze');
    const analyzeMs = performance.now() - loaded;
    const { rowsOf } = baggage;
    return { rows: [...rowsOf.values()].reduce((sum, rows) => sum + rows, 0), rowsOf, loadMs, analyzeMs };
  } finally {
    await client.end();
  }
}

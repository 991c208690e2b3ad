// A transaction of one dealership. Statements go out named. Those asked for at once (Promise.all, batch) share a
// round trip and run in the order in which they were asked for, each seeing what the ones before it left or locked.
import { dataToKeep, type EventBody, type SubjectType } from '@bayline/domain/events';
import type pg from 'pg';
import { newId } from '../ids.ts';
import type { RequestContext } from '../request.ts';
import { type Statement, statement } from './statement.ts';

interface EventSubject {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly visitId?: string;
  /** Step of the twelve. */
  readonly step?: number;
}

export type NewEvent = EventSubject & EventBody;

export type BatchItem = readonly [Statement<unknown>, readonly unknown[]];

export interface Tx {
  readonly dealershipId: number;
  all<Row>(s: Statement<Row>, values: readonly unknown[]): Promise<Row[]>;
  maybe<Row>(s: Statement<Row>, values: readonly unknown[]): Promise<Row | undefined>;
  one<Row>(s: Statement<Row>, values: readonly unknown[]): Promise<Row>;
  /** Rows affected. */
  run(s: Statement<unknown>, values: readonly unknown[]): Promise<number>;
  /** All statements pipelined in one round trip; rows affected by each. */
  batch(items: readonly BatchItem[]): Promise<number[]>;
  /** Writes whose answer nobody waits for: they go, in order, ahead of the next statement, at the latest with COMMIT. */
  later(items: readonly BatchItem[]): void;
  /** Keeps an event to be written with the commit. */
  record(event: NewEvent): void;
}

export interface OpenTx extends Tx {
  readonly events: readonly NewEvent[];
  /** The last items, what was kept for later and COMMIT in one round trip. */
  commit(items: readonly BatchItem[]): Promise<void>;
  /** From here on nothing is sent: a part of the work that still runs after another part failed must not reach the next transaction. */
  end(): void;
}

const insertEvents = statement(
  'platform.insert-events',
  `insert into events (dealership_id, id, subject_type, subject_id, visit_id, type, version, step, data, actor_id, happened_at, request_id)
   select $1, e.id, e.subject_type, e.subject_id, e.visit_id, e.type, e.version, e.step, e.data, $2, $3, $4
     from unnest($5::uuid[], $6::text[], $7::uuid[], $8::uuid[], $9::text[], $10::int[], $11::smallint[], $12::jsonb[])
          as e (id, subject_type, subject_id, visit_id, type, version, step, data)`,
);

export function eventsItem(ctx: RequestContext, events: readonly NewEvent[]): BatchItem {
  return [
    insertEvents,
    [
      ctx.actor.dealershipId,
      ctx.actor.staffId,
      ctx.now,
      ctx.requestId,
      events.map(() => newId()),
      events.map((e) => e.subjectType),
      events.map((e) => e.subjectId),
      events.map((e) => e.visitId ?? null),
      events.map((e) => e.type),
      events.map((e) => e.version),
      events.map((e) => e.step ?? null),
      events.map((e) => JSON.stringify(dataToKeep(e))),
    ],
  ];
}

/** Waits for all of them, then throws the first failure: no query may still run when its transaction is given up. */
async function settled<T>(running: readonly Promise<T>[]): Promise<T[]> {
  const results = await Promise.allSettled(running);
  return results.map((r) => {
    if (r.status === 'rejected') throw r.reason;
    return r.value;
  });
}

/** `before` is called whenever something is about to be sent. */
export function wrapClient(client: pg.PoolClient, ctx: RequestContext, before: () => void = () => undefined): OpenTx {
  const events: NewEvent[] = [];
  let kept: BatchItem[] = [];
  let isOpen = true;
  const one = ([s, values]: BatchItem) =>
    client.query({ ...(ctx.db.usesPreparedStatements ? { name: s.name } : {}), text: s.text, values: [...values] });
  /** What was kept goes first; the answers are those of `items`. */
  const send = async (items: readonly BatchItem[], closing: readonly string[] = []) => {
    if (!isOpen) throw new Error('the transaction is over');
    before();
    const first = kept;
    kept = [];
    const results = await settled([...first.map(one), ...items.map(one), ...closing.map((text) => client.query(text))]);
    return results.slice(first.length);
  };
  const query = async (s: Statement<unknown>, values: readonly unknown[]) => {
    const [result] = await send([[s, values]]);
    if (!result) throw new Error(`${s.name}: no answer`);
    return result;
  };
  return {
    dealershipId: ctx.actor.dealershipId,
    events,
    all: async <Row>(s: Statement<Row>, values: readonly unknown[]) => (await query(s, values)).rows as Row[],
    maybe: async <Row>(s: Statement<Row>, values: readonly unknown[]) => {
      const { rows } = await query(s, values);
      if (rows.length > 1) throw new Error(`${s.name}: more than one row`);
      return rows[0] as Row | undefined;
    },
    one: async <Row>(s: Statement<Row>, values: readonly unknown[]) => {
      const { rows } = await query(s, values);
      if (rows.length !== 1) throw new Error(`${s.name}: ${rows.length} rows instead of one`);
      return rows[0] as Row;
    },
    run: async (s, values) => (await query(s, values)).rowCount ?? 0,
    batch: async (items) => (await send(items)).map((result) => result.rowCount ?? 0),
    later: (items) => {
      kept.push(...items);
    },
    record: (event) => {
      events.push(event);
    },
    // After a failed statement PostgreSQL turns the COMMIT behind it into a rollback.
    commit: async (items) => {
      await send(items, ['commit']);
    },
    end: () => {
      isOpen = false;
    },
  };
}

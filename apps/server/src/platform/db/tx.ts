// A transaction of one dealership. Statements go out named and, in a batch, in one round trip.
import type { EventType, SubjectType } from '@bayline/domain/kernel';
import type pg from 'pg';
import { newId } from '../ids.ts';
import type { RequestContext } from '../request.ts';
import { type Statement, statement } from './statement.ts';

export interface NewEvent {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly visitId?: string;
  readonly type: EventType;
  /** Version of the shape of `data`. */
  readonly version: number;
  /** Step of the twelve. */
  readonly step?: number;
  /** Ids and changed values, never a name, phone or ID number. */
  readonly data: Readonly<Record<string, unknown>>;
}

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
  /** Keeps an event to be written with the commit. */
  record(event: NewEvent): void;
}

export interface OpenTx extends Tx {
  readonly events: readonly NewEvent[];
  /** Round trips so far; the tests of the hot commands count them. */
  readonly roundTrips: () => number;
  write(items: readonly BatchItem[], closing: string): Promise<void>;
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
      events.map((e) => JSON.stringify(e.data)),
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

export function wrapClient(client: pg.PoolClient, ctx: RequestContext): OpenTx {
  const events: NewEvent[] = [];
  let trips = 1;
  const send = (s: Statement<unknown>, values: readonly unknown[]) =>
    client.query({ ...(ctx.db.usesPreparedStatements ? { name: s.name } : {}), text: s.text, values: [...values] });
  const query = async <Row>(s: Statement<Row>, values: readonly unknown[]) => {
    trips += 1;
    return await send(s, values);
  };
  return {
    dealershipId: ctx.actor.dealershipId,
    events,
    roundTrips: () => trips,
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
    batch: async (items) => {
      trips += 1;
      const results = await settled(items.map(([s, values]) => send(s, values)));
      return results.map((r) => r.rowCount ?? 0);
    },
    record: (event) => {
      events.push(event);
    },
    write: async (items, closing) => {
      trips += 1;
      // COMMIT rides in the same round trip; after a failed statement PostgreSQL turns it into a rollback.
      await settled([...items.map(([s, values]) => send(s, values)), client.query(closing)]);
    },
  };
}

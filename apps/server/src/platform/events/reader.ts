// Reads events in commit order and hands each to the jobs of the reactions that want it. The fence: only events
// of transactions older than every running one are read, so that a late commit is never skipped.

import type pg from 'pg';
import type { KeptEvent } from './reaction.ts';

const reader = 'reactions';
/** So many events at once. */
const batchSize = 500;

interface EventRow extends KeptEvent {
  readonly transaction_id: string;
  readonly position: number;
}

// Prepared under their names: planned anew after each commit they took longer to plan than to run.
const nextEvents = {
  name: 'events.next',
  text: `select e.dealership_id as "dealershipId", e.id, e.subject_type as "subjectType", e.subject_id as "subjectId", e.visit_id as "visitId",
         e.type, e.version, e.data, e.happened_at as "happenedAt", e.transaction_id::text as transaction_id, e.position
    from events e
   where (e.transaction_id, e.position) > ($1::text::xid8, $2::bigint) and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
   order by e.transaction_id, e.position limit ${batchSize}`,
};
const progressOf = {
  name: 'events.lock-progress',
  text: 'select transaction_id::text as transaction_id, position from event_readers where name = $1 for update',
};
const setProgress = {
  name: 'events.set-progress',
  text: 'update event_readers set transaction_id = $2::text::xid8, position = $3 where name = $1',
};

export type Enqueue = (client: pg.PoolClient, event: KeptEvent) => Promise<void>;

interface Progress {
  readonly transaction_id: string;
  readonly position: number;
}

/** The row lock lets one server process read at a time; another one waits its turn and finds nothing left. */
async function lockProgress(client: pg.PoolClient): Promise<Progress | undefined> {
  const { rows } = await client.query<Progress>(progressOf, [reader]);
  return rows[0];
}

/** Once in the life of a database. */
async function beginReading(client: pg.PoolClient): Promise<Progress> {
  await client.query(`insert into event_readers (name, transaction_id, position) values ($1, '0', 0) on conflict do nothing`, [reader]);
  const begun = await lockProgress(client);
  if (begun === undefined) throw new Error('nobody may read the events');
  return begun;
}

/** Reads one batch; the jobs it leads to and the progress are one transaction. Returns whether there may be more. */
export async function readEvents(pool: pg.Pool, enqueue: Enqueue): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { transaction_id, position } = (await lockProgress(client)) ?? (await beginReading(client));
    const { rows } = await client.query<EventRow>(nextEvents, [transaction_id, position]);
    for (const event of rows) await enqueue(client, event);
    const last = rows.at(-1);
    if (last) await client.query(setProgress, [reader, last.transaction_id, last.position]);
    await client.query('commit');
    return rows.length === batchSize;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** When the last thing happened in any store; null before the first. */
export async function lastEventAt(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{ last: string | null }>('select max(happened_at) as last from events');
  return rows[0]?.last ?? null;
}

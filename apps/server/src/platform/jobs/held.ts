// Whoever has a job in hand says so every ten seconds. One of which nobody has said so at five looks in a row is let go by
// whoever looks: its holder was killed, hangs, or is cut off from the database. What counts is looks that the database
// answered, never hours: no moved clock and no database that was away makes a dead holder of a living one.
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

const lookEveryMilliseconds = 10_000;
/** The first of them finds the job as it stays. */
const looksUntilDead = 5;
/** As many as no database has hands; more are let go at the next looks. */
const mostHeld = 1000;

/** A job in the hands of `holder`. */
export interface InHand {
  readonly id: string;
  readonly holder: string;
}

export interface HeldJob extends InHand {
  /** When the holder last said so; only ever compared with itself. */
  readonly saidAt: string;
}

/** Jobs that somebody holds, dead or alive. */
export async function heldJobs(pool: pg.Pool): Promise<HeldJob[]> {
  const { rows } = await pool.query<HeldJob>(
    `select id::text, locked_by as holder, locked_at::text as "saidAt" from graphile_worker.jobs j where locked_by is not null order by j.id limit ${mostHeld}`,
  );
  return rows;
}

/** What was let go meanwhile is no longer his to keep. */
async function sayHeld(pool: pg.Pool, inHand: readonly InHand[]): Promise<void> {
  if (inHand.length === 0) return;
  await pool.query(
    `update graphile_worker._private_jobs j set locked_at = now()
       from unnest($1::bigint[], $2::text[]) h (id, holder) where j.id = h.id and j.locked_by = h.holder`,
    [inHand.map(({ id }) => id), inHand.map(({ holder }) => holder)],
  );
}

/** Lets others do them; a job of which somebody has said since that he holds it stays his. */
export async function letGo(pool: pg.Pool, jobs: readonly HeldJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await pool.query(
    `update graphile_worker._private_jobs j set locked_at = null, locked_by = null
       from unnest($1::bigint[], $2::text[], $3::timestamptz[]) h (id, holder, said_at)
      where j.id = h.id and j.locked_by = h.holder and j.locked_at = h.said_at`,
    [jobs.map(({ id }) => id), jobs.map(({ holder }) => holder), jobs.map(({ saidAt }) => saidAt)],
  );
}

const asItStands = ({ id, holder, saidAt }: HeldJob) => `${id} ${holder} ${saidAt}`;

/** At how many looks in a row each was found as it stands. */
export type Looks = ReadonlyMap<string, number>;

export function lookAgain(looks: Looks, held: readonly HeldJob[]): { readonly looks: Looks; readonly dead: readonly HeldJob[] } {
  const now = new Map(held.map(asItStands).map((job) => [job, (looks.get(job) ?? 0) + 1]));
  return { looks: now, dead: held.filter((job) => (now.get(asItStands(job)) ?? 0) >= looksUntilDead) };
}

export interface Watch {
  readonly stop: () => Promise<void>;
}

/** Says what is in hand here, and looks after the others. */
export function watchHeld(pool: pg.Pool, inHand: ReadonlySet<InHand>, onError: (error: unknown, what: string) => void): Watch {
  const stopping = new AbortController();
  let looks: Looks = new Map();
  const turn = async () => {
    await sayHeld(pool, [...inHand]);
    const seen = lookAgain(looks, await heldJobs(pool));
    looks = seen.looks;
    await letGo(pool, seen.dead);
  };
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await turn().catch((error: unknown) => {
        // Who could not look does not know who could have said anything.
        looks = new Map();
        onError(error, 'jobs in hand');
      });
      await pause(lookEveryMilliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

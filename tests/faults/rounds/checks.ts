// After each round: every acknowledged write is there, nothing is there twice, every file that a row names is whole, the
// background work is done, and the books of the store agree.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { runBooks } from '../server.ts';
import { withDatabase } from './database.ts';
import type { Ledger } from './ledger.ts';
import { differences, type Trace, tracesOf } from './traces.ts';

/** What the round is held against. */
export interface Expected {
  readonly dataFolder: string;
  readonly ledger: Ledger;
  /** Visits that came to their end. */
  readonly visits: ReadonlySet<string>;
  /** Undefined: these are the visits that nothing has disturbed, and they have to be alike. */
  readonly undisturbed: Trace | undefined;
}

export interface Verdict {
  readonly lost: string[];
  readonly doubled: string[];
  /** Whatever else is not as it should be. */
  readonly wrong: string[];
  readonly undisturbed: Trace;
}

/** Work that failed while the database was away waits some seconds before its next try. */
const quietWithinMilliseconds = 45_000;

const atWork = `
  select (select json_agg(json_build_object('task', task_identifier, 'attempts', attempts, 'held', locked_at is not null, 'error', last_error))
            from graphile_worker.jobs where attempts < max_attempts and (key is null or key not like 'night:%')) as jobs,
         (select count(*) from events e, event_readers r where r.name = 'reactions' and (e.transaction_id, e.position) > (r.transaction_id, r.position))::int as events`;

async function untilQuiet(client: pg.Client): Promise<string[]> {
  for (const until = performance.now() + quietWithinMilliseconds; ; await pause(100)) {
    const { rows } = await client.query<{ jobs: unknown; events: number }>(atWork);
    const { jobs, events } = rows[0] ?? { jobs: null, events: 0 };
    if (jobs === null && events === 0) return [];
    if (performance.now() > until) return [`${events} events and these jobs still wait: ${JSON.stringify(jobs)}`];
  }
}

async function lostKeys(client: pg.Client, ledger: Ledger): Promise<string[]> {
  const keys = ledger.acknowledged.filter(({ request }) => !request.includes('/api/session') && !request.includes('/api/set-up'));
  const { rows } = await client.query<{ key: string }>('select key from idempotency_keys where key = any ($1)', [
    keys.map(({ key }) => key),
  ]);
  const there = new Set(rows.map(({ key }) => key));
  return keys
    .filter(({ key }) => !there.has(key))
    .map(({ key, request }) => `${request} with key ${key} was acknowledged and is not there`);
}

async function damagedFiles(client: pg.Client, dataFolder: string): Promise<string[]> {
  const { rows } = await client.query<{ store: number; sha256: string }>('select dealership_id as store, sha256 from files');
  return rows
    .filter(({ store, sha256 }) => {
      try {
        const bytes = readFileSync(path.join(dataFolder, 'files', String(store), sha256.slice(0, 2), sha256));
        return createHash('sha256').update(bytes).digest('hex') !== sha256;
      } catch {
        return true;
      }
    })
    .map(({ sha256 }) => `file ${sha256} is not whole`);
}

interface Sums {
  readonly visits: number;
  readonly cars: number;
  readonly customers: number;
}

/** Nobody is there whom nobody has brought. */
async function strangers(client: pg.Client, { acknowledged }: Ledger): Promise<{ lost: string[]; doubled: string[] }> {
  const { rows } = await client.query<Sums>(
    'select (select count(*)::int from visits) as visits, (select count(*)::int from vehicles) as cars, (select count(*)::int from parties) as customers',
  );
  const found = { lost: [] as string[], doubled: [] as string[] };
  const hold = (what: string, has: number, should: number) => {
    if (has !== should) found[has < should ? 'lost' : 'doubled'].push(`${has} ${what} instead of ${should}`);
  };
  const made = (what: string) => acknowledged.filter(({ request }) => request === `POST /api${what}`).length;
  const [sums] = rows;
  if (sums) {
    hold('visits', sums.visits, made('/reception/check-ins'));
    hold('cars', sums.cars, made('/vehicles'));
    hold('customers', sums.customers, made('/vehicles'));
  }
  return found;
}

export async function checkRound(expected: Expected): Promise<Verdict> {
  const { dataFolder, ledger, visits } = expected;
  const seen = await withDatabase(dataFolder, async (client) => ({
    wrong: await untilQuiet(client),
    lost: await lostKeys(client, ledger),
    damaged: await damagedFiles(client, dataFolder),
    sums: await strangers(client, ledger),
    traces: await tracesOf(client),
  }));
  const books = await runBooks(dataFolder);
  const undisturbed = expected.undisturbed ?? [...seen.traces.values()][0] ?? new Map<string, number>();
  const found = [...visits].map((visit) => differences(visit, seen.traces.get(visit) ?? new Map(), undisturbed));
  return {
    undisturbed,
    lost: [...seen.lost, ...seen.damaged, ...seen.sums.lost, ...found.flatMap(({ less }) => less)],
    doubled: [...seen.sums.doubled, ...found.flatMap(({ more }) => more)],
    wrong: [...seen.wrong, ...(books.code === 0 ? [] : [`the books do not hold: ${books.said}`])],
  };
}

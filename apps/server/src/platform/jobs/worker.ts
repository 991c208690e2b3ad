// Background work on PostgreSQL: reactions become jobs with retries; one that fails for good stays in the table
// and is shown on the page of failed jobs.
import { dataAsToday } from '@bayline/domain/events';
import { type JobHelpers, makeWorkerUtils, parseCronItems } from 'graphile-worker';
import type pg from 'pg';
import type { Clock } from '../clock.ts';
import type { KeptEvent, Reaction } from '../events/reaction.ts';
import { readEvents } from '../events/reader.ts';
import { newId } from '../ids.ts';
import type { Services } from '../request.ts';
import { systemContext } from '../system-context.ts';
import { nightKey, recordFailure } from './failed.ts';
import { forgetAnswers, type NightWork, nightlyBackup } from './night-work.ts';
import { quiet, startHands } from './runner.ts';

const maxAttempts = 8;
const idleMilliseconds = 200;
/** Two in the morning in Shanghai: cron counts in UTC. */
const atNight = '0 18 * * *';

export interface JobsOptions {
  /** Connections of the jobs user. */
  readonly pool: pg.Pool;
  readonly services: Services;
  readonly clock: Clock;
  readonly reactions: readonly Reaction[];
  readonly nightWork: readonly NightWork[];
  readonly onError: (error: unknown, what: string) => void;
}

export interface Jobs {
  /** Something was committed: look at the events now rather than at the next turn. */
  readonly nudge: () => void;
  readonly stop: () => Promise<void>;
}

function taskOf(options: JobsOptions, reaction: Reaction) {
  return async (payload: unknown, { job }: JobHelpers): Promise<void> => {
    const { version, ...event } = payload as KeptEvent;
    const ctx = systemContext(options.services, { dealershipId: event.dealershipId, now: options.clock(), requestId: `job:${event.id}` });
    const idempotency = { key: `${reaction.name}:${event.id}`.slice(-64), endpoint: reaction.name, requestHash: event.id };
    try {
      await reaction.react({ ...ctx, idempotency }, { ...event, data: dataAsToday({ ...event, version }) });
    } catch (error) {
      if (job.attempts >= job.max_attempts) await recordFailure(ctx, { jobId: String(job.id), task: reaction.name });
      throw error;
    }
  };
}

async function tellEveryStore(options: JobsOptions, failed: Parameters<typeof recordFailure>[1]): Promise<void> {
  const { rows: stores } = await options.pool.query<{ id: number }>('select id from dealerships order by id');
  for (const { id } of stores) {
    const ctx = systemContext(options.services, { dealershipId: id, now: options.clock(), requestId: `job:${newId()}` });
    await recordFailure(ctx, failed);
  }
}

/** Work by the clock that fails for good is told once, until it has worked again: some of it comes every minute. */
export function nightTaskOf(options: JobsOptions, { name, work }: NightWork) {
  let isTold = false;
  return async (_payload: unknown, { job }: Pick<JobHelpers, 'job'>): Promise<void> => {
    try {
      await work(options.pool, options.clock(), options.services);
      isTold = false;
    } catch (error) {
      options.onError(error, name);
      if (!isTold && job.attempts >= job.max_attempts) {
        await tellEveryStore(options, { jobId: String(job.id), task: name });
        isTold = true;
      }
      throw error;
    }
  };
}

/** One job of a name at a time: the next turn takes the place of what failed for good. */
function turnOf({ name, at }: NightWork) {
  const options = { jobKey: nightKey(name), maxAttempts: at === undefined ? maxAttempts : 1 };
  return { task: name, match: at ?? atNight, options };
}

async function enqueue(client: pg.PoolClient, reactions: readonly Reaction[], event: KeptEvent): Promise<void> {
  for (const reaction of reactions) {
    if (!(reaction.on as readonly string[]).includes(event.type)) continue;
    const key = `${event.dealershipId}:${event.id}:${reaction.name}`;
    await client.query('select graphile_worker.add_job($1, payload => $2::json, job_key => $3, max_attempts => $4)', [
      reaction.name,
      JSON.stringify(event),
      key,
      maxAttempts,
    ]);
  }
}

/** Makes or upgrades the jobs' own tables. */
export async function migrateJobs(pool: pg.Pool): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
}

export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const night = [forgetAnswers, nightlyBackup, ...options.nightWork];
  const taskList = {
    ...Object.fromEntries(options.reactions.map((r) => [r.name, taskOf(options, r)])),
    ...Object.fromEntries(night.map((work) => [work.name, nightTaskOf(options, work)])),
  };
  const hands = await startHands(
    { pgPool: options.pool, taskList, concurrency: 2, pollInterval: 1000, parsedCronItems: parseCronItems(night.map(turnOf)) },
    options.onError,
  );
  let isStopped = false;
  let isNudged = false;
  let wake: () => void = () => undefined;
  const loop = (async () => {
    while (!isStopped) {
      isNudged = false;
      const mayBeMore = await readEvents(options.pool, (client, event) => enqueue(client, options.reactions, event)).catch(
        (error: unknown) => {
          options.onError(error, 'reading events');
          return false;
        },
      );
      // A turn in vain locks and writes as one that finds something.
      if (mayBeMore || isNudged) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, idleMilliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    nudge: () => {
      isNudged = true;
      wake();
    },
    stop: async () => {
      isStopped = true;
      wake();
      await loop;
      await hands.stop();
    },
  };
}

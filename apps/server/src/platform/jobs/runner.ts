// The hands of the background work. Once they could not ask the database for a job, or tell it how one ended, nobody knows
// what they hold: they finish what they have, and new ones take over as soon as the database is back. What was done already
// is not done twice, its answer is kept.
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type Runner, type RunnerOptions, run } from 'graphile-worker';
import type pg from 'pg';

const takeOverMilliseconds = 1000;

export interface Hands {
  readonly stop: () => Promise<void>;
}

type Work = Pick<RunnerOptions, 'taskList' | 'parsedCronItems' | 'concurrency' | 'pollInterval'> & { readonly pgPool: pg.Pool };

export const quiet = new Logger(() => () => undefined);

/** Lets go of the jobs that these hold: they have ended and will not. Otherwise nobody touches such a job for four hours. */
async function letGo(pool: pg.Pool, holders: readonly string[]): Promise<void> {
  await pool.query('select graphile_worker.force_unlock_workers($1)', [holders]);
}

/** Before anybody works: whoever held a job was killed with it. */
export async function letGoOfAll(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ holder: string }>(
    'select distinct locked_by as holder from graphile_worker.jobs where locked_by is not null',
  );
  await letGo(
    pool,
    rows.map(({ holder }) => holder),
  );
}

export async function startHands(work: Work, onError: (error: unknown, what: string) => void): Promise<Hands> {
  let isStopped = false;
  const holders: string[] = [];
  const events: RunnerOptions['events'] = new EventEmitter();
  let runner: Runner | undefined;
  let isInDoubt = false;
  // Hands that have laid everything down already have nothing to stop.
  const layDown = async () => await runner?.stop().catch(() => undefined);
  events.on('pool:create', ({ workerPool }) => holders.push(workerPool.id));
  // The job may have been given to them, and the answer was lost on the way.
  events.on('worker:getJob:error', () => {
    isInDoubt = true;
    void layDown();
  });
  const begin = async () =>
    await run({
      ...work,
      events,
      noHandleSignals: true,
      logger: quiet,
      // Told one by one, a broken connection would be an error that nobody catches.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  const beginAnew = async (): Promise<Runner | undefined> => {
    while (!isStopped) {
      await pause(takeOverMilliseconds);
      try {
        await letGo(work.pgPool, holders);
        holders.length = 0;
        isInDoubt = false;
        return await begin();
      } catch (error) {
        onError(error, 'background work');
      }
    }
    return undefined;
  };
  runner = await begin();
  const going = (async () => {
    while (runner && !isStopped) {
      if (isInDoubt) void layDown();
      await runner.promise.catch((error: unknown) => onError(error, 'background work'));
      if (!isStopped) runner = await beginAnew();
    }
  })();
  return {
    stop: async () => {
      isStopped = true;
      await layDown();
      await going;
      // Those that took over just now.
      await layDown();
    },
  };
}

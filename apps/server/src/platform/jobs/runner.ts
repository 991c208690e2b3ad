// The hands of the background work. Once they could not ask the database for a job, or tell it how one ended, nobody knows
// what they hold: they finish what they do, and new ones take over as soon as the database is back. What was done already
// is not done twice, its answer is kept.
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type RunnerOptions, run, type TaskList } from 'graphile-worker';
import type pg from 'pg';

const takeOverMilliseconds = 1000;
const lookAgainMilliseconds = 100;
/** Hands that could not tell how a job ended never say that they have stopped. */
const longestGoodBye = 5000;

export interface Hands {
  readonly stop: () => Promise<void>;
}

interface Work extends Pick<RunnerOptions, 'parsedCronItems' | 'concurrency' | 'pollInterval'> {
  readonly pgPool: pg.Pool;
  readonly taskList: TaskList;
}

export const quiet = new Logger(() => () => undefined);

/** Lets go of the jobs that these hold: they have ended and will not. Otherwise nobody touches such a job for four hours. */
async function letGo(pool: pg.Pool, holders: readonly string[]): Promise<void> {
  await pool.query('select graphile_worker.force_unlock_workers($1)', [holders]);
}

/**
 * Before anybody works: whoever held a job was killed with it. One that was never tried waits for nothing but a clock that
 * went wrong when it was made.
 */
export async function letGoOfAll(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ holder: string }>(
    'select distinct locked_by as holder from graphile_worker.jobs where locked_by is not null',
  );
  await letGo(
    pool,
    rows.map(({ holder }) => holder),
  );
  await pool.query(
    `select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where attempts = 0 and run_at > now()), run_at => now())`,
  );
}

/** The tasks, and how many of them are being done. */
function counted(taskList: TaskList): { readonly tasks: TaskList; readonly underWay: () => number } {
  let underWay = 0;
  const tasks = Object.entries(taskList).map(([name, task]): [string, TaskList[string]] => [
    name,
    async (...job) => {
      underWay += 1;
      try {
        await task?.(...job);
      } finally {
        underWay -= 1;
      }
    },
  ]);
  return { tasks: Object.fromEntries(tasks), underWay: () => underWay };
}

export async function startHands({ taskList, ...work }: Work, onError: (error: unknown, what: string) => void): Promise<Hands> {
  const { tasks, underWay } = counted(taskList);
  let isStopped = false;
  const begin = async () => {
    const events: RunnerOptions['events'] = new EventEmitter();
    const holders: string[] = [];
    events.on('pool:create', ({ workerPool }) => holders.push(workerPool.id));
    const inDoubt = new Promise<void>((resolve) => {
      // The job may have been given to them, and the answer was lost on the way.
      events.on('worker:getJob:error', () => resolve());
      events.on('pool:fatalError', () => resolve());
    });
    const runner = await run({
      ...work,
      taskList: tasks,
      events,
      noHandleSignals: true,
      logger: quiet,
      // Told one by one, a broken connection would be an error that nobody catches.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    runner.promise.catch((error: unknown) => onError(error, 'background work'));
    // Hands that are stopping already have nothing to stop.
    const layDown = async () => await Promise.race([runner.stop().catch(() => undefined), pause(longestGoodBye)]);
    return { holders, inDoubt, layDown };
  };
  const beginAnew = async (holders: readonly string[]) => {
    while (!isStopped) {
      await pause(takeOverMilliseconds);
      try {
        await letGo(work.pgPool, holders);
        return await begin();
      } catch (error) {
        onError(error, 'background work');
      }
    }
    return undefined;
  };
  let hands = await begin();
  const takeOver = async () => {
    await hands.inDoubt;
    void hands.layDown();
    while (underWay() > 0 && !isStopped) await pause(lookAgainMilliseconds);
    const next = isStopped ? undefined : await beginAnew(hands.holders);
    if (!next) return;
    hands = next;
    if (isStopped) await hands.layDown();
    else void takeOver();
  };
  void takeOver();
  return {
    stop: async () => {
      isStopped = true;
      await hands.layDown();
    },
  };
}

// The hands of the background work. Once they could not ask the database for a job, or tell it how one ended, nobody knows
// what they hold: they finish what they do, and new ones take over as soon as the database is back. What was done already
// is not done twice, its answer is kept.
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type RunnerOptions, run, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import { heldJobs, type InHand, letGo, watchHeld } from './held.ts';

const takeOverMilliseconds = 1000;
const lookAgainMilliseconds = 100;
/** Hands that could not tell how a job ended never say that they have stopped. */
const longestGoodBye = 5000;
const longestTimerMilliseconds = 2 ** 31 - 1;

export interface Hands {
  readonly stop: () => Promise<void>;
}

interface Work extends Pick<RunnerOptions, 'parsedCronItems' | 'concurrency' | 'pollInterval'> {
  readonly pgPool: pg.Pool;
  readonly taskList: TaskList;
}

export const quiet = new Logger(() => () => undefined);

/**
 * Before anybody works here. Whoever held a job was killed with it where nobody else can be on this database; elsewhere those who
 * watch will see. A job that was never tried waits for nothing but a clock that went wrong when it was made.
 */
export async function takeUpWork(pool: pg.Pool, { isAlone }: { readonly isAlone: boolean }): Promise<void> {
  if (isAlone) await letGo(pool, await heldJobs(pool));
  await pool.query(
    `select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where attempts = 0 and run_at > now()), run_at => now())`,
  );
}

/** The tasks, and which jobs are being done. */
function noted(taskList: TaskList): { readonly tasks: TaskList; readonly inHand: ReadonlySet<InHand> } {
  const inHand = new Set<InHand>();
  const tasks = Object.entries(taskList).map(([name, task]): [string, TaskList[string]] => [
    name,
    async (payload, helpers) => {
      const { id, locked_by: holder } = helpers.job;
      const job = { id, holder: holder ?? '' };
      inHand.add(job);
      try {
        await task?.(payload, helpers);
      } finally {
        inHand.delete(job);
      }
    },
  ]);
  return { tasks: Object.fromEntries(tasks), inHand };
}

export async function startHands({ taskList, ...work }: Work, onError: (error: unknown, what: string) => void): Promise<Hands> {
  const { tasks, inHand } = noted(taskList);
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
      preset: {
        worker: {
          // Told one by one, a broken connection would be an error that nobody catches.
          completeJobBatchDelay: 0,
          failJobBatchDelay: 0,
          // Its own sweep lets go of what was taken four hours ago by the clock: a clock that jumps takes jobs from the living.
          minResetLockedInterval: longestTimerMilliseconds,
          maxResetLockedInterval: longestTimerMilliseconds,
        },
      },
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
        const held = await heldJobs(work.pgPool);
        await letGo(
          work.pgPool,
          held.filter(({ holder }) => holders.includes(holder)),
        );
        return await begin();
      } catch (error) {
        onError(error, 'background work');
      }
    }
    return undefined;
  };
  let hands = await begin();
  const watch = watchHeld(work.pgPool, inHand, onError);
  const takeOver = async () => {
    await hands.inDoubt;
    void hands.layDown();
    while (inHand.size > 0 && !isStopped) await pause(lookAgainMilliseconds);
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
      await watch.stop();
    },
  };
}

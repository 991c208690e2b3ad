// The queue in front of the planning thread, bounded in length and in time.
import type { Plan, PlannedOrder, PlanRequest, PlanWeights, Shop } from '@bayline/domain/planning';
import type { Experience, History, ReadyQuestion, readyTimes } from '@bayline/domain/promise';
import { Piscina } from 'piscina';
import { ProblemError } from '../problems.ts';
import { threadEntry } from '../thread-entry.ts';

/** What goes to the thread; its budget is steps alone, so that the same shop always gets the same plan. */
export interface PlanTask extends Omit<PlanRequest, 'budget'> {
  readonly shop: Shop;
  readonly budget: { readonly steps: number };
}

/** When cars will be ready, with which chance. */
export interface ReadyTask extends Pick<ReadyQuestion, 'shop' | 'codes' | 'begun' | 'experience'> {
  readonly weights: PlanWeights;
  /** The plan that the last question made: the next one goes on from it. */
  readonly before?: Plan;
  /** With the steps of a plan made anew. */
  readonly isThorough: boolean;
  /** Orders of the shop. */
  readonly orders: readonly string[];
  /** One that the shop does not have: put into the gaps of the plan, from its release on. */
  readonly added?: PlannedOrder;
}

export interface ReadyAnswer {
  readonly plan: Plan;
  readonly times: ReadonlyMap<string, ReturnType<typeof readyTimes>>;
}

/** All throw 503 `planner-busy` when too many wait, 503 `planner-timed-out` after the time limit, 503 `planner-stopped` after stop(); anything else is a bug. */
export interface Planner {
  readonly plan: (task: PlanTask) => Promise<Plan>;
  readonly learn: (history: History) => Promise<Experience>;
  readonly readyTimes: (task: ReadyTask) => Promise<ReadyAnswer>;
  /** How many wait for the thread. */
  readonly waiting: () => number;
  readonly stop: () => Promise<void>;
}

export interface PlannerOptions {
  /** Plans that may wait while the thread is busy. */
  readonly longestQueue?: number;
  /** From asking to the plan, milliseconds. */
  readonly timeLimitMs?: number;
}

/** Starts no thread yet: the first one starts with the first plan and stays warm. One thread leaves the other core to the server. */
export function startPlanner({ longestQueue = 20, timeLimitMs = 10_000 }: PlannerOptions = {}): Planner {
  const { filename, execArgv } = threadEntry(import.meta.url, 'planner.worker');
  const pool = new Piscina({ execArgv, minThreads: 0, maxThreads: 1, idleTimeout: 600_000 });
  // A thread that dies while idle is replaced by the next plan, which reports what is wrong; it must not end the server.
  pool.on('error', () => undefined);
  let isStopped = false;
  const ask =
    <Task, Answer>(name: string) =>
    async (task: Task): Promise<Answer> => {
      if (isStopped) throw new ProblemError(503, 'planner-stopped');
      if (pool.queueSize >= longestQueue) throw new ProblemError(503, 'planner-busy', { waiting: pool.queueSize });
      try {
        return (await pool.run(task, { filename, name, signal: AbortSignal.timeout(timeLimitMs) })) as Answer;
      } catch (error) {
        throw error instanceof Error && error.name === 'AbortError' ? new ProblemError(503, 'planner-timed-out') : error;
      }
    };
  return {
    plan: ask<PlanTask, Plan>('planShop'),
    learn: ask<History, Experience>('learnFrom'),
    readyTimes: ask<ReadyTask, ReadyAnswer>('readyOf'),
    waiting: () => pool.queueSize,
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      await pool.close();
    },
  };
}

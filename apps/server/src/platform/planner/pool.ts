// The queue in front of the planning thread, bounded in length and in time.
import type { Plan, PlanRequest, Shop } from '@bayline/domain/planning';
import { Piscina } from 'piscina';
import { ProblemError } from '../problems.ts';
import { threadEntry } from '../thread-entry.ts';

/** What goes to the thread; its budget is steps alone, so that the same shop always gets the same plan. */
export interface PlanTask extends Omit<PlanRequest, 'budget'> {
  readonly shop: Shop;
  readonly budget: { readonly steps: number };
}

export interface Planner {
  /**
   * The plan of the shop. Throws 503 `planner-busy` when too many wait, 503 `planner-timed-out` after the time limit,
   * 503 `planner-stopped` after stop(); anything else is a bug.
   */
  readonly plan: (task: PlanTask) => Promise<Plan>;
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
  const pool = new Piscina<PlanTask, Plan>({ execArgv, minThreads: 0, maxThreads: 1, idleTimeout: 600_000 });
  // A thread that dies while idle is replaced by the next plan, which reports what is wrong; it must not end the server.
  pool.on('error', () => undefined);
  let isStopped = false;
  return {
    plan: async (task) => {
      if (isStopped) throw new ProblemError(503, 'planner-stopped');
      if (pool.queueSize >= longestQueue) throw new ProblemError(503, 'planner-busy', { waiting: pool.queueSize });
      try {
        return await pool.run(task, { filename, name: 'planShop', signal: AbortSignal.timeout(timeLimitMs) });
      } catch (error) {
        throw error instanceof Error && error.name === 'AbortError' ? new ProblemError(503, 'planner-timed-out') : error;
      }
    },
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      await pool.close();
    },
  };
}

// The running parts behind the HTTP server: pools, files, documents, the planner, jobs, live hints.
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Clock } from './clock.ts';
import { openDatabase } from './db/pool.ts';
import { startDocuments } from './documents/index.ts';
import type { Backups } from './embedded/backups.ts';
import { localFileStore } from './files/index.ts';
import { type Jobs, type JobsOptions, migrateJobs, startJobs } from './jobs/worker.ts';
import { type Live, startLive } from './live/hints.ts';
import { startPlanner } from './planner/index.ts';
import type { Services } from './request.ts';
import { setUpTokenIn } from './set-up-token.ts';

export interface ServicesOptions {
  readonly appUrl: string;
  readonly jobsUrl: string;
  readonly filesFolder: string;
  readonly idNumberKey: Buffer;
  readonly setUpTokenFile: string;
  readonly backups: Backups;
  readonly usesPreparedStatements: boolean;
  /** How many processes share the database. */
  readonly processes: number;
  readonly onError: (error: unknown, what: string) => void;
}

export type BackgroundWork = Pick<JobsOptions, 'reactions' | 'nightWork'>;

export interface RunningServices {
  readonly services: Services;
  /** Starts the background work; without it events wait. */
  readonly startBackground: (work: BackgroundWork, clock: Clock) => Promise<{ jobs: Jobs; live: Live }>;
  readonly stop: () => Promise<void>;
}

/** Of one process: two jobs, the listener for news of jobs, the reader of events, the tail of live hints, and one for the watch over jobs in hand and whoever else asks. */
const jobsConnections = 6;
/** Best at 8 to 16 on two cores, whoever holds them; more only queue inside PostgreSQL. */
const connectionsOf = (processes: number) => (processes === 1 ? 12 : Math.max(4, Math.ceil(16 / processes)));
/** What that many processes and the tools beside them may hold at once; twice over while one after the other is replaced. */
export const connectionsInAll = (processes: number) => 30 + (processes + 1) * (connectionsOf(processes) + jobsConnections);

/** Milliseconds: a connection that was lost while it was being made says no good-bye. */
const longestGoodBye = 2000;

/**
 * Ends a pool and waits until its connections are gone: `end` answers as soon as it has said good-bye, and a database
 * stopped in that moment would break them off.
 */
export async function endPool(pool: pg.Pool): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    let left = pool.totalCount;
    if (left === 0) resolve();
    pool.on('remove', () => {
      left -= 1;
      if (left === 0) resolve();
    });
  });
  await pool.end();
  await Promise.race([gone, setTimeout(longestGoodBye, undefined, { ref: false })]);
}

export async function startServices(options: ServicesOptions): Promise<RunningServices> {
  const db = openDatabase({
    url: options.appUrl,
    usesPreparedStatements: options.usesPreparedStatements,
    connections: connectionsOf(options.processes),
    onError: (error) => options.onError(error, 'database connection'),
  });
  const jobsPool = new pg.Pool({ connectionString: options.jobsUrl, max: jobsConnections, application_name: 'bayline-jobs' });
  jobsPool.on('error', (error) => options.onError(error, 'jobs connection'));
  jobsPool.on('connect', (client) => client.on('error', (error) => options.onError(error, 'jobs connection')));
  await migrateJobs(jobsPool);
  const documents = startDocuments();
  const planner = startPlanner();
  const nudges = new Set<() => void>();
  const running: { stop: () => Promise<void> }[] = [];
  const services: Services = {
    db,
    jobsPool,
    files: localFileStore(path.resolve(options.filesFolder)),
    documents,
    planner,
    secrets: { idNumberKey: options.idNumberKey },
    setUpToken: setUpTokenIn(options.setUpTokenFile),
    backups: options.backups,
    committed: () => {
      for (const nudge of nudges) nudge();
    },
  };
  return {
    services,
    startBackground: async (work, clock) => {
      const jobs = await startJobs({ pool: jobsPool, services, clock, ...work, onError: options.onError });
      const live = await startLive(jobsPool, options.onError);
      for (const part of [jobs, live]) {
        nudges.add(part.nudge);
        running.push(part);
      }
      return { jobs, live };
    },
    stop: async () => {
      for (const part of running) await part.stop();
      await documents.stop();
      await planner.stop();
      await endPool(db.pool);
      await endPool(jobsPool);
    },
  };
}

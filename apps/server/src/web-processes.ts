// Several processes behind one port: this one holds the data folder and the database and answers nobody itself. One that
// dies or falls silent is replaced; on SIGHUP all are, one after the other, and nobody who asks meanwhile is turned away.
import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { askMetricsOfAll, gatherMetrics, tellMetrics } from './web-metrics.ts';
import { openWebServer, type WebTask } from './web-server.ts';

export interface WebProcesses {
  readonly stop: () => Promise<void>;
}

type Told = { readonly task: WebTask } | 'drain';
/** What it says every few seconds while it is able to say anything. */
const signOfLife = 'alive';
const signEveryMilliseconds = 2000;
/** No work of ours holds a process for so long: it hangs, and whoever is dealt to it waits for nothing. */
const mostSilentMilliseconds = 20_000;

const startWithinMilliseconds = 60_000;
/** Longer than draining and the last answer take. */
const endWithinMilliseconds = 30_000;
/** More deaths than that within a minute: something is wrong that a new process does not mend. */
const mostDeathsAMinute = 10;
const breathMilliseconds = 200;

/** It listens; one that does not come to it is ended. */
async function startOne(task: WebTask): Promise<Worker> {
  const worker = cluster.fork();
  try {
    await untilListening(worker, task);
    return worker;
  } catch (error) {
    worker.process.kill('SIGKILL');
    throw error;
  }
}

async function untilListening(worker: Worker, task: WebTask): Promise<void> {
  const signal = AbortSignal.timeout(startWithinMilliseconds);
  const listening = async () => {
    // What is told before somebody listens is lost.
    await once(worker, 'message', { signal });
    worker.send({ task } satisfies Told);
    await once(worker, 'listening', { signal });
  };
  const ended = once(worker, 'exit', { signal }).then(() => {
    throw new Error('a server process ended while it started');
  });
  await Promise.race([listening(), ended]);
}

/** From when on it can be told to hang; ended then, as if it had died. */
function endWhenSilent(worker: Worker): void {
  const end = () => worker.process.kill('SIGKILL');
  let silence = globalThis.setTimeout(end, mostSilentMilliseconds);
  worker.on('message', (said: unknown) => {
    if (said !== signOfLife) return;
    clearTimeout(silence);
    silence = globalThis.setTimeout(end, mostSilentMilliseconds);
  });
  worker.once('exit', () => clearTimeout(silence));
}

async function endOne(worker: Worker, how: () => void): Promise<void> {
  if (worker.isDead()) return;
  const gone = once(worker, 'exit');
  how();
  await Promise.race([gone, setTimeout(endWithinMilliseconds, undefined, { ref: false }).then(() => worker.process.kill('SIGKILL'))]);
}

/** Starts them all; `onHopeless`: they die again and again. */
export async function startWebProcesses(
  task: WebTask,
  { onError, onHopeless }: { onError: (error: unknown) => void; onHopeless: () => void },
): Promise<WebProcesses> {
  cluster.setupPrimary({ execArgv: ['--enable-source-maps'] });
  const workers = new Set<Worker>();
  const measure = gatherMetrics(onError);
  let deaths: number[] = [];
  let isStopping = false;
  /** One change at a time. */
  let turn: Promise<void> = Promise.resolve();
  const afterThat = (work: () => Promise<void>) => {
    turn = turn.then(work).catch(onError);
    return turn;
  };
  const add = async () => {
    if (isStopping) return;
    const worker = await startOne(task);
    workers.add(worker);
    endWhenSilent(worker);
    measure(worker);
    worker.once('exit', () => {
      if (workers.delete(worker)) replaceLost();
    });
  };
  const replaceLost = () => {
    if (isStopping) return;
    deaths = [...deaths.filter((at) => performance.now() - at < 60_000), performance.now()];
    if (deaths.length > mostDeathsAMinute) onHopeless();
    else
      void afterThat(async () => {
        await setTimeout(breathMilliseconds);
        await add().catch((error: unknown) => {
          onError(error);
          replaceLost();
        });
      });
  };
  const replaceAll = async () => {
    // Those who come meanwhile stay.
    const former = Array.from(workers);
    for (const old of former) {
      await add();
      workers.delete(old);
      await endOne(old, () => old.send('drain' satisfies Told));
    }
  };
  const begun = Promise.all(Array.from({ length: task.config.processes }, add));
  turn = begun.then(
    () => undefined,
    () => undefined,
  );
  // As soon as one of them answers: the signal would end this one otherwise.
  process.on('SIGHUP', () => void afterThat(replaceAll));
  await begun;
  return {
    stop: async () => {
      isStopping = true;
      await Promise.all([...workers].map((worker) => endOne(worker, () => worker.process.kill('SIGTERM'))));
    },
  };
}

/** One of them: what it is told comes from the first process, and it ends with that. */
export async function runWebProcess(): Promise<void> {
  const asked = once(process, 'message') as Promise<[Exclude<Told, 'drain'>]>;
  process.send?.('what is to be done?');
  const [told] = await asked;
  const server = await openWebServer(told.task, { say: () => undefined, metricsOfAll: askMetricsOfAll });
  const tellLast = tellMetrics(server.metrics);
  let isEnding = false;
  const end = async (before: () => Promise<void>) => {
    if (isEnding) return;
    isEnding = true;
    await before();
    await tellLast();
    await server.stop();
    process.exit(0);
  };
  const atOnce = () => void end(async () => undefined);
  process.on('message', (message: Told) => {
    if (message === 'drain') void end(server.drain);
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGQUIT'] as const) process.on(signal, atOnce);
  process.once('disconnect', atOnce);
  await server.listen();
  setInterval(() => process.send?.(signOfLife), signEveryMilliseconds).unref();
}

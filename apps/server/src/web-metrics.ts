// One answer to a monitor for all server processes: the one that is asked asks the first, which has them all tell. Where one of
// them cannot tell, nothing is told: a figure that leaves one out would be taken for the truth.
import type { Worker } from 'node:cluster';
import { on } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type Metrics, metricsOfAll } from './platform/metrics/of-all.ts';
import { ProblemError } from './platform/problems.ts';

const askForAll = 'what do all of you measure?';
const askForOne = 'what do you measure?';
/** A monitor waits ten seconds, unless it is told otherwise. */
const tellWithinMilliseconds = 5000;
const answerWithinMilliseconds = 6000;

const ofAllIn = (told: unknown) => (told as { readonly metricsOfAll?: string } | undefined)?.metricsOfAll;
const ofOneIn = (said: unknown) => (said as { readonly metrics?: Metrics } | undefined)?.metrics;

/** In the first process: to be called with each of the others as it begins. */
export function gatherMetrics(onError: (error: unknown) => void): (worker: Worker) => void {
  const all = metricsOfAll();
  const living = new Set<Worker>();
  const awaited = new Map<Worker, () => void>();
  // One that has just ended hears nothing more.
  const send = (worker: Worker, message: object | string) => worker.send(message, () => undefined);
  const ask = (worker: Worker) =>
    new Promise<void>((resolve) => {
      awaited.set(worker, resolve);
      send(worker, askForOne);
    });
  const gather = async () => {
    const asked = Promise.all([...living].map(ask)).then(() => true);
    const haveTold = await Promise.race([asked, setTimeout(tellWithinMilliseconds, false, { ref: false })]);
    return haveTold ? await all.text() : undefined;
  };
  let gathering: Promise<string | undefined> | undefined;
  const answer = async (worker: Worker) => {
    gathering ??= gather().finally(() => {
      gathering = undefined;
    });
    const text = await gathering;
    if (text !== undefined) send(worker, { metricsOfAll: text });
  };
  return (worker) => {
    living.add(worker);
    worker.on('message', (said: unknown) => {
      const metrics = ofOneIn(said);
      if (said === askForAll) answer(worker).catch(onError);
      if (!metrics) return;
      all.tell(worker.id, metrics);
      awaited.get(worker)?.();
    });
    worker.once('exit', () => {
      living.delete(worker);
      all.end(worker.id);
      awaited.get(worker)?.();
      awaited.delete(worker);
    });
  };
}

async function askFirst(): Promise<string> {
  process.send?.(askForAll);
  try {
    for await (const [told] of on(process, 'message', { signal: AbortSignal.timeout(answerWithinMilliseconds) })) {
      const text = ofAllIn(told);
      if (text !== undefined) return text;
    }
  } catch {
    // Nobody has told in time.
  }
  throw new ProblemError(503, 'unavailable');
}

let asking: Promise<string> | undefined;

/** In one of the others: what they measure together; who asks meanwhile gets the same answer. */
export function askMetricsOfAll(): Promise<string> {
  asking ??= askFirst().finally(() => {
    asking = undefined;
  });
  return asking;
}

/** In one of the others: tells its own whenever it is asked, and when it ends. */
export function tellMetrics(measure: () => Promise<Metrics>): () => Promise<void> {
  const tell = async () => {
    const metrics = await measure().catch(() => undefined);
    if (metrics && process.connected) process.send?.({ metrics });
  };
  process.on('message', (told: unknown) => {
    if (told === askForOne) void tell();
  });
  return tell;
}

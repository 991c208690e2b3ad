// People with the patience of a browser: no answer or "not now", and the same request is sent again under its key until there is
// one. Every write that was acknowledged stands in the ledger.
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../../../apps/server/src/platform/ids.ts';
import { deskAt } from '../../../bench/store/people.ts';

/** Nobody waits longer for one answer; a fault that lasts longer has stopped the shop. */
const mostPatienceMilliseconds = 60_000;
const pauseMilliseconds = 100;

interface Acknowledged {
  readonly key: string;
  readonly request: string;
}

export interface Ledger {
  /** Writes that were answered with a yes, by their key. */
  readonly acknowledged: readonly Acknowledged[];
  /** Requests that had to be sent again. */
  readonly repeated: () => number;
  /** Resolves with the moment of the next yes to a write that is sent from now on. */
  readonly nextYes: () => Promise<number>;
  readonly sitDown: (baseUrl: string) => ReturnType<typeof deskAt>;
}

interface Waiting {
  readonly since: number;
  readonly done: (at: number) => void;
}

export function openLedger(): Ledger {
  const acknowledged: Acknowledged[] = [];
  let waiting: Waiting[] = [];
  let repeated = 0;
  const sayYes = (sent: number) => {
    const now = performance.now();
    for (const one of waiting.filter(({ since }) => since <= sent)) one.done(now);
    waiting = waiting.filter(({ since }) => since > sent);
  };
  return {
    acknowledged,
    repeated: () => repeated,
    nextYes: () => new Promise((done) => waiting.push({ since: performance.now(), done })),
    sitDown: (baseUrl) =>
      deskAt(baseUrl, (send) => async (request) => {
        const key = request.key ?? newId();
        const name = `${request.method} ${request.url}`;
        for (const until = performance.now() + mostPatienceMilliseconds; performance.now() < until; await pause(pauseMilliseconds)) {
          const sent = performance.now();
          const answer = await send({ ...request, key }).catch(() => undefined);
          if (answer?.status === 200) {
            if (request.method === 'GET') return answer;
            acknowledged.push({ key, request: name });
            sayYes(sent);
            return answer;
          }
          if (answer && answer.status !== 503) return answer;
          repeated += 1;
        }
        throw new Error(`${name}: no answer for ${mostPatienceMilliseconds / 1000} s`);
      }),
  };
}

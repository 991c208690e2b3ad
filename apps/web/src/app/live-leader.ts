// One event stream per browser: HTTP/1.1 allows six connections to a server and ten open tabs would take them all.
// One tab leads, holds the stream and tells the others; when it goes, another takes over and everybody fetches
// again, because hints sent in between are lost. Everything outside is handed in, so the rules can be tested.
import type { Hint } from './topics.ts';

export type LiveNews = { readonly kind: 'hint'; readonly hint: Hint } | { readonly kind: 'healed' };

export interface LivePorts {
  /** Opens the stream; onOpen at every (re)connection, onFault once, after which the stream is dead. Returns close. */
  readonly openStream: (on: { open: () => void; hint: (hint: Hint) => void; fault: () => void }) => () => void;
  /** Calls lead() when this tab becomes the leader; release gives the lead (or the place in the queue) up. */
  readonly claimLead: (lead: () => void) => () => void;
  /** Sends to the other tabs. */
  readonly tell: (news: LiveNews) => void;
  /** Hears the other tabs. Returns stop. */
  readonly hear: (listener: (news: LiveNews) => void) => () => void;
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** 1, 2, 4, 8 and then every 15 seconds. */
export function reconnectPause(failures: number): number {
  return Math.min(15_000, 1000 * 2 ** Math.max(0, Math.min(failures - 1, 4)));
}

/** Starts listening; returns stop. `healed` means: hints may have been missed, fetch everything again. */
export function startLive(ports: LivePorts, onNews: (news: LiveNews) => void): () => void {
  let isStopped = false;
  let closeStream = () => {};
  let cancelPause = () => {};

  const spread = (news: LiveNews) => {
    onNews(news);
    ports.tell(news);
  };

  const connect = (failures: number) => {
    if (isStopped) return;
    let failed = failures;
    closeStream = ports.openStream({
      open: () => {
        failed = 0;
        spread({ kind: 'healed' });
      },
      hint: (hint) => spread({ kind: 'hint', hint }),
      fault: () => {
        closeStream();
        cancelPause = ports.after(reconnectPause(failed + 1), () => connect(failed + 1));
      },
    });
  };

  const stopHearing = ports.hear(onNews);
  const release = ports.claimLead(() => connect(0));
  return () => {
    isStopped = true;
    closeStream();
    cancelPause();
    stopHearing();
    release();
  };
}

export interface Lease {
  readonly owner: string;
  readonly until: number;
}

/** Who leads by a lease in shared storage, where the browser has no locks (plain http): the holder, or the first to find it run out. */
export function nextLease(lease: Lease | null, me: string, now: number): Lease | null {
  const isMine = lease?.owner === me;
  const isFree = lease === null || lease.until <= now || lease.until > now + 2 * leaseMilliseconds;
  return isMine || isFree ? { owner: me, until: now + leaseMilliseconds } : null;
}

export const leaseMilliseconds = 6000;

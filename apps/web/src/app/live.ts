// The browser's side of the live hints: which tab leads, the stream itself, and what a hint does to the screen.
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onRestored, reportAnswer } from './connection.ts';
import { newId } from './ids.ts';
import { type Lease, type LiveNews, type LivePorts, leaseMilliseconds, nextLease, startLive } from './live-leader.ts';
import { refetchHinted } from './queries.ts';
import { type Hint, hintFrom } from './topics.ts';

const lockName = 'bayline-live';
const gatherMilliseconds = 40;

function openStream(on: { open: () => void; hint: (hint: Hint) => void; fault: () => void }): () => void {
  const stream = new EventSource('/api/live');
  stream.onopen = () => {
    reportAnswer(200);
    on.open();
  };
  stream.addEventListener('hint', (event: MessageEvent<string>) => {
    const hint = hintFrom(event.data);
    if (hint !== null) on.hint(hint);
  });
  stream.onerror = () => {
    stream.close();
    on.fault();
  };
  return () => stream.close();
}

function claimByLock(lead: () => void): () => void {
  const away = new AbortController();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks
    .request(lockName, { signal: away.signal }, () => {
      lead();
      return held;
    })
    .catch(() => undefined);
  return () => {
    away.abort();
    release();
  };
}

function readLease(): Lease | null {
  const text = localStorage.getItem(lockName);
  if (text === null) return null;
  const [owner = '', until = ''] = text.split(' ');
  return { owner, until: Number(until) };
}

function claimByLease(lead: () => void): () => void {
  const me = newId();
  let isLeading = false;
  const claim = () => {
    const lease = nextLease(readLease(), me, Date.now());
    if (lease === null) return;
    localStorage.setItem(lockName, `${lease.owner} ${lease.until}`);
    if (isLeading) return;
    isLeading = true;
    lead();
  };
  const give = () => {
    if (readLease()?.owner === me) localStorage.removeItem(lockName);
  };
  claim();
  const timer = setInterval(claim, leaseMilliseconds / 3);
  window.addEventListener('pagehide', give);
  return () => {
    clearInterval(timer);
    window.removeEventListener('pagehide', give);
    give();
  };
}

function portsOf(channel: BroadcastChannel): LivePorts {
  return {
    openStream,
    claimLead: 'locks' in navigator ? claimByLock : claimByLease,
    tell: (news) => channel.postMessage(news),
    hear: (listener) => {
      channel.onmessage = (event: MessageEvent<LiveNews>) => listener(event.data);
      return () => channel.close();
    },
    after: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/** Gathers hints for a moment, so that a command with ten events fetches a screen once. */
function gather(queries: QueryClient): (hint: Hint) => void {
  let waiting: Hint[] = [];
  return (hint) => {
    waiting.push(hint);
    if (waiting.length > 1) return;
    setTimeout(() => {
      const hints = waiting;
      waiting = [];
      void refetchHinted(queries, hints);
    }, gatherMilliseconds);
  };
}

/** Keeps what is on screen true while the shell is open. */
export function useLive(queries: QueryClient): void {
  useEffect(() => {
    const onHint = gather(queries);
    let isFirst = true;
    const heal = () => void queries.invalidateQueries();
    const stop = startLive(portsOf(new BroadcastChannel(lockName)), (news) => {
      if (news.kind === 'hint') return onHint(news.hint);
      if (!isFirst) heal();
      isFirst = false;
    });
    const stopRestored = onRestored(heal);
    return () => {
      stop();
      stopRestored();
    };
  }, [queries]);
}

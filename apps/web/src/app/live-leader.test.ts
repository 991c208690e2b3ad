import { describe, expect, it } from 'vitest';
import { type LiveNews, type LivePorts, leaseMilliseconds, nextLease, reconnectPause, startLive } from './live-leader.ts';
import type { Hint } from './topics.ts';

/** A browser with one lock, one channel and a server whose streams the test opens and breaks. */
function browser() {
  const streams: { open: () => void; hint: (hint: Hint) => void; fault: () => void; isClosed: boolean }[] = [];
  const queue: (() => void)[] = [];
  const tabs = new Map<object, (news: LiveNews) => void>();
  const pauses: { milliseconds: number; act: () => void }[] = [];
  function tab() {
    const me = {};
    const news: LiveNews[] = [];
    const ports: LivePorts = {
      openStream: (on) => {
        const stream = { ...on, isClosed: false };
        streams.push(stream);
        return () => {
          stream.isClosed = true;
        };
      },
      claimLead: (lead) => {
        queue.push(lead);
        if (queue.length === 1) lead();
        return () => {
          const place = queue.indexOf(lead);
          queue.splice(place, 1);
          if (place === 0) queue[0]?.();
        };
      },
      tell: (one) => {
        for (const [other, listener] of tabs) if (other !== me) listener(one);
      },
      hear: (listener) => {
        tabs.set(me, listener);
        return () => tabs.delete(me);
      },
      after: (milliseconds, act) => {
        pauses.push({ milliseconds, act });
        return () => undefined;
      },
    };
    return { news, stop: startLive(ports, (one) => news.push(one)) };
  }
  return { tab, streams, pauses };
}

const hint: LiveNews = { kind: 'hint', hint: { topic: 'visit', id: 'v1' } };

describe('one stream per browser', () => {
  it('opens one stream for many tabs and tells all of them', () => {
    const { tab, streams } = browser();
    const [first, second, third] = [tab(), tab(), tab()];
    expect(streams).toHaveLength(1);
    streams[0]?.hint({ topic: 'visit', id: 'v1' });
    for (const each of [first, second, third]) expect(each.news).toEqual([hint]);
  });

  it('hands the lead on when the leading tab closes, and everybody fetches again', () => {
    const { tab, streams } = browser();
    const first = tab();
    const second = tab();
    const third = tab();
    first.stop();
    expect(streams.map((stream) => stream.isClosed)).toEqual([true, false]);
    streams[1]?.open();
    expect(second.news).toEqual([{ kind: 'healed' }]);
    expect(third.news).toEqual([{ kind: 'healed' }]);
    expect(first.news).toEqual([]);
  });

  it('does not take the lead after a waiting tab closed', () => {
    const { tab, streams } = browser();
    const first = tab();
    tab().stop();
    first.stop();
    expect(streams).toHaveLength(1);
  });

  it('reconnects with growing pauses, and begins anew after a connection', () => {
    const { tab, streams, pauses } = browser();
    tab();
    streams[0]?.fault();
    pauses[0]?.act();
    streams[1]?.fault();
    pauses[1]?.act();
    streams[2]?.open();
    streams[2]?.fault();
    expect(pauses.map((pause) => pause.milliseconds)).toEqual([1000, 2000, 1000]);
    expect(streams.every((stream) => stream.isClosed)).toBe(true);
  });

  it('opens nothing after it was stopped during a pause', () => {
    const { tab, streams, pauses } = browser();
    const only = tab();
    streams[0]?.fault();
    only.stop();
    pauses[0]?.act();
    expect(streams).toHaveLength(1);
  });
});

it('pauses 1, 2, 4, 8, 15, 15 seconds', () => {
  expect([1, 2, 3, 4, 5, 60].map(reconnectPause)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
});

describe('a lease where there are no locks', () => {
  const until = 10_000 + leaseMilliseconds;
  it('goes to the first, stays with its holder, and is refused to others until it runs out', () => {
    expect(nextLease(null, 'a', 10_000)).toEqual({ owner: 'a', until });
    expect(nextLease({ owner: 'a', until }, 'b', 11_000)).toBeNull();
    expect(nextLease({ owner: 'a', until }, 'a', 11_000)).toEqual({ owner: 'a', until: 11_000 + leaseMilliseconds });
    expect(nextLease({ owner: 'a', until }, 'b', until)).toEqual({ owner: 'b', until: until + leaseMilliseconds });
  });

  it('does not honour a lease from a clock that was set back', () => {
    expect(nextLease({ owner: 'a', until: 9_999_999 }, 'b', 10_000)?.owner).toBe('b');
  });
});

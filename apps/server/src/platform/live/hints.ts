// Tells open screens that something changed: a hint names the subject, the screen asks again through its normal
// query. The tail is not fenced: who commits late is looked for where his place in it is empty, and what slips through
// even so is healed by the screen's own refetch.
import type pg from 'pg';

const idleMilliseconds = 150;
const trailing = 2000;

export interface Hint {
  readonly topic: string;
  readonly id: string;
}

export type Listener = (hints: readonly Hint[]) => void;

export interface Live {
  readonly listen: (dealershipId: number, listener: Listener) => () => void;
  readonly nudge: () => void;
  readonly stop: () => Promise<void>;
}

interface Row {
  readonly position: number;
  readonly dealership_id: number;
  readonly subject_type: string;
  readonly subject_id: string;
}

const tail = `select position, dealership_id, subject_type, subject_id from events where position > $1 or position = any ($2::bigint[]) order by position limit ${trailing}`;

/** No transaction is longer; what has not come by then was rolled back. */
const gapMilliseconds = 30_000;
const mostGaps = 1000;

/** The places in the tail that were empty when it was read past them, each with the time until which it may still be filled. */
type Gaps = Map<number, number>;

/** Those that may still be filled. */
function openGaps(gaps: Gaps, now: number): number[] {
  for (const [position, until] of gaps) if (until <= now) gaps.delete(position);
  return [...gaps.keys()];
}

/** Notes what is empty between what was seen before and these, and says how far it is seen now. */
function readOn(gaps: Gaps, { seen, positions, now }: { seen: number; positions: readonly number[]; now: number }): number {
  let last = seen;
  for (const position of positions) {
    gaps.delete(position);
    for (let gap = Math.max(last + 1, position - mostGaps); gap < position; gap += 1) gaps.set(gap, now + gapMilliseconds);
    last = Math.max(last, position);
  }
  for (const oldest of gaps.keys()) {
    if (gaps.size <= mostGaps) break;
    gaps.delete(oldest);
  }
  return last;
}

export async function startLive(pool: pg.Pool, onError: (error: unknown, what: string) => void): Promise<Live> {
  const listeners = new Map<number, Set<Listener>>();
  const start = await pool.query<{ last: number }>('select coalesce(max(position), 0) as last from events');
  let seen = Number(start.rows[0]?.last ?? 0);
  const gaps: Gaps = new Map();
  let isStopped = false;
  let wake: () => void = () => undefined;

  function tell(rows: readonly Row[]): void {
    const byStore = new Map<number, Map<string, Hint>>();
    for (const row of rows) {
      const hints = byStore.get(row.dealership_id) ?? new Map<string, Hint>();
      hints.set(`${row.subject_type}/${row.subject_id}`, { topic: row.subject_type, id: row.subject_id });
      byStore.set(row.dealership_id, hints);
    }
    for (const [dealershipId, hints] of byStore) for (const listener of listeners.get(dealershipId) ?? []) listener([...hints.values()]);
  }

  const loop = (async () => {
    while (!isStopped) {
      try {
        const { rows } = await pool.query<Row>(tail, [seen, openGaps(gaps, performance.now())]);
        const positions = rows.map(({ position }) => position);
        seen = readOn(gaps, { seen, positions, now: performance.now() });
        tell(rows);
      } catch (error) {
        onError(error, 'tailing events');
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, idleMilliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();

  return {
    listen: (dealershipId, listener) => {
      const set = listeners.get(dealershipId) ?? new Set<Listener>();
      listeners.set(dealershipId, set.add(listener));
      return () => set.delete(listener);
    },
    nudge: () => wake(),
    stop: async () => {
      isStopped = true;
      wake();
      await loop;
    },
  };
}

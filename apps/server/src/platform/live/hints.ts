// Tells open screens that something changed: a hint names the subject, the screen asks again through its normal
// query. The tail is not fenced: a hint that slips through is healed by the screen's own refetch.
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

const tail = `select position, dealership_id, subject_type, subject_id from events where position > $1 order by position limit ${trailing}`;

export async function startLive(pool: pg.Pool, onError: (error: unknown, what: string) => void): Promise<Live> {
  const listeners = new Map<number, Set<Listener>>();
  const start = await pool.query<{ last: number }>('select coalesce(max(position), 0) as last from events');
  let seen = Number(start.rows[0]?.last ?? 0);
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
        const { rows } = await pool.query<Row>(tail, [seen]);
        seen = rows.at(-1)?.position ?? seen;
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

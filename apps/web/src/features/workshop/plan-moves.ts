// What is being moved over the plan just now, by the pointer or by keys. It is kept outside the rows: while something is
// dragged over them, only the moved bar and the sentence about it are drawn anew.
import type { Refusal } from '@bayline/domain/kernel';
import { useSyncExternalStore } from 'react';
import type { Place } from './plan-place.ts';
import type { DispatchOperation } from './views.ts';

export interface Moving {
  readonly operation: DispatchOperation;
  readonly by: 'pointer' | 'keys';
  readonly fromRowId: string | null;
  /** Null while the pointer is not over a row. */
  readonly at: Candidate | null;
}

/** Where it would stand if it were dropped now. */
export interface Candidate {
  readonly rowId: string;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly until: number;
  /** The end that was asked for, before the hands and breaks of the place made it another. */
  readonly askedUntil: number;
  /** Null where nobody, or no bay, is free for it. */
  readonly place: Place | null;
  readonly barred: Refusal | undefined;
}

export interface Moves {
  readonly now: () => Moving | null;
  readonly set: (moving: Moving | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createMoves(): Moves {
  const listeners = new Set<() => void>();
  let moving: Moving | null = null;
  return {
    now: () => moving,
    set: (next) => {
      if (next === moving) return;
      moving = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useMoving(moves: Moves): Moving | null {
  return useSyncExternalStore(moves.subscribe, moves.now);
}

export function isSameSpot(
  one: Candidate | null,
  other: { readonly rowId: string; readonly from: number; readonly until: number },
): boolean {
  return one !== null && one.rowId === other.rowId && one.from === other.from && one.askedUntil === other.until;
}

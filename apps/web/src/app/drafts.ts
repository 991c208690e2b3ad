// A form's state that survives reload, log-out and a lost network: const [form, setForm, draft] = useDraft('check-in', empty).
import { useCallback, useMemo, useRef, useState } from 'react';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import { useSession } from './session.ts';

export interface Draft {
  /** Forgets the draft and shows the initial value again; call it when the form was sent. */
  readonly clear: () => void;
  /** True when the value on screen came from an earlier visit to this form. */
  readonly isRestored: boolean;
  /** False while the value cannot be kept (larger than 200 kB, or storage refused). */
  readonly isKept: boolean;
}

type Change<T> = T | ((former: T) => T);

interface Opened<T> {
  readonly key: string;
  readonly value: T;
  readonly isRestored: boolean;
  readonly isKept: boolean;
}

function open<T>(store: DraftStore, key: string, initial: T): Opened<T> {
  const kept = store.read(key);
  // A draft of this key was written by the same form; a form that changes its shape changes its key.
  return kept === undefined
    ? { key, value: initial, isRestored: false, isKept: true }
    : { key, value: kept as T, isRestored: true, isKept: true };
}

/**
 * Like useState, kept per person, store and key for seven days. Values are JSON. Name the key after the form and
 * the thing ('check-in.<visitId>'), and give a form whose shape changes a new name.
 */
export function useDraft<T>(key: string, initial: T): readonly [T, (change: Change<T>) => void, Draft] {
  const session = useSession();
  const owner = `${session.accountId}.${session.dealership.id}`;
  const store = useMemo(() => createDraftStore(localStorage, owner, Date.now), [owner]);
  const first = useRef(initial);
  const [kept, setKept] = useState(() => open(store, key, initial));
  const opened = kept.key === key ? kept : open(store, key, initial);
  if (opened !== kept) setKept(opened);
  const latest = useRef(opened);
  latest.current = opened;

  const set = useCallback(
    (change: Change<T>) => {
      const former = latest.current.value;
      const value = typeof change === 'function' ? (change as (former: T) => T)(former) : change;
      latest.current = { ...latest.current, key, value, isKept: store.save(key, value) };
      setKept(latest.current);
    },
    [store, key],
  );

  const clear = useCallback(() => {
    store.clear(key);
    latest.current = { key, value: first.current, isRestored: false, isKept: true };
    setKept(latest.current);
  }, [store, key]);

  return [opened.value, set, { clear, isRestored: opened.isRestored, isKept: opened.isKept }];
}

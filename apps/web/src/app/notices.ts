// Short news at the foot of the screen: a refusal in words, or that something is done. Read aloud to who cannot see it.
import { useSyncExternalStore } from 'react';

export interface Notice {
  readonly id: number;
  readonly tone: 'refused' | 'done';
  readonly text: string;
}

const listeners = new Set<() => void>();
const atMost = 3;
let notices: readonly Notice[] = [];
let next = 1;

function show(rows: readonly Notice[]): void {
  notices = rows;
  for (const listener of listeners) listener();
}

export function dismiss(id: number): void {
  show(notices.filter((notice) => notice.id !== id));
}

/** With one more: "done" takes the place of the "done" before it, so that they do not pile up over a phone's buttons. */
export function withNotice(rows: readonly Notice[], notice: Notice): readonly Notice[] {
  const isOver = (row: Notice) => row.text === notice.text || (row.tone === 'done' && notice.tone === 'done');
  return [...rows.filter((row) => !isOver(row)), notice].slice(-atMost);
}

/** A refusal stays until it is closed or 12 s have passed; "done" goes after 4 s. Returns the id for dismiss(). */
export function notify(tone: Notice['tone'], text: string): number {
  const id = next;
  next += 1;
  show(withNotice(notices, { id, tone, text }));
  setTimeout(() => dismiss(id), tone === 'refused' ? 12_000 : 4_000);
  return id;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(subscribe, () => notices);
}

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

/** A refusal stays until it is closed or 12 s have passed; "done" goes after 4 s. Returns the id for dismiss(). */
export function notify(tone: Notice['tone'], text: string): number {
  const id = next;
  next += 1;
  show([...notices.filter((notice) => notice.text !== text), { id, tone, text }].slice(-atMost));
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

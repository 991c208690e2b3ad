// Whether the server answers. navigator.onLine says nothing about it: a shop's mini-PC works without the internet,
// and a plugged cable does not mean that the server is up. So the calls themselves tell, and while they fail this
// page asks after the server's health until it is back; then everything shown is fetched again.
import { useSyncExternalStore } from 'react';
import { isAway } from './problem.ts';

export type Connection = 'connected' | 'lost';

const probePauses = [1000, 2000, 3000, 5000];
const changed = new Set<() => void>();
const restored = new Set<() => void>();
let current: Connection = 'connected';
let probe: ReturnType<typeof setTimeout> | null = null;

function set(next: Connection): void {
  if (next === current) return;
  current = next;
  for (const listener of changed) listener();
  if (next === 'connected') for (const listener of restored) listener();
}

async function ask(round: number): Promise<void> {
  probe = null;
  try {
    const answer = await fetch('/api/health', { signal: AbortSignal.timeout(4000), cache: 'no-store' });
    if (answer.ok) {
      set('connected');
      return;
    }
  } catch {
    // Still away: the next round asks again.
  }
  askLater(round + 1);
}

function askLater(round: number): void {
  if (probe !== null) return;
  probe = setTimeout(() => void ask(round), probePauses[Math.min(round, probePauses.length - 1)]);
}

/** A call got an answer, which may be that there is none to be had. */
export function reportAnswer(status: number): void {
  if (isAway(status)) {
    reportSilence();
    return;
  }
  if (probe !== null) clearTimeout(probe);
  probe = null;
  set('connected');
}

export function reportSilence(): void {
  set('lost');
  askLater(0);
}

/** Runs when the server answers again after it was away. */
export function onRestored(listener: () => void): () => void {
  restored.add(listener);
  return () => restored.delete(listener);
}

/** Commands that wait for the server to come back; leaving the page would lose them, so the browser asks first. */
let kept = 0;

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function keep(change: 1 | -1): void {
  kept += change;
  if (kept > 0) window.addEventListener('beforeunload', askBeforeLeaving);
  else window.removeEventListener('beforeunload', askBeforeLeaving);
  for (const listener of changed) listener();
}

/** Resolves when the server answers again, or after so long; meanwhile a command counts as kept. */
export function untilRestored(milliseconds: number): Promise<void> {
  if (current === 'connected') return Promise.resolve();
  keep(1);
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      forget();
      keep(-1);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    const forget = onRestored(end);
  });
}

export function useKeptCommands(): number {
  return useSyncExternalStore(subscribe, () => kept);
}

function subscribe(listener: () => void): () => void {
  changed.add(listener);
  return () => changed.delete(listener);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => current);
}

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const tickMilliseconds = 15_000;
let read = (): number => Date.now();
let now = read();
let timer: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  now = read();
  for (const each of listeners) each();
}

/** Puts another clock on the wall than the device's. */
export function setWallClock(clock: () => number): void {
  read = clock;
  tick();
}

/** The clock on the wall in milliseconds, at this moment. */
export const wallClock = (): number => read();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  now = read();
  timer ??= setInterval(tick, tickMilliseconds);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** The clock on the wall in milliseconds, every 15 seconds; one timer for the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

// The technicians' clocks and why they stand still.
import { type Instant, minutesBetween } from '../kernel/time.ts';

export const pauseReasons = [
  'parts',
  'customer',
  'bay',
  'equipment',
  'technical-support',
  'insurer',
  'sublet',
  'maker',
  'customer-parts',
  'break',
  'other',
] as const;
export type PauseReason = (typeof pauseReasons)[number];

export interface ClockEntry {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

/** Minutes clocked on an operation, the running entry counted up to now. */
export function clockedMinutes(entries: readonly ClockEntry[], now: Instant): number {
  return entries.reduce((sum, entry) => sum + Math.max(0, minutesBetween(entry.startedAt, entry.endedAt ?? now)), 0);
}

/** A technician waits for the adviser's answer; after a quarter of an hour the board turns red. */
export const answerWithinMinutes = 15;

export function isAnswerOverdue(askedAt: Instant, now: Instant): boolean {
  return minutesBetween(askedAt, now) > answerWithinMinutes;
}

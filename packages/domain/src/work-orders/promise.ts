// The promised hand-over time is the one thing every owner remembers. It lies ahead, and within a year: anything
// else is a slip of the finger.
import { type Instant, plusMinutes, type Refusal, refuse } from '../kernel/index.ts';

const mostDaysAhead = 365;
const minutesPerDay = 1440;

export function checkPromise(promisedAt: Instant, now: Instant): Refusal<'in-the-past' | 'too-far-ahead'> | undefined {
  if (promisedAt <= now) return refuse('in-the-past');
  if (promisedAt > plusMinutes(now, mostDaysAhead * minutesPerDay)) return refuse('too-far-ahead', { days: mostDaysAhead });
  return undefined;
}

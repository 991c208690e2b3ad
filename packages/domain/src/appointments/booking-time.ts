// A booking is for a time to come, and not so far ahead that nobody knows who will be working.
import { type Instant, plusMinutes, type Refusal, refuse } from '../kernel/index.ts';

const mostDaysAhead = 90;
const minutesPerDay = 1440;

export function checkBookingTime(startsAt: Instant, now: Instant): Refusal<'in-the-past' | 'too-far-ahead'> | undefined {
  if (startsAt < now) return refuse('in-the-past');
  if (startsAt > plusMinutes(now, mostDaysAhead * minutesPerDay)) return refuse('too-far-ahead', { days: mostDaysAhead });
  return undefined;
}

// The pattern of the contract lets 31 February through, and milliseconds are optional in it; here a moment becomes
// one that exists, in the one spelling that sorts and compares as text.
import { type CalendarDay, type Instant, isCalendarDay, isInstant } from '@bayline/domain/kernel';
import { ProblemError } from '../../platform/problems.ts';

const fraction = /(?:\.(\d{1,3}))?Z$/;

/** Door: the moment as stored; a 400 naming the field for one that does not exist. */
export function realMoment(field: string, text: string): Instant {
  const moment = text.replace(fraction, (_match, digits: string | undefined) => `.${(digits ?? '').padEnd(3, '0')}Z`);
  if (!isInstant(moment)) throw new ProblemError(400, 'invalid-input', { field, rule: 'moment' });
  return moment;
}

/** Door: the day; a 400 naming the field for one that does not exist. */
export function realDay(field: string, text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new ProblemError(400, 'invalid-input', { field, rule: 'day' });
  return text;
}

// A car has one owner and one plate at a time. A period begins on a day and lasts until another begins; one that was
// not entered at the time may be entered later, where no other stands.
import { type CalendarDay, type Refusal, refuse } from '../kernel/index.ts';

/** From the first day up to, not including, `untilDay`; null = still so. */
export interface Period {
  readonly fromDay: CalendarDay;
  readonly untilDay: CalendarDay | null;
}

export type PeriodRefusal = Refusal<'period-in-future' | 'period-reversed' | 'period-overlaps'>;

/** Refused when it is to come, ends before it begins, or another of `others` stands in it. */
export function checkPeriod(period: Period, others: readonly Period[], today: CalendarDay): PeriodRefusal | undefined {
  const { fromDay, untilDay } = period;
  if (fromDay > today || (untilDay !== null && untilDay > today)) return refuse('period-in-future');
  if (untilDay !== null && untilDay <= fromDay) return refuse('period-reversed');
  const other = others.find((one) => isBefore(fromDay, one.untilDay) && isBefore(one.fromDay, untilDay));
  return other === undefined ? undefined : refuse('period-overlaps', { fromDay: other.fromDay, untilDay: other.untilDay });
}

function isBefore(day: CalendarDay, end: CalendarDay | null): boolean {
  return end === null || day < end;
}

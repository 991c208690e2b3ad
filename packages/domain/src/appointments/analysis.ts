// What became of the bookings of a span of days: who came, who came late, who did not come, who called off; and how many
// of all cars that came had been booked in.
import { type CalendarDay, minutesBetween, plusDays, type Refusal, refuse, weekday } from '../kernel/index.ts';

/** Bookings of one day that came by one way. */
export interface BookingsOfDay {
  readonly day: CalendarDay;
  readonly channel: string;
  readonly booked: number;
  readonly came: number;
  /** Of those who came: later than the store allows. */
  readonly late: number;
  readonly noShow: number;
  readonly cancelled: number;
  /** Came, did not come, or ought to be here by now. */
  readonly due: number;
}
/** Cars that came on a day, and those of them that had been booked in. */
export interface VisitsOfDay {
  readonly day: CalendarDay;
  readonly visits: number;
  readonly bookedVisits: number;
}
export type Span = 'day' | 'week';

const figures = ['booked', 'came', 'late', 'noShow', 'cancelled', 'due'] as const;
type Figures = Record<(typeof figures)[number], number>;

/** Part of a whole in basis points, half up; null where there is no whole. */
const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.floor((part * 20_000 + whole) / (whole * 2)));

function sumOf(rows: readonly BookingsOfDay[]): Figures & { readonly showBasisPoints: number | null } {
  const sum = Object.fromEntries(figures.map((figure) => [figure, rows.reduce((total, row) => total + row[figure], 0)])) as Figures;
  return { ...sum, showBasisPoints: shareOf(sum.came, sum.due) };
}

function withVisits(bookings: readonly BookingsOfDay[], days: readonly VisitsOfDay[]) {
  const visits = days.reduce((sum, day) => sum + day.visits, 0);
  const bookedVisits = days.reduce((sum, day) => sum + day.bookedVisits, 0);
  return { ...sumOf(bookings), visits, bookedVisits, bookedShareBasisPoints: shareOf(bookedVisits, visits) };
}

/** A week begins on Monday. */
const beginOf = (day: CalendarDay, by: Span): CalendarDay => (by === 'day' ? day : plusDays(day, 1 - weekday(day)));

export interface Counted {
  readonly bookings: readonly BookingsOfDay[];
  readonly visits: readonly VisitsOfDay[];
}

/** Period by period, the latest first; way by way; and all together. */
export function analysisOf({ bookings, visits }: Counted, by: Span) {
  const begins = [...new Set([...bookings, ...visits].map(({ day }) => beginOf(day, by)))].toSorted().toReversed();
  const within = <Row extends { day: CalendarDay }>(rows: readonly Row[], from: CalendarDay) =>
    rows.filter((row) => beginOf(row.day, by) === from);
  const channels = [...new Set(bookings.map((row) => row.channel))].toSorted();
  return {
    periods: begins.map((from) => ({ from, ...withVisits(within(bookings, from), within(visits, from)) })),
    channels: channels.map((channel) => ({ channel, ...sumOf(bookings.filter((row) => row.channel === channel)) })),
    total: withVisits(bookings, visits),
  };
}

const mostDays = 92;

/** Refuses days in the wrong order, and more of them than a quarter of a year. */
export function checkAnalysisSpan(from: CalendarDay, until: CalendarDay): Refusal<'span-reversed' | 'span-too-long'> | undefined {
  if (until < from) return refuse('span-reversed');
  const days = minutesBetween(`${from}T00:00:00.000Z`, `${until}T00:00:00.000Z`) / 1440 + 1;
  return days > mostDays ? refuse('span-too-long', { days: mostDays }) : undefined;
}

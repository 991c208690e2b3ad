// When somebody is at work: the week's shifts, or the store's hours for who has none; nobody on a day that the store is
// closed, unless for an extra shift; never while absent.
import {
  type CalendarDay,
  dayOf,
  type Instant,
  minutesBetween,
  plusDays,
  plusMinutes,
  type Refusal,
  refuse,
  weekday,
} from '../kernel/index.ts';
import type { BayType, LearnedSkill } from './bays.ts';
import { openTimeOn, type StoreHours, specialDayOf } from './opening-hours.ts';
import { breaksOn, longestShiftHours, type Shift, shiftOn } from './shifts.ts';
import { merged, type Span, within, without } from './spans.ts';

export const exceptionKinds = ['leave', 'sick', 'training', 'extra-shift'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export interface RosterException extends Span {
  readonly technicianId: string;
  readonly kind: ExceptionKind;
}

export interface Roster {
  readonly id: string;
  /** The shift of each weekday; empty = the store's hours. */
  readonly week: readonly { readonly weekday: number; readonly shiftId: string }[];
}

export interface Rosters {
  readonly people: readonly Roster[];
  readonly shifts: readonly (Shift & { readonly id: string })[];
  readonly exceptions: readonly RosterException[];
}

const longestAbsenceDays = 366;
const dayMinutes = 24 * 60;

/** Whether such an exception can be written down. */
export function checkException(wanted: Pick<RosterException, 'kind' | keyof Span>): Refusal | undefined {
  const minutes = minutesBetween(wanted.startsAt, wanted.endsAt);
  if (minutes <= 0) return refuse('span-reversed');
  if (wanted.kind === 'extra-shift' && minutes > longestShiftHours * 60) return refuse('shift-too-long', { hours: longestShiftHours });
  return minutes > longestAbsenceDays * dayMinutes ? refuse('span-too-long', { days: longestAbsenceDays }) : undefined;
}

/** Whether so many of the pieces that are there can be out of use for that time; a bay is one piece. */
export function checkOutage(wanted: Span & { readonly quantity: number }, there: number): Refusal | undefined {
  const minutes = minutesBetween(wanted.startsAt, wanted.endsAt);
  if (minutes <= 0) return refuse('span-reversed');
  if (minutes > longestAbsenceDays * dayMinutes) return refuse('span-too-long', { days: longestAbsenceDays });
  return wanted.quantity > there ? refuse('more-than-there-are', { quantity: there }) : undefined;
}

/** What the week says for a day, whoever has that shift. On a day with hours of its own nobody stays beyond them. */
function shiftTimeOn(day: CalendarDay, shift: Shift, store: StoreHours): Span[] {
  const time = without([shiftOn(day, shift, store.timeZone)], breaksOn(day, shift, store.timeZone));
  const open = specialDayOf(day, store) && openTimeOn(day, store);
  return open ? within(time, { startsAt: open.opensAt, endsAt: open.closesAt }) : time;
}

function daysOf(period: Span, timeZone: string): CalendarDay[] {
  const last = dayOf(period.endsAt, timeZone);
  // A night's shift reaches into the period from the evening before it.
  const days = [plusDays(dayOf(period.startsAt, timeZone), -1)];
  for (let day = days[0] ?? last; day < last; days.push(day)) day = plusDays(day, 1);
  return days;
}

/** The moments at which each of these people is at work within the period, breaks and absences cut out. */
export function workingTimes({ people, shifts, exceptions }: Rosters, period: Span, store: StoreHours): Map<string, Span[]> {
  const days = daysOf(period, store.timeZone).map((day) => {
    const special = specialDayOf(day, store);
    const open = openTimeOn(day, store);
    const isClosed = special !== undefined && open === undefined;
    return {
      weekday: special?.worksAs ?? weekday(day),
      ofStore: open ? [{ startsAt: open.opensAt, endsAt: open.closesAt }] : [],
      ofShift: new Map(isClosed ? [] : shifts.map((shift) => [shift.id, shiftTimeOn(day, shift, store)])),
    };
  });
  return new Map(
    people.map(({ id, week }) => {
      const own = exceptions.filter(({ technicianId }) => technicianId === id);
      const [extra, absent] = [own.filter(({ kind }) => kind === 'extra-shift'), own.filter(({ kind }) => kind !== 'extra-shift')];
      const planned = days.flatMap((day) => {
        if (week.length === 0) return day.ofStore;
        return day.ofShift.get(week.find((of) => of.weekday === day.weekday)?.shiftId ?? '') ?? [];
      });
      return [id, within(without(merged([...planned, ...extra].map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))), absent), period)];
    }),
  );
}

/** When so many minutes are worked from a moment on, breaks and nights left out; undefined when the time told of ends before. */
export function endOfWork(startsAt: Instant, minutes: number, working: readonly Span[]): Instant | undefined {
  let left = minutes;
  for (const span of working) {
    const from = span.startsAt > startsAt ? span.startsAt : startsAt;
    const there = minutesBetween(from, span.endsAt);
    if (there <= 0) continue;
    if (left <= there) return plusMinutes(from, left);
    left -= there;
  }
  return undefined;
}

/** What the planner and everybody else reckons with, between two moments. */
export interface Capacity {
  readonly openTimes: readonly Span[];
  readonly hours: StoreHours;
  readonly bays: readonly { readonly id: string; readonly name: string; readonly type: BayType; readonly closed: readonly Span[] }[];
  readonly technicians: readonly {
    readonly id: string;
    readonly name: string;
    /** Against the standard time: 80 = needs a quarter longer. */
    readonly speedPercent: number;
    /** What counts at the beginning of the time, and until when a certificate lasts; null = without end. */
    readonly skills: readonly { readonly skill: string; readonly validUntil: Instant | null }[];
    /** All of it, what has lapsed included. */
    readonly learned: readonly Pick<LearnedSkill, 'skill' | 'certificateUntil'>[];
    readonly working: readonly Span[];
    readonly absent: readonly Span[];
  }[];
  readonly equipment: readonly {
    readonly id: string;
    /** As the routing of operations names it. */
    readonly kind: string;
    readonly quantity: number;
    readonly unavailable: readonly (Span & { readonly quantity: number })[];
  }[];
}

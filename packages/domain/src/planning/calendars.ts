// When people work, made ready for being asked a million times: a calendar holds the spans in which one person, or a crew
// together, is at work, and an index that leads to the span of a minute without searching.
import type { Minutes } from './model.ts';

/** Later than anything that is planned: no time for it. */
export const never = 1 << 29;

export interface Calendar {
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** By steps of time, the first span that has not ended at the step's beginning. */
  readonly index: Int32Array;
}

/** The frame that calendars of one shop share. */
export interface CalendarFrame {
  readonly begins: number;
  /** Minutes of a step as a power of two, so that an index stays below a thousand steps. */
  readonly stepBits: number;
  readonly steps: number;
}

/** What is asked of a calendar, and the answer beside it in the same record: the search allocates nothing. */
export interface SpanQuestion {
  at: number;
  minutes: number;
  mayPause: boolean;
  from: number;
  until: number;
}

export function frameOf(begins: number, ends: number): CalendarFrame {
  let stepBits = 0;
  while ((ends - begins) >> stepBits >= 1000) stepBits += 1;
  return { begins, stepBits, steps: ((ends - begins) >> stepBits) + 1 };
}

/** Spans in order of time; those that touch become one, so that work may run across. */
export function calendarOf(spans: readonly Minutes[], frame: CalendarFrame): Calendar {
  const joined: { from: number; until: number }[] = [];
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (until <= frame.begins || until <= from) continue;
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else joined.push({ from, until });
  }
  const index = new Int32Array(frame.steps);
  let at = 0;
  for (let step = 0; step < frame.steps; step += 1) {
    while (at < joined.length && (joined[at]?.until ?? 0) <= frame.begins + (step << frame.stepBits)) at += 1;
    index[step] = at;
  }
  return { from: Int32Array.from(joined, ({ from }) => from), until: Int32Array.from(joined, ({ until }) => until), index };
}

/** Open from always to always: work that nobody stands at. */
export function alwaysOpen(frame: CalendarFrame): Calendar {
  return calendarOf([{ from: -never, until: never }], frame);
}

/** The minutes in which all of them are at work. */
export function together(spans: readonly (readonly Minutes[])[]): Minutes[] {
  return spans.reduce<readonly Minutes[]>(
    (all, next) =>
      all.flatMap((a) =>
        next.map((b) => ({ from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) })).filter(({ from, until }) => from < until),
      ),
    [{ from: -never, until: never }],
  ) as Minutes[];
}

/** The earliest span from `at` in which so many minutes are worked; false when the calendar has no such time. */
export function fitSpan(calendar: Calendar, frame: CalendarFrame, asked: SpanQuestion): boolean {
  const { from, until, index } = calendar;
  const { at, minutes, mayPause } = asked;
  const step = Math.min((at - frame.begins) >> frame.stepBits, frame.steps - 1);
  let span = index[step] as number;
  while (span < until.length && (until[span] as number) <= at) span += 1;
  let left = minutes;
  let begins = -1;
  for (; span < from.length; span += 1) {
    const begin = Math.max(at, from[span] as number);
    const end = until[span] as number;
    if (begins < 0 || !mayPause) {
      begins = begin;
      left = minutes;
    }
    if (end - begin >= left) {
      asked.from = begins;
      asked.until = begin + left;
      return true;
    }
    left -= end - begin;
  }
  return false;
}

// Stretches of time, half-open: what ends at ten does not meet what starts at ten.
import { type Instant, minutesBetween } from '../kernel/index.ts';

export interface Span {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** What of the spans lies within the frame. */
export function within(spans: readonly Span[], frame: Span): Span[] {
  return spans
    .filter((span) => overlaps(span, frame))
    .map(({ startsAt, endsAt }) => ({
      startsAt: startsAt > frame.startsAt ? startsAt : frame.startsAt,
      endsAt: endsAt < frame.endsAt ? endsAt : frame.endsAt,
    }));
}

/** The same time without overlaps, in order; spans that touch become one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    const last = result.at(-1);
    if (last === undefined || span.startsAt > last.endsAt) result.push(span);
    else if (span.endsAt > last.endsAt) result[result.length - 1] = { startsAt: last.startsAt, endsAt: span.endsAt };
  }
  return result;
}

/** What is left of the spans when the holes are cut out. */
export function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  return holes.reduce<Span[]>(
    (left, hole) =>
      left.flatMap((span) =>
        overlaps(span, hole)
          ? [
              { startsAt: span.startsAt, endsAt: hole.startsAt },
              { startsAt: hole.endsAt, endsAt: span.endsAt },
            ].filter((rest) => rest.startsAt < rest.endsAt)
          : [span],
      ),
    [...spans],
  );
}

export function minutesOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { startsAt, endsAt }) => sum + minutesBetween(startsAt, endsAt), 0);
}

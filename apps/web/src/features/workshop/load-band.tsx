// How much of the bays' time is taken in each hour: a bar that fills up, with its figure.
import { useFormat } from '../../app/format.ts';
import { m } from '../../paraglide/messages.js';
import type { Bay, Booking, Span } from './words.ts';

const hourMilliseconds = 3_600_000;

/** Taken time of an hour over all bays, in per cent. */
function loadOf(from: number, bays: number, bookings: readonly Booking[]): number {
  const until = from + hourMilliseconds;
  const taken = bookings.reduce(
    (sum, { startsAt, endsAt }) => sum + Math.max(0, Math.min(until, Date.parse(endsAt)) - Math.max(from, Date.parse(startsAt))),
    0,
  );
  return Math.round((taken / (bays * hourMilliseconds)) * 100);
}

export function LoadBand({
  bays,
  bookings,
  span,
}: {
  readonly bays: readonly Bay[];
  readonly bookings: readonly Booking[];
  readonly span: Span;
}) {
  const format = useFormat();
  const ids = new Set(bays.map((bay) => bay.id));
  const inBays = bookings.filter((booking) => ids.has(booking.bayId));
  return (
    <ol className="bl-workshop-load" aria-label={m.workshop_load()} style={{ '--hours': span.hours }}>
      {Array.from({ length: span.hours }, (_, at) => span.start + at * hourMilliseconds).map((from) => {
        const percent = loadOf(from, bays.length, inBays);
        const words = m.workshop_load_hour({ time: format.time(new Date(from).toISOString()), percent });
        return (
          <li key={from} title={words} data-full={percent >= 90} style={{ '--load': `${Math.min(100, percent)}%` }}>
            <span className="bl-unseen">{words}</span>
            <span aria-hidden="true">{percent}%</span>
          </li>
        );
      })}
    </ol>
  );
}

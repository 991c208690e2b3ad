// The day's bays as lanes from opening to closing; a booking's length is its time.

import type { capacity } from '@bayline/contract/capacity';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { atLocalTime } from '@bayline/domain/kernel';
import { useFormat } from '../../app/format.ts';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Booking } from './words.ts';

type Bay = ReplyOf<typeof capacity.listBays>['rows'][number];

const hourMilliseconds = 3_600_000;
const usualHours = 10;

interface Span {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly hours: number;
}

/** The working day, longer where a booking is earlier or later: what is drawn must be wide enough to read. */
function spanOf(bookings: readonly Booking[], opening: number): Span {
  const hourOf = (instant: string) => (Date.parse(instant) - opening) / hourMilliseconds;
  const first = Math.max(-8, Math.min(0, ...bookings.map((booking) => Math.floor(hourOf(booking.startsAt)))));
  const last = Math.min(16, Math.max(usualHours, ...bookings.map((booking) => Math.ceil(hourOf(booking.endsAt)))));
  return { start: opening + first * hourMilliseconds, hours: last - first };
}

/** Where a booking stands in the lane, in per cent of the day shown; cut off at its ends. */
function place(booking: Booking, { start, hours }: Span): { left: number; width: number } {
  const percent = (instant: string) => Math.max(0, Math.min(100, ((Date.parse(instant) - start) / (hours * hourMilliseconds)) * 100));
  const left = percent(booking.startsAt);
  return { left, width: percent(booking.endsAt) - left };
}

export function BayLanes({
  day,
  bays,
  bookings,
}: {
  readonly day: string;
  readonly bays: readonly Bay[];
  readonly bookings: readonly Booking[];
}) {
  const format = useFormat();
  const { timeZone } = useSession().dealership;
  const span = spanOf(bookings, Date.parse(atLocalTime(day, '08:00', timeZone)));
  const shown = bays.filter((bay) => bay.isActive);
  if (shown.length === 0) return <EmptyState icon="wrench" title={m.workshop_lanes_empty()} text={m.workshop_lanes_empty_text()} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the lanes scroll sideways, by keyboard too.
    <section className="bl-panel bl-workshop-lanes" aria-label={m.workshop_lanes()} tabIndex={0}>
      <div className="bl-workshop-scale" aria-hidden="true" style={{ '--hours': span.hours }}>
        {Array.from({ length: span.hours }, (_, index) => format.time(new Date(span.start + index * hourMilliseconds).toISOString())).map(
          (hour) => (
            <span key={hour}>{hour}</span>
          ),
        )}
      </div>
      {shown.map((bay) => {
        const mine = bookings.filter((booking) => booking.bayId === bay.id);
        return (
          <div key={bay.id} className="bl-workshop-lane">
            <strong>{bay.name}</strong>
            <ol>
              {mine.length === 0 && <li className="bl-workshop-free">{m.workshop_lane_empty()}</li>}
              {mine.map((booking) => {
                const { left, width } = place(booking, span);
                const label = booking.label === '' ? m.workshop_booked_visit() : booking.label;
                const words = m.workshop_booking({ from: format.time(booking.startsAt), until: format.time(booking.endsAt), label });
                return (
                  <li
                    key={booking.startsAt}
                    className="bl-workshop-booking"
                    data-kind={booking.subjectType}
                    title={words}
                    style={{ '--left': `${left}%`, '--width': `${width}%` }}
                  >
                    <span className="bl-unseen">{words}</span>
                    {/* The end of the plate tells one car from another; the whole words are in the title. */}
                    <span aria-hidden="true">{booking.label === '' ? label : booking.label.slice(2)}</span>
                  </li>
                );
              })}
            </ol>
          </div>
        );
      })}
    </section>
  );
}

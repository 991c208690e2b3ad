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

const firstHour = '07:00';
const hours = 14;
const hourMilliseconds = 3_600_000;

/** Where a booking stands in the lane, in per cent of the day shown; cut off at its ends. */
function place(booking: Booking, startMilliseconds: number): { left: number; width: number } {
  const percent = (instant: string) =>
    Math.max(0, Math.min(100, ((Date.parse(instant) - startMilliseconds) / (hours * hourMilliseconds)) * 100));
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
  const start = Date.parse(atLocalTime(day, firstHour, timeZone));
  const shown = bays.filter((bay) => bay.isActive);
  if (shown.length === 0) return <EmptyState icon="wrench" title={m.workshop_lanes_empty()} text={m.workshop_lanes_empty_text()} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the lanes scroll sideways, by keyboard too.
    <section className="bl-panel bl-workshop-lanes" aria-label={m.workshop_lanes()} tabIndex={0}>
      <div className="bl-workshop-scale" aria-hidden="true">
        {Array.from({ length: hours }, (_, index) => (
          <span key={format.time(new Date(start + index * hourMilliseconds).toISOString())}>
            {format.time(new Date(start + index * hourMilliseconds).toISOString())}
          </span>
        ))}
      </div>
      {shown.map((bay) => {
        const mine = bookings.filter((booking) => booking.bayId === bay.id);
        return (
          <div key={bay.id} className="bl-workshop-lane">
            <strong>{bay.name}</strong>
            <ol>
              {mine.length === 0 && <li className="bl-workshop-free">{m.workshop_lane_empty()}</li>}
              {mine.map((booking) => {
                const { left, width } = place(booking, start);
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
                    {words}
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

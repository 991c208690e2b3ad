// The day's bays as lanes from opening to closing under the load of the hour; a booking's length is its time. Work is
// dragged onto a lane, or moved by the arrow keys.

import { atLocalTime } from '@bayline/domain/kernel';
import type { DragEvent, KeyboardEvent } from 'react';
import { useFormat } from '../../app/format.ts';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadBand } from './load-band.tsx';
import { type Ghost as GhostPlace, moved, type Placement, type Plan, stepMinutes, timesOf } from './plan.ts';
import type { Bay, Booking, DispatchOperation, Span } from './words.ts';

const hourMilliseconds = 3_600_000;
const usualHours = 10;
/** What a dragged operation is called in the browser's drag and drop. */
export const dragType = 'text/plain';

export interface Moving {
  readonly operation: DispatchOperation;
  readonly ghost: GhostPlace | null;
  readonly change: (part: Partial<Plan>) => void;
  readonly onSend: () => void;
}

interface LanesProps {
  readonly day: string;
  readonly bays: readonly Bay[];
  readonly bookings: readonly Booking[];
  readonly onDrop: (operationId: string, placement: Placement) => void;
  readonly onChoose: (operationId: string) => void;
  readonly moving: Moving | null;
}

/** The working day, longer where a booking is earlier or later: what is drawn must be wide enough to read. */
function spanOf(bookings: readonly Booking[], opening: number): Span {
  const hourOf = (instant: string) => (Date.parse(instant) - opening) / hourMilliseconds;
  const first = Math.max(-8, Math.min(0, ...bookings.map((booking) => Math.floor(hourOf(booking.startsAt)))));
  const last = Math.min(16, Math.max(usualHours, ...bookings.map((booking) => Math.ceil(hourOf(booking.endsAt)))));
  return { start: opening + first * hourMilliseconds, hours: last - first };
}

/** Where a time stands in the lane, in per cent of the day shown; cut off at its ends. */
function place(time: { readonly startsAt: string; readonly endsAt: string }, { start, hours }: Span): { left: number; width: number } {
  const percent = (instant: string) => Math.max(0, Math.min(100, ((Date.parse(instant) - start) / (hours * hourMilliseconds)) * 100));
  const left = percent(time.startsAt);
  return { left, width: percent(time.endsAt) - left };
}

function BookingBlock({
  booking,
  span,
  onChoose,
}: {
  readonly booking: Booking;
  readonly span: Span;
  readonly onChoose: (id: string) => void;
}) {
  const format = useFormat();
  const { left, width } = place(booking, span);
  const label = booking.label === '' ? m.workshop_booked_visit() : booking.label;
  const words = m.workshop_booking({ from: format.time(booking.startsAt), until: format.time(booking.endsAt), label });
  // The end of the plate tells one car from another; the whole words are in the title.
  const shown = (
    <>
      <span className="bl-unseen">{words}</span>
      <span aria-hidden="true">{booking.label === '' ? label : booking.label.slice(2)}</span>
    </>
  );
  return (
    <li
      className="bl-workshop-booking"
      data-kind={booking.subjectType}
      title={words}
      style={{ '--left': `${left}%`, '--width': `${width}%` }}
    >
      {booking.subjectType === 'operation' ? (
        <button
          type="button"
          draggable
          onClick={() => onChoose(booking.subjectId)}
          onDragStart={(event) => event.dataTransfer.setData(dragType, booking.subjectId)}
        >
          {shown}
        </button>
      ) : (
        shown
      )}
    </li>
  );
}

/** The chosen operation where it would stand: arrows move it, Enter sends it. */
function Ghost({ moving, span, bays }: { readonly moving: Moving; readonly span: Span; readonly bays: readonly Bay[] }) {
  const format = useFormat();
  const { timeZone } = useSession().dealership;
  const { operation, ghost, change, onSend } = moving;
  if (ghost === null) return null;
  const { startsAt, endsAt } = timesOf(ghost, timeZone);
  const { left, width } = place({ startsAt, endsAt }, span);
  const fitting = bays.filter((bay) => bay.type === operation.bayType);
  const at = fitting.findIndex((bay) => bay.id === ghost.bayId);
  const press = (event: KeyboardEvent) => {
    const minutes = { ArrowLeft: -stepMinutes, ArrowRight: stepMinutes }[event.key];
    const bay = { ArrowUp: fitting[at - 1], ArrowDown: fitting[at + 1] }[event.key];
    if (minutes !== undefined) change({ startsAt: moved(ghost.startsAt, minutes) });
    if (bay !== undefined) change({ bayId: bay.id });
    if (event.key === 'Enter') onSend();
    if (minutes !== undefined || event.key.startsWith('Arrow') || event.key === 'Enter') event.preventDefault();
  };
  const bayName = bays.find((bay) => bay.id === ghost.bayId)?.name ?? '';
  return (
    <li className="bl-workshop-ghost" style={{ '--left': `${left}%`, '--width': `${width}%` }}>
      <button
        type="button"
        draggable
        aria-label={m.workshop_ghost({ name: operation.name, bay: bayName, time: format.time(startsAt) })}
        onKeyDown={press}
        onClick={onSend}
        onDragStart={(event) => event.dataTransfer.setData(dragType, operation.id)}
      >
        {format.time(startsAt)}
      </button>
    </li>
  );
}

export function BayLanes({ day, bays, bookings, onDrop, onChoose, moving }: LanesProps) {
  const format = useFormat();
  const { timeZone } = useSession().dealership;
  const span = spanOf(bookings, Date.parse(atLocalTime(day, '08:00', timeZone)));
  const shown = bays.filter((bay) => bay.isActive);
  if (shown.length === 0) return <EmptyState icon="wrench" title={m.workshop_lanes_empty()} text={m.workshop_lanes_empty_text()} />;
  const drop = (event: DragEvent<HTMLOListElement>, bayId: string) => {
    event.preventDefault();
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const step = stepMinutes * 60_000;
    const time = span.start + ((event.clientX - left) / width) * span.hours * hourMilliseconds;
    const startsAt = new Date(Math.round(time / step) * step).toISOString();
    onDrop(event.dataTransfer.getData(dragType), { bayId, startsAt: `${format.day(startsAt)}T${format.time(startsAt)}` });
  };
  const isGhostToday = moving?.ghost?.startsAt.startsWith(day) === true;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the lanes scroll sideways, by keyboard too.
    <section className="bl-panel bl-workshop-lanes" aria-label={m.workshop_lanes()} tabIndex={0}>
      <LoadBand bays={shown} bookings={bookings} span={span} />
      <div className="bl-workshop-scale" aria-hidden="true" style={{ '--hours': span.hours }}>
        {Array.from({ length: span.hours }, (_, index) => format.time(new Date(span.start + index * hourMilliseconds).toISOString())).map(
          (hour) => (
            <span key={hour}>{hour}</span>
          ),
        )}
      </div>
      {shown.map((bay) => {
        const mine = bookings.filter((booking) => booking.bayId === bay.id);
        const hasGhost = isGhostToday && moving?.ghost?.bayId === bay.id;
        return (
          <div key={bay.id} className="bl-workshop-lane">
            <strong>{bay.name}</strong>
            <ol onDragOver={(event) => event.preventDefault()} onDrop={(event) => drop(event, bay.id)}>
              {mine.length === 0 && !hasGhost && <li className="bl-workshop-free">{m.workshop_lane_empty()}</li>}
              {mine.map((booking) => (
                <BookingBlock key={booking.startsAt} booking={booking} span={span} onChoose={onChoose} />
              ))}
              {hasGhost && moving !== null && <Ghost moving={moving} span={span} bays={shown} />}
            </ol>
          </div>
        );
      })}
    </section>
  );
}

// The day as the desk plans it: a lane of each bay type, a box of each booking, and under it how full every quarter of an
// hour is against what may be booked beforehand; what is closed hangs from above.
import type { appointments } from '@bayline/contract/appointments';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useFormat } from '../../app/format.ts';
import { PageLink } from '../../app/navigation.tsx';
import { appointmentStatuses } from '../../app/words/appointment-status.ts';
import { bayTypeWords } from '../../app/words/bay-type.ts';
import { m } from '../../paraglide/messages.js';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import { wallClock } from '../../ui/use-now.ts';
import type { Appointment } from './booking-words.ts';

type Calendar = ReplyOf<typeof appointments.calendar>;
type Load = Calendar['load'][number];

const quarter = 15 * 60_000;
const isHeld = (row: Appointment) => row.status !== 'cancelled' && row.status !== 'no-show';

/** A plate is written out over the free time beside a short box: cut, it would read as another car's. */
const plateQuarters = 3;

interface Placed {
  readonly row: Appointment;
  readonly from: number;
  readonly quarters: number;
  readonly line: number;
}

/** Boxes that meet in time, or in what is written on them, stand under each other. */
function placedOf(rows: readonly Appointment[], opensAt: string, count: number): Placed[] {
  const ends: number[] = [];
  return rows.flatMap((row) => {
    const from = Math.floor((Date.parse(row.startsAt) - Date.parse(opensAt)) / quarter);
    const quarters = Math.max(1, Math.ceil((row.plannedMinutes * 60_000) / quarter));
    if (from < 0 || from >= count) return [];
    const free = ends.findIndex((end) => end <= from);
    const line = free === -1 ? ends.length : free;
    ends[line] = from + Math.max(quarters, plateQuarters);
    return [{ row, from, quarters: Math.min(quarters, count - from), line }];
  });
}

function LoadBar({ load, share }: { readonly load: Load; readonly share: number }) {
  const percent = Math.round((load.takenMinutes * 100) / Math.max(1, load.bayMinutes));
  const isOver = percent > share / 100;
  const words = m.appointments_load_of({ percent, share: Math.round(share / 100) });
  return (
    <div className="appointments-load" data-over={isOver}>
      <svg viewBox={`0 0 ${load.takenBays.length} 10`} preserveAspectRatio="none" role="img" aria-label={words}>
        <title>{words}</title>
        {load.takenBays.map((taken, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a quarter of an hour is known by its place in the day.
            key={at}
            x={at + 0.06}
            width={0.88}
            y={10 - (10 * taken) / load.bays}
            height={(10 * taken) / load.bays}
            data-full={taken >= load.bays}
          />
        ))}
        {load.closedBays.map((closed, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a quarter of an hour is known by its place in the day.
          <rect key={at} x={at} width={1} y={0} height={(10 * closed) / load.bays} data-closed="true" />
        ))}
        <line x1="0" x2={load.takenBays.length} y1={10 - share / 1000} y2={10 - share / 1000} />
      </svg>
      <span>{words}</span>
    </div>
  );
}

function Lane({ load, calendar }: { readonly load: Load; readonly calendar: Calendar & { readonly opensAt: string } }) {
  const format = useFormat();
  const count = load.takenBays.length;
  const rows = calendar.rows.filter((row) => row.bayType === load.bayType && isHeld(row));
  const placed = placedOf(rows, calendar.opensAt, count);
  const lines = Math.max(1, ...placed.map((each) => each.line + 1));
  return (
    <section className="appointments-lane" aria-label={bayTypeWords[load.bayType]()}>
      <h2>{m.appointments_lane({ name: bayTypeWords[load.bayType](), count: load.bays })}</h2>
      <ul style={{ gridTemplateColumns: `repeat(${count}, minmax(var(--quarter), 1fr))`, gridTemplateRows: `repeat(${lines}, 48px)` }}>
        {placed.map(({ row, from, quarters, line }) => (
          <li key={row.id} style={{ gridColumn: `${from + 1} / span ${quarters}`, gridRow: line + 1 }} data-late={row.isLate}>
            <PageLink
              to="/appointments/$id"
              params={{ id: row.id }}
              aria-label={`${format.time(row.startsAt)} ${row.plate ?? ''} ${row.requestedWork} ${appointmentStatuses[row.status][1]()}`}
            >
              <strong>{format.time(row.startsAt)}</strong>
              <span data-cut={row.plate === null}>{row.plate ?? row.customerName}</span>
            </PageLink>
          </li>
        ))}
      </ul>
      <LoadBar load={load} share={load.bookableBasisPoints} />
    </section>
  );
}

/** The hours over the lanes. */
function Hours({ opensAt, count }: { readonly opensAt: string; readonly count: number }) {
  const format = useFormat();
  const hours = Array.from({ length: Math.ceil(count / 4) }, (_, at) => new Date(Date.parse(opensAt) + at * 4 * quarter).toISOString());
  return (
    <div className="appointments-hours" aria-hidden="true" style={{ gridTemplateColumns: `repeat(${count}, minmax(var(--quarter), 1fr))` }}>
      {hours.map((hour, at) => (
        <span key={hour} style={{ gridColumn: `${at * 4 + 1} / span ${Math.min(4, count - at * 4)}` }}>
          {format.time(hour)}
        </span>
      ))}
    </div>
  );
}

/** Shown before now, so that what has just begun is in sight. */
const quartersBefore = 4;

/** Narrower than the day, the calendar of a day that is under way is shown from now on; later the hand decides. */
function useShownFromNow(opensAt: string | null, count: number): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (part.current === null || opensAt === null) return;
    const passed = (wallClock() - Date.parse(opensAt)) / quarter;
    if (passed > 0 && passed < count) part.current.scrollLeft = (part.current.scrollWidth * (passed - quartersBefore)) / count;
  }, [opensAt, count]);
  return part;
}

export function DayCalendar({ calendar }: { readonly calendar: Calendar }) {
  const { opensAt, load, rows } = calendar;
  const count = load[0]?.takenBays.length ?? 0;
  const shown = useShownFromNow(opensAt, count);
  if (opensAt === null) return <EmptyState icon="calendar" title={m.appointments_closed()} text={m.appointments_empty_text()} />;
  return (
    <>
      {rows.length === 0 && <EmptyState icon="calendar" title={m.appointments_empty()} text={m.appointments_empty_text()} />}
      <Scrolled ref={shown} className="appointments-calendar" label={m.appointments_calendar()}>
        <div style={{ minInlineSize: `calc(${count} * var(--quarter) + 32px)` }}>
          <Hours opensAt={opensAt} count={count} />
          {load.map((each) => (
            <Lane key={each.bayType} load={each} calendar={{ ...calendar, opensAt }} />
          ))}
        </div>
      </Scrolled>
    </>
  );
}

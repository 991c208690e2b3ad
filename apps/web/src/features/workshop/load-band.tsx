// How much of the bays' time is taken in each hour of a day, or each day of a week: a bar that fills up, with its figure.
import { useFormat } from '../../app/format.ts';
import { m } from '../../paraglide/messages.js';
import type { Booking } from './views.ts';

interface Cell {
  readonly from: number;
  readonly until: number;
}

/** Taken time of a cell over all bays, in per cent. */
function loadOf({ from, until }: Cell, bays: number, bookings: readonly Booking[]): number {
  const taken = bookings.reduce(
    (sum, { startsAt, endsAt }) => sum + Math.max(0, Math.min(until, Date.parse(endsAt)) - Math.max(from, Date.parse(startsAt))),
    0,
  );
  return Math.round((taken / (Math.max(1, bays) * (until - from))) * 100);
}

interface LoadBandProps {
  readonly cells: readonly Cell[];
  /** How wide each is, as the columns of a grid. */
  readonly columns: string;
  readonly bayIds: readonly string[];
  readonly bookings: readonly Booking[];
  readonly isByDay: boolean;
}

export function LoadBand({ cells, columns, bayIds, bookings, isByDay }: LoadBandProps) {
  const format = useFormat();
  const ids = new Set(bayIds);
  const inBays = bookings.filter((booking) => ids.has(booking.bayId));
  return (
    <ol
      className="bl-plan-load"
      aria-label={isByDay ? m.workshop_load_by_day() : m.workshop_load()}
      style={{ gridTemplateColumns: columns }}
    >
      {cells.map((cell) => {
        const percent = loadOf(cell, bayIds.length, inBays);
        const instant = new Date(cell.from).toISOString();
        const words = isByDay
          ? m.workshop_load_day({ day: format.dayInWords(instant), percent })
          : m.workshop_load_hour({ time: format.time(instant), percent });
        return (
          <li key={cell.from} title={words} data-full={percent >= 90} style={{ '--load': `${Math.min(100, percent)}%` }}>
            <span className="bl-unseen">{words}</span>
            <span aria-hidden="true">{percent}%</span>
          </li>
        );
      })}
    </ol>
  );
}

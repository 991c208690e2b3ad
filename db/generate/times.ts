// What the rows of a specimen tell of its times: when it held bay and technician, when it went home, when all was over.
import type { Span } from './diary.ts';
import type { RowsOf } from './template.ts';

export const columnsOf = (pictures: readonly RowsOf[], table: string, names: readonly string[]): (string | null)[][] => {
  const picture = pictures.find((one) => one.table === table);
  return picture?.rows.map((row) => names.map((name) => row[picture.columns.indexOf(name)] ?? null)) ?? [];
};

/** `text` as the database writes it. */
function minutesAfter(startAt: string, text: string): number {
  return (Date.parse(text.replace(' ', 'T').replace(/\+00$/, 'Z')) - Date.parse(startAt)) / 60_000;
}

/** When it holds a bay and a technician: as booked, and as clocked when work is done once more. */
export function spansOf(pictures: readonly RowsOf[], startAt: string): Span[] {
  const booked = columnsOf(pictures, 'bay_bookings', ['during']).map(
    ([during]) => during?.match(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00/g) ?? [],
  );
  if (booked.length === 0) return [];
  const clocked = columnsOf(pictures, 'clock_entries', ['started_at', 'ended_at']).flatMap(([from, until]) =>
    from && until ? [[from, until]] : [],
  );
  return [...booked, ...clocked].map(([from = '', until = '']) => ({
    from: minutesAfter(startAt, from),
    until: minutesAfter(startAt, until),
  }));
}

export function leavesOf(pictures: readonly RowsOf[], startAt: string): number | null {
  const released = columnsOf(pictures, 'visits', ['released_at']).flatMap(([at]) => (at ? [minutesAfter(startAt, at)] : []));
  return released.length > 0 ? Math.max(...released) : null;
}

export function lastMinuteOf(pictures: readonly RowsOf[], startAt: string): number {
  return Math.max(0, ...columnsOf(pictures, 'events', ['happened_at']).flatMap(([at]) => (at ? [minutesAfter(startAt, at)] : [])));
}

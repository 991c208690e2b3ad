// The kit of an order is all its parts together. Red: something is missing and is not sure to come in time; yellow: it is
// coming before the planned start, or lies on the shelf and is not staged; green: all of it is staged or handed out. A bay
// with a car on the lift and no parts is the dearest waiting room of the house.
import type { CalendarDay } from '../kernel/index.ts';
import type { PartsRequestStatus } from './lifecycle.ts';

export interface KitLine {
  readonly status: PartsRequestStatus;
  /** Day on which what is missing is expected, and whether the supplier said so. */
  readonly expectedOn: CalendarDay | null;
  readonly isArrivalConfirmed: boolean;
}

/** How many lines of an order stand where; what came back or was called off does not count. */
export interface Kit {
  readonly lines: number;
  /** Missing, and on no confirmed delivery. */
  readonly short: number;
  /** Missing, and confirmed by the supplier. */
  readonly coming: number;
  /** Held in the store room, not staged. */
  readonly onShelf: number;
  readonly staged: number;
  readonly issued: number;
  /** The last day on which a confirmed delivery is due; null when none is. */
  readonly expectedOn: CalendarDay | null;
}

export type KitColour = 'none' | 'red' | 'yellow' | 'green';

function placeOf(line: KitLine): 'short' | 'coming' | 'onShelf' | 'staged' | 'issued' | null {
  switch (line.status) {
    case 'short':
      return 'short';
    case 'ordered':
      return line.isArrivalConfirmed ? 'coming' : 'short';
    case 'reserved':
    case 'arrived':
    case 'picked':
    case 'inspected':
      return 'onShelf';
    case 'staged':
      return 'staged';
    case 'issued':
    case 'billed':
      return 'issued';
    case 'returned':
    case 'cancelled':
      return null;
  }
}

export function kitOf(lines: readonly KitLine[]): Kit {
  const places = lines.map(placeOf);
  const count = (place: string) => places.filter((one) => one === place).length;
  const days = lines.flatMap((line) => (placeOf(line) === 'coming' && line.expectedOn !== null ? [line.expectedOn] : []));
  return {
    lines: places.filter((place) => place !== null).length,
    short: count('short'),
    coming: count('coming'),
    onShelf: count('onShelf'),
    staged: count('staged'),
    issued: count('issued'),
    expectedOn: days.toSorted().at(-1) ?? null,
  };
}

/** The light for work that is to start on `startsOn`; null: no day is planned, so nothing can come too late for it. */
export function kitColour(kit: Kit, startsOn: CalendarDay | null): KitColour {
  if (kit.lines === 0) return 'none';
  const isTooLate = startsOn !== null && kit.expectedOn !== null && kit.expectedOn >= startsOn;
  if (kit.short > 0 || isTooLate) return 'red';
  return kit.staged + kit.issued === kit.lines ? 'green' : 'yellow';
}

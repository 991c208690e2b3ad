// What the timeline of the dispatch page works with: the rows and hours that are shown, what is being moved, and where
// each thing may go.
import { isRefusal, plusDays, startOfDay } from '@bayline/domain/kernel';
import { useCallback, useMemo, useRef, useState } from 'react';
import { notify } from '../../app/notices.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { useSession } from '../../app/session.ts';
import { wallClock } from '../../ui/use-now.ts';
import { type Axis, axisOf, shareOf, snapped, timeAt, type Zoom } from './plan-axis.ts';
import { percent } from './plan-bar.tsx';
import { type Candidate, createMoves, isSameSpot, type Moving } from './plan-moves.ts';
import { barredBy, isBarredOnRow, lockOf, placeOn, type ShopAround, turnOf } from './plan-place.ts';
import type { Spot } from './plan-pointer.ts';
import { isMovable, type PlanRow, type RowKind, rowsOf } from './plan-rows.ts';
import type { BarredPlace } from './plan-timeline.tsx';
import { rowHeight } from './row-height.ts';
import { usePlanByHand } from './use-plan-by-hand.ts';
import type { DispatchList, DispatchOperation } from './views.ts';

const minute = 60_000;
/** Looking for a first free place by itself, it asks about so many at most. */
const mostPlacesTried = 200;
/** The list tells of a week. */
const daysTold = 7;
const triedEveryMinutes = 15;

export interface View {
  readonly kind: RowKind;
  readonly zoom: Zoom;
}

interface Drawn {
  readonly rows: readonly PlanRow[];
  readonly shop: ShopAround;
}

function candidateAt(moving: Pick<Moving, 'operation' | 'fromRowId'>, spot: Spot, { rows, shop }: Drawn): Candidate | null {
  const row = rows.find(({ id }) => id === spot.rowId);
  if (row === undefined) return null;
  const time = { startsAt: new Date(spot.from).toISOString(), endsAt: new Date(spot.until).toISOString() };
  const place = placeOn(moving.operation, { ...time, row, fromRowId: moving.fromRowId }, shop);
  return isRefusal(place) ? { ...spot, place: null, barred: place } : { ...spot, place, barred: barredBy(moving.operation, place, shop) };
}

const lengthOf = ({ startsAt, endsAt, plannedMinutes }: DispatchOperation) =>
  startsAt !== null && endsAt !== null ? Date.parse(endsAt) - Date.parse(startsAt) : Math.max(5, plannedMinutes) * minute;

/** The first place that it may have, row by row and quarter by quarter; where there is none, the first row now. */
function firstSpot(
  operation: DispatchOperation,
  { axis, rows, shop }: { axis: Axis; rows: readonly PlanRow[]; shop: ShopAround },
): Spot | null {
  const begin = snapped(timeAt(axis, shareOf(axis, wallClock() + 3 * minute)));
  const at = { startsAt: new Date(begin).toISOString(), endsAt: new Date(begin + minute).toISOString() };
  const fitting = rows.filter((row) => !isBarredOnRow(operation, { ...at, row }, shop));
  const length = Math.max(5, operation.plannedMinutes) * minute;
  const spots = Array.from({ length: Math.floor(mostPlacesTried / Math.max(1, fitting.length)) }, (_, count) =>
    fitting.map(({ id }) => {
      const from = begin + count * triedEveryMinutes * minute;
      return { rowId: id, from, until: from + length };
    }),
  ).flat();
  const free = spots.find((spot) => {
    const candidate = candidateAt({ operation, fromRowId: null }, spot, { rows, shop });
    return candidate !== null && candidate.barred === undefined;
  });
  const row = fitting[0] ?? rows[0];
  return free ?? (row === undefined ? null : { rowId: row.id, from: begin, until: begin + length });
}

function barredPlaces(
  operation: DispatchOperation,
  { axis, rows, shop }: { axis: Axis; rows: readonly PlanRow[]; shop: ShopAround },
): BarredPlace[] {
  const first = axis.stretches[0];
  if (first === undefined) return [];
  const at = { startsAt: new Date(first.from).toISOString(), endsAt: new Date(first.until).toISOString() };
  const ofRows = rows.flatMap((row, position) =>
    isBarredOnRow(operation, { ...at, row }, shop)
      ? [{ key: row.id, left: '0%', width: '100%', top: `${position * rowHeight}px`, height: `${rowHeight}px` }]
      : [],
  );
  const { notBefore, notAfter } = turnOf(operation, shop);
  const until = notBefore === 'never' ? 1 : notBefore === null ? 0 : shareOf(axis, Date.parse(notBefore));
  const from = notAfter === null ? 1 : shareOf(axis, Date.parse(notAfter));
  const whole = { top: '0px', height: `${rows.length * rowHeight}px` };
  return [
    ...ofRows,
    ...(until > 0 ? [{ key: 'before', left: '0%', width: percent(until), ...whole }] : []),
    ...(from < 1 ? [{ key: 'after', left: percent(from), width: percent(1 - from), ...whole }] : []),
  ];
}

export function usePlanBoard(list: DispatchList, day: string, { kind, zoom }: View) {
  const { timeZone } = useSession().dealership;
  const [moves] = useState(createMoves);
  const byHand = usePlanByHand(day);
  const shop = useMemo<ShopAround>(() => {
    const told = { startsAt: startOfDay(day, timeZone), endsAt: startOfDay(plusDays(day, daysTold), timeZone) };
    return { list, timeZone, told };
  }, [list, timeZone, day]);
  const shown = useMemo(() => {
    const store = { ...list.hours, timeZone };
    const days = Array.from({ length: zoom === 'week' ? daysTold : 1 }, (_, at) => plusDays(day, at));
    const axis = axisOf(days, store, list.bookings);
    return { axis, rows: rowsOf(list, kind, { axis, store }), shop };
  }, [list, timeZone, zoom, kind, day, shop]);
  const latest = useRef({ ...shown, move: byHand.move });
  latest.current = { ...shown, move: byHand.move };
  const candidate = useCallback((moving: Pick<Moving, 'operation' | 'fromRowId'>, spot: Spot) => {
    return candidateAt(moving, spot, latest.current);
  }, []);
  const begin = useCallback((operationId: string, fromRowId: string | null): Moving | null => {
    const operation = latest.current.shop.list.operations.find(({ id }) => id === operationId);
    if (operation === undefined || !isMovable(operation)) return null;
    const locked = lockOf(operation);
    if (locked === undefined) return { operation, by: 'pointer', fromRowId, at: null };
    notify('refused', sentenceOf({ code: locked.refused, facts: locked.facts }));
    return null;
  }, []);
  const moveTo = useCallback(
    (spot: Spot | null) => {
      const moving = moves.now();
      if (moving === null || (spot === null ? moving.at === null : isSameSpot(moving.at, spot))) return;
      const next = spot === null ? null : candidate(moving, spot);
      // The keys end at the last row; the pointer may leave the rows.
      if (next !== null || moving.by === 'pointer') moves.set({ ...moving, at: next });
    },
    [moves, candidate],
  );
  const lift = useCallback(
    (operationId: string, fromRowId: string | null) => {
      const moving = begin(operationId, fromRowId);
      if (moving === null) return;
      const { operation } = moving;
      const from = Date.parse(operation.startsAt ?? '');
      const spot =
        fromRowId === null ? firstSpot(operation, latest.current) : { rowId: fromRowId, from, until: from + lengthOf(operation) };
      if (spot !== null) moves.set({ ...moving, by: 'keys', at: candidate(moving, spot) });
    },
    [begin, candidate, moves],
  );
  /** The id of what was dropped. */
  const drop = useCallback((): string | null => {
    const moving = moves.now();
    moves.set(null);
    if (moving === null || moving.at === null) return null;
    const { place, barred } = moving.at;
    if (place !== null) latest.current.move(moving.operation, place);
    else if (barred !== undefined) notify('refused', sentenceOf({ code: barred.refused, facts: barred.facts }));
    return moving.operation.id;
  }, [moves]);
  const barredOf = useCallback((operation: DispatchOperation) => barredPlaces(operation, latest.current), []);
  return { ...shown, ...byHand, moves, begin, moveTo, lift, drop, candidate, barredOf };
}

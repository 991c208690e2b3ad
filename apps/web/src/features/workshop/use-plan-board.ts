// What the timeline of the dispatch page works with: the rows and hours that are shown, what is being moved, and where
// each thing may go.
import { isRefusal, plusDays, startOfDay } from '@bayline/domain/kernel';
import { useCallback, useMemo, useRef, useState } from 'react';
import { notify } from '../../app/notices.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { wallClock } from '../../ui/use-now.ts';
import { type Axis, axisOf, shareOf, snapped, timeAt, type Zoom } from './plan-axis.ts';
import { percent } from './plan-bar.tsx';
import { type Candidate, createMoves, isSameSpot, type Moving } from './plan-moves.ts';
import { barredBy, isBarredOnRow, isOverridable, lockOf, type Place, placeOn, type ShopAround, turnOf, usualEnd } from './plan-place.ts';
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

interface BoardProps extends View {
  /** Dropped where it may go only for a reason. */
  readonly onException: (operationId: string, place: Place) => void;
}

interface Drawn {
  readonly rows: readonly PlanRow[];
  readonly shop: ShopAround;
}

function candidateAt(moving: Pick<Moving, 'operation' | 'fromRowId'>, spot: Spot, { rows, shop }: Drawn): Candidate | null {
  const row = rows.find(({ id }) => id === spot.rowId);
  if (row === undefined) return null;
  const time = { startsAt: new Date(spot.from).toISOString(), endsAt: new Date(spot.until).toISOString() };
  const { operation } = moving;
  const place = placeOn(operation, { ...time, row, fromRowId: moving.fromRowId }, shop);
  const askedUntil = spot.until;
  if (isRefusal(place)) return { ...spot, askedUntil, place: null, barred: place };
  // Work that nobody has planned lasts as long as those hands need; what is planned, or was stretched, keeps its length.
  const isUsual = operation.startsAt === null && spot.until - spot.from === usualLength(operation);
  const endsAt = (isUsual ? usualEnd(operation, place, shop) : null) ?? place.endsAt;
  const there = { ...place, endsAt };
  return { ...spot, askedUntil, until: Date.parse(endsAt), place: there, barred: barredBy(operation, there, shop) };
}

const usualLength = ({ plannedMinutes }: DispatchOperation) => Math.max(5, plannedMinutes) * minute;

const lengthOf = (operation: DispatchOperation) => {
  const { startsAt, endsAt } = operation;
  return startsAt !== null && endsAt !== null ? Date.parse(endsAt) - Date.parse(startsAt) : usualLength(operation);
};

/** The first place that it may have, row by row and quarter by quarter; where there is none, the first row now. */
function firstSpot(
  operation: DispatchOperation,
  { axis, rows, shop }: { axis: Axis; rows: readonly PlanRow[]; shop: ShopAround },
): Spot | null {
  const begin = snapped(timeAt(axis, shareOf(axis, wallClock() + 3 * minute)));
  const at = { startsAt: new Date(begin).toISOString(), endsAt: new Date(begin + minute).toISOString() };
  const fitting = rows.filter((row) => !isBarredOnRow(operation, { ...at, row }, shop));
  const length = usualLength(operation);
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

export function usePlanBoard(list: DispatchList, day: string, { kind, zoom, onException }: BoardProps) {
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
  const mayOverride = usePermission('workshop.override');
  const latest = useRef({ ...shown, move: byHand.move, mayOverride, onException });
  latest.current = { ...shown, move: byHand.move, mayOverride, onException };
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
  /** The id of what was dropped; what can only go there for a reason goes to the form, which asks for it. */
  const drop = useCallback((): string | null => {
    const moving = moves.now();
    moves.set(null);
    if (moving === null || moving.at === null) return null;
    const { place, barred } = moving.at;
    if (place !== null && barred !== undefined && isOverridable(barred) && latest.current.mayOverride) {
      notify('refused', sentenceOf({ code: barred.refused, facts: barred.facts }));
      latest.current.onException(moving.operation.id, place);
      return null;
    }
    if (place !== null) latest.current.move(moving.operation, place);
    else if (barred !== undefined) notify('refused', sentenceOf({ code: barred.refused, facts: barred.facts }));
    return moving.operation.id;
  }, [moves]);
  const barredOf = useCallback((operation: DispatchOperation) => barredPlaces(operation, latest.current), []);
  return { ...shown, ...byHand, moves, begin, moveTo, lift, drop, candidate, barredOf };
}

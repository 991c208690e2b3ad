// The shop as it stands, in the planner's words: who and what is there for the next days, and all work still to be done.
// Minutes count from `zero`, the midnight in which the store's day began, so that hours of the day can be told.
import { type Capacity, endOfWork, merged, type Span, within, without } from '@bayline/domain/capacity';
import { dayOf, type Instant, minutesBetween, plusDays, plusMinutes, startOfDay } from '@bayline/domain/kernel';
import {
  type Minutes,
  orderWeight,
  type PlannedOperation,
  type PlannedOrder,
  type PlanWeights,
  type Shop,
  startingWeights,
  withStandIns,
} from '@bayline/domain/planning';
import { kitOf } from '@bayline/domain/warehouse';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { capacityBetween } from '../../capacity/index.ts';
import { rulesOf } from '../rules.ts';
import { type PlannedRow, plannedOperations, type TimeTaken, timeTaken } from '../statements/planning.ts';

/** Work of six days fits in, and a part that comes next week. */
const daysAhead = 12;
/** Work that has had its planned time and still runs is taken to need as long as this. */
const leastLeftMinutes = 10;
/** Between the end of the work and what was promised lie inspection, drive and wash. */
const minutesAfterWork = 20;

/** Nobody has planned it, or it came back and has not been given out again. */
export function isUnplanned({ status, begunAt, isGivenAgain }: PlannedRow): boolean {
  return begunAt === null && (status === 'waiting' || (status === 'rework' && !isGivenAgain));
}

export interface ShopNow {
  readonly zero: Instant;
  readonly shop: Shop;
  readonly operations: readonly PlannedRow[];
  /** What the store wants its plan to be good for. */
  readonly weights: PlanWeights;
}

/** What a plan is drawn from. */
export interface View {
  readonly zero: Instant;
  /** The first whole minute after the question, as a minute and as a moment. */
  readonly now: number;
  readonly from: Instant;
  readonly timeZone: string;
  readonly capacity: Capacity;
  /** Time of bays and people that is given away, from the day's beginning. */
  readonly bookings: readonly TimeTaken[];
  readonly operations: readonly PlannedRow[];
  readonly weights: PlanWeights;
}

export const minuteOf = ({ zero }: View, at: Instant) => minutesBetween(zero, at);
export const minutesOfSpan = (view: View, { startsAt, endsAt }: Span): Minutes => ({
  from: minuteOf(view, startsAt),
  until: minuteOf(view, endsAt),
});

/** What is there from now on, less what others have taken. */
export function resourcesOf(view: View, taken: readonly TimeTaken[]): Pick<Shop, 'bays' | 'technicians' | 'equipment'> {
  const { capacity, from } = view;
  const minutes = (span: Span) => minutesOfSpan(view, span);
  const takenOf = (id: string) => taken.filter(({ resourceId, endsAt }) => resourceId === id && endsAt > from);
  const past = { startsAt: view.zero, endsAt: from };
  return {
    bays: capacity.bays.map(({ id, type, closed }) => ({ id, type, closed: [...closed, ...takenOf(id)].map(minutes) })),
    technicians: capacity.technicians.map(({ id, speedPercent, skills, working }) => ({
      id,
      speedPercent,
      skills: skills.map(({ skill }) => skill),
      // Nobody begins before the store opens or after it has closed.
      shifts: without(
        working.flatMap((shift) => within(capacity.openTimes, shift)),
        [past, ...takenOf(id)],
      ).map(minutes),
    })),
    equipment: capacity.equipment.map(({ kind, quantity, unavailable }) => ({
      kind,
      quantity,
      unavailable: unavailable.map((span) => ({ ...minutes(span), quantity: span.quantity })),
    })),
  };
}

/** Parts on the shelf count at once, parts that are confirmed for a day from the next morning on. */
function partsAt({ kitLines }: PlannedRow, { zero, now, timeZone }: View): number | null {
  const kit = kitOf(kitLines);
  if (kit.lines === 0) return 0;
  if (kit.short > 0) return null;
  if (kit.expectedOn === null || kit.coming === 0) return 0;
  return Math.max(now, minutesBetween(zero, startOfDay(plusDays(kit.expectedOn, 1), timeZone)));
}

/** Whose clock runs outside his shifts has stayed on, and will until it is done. */
export function hasStayedOn({ isRunning, technicianIds }: PlannedRow, { capacity, from }: View): boolean {
  const { working = [] } = capacity.technicians.find(({ id }) => id === technicianIds[0]) ?? {};
  return isRunning && working.every(({ startsAt, endsAt }) => from < startsAt || from >= endsAt);
}

/** The time in which the work goes on. */
function goesOn({ technicianIds, skill }: PlannedRow, view: View): Span[] {
  const { zero, now, capacity } = view;
  const minutes = (spans: readonly Span[]) => spans.map((span) => minutesOfSpan(view, span));
  const { working = [] } = capacity.technicians.find(({ id }) => id === technicianIds[0]) ?? {};
  const colleagues = capacity.technicians.filter(({ skills }) => skills.some((one) => one.skill === skill));
  const there = withStandIns(now, minutes(working), minutes(colleagues.flatMap((colleague) => colleague.working)));
  return merged(there.map(({ from, until }) => ({ startsAt: plusMinutes(zero, from), endsAt: plusMinutes(zero, until) })));
}

/** Begun: it holds its bay and its people until it will be done, as far as one knows now. */
function begunOf(row: PlannedRow & { readonly begunAt: Instant }, view: View): PlannedOperation['started'] {
  const { bayId: bay, technicianIds: technicians, begunAt, plannedMinutes, givenMinutes } = row;
  const { now, from: nowAt } = view;
  const workedMinutes = Math.round(row.workedMinutes / Math.max(1, technicians.length));
  const left = Math.max(leastLeftMinutes, (givenMinutes ?? plannedMinutes) - workedMinutes);
  const from = Math.min(now - 1, minuteOf(view, begunAt));
  const end = hasStayedOn(row, view) ? undefined : endOfWork(nowAt, left, goesOn(row, view));
  return { bay, technicians, from, until: end === undefined ? now + left : minuteOf(view, end), workedMinutes };
}

/** Given out and not begun: it stands as it is booked, whatever the shifts say; what should have begun takes its time from now on. */
function standsAsBooked(row: PlannedRow, view: View): PlannedOperation['started'] {
  const { bayId: bay, technicianIds: technicians, startsAt, endsAt, plannedMinutes, givenMinutes } = row;
  if (startsAt === null || endsAt === null) return undefined;
  const { from, until } = minutesOfSpan(view, { startsAt, endsAt });
  const late = from < view.now ? view.now + (givenMinutes ?? plannedMinutes) : 0;
  return { bay, technicians, from, until: Math.max(until, late), workedMinutes: 0 };
}

export function startedOf(row: PlannedRow, view: View): PlannedOperation['started'] {
  const { begunAt } = row;
  return begunAt === null ? standsAsBooked(row, view) : begunOf({ ...row, begunAt }, view);
}

/** An operation as the planner may place it. */
export function operationOf(row: PlannedRow, view: View): PlannedOperation {
  const people = Math.max(1, row.technicianIds.length);
  // A store that keeps no list of its equipment is taken to have what its work needs.
  const isListed = view.capacity.equipment.some(({ kind }) => kind === row.equipment);
  return {
    id: row.id,
    stage: row.sequence,
    bayType: row.bayType,
    crew: Array.from({ length: people }, () => [row.skill]),
    standardMinutes: row.plannedMinutes,
    equipment: isListed ? [row.equipment] : [],
    partsAt: partsAt(row, view),
    mayPause: true,
  };
}

/** Work that came back goes to those who did it, when nobody has said otherwise. */
function asItStands(row: PlannedRow, view: View): PlannedOperation {
  const operation = operationOf(row, view);
  if (!isUnplanned(row)) {
    const started = startedOf(row, view);
    if (started !== undefined) return { ...operation, started };
  }
  return row.technicianIds.length > 0 ? { ...operation, lock: { technicians: row.technicianIds } } : operation;
}

function orderOf<Row extends PlannedRow>(
  [first, ...others]: readonly [Row, ...Row[]],
  view: View,
  planned: (row: Row) => PlannedOperation,
): PlannedOrder {
  const operations = [first, ...others];
  const { workOrderId, promisedAt, customerWaits, isBooked } = first;
  const isRework = operations.some((row) => row.isRework || row.isReturn);
  return {
    id: workOrderId,
    releasedAt: view.now,
    promisedAt: promisedAt === null ? null : minuteOf(view, promisedAt) - minutesAfterWork,
    weight: orderWeight({ isRework, isOwnerWaiting: customerWaits, isBooked }),
    isOwnerWaiting: customerWaits,
    operations: operations.map(planned),
  };
}

export function ordersOf<Row extends PlannedRow>(
  rows: readonly Row[],
  view: View,
  planned: (row: Row) => PlannedOperation,
): PlannedOrder[] {
  return [...new Set(rows.map(({ workOrderId }) => workOrderId))].flatMap((id) => {
    const [first, ...others] = rows.filter(({ workOrderId }) => workOrderId === id);
    return first === undefined ? [] : [orderOf([first, ...others], view, planned)];
  });
}

/** What the question takes for granted. */
export interface Supposed {
  /** The order counts as if its owner had agreed to all of it. */
  readonly agreed?: string | undefined;
  /** The car of this appointment is here: its work is asked for, and the time that it holds is free. */
  readonly cameTrue?: string | undefined;
}

/** All that a plan is drawn from. */
export async function lookAround(ctx: RequestContext, tx: Tx, { agreed }: Supposed = {}): Promise<View> {
  const { timeZone } = ctx.actor;
  const today = dayOf(ctx.now, timeZone);
  const zero = startOfDay(today, timeZone);
  // Nobody starts in the middle of a minute.
  const now = minutesBetween(zero, ctx.now) + 1;
  const from = plusMinutes(zero, now);
  const period = { startsAt: zero, endsAt: startOfDay(plusDays(today, daysAhead), timeZone) };
  const [capacity, operations, bookings, rules] = await Promise.all([
    capacityBetween(ctx, tx, period),
    tx.all(plannedOperations, [tx.dealershipId, ctx.now, agreed ?? null]),
    tx.all(timeTaken, [tx.dealershipId, zero, period.endsAt]),
    rulesOf(tx),
  ]);
  return { zero, now, from, timeZone, capacity, bookings, operations, weights: { ...startingWeights, ...rules.weights } };
}

/** Door: the shop as it stands. What is begun or given out stays; all else may be planned around it. */
export async function shopNow(ctx: RequestContext, tx: Tx, supposed: Supposed = {}): Promise<ShopNow> {
  const view = await lookAround(ctx, tx, supposed);
  const { zero, now, operations, bookings, weights } = view;
  // The time reserved for a visit gives way to the plan of its own work.
  const own = new Set(operations.flatMap(({ id, visitId }) => [id, visitId]));
  const others = bookings.filter(({ subjectId }) => subjectId !== supposed.cameTrue && !own.has(subjectId));
  const orders = ordersOf(operations, view, (row) => asItStands(row, view));
  return { zero, operations, weights, shop: { now, ...resourcesOf(view, others), orders } };
}

// The shop as it stands, in the planner's words: who and what is there for the next days, and all work still to be done.
// Minutes count from `zero`, the midnight in which the store's day began, so that hours of the day can be told.
import { type Capacity, type Span, without } from '@bayline/domain/capacity';
import { dayOf, type Instant, minutesBetween, plusDays, plusMinutes, startOfDay } from '@bayline/domain/kernel';
import { type Minutes, orderWeight, type PlannedOperation, type PlannedOrder, type Shop } from '@bayline/domain/planning';
import type { Kit } from '@bayline/domain/warehouse';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { capacityBetween } from '../../capacity/index.ts';
import { kitOfOrder } from '../../warehouse/index.ts';
import { type PlannedRow, plannedOperations, timeTaken } from '../statements/planning.ts';

/** Work of six days fits in, and a part that comes next week. */
const daysAhead = 12;
/** Work that has had its planned time and still runs is taken to need as long as this. */
const leastLeftMinutes = 10;

/** Nobody has planned it, or it came back and the time it was given is over. */
export function isUnplanned({ status, begunAt, endsAt }: PlannedRow, now: Instant): boolean {
  if (begunAt !== null) return false;
  return status === 'waiting' || (status === 'rework' && (endsAt === null || endsAt <= now));
}

export interface ShopNow {
  readonly zero: Instant;
  readonly shop: Shop;
  readonly operations: readonly PlannedRow[];
}

interface View {
  readonly zero: Instant;
  /** The first whole minute after the question, as a minute and as a moment. */
  readonly now: number;
  readonly from: Instant;
  readonly timeZone: string;
  readonly kinds: ReadonlySet<string>;
}

/** What is there, less what others have taken. */
function resourcesOf(
  capacity: Capacity,
  takenOf: (id: string) => readonly Span[],
  { zero }: View,
): Pick<Shop, 'bays' | 'technicians' | 'equipment'> {
  const minutes = ({ startsAt, endsAt }: Span): Minutes => ({ from: minutesBetween(zero, startsAt), until: minutesBetween(zero, endsAt) });
  return {
    bays: capacity.bays.map(({ id, type, closed }) => ({ id, type, closed: [...closed, ...takenOf(id)].map(minutes) })),
    technicians: capacity.technicians.map(({ id, speedPercent, skills, working }) => ({
      id,
      speedPercent,
      skills: skills.map(({ skill }) => skill),
      shifts: without(working, takenOf(id)).map(minutes),
    })),
    equipment: capacity.equipment.map(({ kind, quantity, unavailable }) => ({
      kind,
      quantity,
      unavailable: unavailable.map((span) => ({ ...minutes(span), quantity: span.quantity })),
    })),
  };
}

/** Parts on the shelf count at once, parts that are confirmed for a day from the next morning on. */
function partsAt(kit: Kit | undefined, { zero, now, timeZone }: View): number | null {
  if (kit === undefined || kit.lines === 0) return 0;
  if (kit.short > 0) return null;
  if (kit.expectedOn === null || kit.coming === 0) return 0;
  return Math.max(now, minutesBetween(zero, startOfDay(plusDays(kit.expectedOn, 1), timeZone)));
}

/**
 * What is begun or given out stands as it is booked, whatever the shifts say: nobody else can have that bay and those people.
 * What should have begun takes its time from now on. Work that came back goes to those who did it.
 */
function fixedOf(row: PlannedRow, { zero, now, from: nowAt }: View): Pick<PlannedOperation, 'started' | 'lock'> {
  const { bayId: bay, technicianIds: technicians, begunAt, startsAt, endsAt } = row;
  if (isUnplanned(row, nowAt) || startsAt === null || endsAt === null) return technicians.length > 0 ? { lock: { technicians } } : {};
  const from = minutesBetween(zero, begunAt ?? startsAt);
  const workedMinutes = Math.round(row.workedMinutes / Math.max(1, technicians.length));
  const least = begunAt === null ? row.plannedMinutes : Math.max(leastLeftMinutes, row.plannedMinutes - workedMinutes);
  const until = Math.max(minutesBetween(zero, endsAt), from < now ? now + least : 0);
  return { started: { bay, technicians, from: begunAt === null ? from : Math.min(now - 1, from), until, workedMinutes } };
}

function operationOf(row: PlannedRow, kit: Kit | undefined, view: View): PlannedOperation {
  const people = Math.max(1, row.technicianIds.length);
  return {
    id: row.id,
    stage: row.sequence,
    bayType: row.bayType,
    crew: Array.from({ length: people }, () => [row.skill]),
    standardMinutes: row.plannedMinutes,
    // A store that keeps no list of its equipment is taken to have what its work needs.
    equipment: view.kinds.has(row.equipment) ? [row.equipment] : [],
    partsAt: partsAt(kit, view),
    mayPause: true,
    ...fixedOf(row, view),
  };
}

function orderOf([first, ...others]: readonly [PlannedRow, ...PlannedRow[]], kit: Kit | undefined, view: View): PlannedOrder {
  const operations = [first, ...others];
  const { workOrderId, promisedAt, customerWaits, isBooked } = first;
  const isRework = operations.some((row) => row.isRework || row.isReturn);
  return {
    id: workOrderId,
    releasedAt: view.now,
    promisedAt: promisedAt === null ? null : minutesBetween(view.zero, promisedAt),
    weight: orderWeight({ isRework, isOwnerWaiting: customerWaits, isBooked }),
    isOwnerWaiting: customerWaits,
    operations: operations.map((row) => operationOf(row, kit, view)),
  };
}

function ordersOf(rows: readonly PlannedRow[], kits: ReadonlyMap<string, Kit>, view: View): PlannedOrder[] {
  return [...new Set(rows.map(({ workOrderId }) => workOrderId))].flatMap((id) => {
    const [first, ...others] = rows.filter(({ workOrderId }) => workOrderId === id);
    return first === undefined ? [] : [orderOf([first, ...others], kits.get(id), view)];
  });
}

/** Door: the order `agreed` is planned as if its owner had agreed to all of it. */
export async function shopNow(ctx: RequestContext, tx: Tx, agreed: string | null = null): Promise<ShopNow> {
  const { timeZone } = ctx.actor;
  const today = dayOf(ctx.now, timeZone);
  // Nobody starts in the middle of a minute.
  const zero = startOfDay(today, timeZone);
  const now = minutesBetween(zero, ctx.now) + 1;
  const from = plusMinutes(zero, now);
  const period = { startsAt: from, endsAt: startOfDay(plusDays(today, daysAhead), timeZone) };
  const [capacity, operations, bookings] = await Promise.all([
    capacityBetween(ctx, tx, period),
    tx.all(plannedOperations, [tx.dealershipId, ctx.now, agreed]),
    tx.all(timeTaken, [tx.dealershipId, period.startsAt, period.endsAt]),
  ]);
  const kits = await kitOfOrder(tx, [...new Set(operations.map(({ workOrderId }) => workOrderId))]);
  // The time reserved for a visit gives way to the plan of its own work.
  const own = new Set(operations.flatMap(({ id, visitId }) => [id, visitId]));
  const others = bookings.filter(({ subjectId }) => !own.has(subjectId));
  const takenOf = (id: string) => others.filter(({ resourceId }) => resourceId === id);
  const view = { zero, now, from, timeZone, kinds: new Set(capacity.equipment.map(({ kind }) => kind)) };
  return { zero, operations, shop: { now, ...resourcesOf(capacity, takenOf, view), orders: ordersOf(operations, kits, view) } };
}

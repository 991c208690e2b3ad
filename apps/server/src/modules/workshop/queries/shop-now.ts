// The shop as it stands, in the planner's words: who and what is there for the next days, and all work still to be done.
// Minutes count from `zero`, the first whole minute after the question.
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

export interface ShopNow {
  readonly zero: Instant;
  readonly shop: Shop;
  readonly operations: readonly PlannedRow[];
}

interface View {
  readonly zero: Instant;
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

/** Minutes from zero: parts on the shelf count at once, parts that are confirmed for a day from the next morning on. */
function partsAt(kit: Kit | undefined, { zero, timeZone }: View): number | null {
  if (kit === undefined || kit.lines === 0) return 0;
  if (kit.short > 0) return null;
  if (kit.expectedOn === null || kit.coming === 0) return 0;
  return Math.max(0, minutesBetween(zero, startOfDay(plusDays(kit.expectedOn, 1), timeZone)));
}

/** What is begun stays where it is; what the dispatcher has planned stays as he planned it, while its time is still to come. */
function fixedOf(row: PlannedRow, { zero }: View): Pick<PlannedOperation, 'started' | 'lock'> {
  const { bayId, technicianIds, begunAt, startsAt } = row;
  if (technicianIds.length === 0) return {};
  if (begunAt !== null) {
    const left = row.plannedMinutes - Math.round(row.workedMinutes / technicianIds.length);
    const from = Math.min(-1, minutesBetween(zero, begunAt));
    return { started: { bay: bayId, technicians: technicianIds, from, until: Math.max(leastLeftMinutes, left) } };
  }
  const start = startsAt === null ? -1 : minutesBetween(zero, startsAt);
  const place = { ...(bayId === null ? {} : { bay: bayId }), technicians: technicianIds };
  return { lock: start < 0 ? place : { ...place, startsAt: start } };
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
    partsAt: row.begunAt === null ? partsAt(kit, view) : 0,
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
    releasedAt: 0,
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

export async function shopNow(ctx: RequestContext, tx: Tx): Promise<ShopNow> {
  const { timeZone } = ctx.actor;
  const today = dayOf(ctx.now, timeZone);
  // Nobody starts in the middle of a minute.
  const zero = plusMinutes(startOfDay(today, timeZone), minutesBetween(startOfDay(today, timeZone), ctx.now) + 1);
  const period = { startsAt: zero, endsAt: startOfDay(plusDays(today, daysAhead), timeZone) };
  const [capacity, operations, bookings] = await Promise.all([
    capacityBetween(ctx, tx, period),
    tx.all(plannedOperations, [tx.dealershipId, ctx.now]),
    tx.all(timeTaken, [tx.dealershipId, period.startsAt, period.endsAt]),
  ]);
  const kits = await kitOfOrder(tx, [...new Set(operations.map(({ workOrderId }) => workOrderId))]);
  // The time reserved for a visit gives way to the plan of its own work.
  const own = new Set(operations.flatMap(({ id, visitId }) => [id, visitId]));
  const others = bookings.filter(({ subjectId }) => !own.has(subjectId));
  const takenOf = (id: string) => others.filter(({ resourceId }) => resourceId === id);
  const view = { zero, timeZone, kinds: new Set(capacity.equipment.map(({ kind }) => kind)) };
  return { zero, operations, shop: { now: 0, ...resourcesOf(capacity, takenOf, view), orders: ordersOf(operations, kits, view) } };
}

// The plan follows the shop: running work is held for as long as it will take, given-out work that cannot stay where it is goes
// where it can, and people are told what concerns them.
import { checkStartsInHours } from '@bayline/domain/capacity';
import { type Instant, minutesBetween, plusMinutes } from '@bayline/domain/kernel';
import { causeOf, isToldOf, type MoveCause, noticedMinutes, type Plan, type Shop, weightsAtWork } from '@bayline/domain/planning';
import { evenShares } from '@bayline/domain/workshop';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { onConstraint, ProblemError } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookingConstraints, moveBookings } from '../../capacity/index.ts';
import { hasStayedOn } from '../queries/shop-now.ts';
import { type GivenRow, momentOf, placeOf, type ShopToMend, shopOf, shopToMend } from '../queries/shop-to-mend.ts';
import { deleteTechnicians, insertTechnicians, lockGivenWork, moveAssignments } from '../store.ts';

/** Enough to find who else is free; a day of two hundred cars takes a tenth of a second. */
const budget = { steps: 300 };
/** Orders that cannot be planned as things are stay as they are booked; each turn may find more of them. */
const mostTurns = 3;
/** No booking is longer. */
const longestMinutes = 14 * 1440;

interface Move {
  readonly row: GivenRow;
  readonly bayId: string;
  readonly technicianIds: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cause: MoveCause;
  readonly inTheWay: string | null;
}

interface Held {
  readonly row: GivenRow;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly isOvertime: boolean;
}

/** Undefined where orders stay that nobody can plan. */
async function planned(ctx: RequestContext, asked: ShopToMend): Promise<{ shop: Shop; plan: Plan; before: Plan } | undefined> {
  const kept = new Set<string>();
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const { shop, before } = shopOf(asked, kept);
    const plan = await ctx.planner.plan({ shop, before, seed: 1, budget, weights: weightsAtWork(asked.view.weights) });
    if (plan.unplanned.length === 0) return { shop, plan, before };
    for (const { order } of plan.unplanned) kept.add(order);
  }
  return undefined;
}

function movesOf({ view, rows }: ShopToMend, { shop, plan, before }: { shop: Shop; plan: Plan; before: Plan }): Move[] {
  const movable = new Set(before.placements.map(({ operation }) => operation));
  const orders = new Map(shop.orders.map((order) => [order.id, order]));
  return rows.flatMap((row): Move[] => {
    const is = plan.placements.find(({ operation }) => operation === row.id);
    const operation = orders.get(row.workOrderId)?.operations.find(({ id }) => id === row.id);
    if (!movable.has(row.id) || is === undefined || is.bay === null || operation === undefined) return [];
    const startsAt = momentOf(view, is.from);
    const endsAt = momentOf(view, Math.max(is.until, is.from + 1));
    const isSame =
      row.bayId === is.bay && row.technicianIds.join() === is.technicians.join() && row.startsAt === startsAt && row.endsAt === endsAt;
    if (isSame) return [];
    const { cause, order } = causeOf(shop, plan, { was: placeOf(row, view), is, operation });
    return [{ row, bayId: is.bay, technicianIds: is.technicians, startsAt, endsAt, cause, inTheWay: order }];
  });
}

/** From when and until when running work is held; not in time that is somebody's and stays so. */
function heldTimesOf({ view, rows }: ShopToMend, plan: Plan, moves: readonly Move[]): Held[] {
  const isMoved = new Set(moves.map(({ row }) => row.id));
  return rows.flatMap((row): Held[] => {
    const is = plan.placements.find(({ operation }) => operation === row.id);
    if (row.begunAt === null || is === undefined) return [];
    const own = new Set([row.bayId, ...row.technicianIds]);
    const others = view.bookings.filter(
      ({ resourceId, subjectId }) => own.has(resourceId) && !isMoved.has(subjectId) && subjectId !== row.id,
    );
    const before = others.filter(({ startsAt }) => startsAt < row.startsAt).map(({ endsAt }) => endsAt);
    const after = others.filter(({ startsAt }) => startsAt >= row.endsAt).map(({ startsAt }) => startsAt);
    // Begun before its time, it stands there since then.
    const begun = [row.begunAt, ...before].toSorted().at(-1) ?? row.startsAt;
    const startsAt = begun < row.startsAt ? begun : row.startsAt;
    const endsAt = [momentOf(view, is.until), plusMinutes(startsAt, longestMinutes), ...after].toSorted()[0] ?? row.endsAt;
    const isSame = endsAt === row.endsAt && startsAt === row.startsAt;
    return isSame || endsAt <= startsAt ? [] : [{ row, startsAt, endsAt, isOvertime: hasStayedOn(row, view) }];
  });
}

const differs = (a: Instant, b: Instant) => Math.abs(minutesBetween(a, b)) >= noticedMinutes;
const isWithOthers = ({ row, technicianIds }: Move) => row.technicianIds.join() !== technicianIds.join();
const isElsewhere = (move: Move) => move.row.bayId !== move.bayId || isWithOthers(move);

/** Whether it still stands as it was when the planner was asked. */
async function isUntouched(tx: Tx, rows: readonly GivenRow[]): Promise<boolean> {
  const now = await tx.all(lockGivenWork, [tx.dealershipId, rows.map(({ id }) => id)]);
  const known = new Map(now.map((row) => [row.id, row]));
  return rows.every(({ id, status, bayId, startsAt, endsAt, technicianIds }) => {
    const is = known.get(id);
    const isThere = is?.status === status && is.bayId === bayId && is.technicianIds.join() === technicianIds.join();
    return isThere && is.startsAt === startsAt && is.endsAt === endsAt;
  });
}

function tell(tx: Tx, moves: readonly Move[]): void {
  for (const { row, bayId, technicianIds, startsAt, endsAt, cause, inTheWay } of moves) {
    const { workOrderId, visitId, id: subjectId } = row;
    const leftIds = row.technicianIds.filter((id) => !technicianIds.includes(id));
    const data = {
      workOrderId,
      bayId,
      technicianIds,
      leftIds,
      wasStartsAt: row.toldStartsAt,
      startsAt,
      endsAt,
      cause,
      inTheWayId: inTheWay,
    };
    tx.record({ subjectType: 'operation', subjectId, visitId, type: 'operation-moved', version: 1, step: 7, data });
  }
}

async function write(tx: Tx, moves: readonly Move[], held: readonly Held[]): Promise<number> {
  if (
    !(await isUntouched(
      tx,
      [...moves, ...held].map(({ row }) => row),
    ))
  )
    return 0;
  const { dealershipId } = tx;
  const told = moves.filter(({ row, ...is }) => isToldOf(row, is));
  const isTold = new Set(told.map(({ row }) => row.id));
  await moveBookings(tx, {
    moved: moves.map(({ row, cause: _c, inTheWay: _w, ...time }) => ({ ...time, operationId: row.id, equipment: row.equipment })),
    held: held.map(({ row, ...time }) => ({ ...time, operationId: row.id, was: { startsAt: row.startsAt, endsAt: row.endsAt } })),
  });
  const all = [
    ...moves.map(({ row, ...is }) => ({ ...is, id: row.id, toldStartsAt: isTold.has(row.id) ? is.startsAt : row.toldStartsAt })),
    ...held.map(({ row, startsAt, endsAt }) => ({ ...row, startsAt, endsAt })),
  ];
  const columns = [
    all.map(({ id }) => id),
    all.map(({ bayId }) => bayId),
    all.map(({ startsAt }) => startsAt),
    all.map(({ endsAt }) => endsAt),
  ];
  tx.later([[moveAssignments, [dealershipId, ...columns, all.map(({ toldStartsAt }) => toldStartsAt)]]]);
  for (const { row, technicianIds } of moves.filter(isWithOthers)) {
    const shares = evenShares(technicianIds);
    tx.later([
      [deleteTechnicians, [dealershipId, row.id, row.reworkCount]],
      [insertTechnicians, [dealershipId, row.id, row.reworkCount, shares.map((s) => s.technicianId), shares.map((s) => s.sharePercent)]],
    ]);
  }
  tell(tx, told);
  return all.length;
}
const takenCodes: readonly string[] = Object.values(bookingConstraints);

/** Door: brings the given-out work in line with the shop as it is now, and says how much of it has changed; the news of whoever was quicker leads to the next turn. */
export async function mendPlan(ctx: RequestContext): Promise<number> {
  const asked = await inDealership(ctx, (tx) => shopToMend(ctx, tx));
  const found = asked.rows.length === 0 ? undefined : await planned(ctx, asked);
  if (found === undefined) return 0;
  const moves = movesOf(asked, found);
  const held = heldTimesOf(asked, found.plan, moves);
  const isWorthIt =
    moves.some((move) => isElsewhere(move) || differs(move.row.startsAt, move.startsAt) || differs(move.row.endsAt, move.endsAt)) ||
    held.some(({ row, startsAt, endsAt }) => differs(row.startsAt, startsAt) || differs(row.endsAt, endsAt));
  if (!isWorthIt || moves.some(({ startsAt }) => checkStartsInHours(startsAt, asked.view.capacity.hours))) return 0;
  try {
    return await onConstraint(bookingConstraints, () => inDealership(ctx, (tx) => write(tx, moves, held)));
  } catch (error) {
    if (error instanceof ProblemError && takenCodes.includes(error.code)) return 0;
    throw error;
  }
}

// What a plan is worth, counted from the plan alone: the same figures for a plan of the planner's, of a rule's or of a
// dispatcher's hand.
import type { Minutes, Placement, Plan, PlanWeights, Shop } from './model.ts';

export interface PlanMeasure {
  /** Minutes late times the order's weight, over all orders with a promise; an unplanned one counts until the shop's last shift ends. */
  readonly weightedLateness: number;
  readonly promised: number;
  readonly onTime: number;
  /** Minutes less than four hours before the promise, times the order's weight; those after it count on. */
  readonly weightedNearness: number;
  /** Minutes that owners in the house wait from when their car may begin. */
  readonly waitingMinutes: number;
  readonly overtimeMinutes: number;
  /** Operations elsewhere, by others or at another time than in the plan before. */
  readonly changes: number;
  /** Of these, the ones in another bay or with other people. */
  readonly elsewhere: number;
  /** When the last car is ready. */
  readonly lastReadyAt: number;
}

/** As long before its promise a car is best ready. */
export const marginMinutes = 240;

/** A start that moves by less tells nobody to do anything else. */
export const noticedMinutes = 5;

export function measure(shop: Shop, plan: Plan, before?: Plan): PlanMeasure {
  const readyAt = new Map<string, number>();
  for (const { order, until } of plan.placements) readyAt.set(order, Math.max(readyAt.get(order) ?? 0, until));
  const horizon = planningEnd(shop);
  for (const { order } of plan.unplanned) readyAt.set(order, horizon);
  let weightedLateness = 0;
  let promised = 0;
  let onTime = 0;
  let weightedNearness = 0;
  let waitingMinutes = 0;
  for (const { id, promisedAt, weight, releasedAt, isOwnerWaiting } of shop.orders) {
    const ready = readyAt.get(id) ?? releasedAt;
    if (isOwnerWaiting) waitingMinutes += Math.max(0, ready - releasedAt);
    if (promisedAt === null) continue;
    promised += 1;
    weightedNearness += weight * Math.max(0, ready - promisedAt + marginMinutes);
    if (ready <= promisedAt) onTime += 1;
    else weightedLateness += weight * (ready - promisedAt);
  }
  const overtimeMinutes = plan.placements.reduce((sum, at) => sum + overtimeOf(shop, at), 0);
  const changes = before ? changesBetween(before, plan) : [];
  return {
    weightedLateness,
    weightedNearness,
    promised,
    onTime,
    waitingMinutes,
    overtimeMinutes,
    changes: changes.length,
    elsewhere: changes.filter(({ was, is }) => isElsewhere(was, is)).length,
    lastReadyAt: Math.max(0, ...readyAt.values()),
  };
}

/** The price of a plan under a store's weights; the planner looks for the lowest. */
export function priceOf(measured: PlanMeasure, weights: PlanWeights): number {
  return (
    weights.lateness * measured.weightedLateness +
    weights.margin * measured.weightedNearness +
    weights.waiting * measured.waitingMinutes +
    weights.overtime * measured.overtimeMinutes +
    weights.changes * measured.changes +
    weights.elsewhere * measured.elsewhere +
    weights.lastReady * measured.lastReadyAt
  );
}

/** The end of everybody's last known shift, no promise or release being later. */
export function planningEnd(shop: Shop): number {
  const shifts = shop.technicians.flatMap((technician) => technician.shifts.map(({ until }) => until));
  return [...shifts, ...shop.orders.flatMap(({ releasedAt, promisedAt }) => [releasedAt, promisedAt ?? 0])].reduce(
    (latest, minute) => Math.max(latest, minute),
    shop.now,
  );
}

const keyOf = (at: Placement) => `${at.order}/${at.operation}`;

function changesBetween(before: Plan, after: Plan): { was: Placement; is: Placement }[] {
  const old = new Map(before.placements.map((at) => [keyOf(at), at]));
  return after.placements.flatMap((is) => {
    const was = old.get(keyOf(is));
    return was !== undefined && (isElsewhere(was, is) || Math.abs(was.from - is.from) >= noticedMinutes) ? [{ was, is }] : [];
  });
}

/** The operations of both plans that people would find elsewhere, by others, or at another time. */
export function changedPlacements(before: Plan, after: Plan): Placement[] {
  return changesBetween(before, after).map(({ is }) => is);
}

function isElsewhere(was: Placement, is: Placement): boolean {
  return was.bay !== is.bay || was.technicians.join() !== is.technicians.join();
}

function overtimeOf(shop: Shop, at: Placement): number {
  if (!at.inOvertime) return 0;
  const shared = (span: Minutes) => Math.max(0, Math.min(at.until, span.until) - Math.max(at.from, span.from));
  return at.technicians.reduce((sum, id) => {
    const shifts = shop.technicians.find((technician) => technician.id === id)?.shifts ?? [];
    return sum + shifts.filter(({ isOvertime }) => isOvertime).reduce((minutes, shift) => minutes + shared(shift), 0);
  }, 0);
}

// Everything that only one car can have at a time, numbered: technicians, bays, pieces of equipment, and the cars themselves.
// What is settled beforehand (closed bays, calibration, work that has begun, what a repair leaves standing) holds them.
import type { Minutes, Placement, PlannedOrder, Shop } from './model.ts';

/** Spans in which a resource is held, in order of time. */
export interface Held {
  readonly from: Int32Array;
  readonly until: Int32Array;
}

export interface Resources {
  readonly technicianAt: ReadonlyMap<string, number>;
  readonly bayAt: ReadonlyMap<string, number>;
  /** Pieces by kind. */
  readonly piecesOf: ReadonlyMap<string, Int32Array>;
  readonly carAt: ReadonlyMap<string, number>;
  readonly firstBay: number;
  readonly firstCar: number;
  readonly count: number;
  readonly held: Minutes[][];
}

export function numberResources(shop: Shop, orders: readonly PlannedOrder[]): Resources {
  const technicianAt = new Map(shop.technicians.map(({ id }, at) => [id, at]));
  const firstBay = shop.technicians.length;
  const bayAt = new Map(shop.bays.map(({ id }, at) => [id, firstBay + at]));
  const piecesOf = new Map<string, Int32Array>();
  let next = firstBay + shop.bays.length;
  for (const { kind, quantity } of shop.equipment) {
    const pieces = Array.from({ length: quantity }, (_, at) => next + at);
    next += quantity;
    piecesOf.set(kind, Int32Array.from([...(piecesOf.get(kind) ?? []), ...pieces]));
  }
  const carAt = new Map(orders.map(({ id }, at) => [id, next + at]));
  const count = next + orders.length;
  const held: Minutes[][] = Array.from({ length: count }, () => []);
  for (const [at, { closed }] of shop.bays.entries()) held[firstBay + at]?.push(...closed);
  const resources = { technicianAt, bayAt, piecesOf, carAt, firstBay, firstCar: next, count, held };
  holdPieces(
    resources,
    shop.equipment.flatMap(({ kind, unavailable }) =>
      unavailable.flatMap(({ from, until, quantity }) => Array.from({ length: quantity }, () => ({ kind, from, until }))),
    ),
  );
  return resources;
}

const meets = (a: Minutes, b: Minutes) => a.from < b.until && b.from < a.until;

export function isHeld({ held }: Resources, resource: number, span: Minutes): boolean {
  return (held[resource] ?? []).some((other) => meets(other, span));
}

/** A piece of the kind that is free in that time; in order of time, so that no piece is wasted. */
function holdPieces(resources: Resources, wanted: readonly (Minutes & { readonly kind: string })[]): void {
  for (const { kind, from, until } of wanted.toSorted((a, b) => a.from - b.from)) {
    const free = resources.piecesOf.get(kind)?.find((piece) => !isHeld(resources, piece, { from, until }));
    if (free !== undefined) resources.held[free]?.push({ from, until });
  }
}

/** Holds all that these placements need. */
export function holdPlacements(resources: Resources, placements: readonly (Placement & { readonly equipment: readonly string[] })[]): void {
  const { technicianAt, bayAt, carAt, held } = resources;
  for (const { from, until, bay, technicians, order } of placements) {
    const all = [...technicians.map((id) => technicianAt.get(id)), bay === null ? undefined : bayAt.get(bay), carAt.get(order)];
    for (const resource of all) if (resource !== undefined) held[resource]?.push({ from, until });
  }
  holdPieces(
    resources,
    placements.flatMap(({ from, until, equipment }) => equipment.map((kind) => ({ kind, from, until }))),
  );
}

/** Null for what nothing holds, which is most. */
export function heldSpans({ held }: Resources): (Held | null)[] {
  return held.map((spans) => {
    const sorted = spans.filter(({ from, until }) => from < until).toSorted((a, b) => a.from - b.from);
    if (sorted.length === 0) return null;
    return { from: Int32Array.from(sorted, ({ from }) => from), until: Int32Array.from(sorted, ({ until }) => until) };
  });
}

// What of the plan that people work by can stay where it is after something has happened: still possible in itself, free of
// what has become fact, and after all that must come before it. The rest is what the event touches.
import { calendarOf, fitSpan, frameOf, together } from './calendars.ts';
import { minutesOf, type Placement, type Plan, type PlannedOperation, type PlannedOrder, type Shop } from './model.ts';
import { ableFor, baysFor, obstacleOf, type People, peopleOf } from './obstacles.ts';
import { holdPlacements, isHeld, numberResources, type Resources } from './resources.ts';

const keyOf = (order: string, operation: string) => `${order}/${operation}`;

interface Known {
  readonly order: PlannedOrder;
  readonly operation: PlannedOperation;
}

/** The placements that stand, in order of time. */
export function standingOf(shop: Shop, before: Plan): Placement[] {
  const people = peopleOf(shop);
  const resources = numberResources(shop, shop.orders);
  const known = new Map<string, Known>();
  const waits = new Set<string>();
  for (const order of shop.orders) {
    const isStopped = obstacleOf(shop, people, order) !== undefined;
    for (const operation of order.operations) {
      const { started, equipment } = operation;
      const key = keyOf(order.id, operation.id);
      if (started) holdPlacements(resources, [{ order: order.id, operation: operation.id, inOvertime: false, ...started, equipment }]);
      else waits.add(key);
      if (!started && !isStopped) known.set(key, { order, operation });
    }
  }
  const standing: Placement[] = [];
  for (const placement of before.placements.toSorted((a, b) => a.from - b.from)) {
    const key = keyOf(placement.order, placement.operation);
    const found = known.get(key);
    if (!found || hasWorkBefore(found, waits)) continue;
    if (!isPossible(shop, people, { placement, ...found }) || isTaken(resources, placement, found.operation)) continue;
    holdPlacements(resources, [{ ...placement, equipment: found.operation.equipment }]);
    waits.delete(key);
    standing.push(placement);
  }
  return standing;
}

/** Whether something of an earlier stage has no place yet. */
function hasWorkBefore({ order, operation }: Known, waits: ReadonlySet<string>): boolean {
  return order.operations.some(({ id, stage }) => stage < operation.stage && waits.has(keyOf(order.id, id)));
}

/** Whether bay, people, shifts, parts, release and locks still allow it, whatever the others do. */
function isPossible(shop: Shop, people: People, { placement, order, operation }: Known & { placement: Placement }): boolean {
  const { from, until, bay, technicians, inOvertime } = placement;
  if (from < Math.max(shop.now, order.releasedAt, operation.partsAt ?? Number.POSITIVE_INFINITY, operation.notBefore ?? 0)) return false;
  if (operation.lock?.startsAt !== undefined && operation.lock.startsAt !== from) return false;
  if (bay !== null && !baysFor(shop, operation).some(({ id }) => id === bay)) return false;
  const crew = technicians.flatMap((id, post) => ableFor(people, operation, post).filter(({ technician }) => technician.id === id));
  if ((bay === null) !== (operation.bayType === null) || crew.length !== operation.crew.length) return false;
  const members = crew.map(({ technician }) => technician);
  const shifts = members.map((technician) =>
    technician.shifts.filter((shift) => shift.until > from && shift.from <= until && (inOvertime || !shift.isOvertime)),
  );
  const frame = frameOf(from, from + 1);
  const asked = { at: from, minutes: minutesOf(operation, members), mayPause: operation.mayPause, from: 0, until: 0 };
  return fitSpan(calendarOf(together(shifts), frame), frame, asked) && asked.from === from && asked.until === until;
}

function isTaken(resources: Resources, placement: Placement, { equipment }: PlannedOperation): boolean {
  const { technicianAt, bayAt, carAt, piecesOf } = resources;
  const all = [...placement.technicians.map((id) => technicianAt.get(id)), bayAt.get(placement.bay ?? ''), carAt.get(placement.order)];
  if (all.some((resource) => resource !== undefined && isHeld(resources, resource, placement))) return true;
  return equipment.some((kind) => [...(piecesOf.get(kind) ?? [])].every((piece) => isHeld(resources, piece, placement)));
}

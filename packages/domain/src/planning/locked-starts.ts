// What no search may touch: work that has begun, what a repair leaves standing, and what the dispatcher has locked to a
// minute. The latter gets people and a bay here, as far as he has left them open.
import { refuse } from '../kernel/decision.ts';
import { calendarOf, fitSpan, frameOf, together } from './calendars.ts';
import { minutesOf, type Placement, type PlannedOperation, type PlannedTechnician, type Shop, type UnplannedOrder } from './model.ts';
import { ableFor, baysFor, type People, type PersonAtWork } from './obstacles.ts';
import { holdPlacements, isHeld, type Resources } from './resources.ts';

interface Settling {
  readonly shop: Shop;
  readonly people: People;
  readonly resources: Resources;
  readonly pinned: readonly Placement[];
  readonly stopped: readonly UnplannedOrder[];
}

/** Holds all that is settled, and says which orders a lock makes impossible. */
export function settle(settling: Settling): { settled: Placement[]; impossible: UnplannedOrder[] } {
  const { shop, resources, pinned, stopped } = settling;
  const settled: Placement[] = [];
  const keep = (placement: Placement, { equipment }: PlannedOperation) => {
    settled.push(placement);
    holdPlacements(resources, [{ ...placement, equipment }]);
  };
  const isPinned = new Map(pinned.map((placement) => [`${placement.order}/${placement.operation}`, placement]));
  const isStopped = new Set(stopped.map(({ order }) => order));
  const locked: [string, PlannedOperation][] = [];
  for (const { id, operations } of shop.orders) {
    for (const operation of operations) {
      const stands = isPinned.get(`${id}/${operation.id}`);
      if (operation.started) keep({ order: id, operation: operation.id, inOvertime: false, ...operation.started }, operation);
      else if (isStopped.has(id)) continue;
      else if (stands) keep(stands, operation);
      else if (operation.lock?.startsAt !== undefined) locked.push([id, operation]);
    }
  }
  const impossible: UnplannedOrder[] = [];
  for (const [order, operation] of locked) {
    const placement = lockedPlacement(settling, order, operation);
    if (placement && inOrderOfWork(shop, settled, placement)) keep(placement, operation);
    else if (impossible.every((other) => other.order !== order)) {
      const reason = refuse('lock-impossible' as const, { startsAt: operation.lock?.startsAt ?? null });
      impossible.push({ order, operation: operation.id, reason });
    }
  }
  const isImpossible = new Set(impossible.map(({ order }) => order));
  return { settled: settled.filter(({ order, operation }) => !isImpossible.has(order) || isStarted(shop, order, operation)), impossible };
}

function isStarted(shop: Shop, order: string, operation: string): boolean {
  return shop.orders.some(({ id, operations }) => id === order && operations.some((one) => one.id === operation && one.started));
}

/** Whether it stands after the earlier stages and before the later ones, as far as these are settled. */
function inOrderOfWork(shop: Shop, settled: readonly Placement[], placement: Placement): boolean {
  const operations = shop.orders.find(({ id }) => id === placement.order)?.operations ?? [];
  const stageOf = ({ operation }: Placement) => operations.find(({ id }) => id === operation)?.stage ?? 0;
  const ours = stageOf(placement);
  return settled.every((other) => {
    if (other.order !== placement.order || stageOf(other) === ours) return true;
    return stageOf(other) < ours ? other.until <= placement.from : placement.until <= other.from;
  });
}

/** The first crew and bay that are free at the locked minute. */
function lockedPlacement({ shop, people, resources }: Settling, order: string, operation: PlannedOperation): Placement | undefined {
  const at = operation.lock?.startsAt ?? 0;
  const car = resources.carAt.get(order) ?? 0;
  if (at < (shop.orders.find(({ id }) => id === order)?.releasedAt ?? 0)) return undefined;
  for (const crew of crewsFor(leastAskedFirst(shop, people), operation)) {
    for (const inOvertime of [false, true]) {
      const until = endOf(crew, operation, { at, inOvertime });
      if (until === undefined) continue;
      const span = { from: at, until };
      const isTaken = (resource: number | undefined) => resource === undefined || isHeld(resources, resource, span);
      if (isTaken(car) || crew.some(({ id }) => isTaken(resources.technicianAt.get(id)))) continue;
      if (operation.equipment.some((kind) => (resources.piecesOf.get(kind) ?? []).every(isTaken))) continue;
      const bay = operation.bayType === null ? null : baysFor(shop, operation).find(({ id }) => !isTaken(resources.bayAt.get(id)))?.id;
      if (bay === undefined) continue;
      return { order, operation: operation.id, bay, technicians: crew.map(({ id }) => id), inOvertime, ...span };
    }
  }
  return undefined;
}

/** Whom no other lock names comes first, so that one lock does not stand in the way of another. */
function leastAskedFirst(shop: Shop, { all }: People): People {
  const named = shop.orders.flatMap(({ operations }) => operations.flatMap(({ lock }) => lock?.technicians ?? []));
  const times = ({ technician }: PersonAtWork) => named.filter((id) => id === technician.id).length;
  return { all: all.toSorted((a, b) => times(a) - times(b)), bySkills: new Map() };
}

function crewsFor(people: People, operation: PlannedOperation): PlannedTechnician[][] {
  return operation.crew.reduce<PlannedTechnician[][]>(
    (crews, _, post) =>
      crews.flatMap((crew) =>
        ableFor(people, operation, post)
          .filter(({ technician }) => !crew.includes(technician))
          .map(({ technician }) => [...crew, technician]),
      ),
    [[]],
  );
}

function endOf(
  crew: readonly PlannedTechnician[],
  operation: PlannedOperation,
  { at, inOvertime }: { at: number; inOvertime: boolean },
): number | undefined {
  const shifts = crew.map((technician) => technician.shifts.filter((shift) => inOvertime || !shift.isOvertime));
  const asked = { at, minutes: minutesOf(operation, crew), mayPause: operation.mayPause, from: 0, until: 0 };
  const frame = frameOf(at, at + 1);
  return fitSpan(calendarOf(together(shifts), frame), frame, asked) && asked.from === at ? asked.until : undefined;
}

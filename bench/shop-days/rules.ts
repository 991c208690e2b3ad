// How shops dispatch without a planner, to compare with: as cars come, by the earliest promise, or by pulling. Nobody looks
// ahead: whenever a person is free, something that can begin this minute begins. Written apart from the planner.
import {
  type Minutes,
  minutesOf,
  type Placement,
  type Plan,
  type PlannedOperation,
  type PlannedOrder,
  type PlannedTechnician,
  type Shop,
} from '@bayline/domain/planning';

export const ruleNames = ['first-come', 'earliest-promise', 'pull'] as const;
export type RuleName = (typeof ruleNames)[number];

export interface Waiting {
  readonly order: PlannedOrder;
  readonly operation: PlannedOperation;
}

/** The floor at a minute. */
export interface Floor {
  readonly shop: Shop;
  readonly placements: Placement[];
  readonly bayFree: Map<string, number>;
  readonly personFree: Map<string, number>;
  readonly carFree: Map<string, number>;
  readonly pieces: (Minutes & { readonly kind: string })[];
}

const never = Number.POSITIVE_INFINITY;
const promiseOf = ({ order }: Waiting) => order.promisedAt ?? never;

/** What comes first of what waits. A technician who pulls gets priority customers first, then the earliest promise, and of
 * equals what fewest of his colleagues could do. */
export function comparison(rule: RuleName, shop: Shop): (a: Waiting, b: Waiting) => number {
  const byArrival = (a: Waiting, b: Waiting) => a.order.releasedAt - b.order.releasedAt;
  const byPromise = (a: Waiting, b: Waiting) => (promiseOf(a) === promiseOf(b) ? 0 : promiseOf(a) - promiseOf(b));
  if (rule === 'first-come') return byArrival;
  if (rule === 'earliest-promise') return (a, b) => byPromise(a, b) || byArrival(a, b);
  const able = new Map<string, number>();
  const colleagues = ({ operation }: Waiting) => {
    const wanted = operation.crew[0] ?? [];
    const key = wanted.join();
    if (!able.has(key)) able.set(key, shop.technicians.filter(({ skills }) => wanted.every((skill) => skills.includes(skill))).length);
    return able.get(key) ?? 0;
  };
  const isPriority = ({ order }: Waiting) => (order.weight >= 3 ? 0 : 1);
  return (a, b) => isPriority(a) - isPriority(b) || byPromise(a, b) || colleagues(a) - colleagues(b) || byArrival(a, b);
}

/** Until when a crew works that begins now; undefined when it cannot. */
export function endOf(crew: readonly PlannedTechnician[], operation: PlannedOperation, from: number): number | undefined {
  let left = minutesOf(operation, crew);
  if (crew.length === 0 || left === 0) return from + left;
  const [first, ...others] = crew;
  let spans: Minutes[] = (first?.shifts ?? []).filter(({ until }) => until > from);
  for (const { shifts } of others)
    spans = spans.flatMap((a) =>
      shifts.map((b) => ({ from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) })).filter((s) => s.from < s.until),
    );
  if (!spans[0] || spans[0].from > from) return undefined;
  for (const span of spans) {
    const begins = Math.max(from, span.from);
    if (span.until - begins >= left) return begins + left;
    if (!operation.mayPause) return undefined;
    left -= span.until - begins;
  }
  return undefined;
}

/** Free people for every post: those with the fewest skills first, so that specialists stay free for what only they can do. */
function freeCrew({ shop, personFree }: Floor, { crew }: PlannedOperation, now: number): PlannedTechnician[] | undefined {
  const chosen: PlannedTechnician[] = [];
  for (const wanted of crew) {
    const found = shop.technicians
      .filter(({ id, skills, shifts }) => {
        const isAble = wanted.every((skill) => skills.includes(skill));
        const isHere = (personFree.get(id) ?? 0) <= now && shifts.some(({ from, until }) => from <= now && now < until);
        return isAble && isHere && chosen.every((other) => other.id !== id);
      })
      .toSorted((a, b) => a.skills.length - b.skills.length || b.speedPercent - a.speedPercent)[0];
    if (!found) return undefined;
    chosen.push(found);
  }
  return chosen;
}

export function hasPieces({ shop, pieces }: Floor, { equipment }: PlannedOperation, span: Minutes): boolean {
  const meets = (other: Minutes) => other.from < span.until && span.from < other.until;
  return equipment.every((kind) => {
    const has = shop.equipment.filter((piece) => piece.kind === kind);
    const away = has.flatMap(({ unavailable }) => unavailable).filter(meets);
    const count = (list: readonly { quantity: number }[]) => list.reduce((sum, { quantity }) => sum + quantity, 0);
    return count(has) - count(away) > pieces.filter((piece) => piece.kind === kind && meets(piece)).length;
  });
}

export function begin(floor: Floor, { order, operation }: Waiting, now: number): boolean {
  const { shop, bayFree, personFree, carFree, pieces, placements } = floor;
  const crew = freeCrew(floor, operation, now);
  const until = crew && endOf(crew, operation, now);
  if (!crew || until === undefined) return false;
  const span = { from: now, until };
  const isFree = ({ id, type, closed }: Shop['bays'][number]) =>
    type === operation.bayType && (bayFree.get(id) ?? 0) <= now && closed.every((c) => c.until <= now || until <= c.from);
  const bay = operation.bayType === null ? null : shop.bays.find(isFree)?.id;
  if (bay === undefined || !hasPieces(floor, operation, span)) return false;
  if (bay !== null) bayFree.set(bay, until);
  for (const { id } of crew) personFree.set(id, until);
  carFree.set(order.id, until);
  pieces.push(...operation.equipment.map((kind) => ({ kind, ...span })));
  placements.push({ order: order.id, operation: operation.id, bay, technicians: crew.map(({ id }) => id), inOvertime: false, ...span });
  return true;
}

/** Every minute at which something may become possible that was not before. */
function firstMoments(shop: Shop): number[] {
  return [
    ...shop.technicians.flatMap(({ shifts }) => shifts.map(({ from }) => from)),
    ...shop.bays.flatMap(({ closed }) => closed.map(({ until }) => until)),
    ...shop.equipment.flatMap(({ unavailable }) => unavailable.map(({ until }) => until)),
    ...shop.orders.flatMap(({ releasedAt, operations }) => [releasedAt, ...operations.map(({ partsAt }) => partsAt ?? 0)]),
  ];
}

/** The day as the rule would let it go. It knows neither locks nor started work: a day from its beginning. */
export function dispatchBy(rule: RuleName, shop: Shop): Plan {
  const floor: Floor = { shop, placements: [], bayFree: new Map(), personFree: new Map(), carFree: new Map(), pieces: [] };
  const compare = comparison(rule, shop);
  const left = new Map(shop.orders.map((order) => [order.id, order.operations.toSorted((a, b) => a.stage - b.stage)]));
  const moments = new Set(
    firstMoments(shop)
      .filter((moment) => moment > shop.now)
      .concat(shop.now),
  );
  while (moments.size > 0) {
    const now = Math.min(...moments);
    moments.delete(now);
    const waiting = shop.orders.flatMap((order): Waiting[] => {
      const operation = left.get(order.id)?.[0];
      const isHere = operation && order.releasedAt <= now && (floor.carFree.get(order.id) ?? 0) <= now;
      return isHere && operation.partsAt !== null && operation.partsAt <= now ? [{ order, operation }] : [];
    });
    for (const one of waiting.toSorted(compare)) {
      if (!begin(floor, one, now)) continue;
      left.get(one.order.id)?.shift();
      moments.add(floor.placements.at(-1)?.until ?? now);
    }
  }
  return { placements: floor.placements, unplanned: leftOver(shop, left) };
}

function leftOver(shop: Shop, left: ReadonlyMap<string, readonly PlannedOperation[]>): Plan['unplanned'] {
  return shop.orders.flatMap(({ id }) => {
    const operation = left.get(id)?.[0]?.id;
    return operation === undefined ? [] : [{ order: id, operation, reason: { refused: 'no-time-left' as const, facts: {} } }];
  });
}

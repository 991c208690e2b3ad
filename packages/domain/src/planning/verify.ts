// Whether a plan can be worked at all. It is written without a line of the planner's code and knows the model only, so
// that one mistake is not made twice; it is slow and plain on purpose.
import { type Minutes, minutesOf, type Placement, type Plan, type PlannedOperation, type PlannedOrder, type Shop } from './model.ts';

export type ViolationCode =
  | 'operation-unknown'
  | 'operation-twice'
  | 'operation-lost'
  | 'order-half-planned'
  | 'bay-unknown'
  | 'bay-type-differs'
  | 'bay-closed'
  | 'bay-taken-twice'
  | 'crew-differs'
  | 'skill-missing'
  | 'technician-taken-twice'
  | 'off-shift'
  | 'paused-without-leave'
  | 'duration-differs'
  | 'equipment-short'
  | 'parts-missing'
  | 'before-release'
  | 'before-given-start'
  | 'before-now'
  | 'car-in-two-places'
  | 'order-of-work-broken'
  | 'started-work-moved'
  | 'lock-broken';

export interface Violation {
  readonly code: ViolationCode;
  readonly order: string;
  readonly operation: string;
  /** The other operation of a pair, or the equipment. */
  readonly against?: string;
}

interface Placed {
  readonly at: Placement;
  readonly order: PlannedOrder;
  readonly operation: PlannedOperation;
}

const meets = (a: Minutes, b: Minutes) => Math.max(a.from, b.from) < Math.min(a.until, b.until);
const keyOf = (order: string, operation: string) => `${order}/${operation}`;
const sameList = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((item, at) => item === b[at]);

/** Everything that is wrong with the plan; nothing when it can be worked. */
export function verify(shop: Shop, plan: Plan): Violation[] {
  const { placed, violations } = matchUp(shop, plan);
  violations.push(...completeness(shop, plan, placed));
  for (const one of placed) {
    const alone = one.operation.started ? startedWork(one) : [...place(shop, one), ...people(shop, one), ...times(shop, one), ...lock(one)];
    violations.push(...alone.map((code) => ({ code, order: one.order.id, operation: one.operation.id })));
  }
  return [...violations, ...pairs(placed), ...equipment(shop, placed)];
}

function matchUp(shop: Shop, plan: Plan): { placed: Placed[]; violations: Violation[] } {
  const known = new Map(
    shop.orders.flatMap((order) => order.operations.map((operation) => [keyOf(order.id, operation.id), { order, operation }] as const)),
  );
  const seen = new Set<string>();
  const violations: Violation[] = [];
  const placed = plan.placements.flatMap((at) => {
    const key = keyOf(at.order, at.operation);
    const found = known.get(key);
    if (!found) violations.push({ code: 'operation-unknown', order: at.order, operation: at.operation });
    else if (seen.has(key)) violations.push({ code: 'operation-twice', order: at.order, operation: at.operation });
    seen.add(key);
    return found ? [{ at, ...found }] : [];
  });
  return { placed, violations };
}

/** An order is planned whole, or named as unplanned with nothing placed but what has begun. */
function completeness(shop: Shop, plan: Plan, placed: readonly Placed[]): Violation[] {
  const keys = new Set(placed.map(({ order, operation }) => keyOf(order.id, operation.id)));
  const unplanned = new Set(plan.unplanned.map(({ order }) => order));
  return shop.orders.flatMap((order) =>
    order.operations.flatMap((operation): Violation[] => {
      const isPlaced = keys.has(keyOf(order.id, operation.id));
      const isWanted = operation.started !== undefined || !unplanned.has(order.id);
      if (isPlaced === isWanted) return [];
      return [{ code: isPlaced ? 'order-half-planned' : 'operation-lost', order: order.id, operation: operation.id }];
    }),
  );
}

function startedWork({ at, operation: { started } }: Placed): ViolationCode[] {
  const isKept =
    started !== undefined &&
    at.from === started.from &&
    at.until === started.until &&
    at.bay === started.bay &&
    sameList(at.technicians, started.technicians);
  return isKept ? [] : ['started-work-moved'];
}

function place(shop: Shop, { at, operation }: Placed): ViolationCode[] {
  if (operation.bayType === null) return at.bay === null ? [] : ['bay-type-differs'];
  const bay = shop.bays.find(({ id }) => id === at.bay);
  if (!bay) return ['bay-unknown'];
  const codes: ViolationCode[] = [];
  if (bay.type !== operation.bayType) codes.push('bay-type-differs');
  if (bay.closed.some((closed) => meets(closed, at))) codes.push('bay-closed');
  return codes;
}

/** Minute by minute of the span in which all of these are at work, as spans. */
function togetherAtWork(shop: Shop, at: Placement): Minutes[] {
  let together: Minutes[] = [{ from: at.from, until: at.until }];
  for (const id of at.technicians) {
    const shifts = shop.technicians.find((technician) => technician.id === id)?.shifts ?? [];
    const worked = shifts.filter((shift) => at.inOvertime || !shift.isOvertime);
    together = together.flatMap((span) =>
      worked
        .map((shift) => ({ from: Math.max(span.from, shift.from), until: Math.min(span.until, shift.until) }))
        .filter(({ from, until }) => from < until),
    );
  }
  return together.toSorted((a, b) => a.from - b.from);
}

function people(shop: Shop, placed: Placed): ViolationCode[] {
  const { at, operation } = placed;
  const crew = at.technicians.flatMap((id) => shop.technicians.filter((technician) => technician.id === id));
  if (crew.length !== operation.crew.length || new Set(at.technicians).size !== operation.crew.length) return ['crew-differs'];
  const codes: ViolationCode[] = [];
  const isAble = operation.crew.every((wanted, post) => wanted.every((skill) => crew[post]?.skills.includes(skill)));
  if (!isAble) codes.push('skill-missing');
  return [...codes, ...workedTime(togetherAtWork(shop, at), placed, minutesOf(operation, crew))];
}

function workedTime(spans: readonly Minutes[], { at, operation }: Placed, minutes: number): ViolationCode[] {
  if (minutes === 0) return at.from === at.until ? [] : ['duration-differs'];
  const worked = spans.reduce((sum, { from, until }) => sum + until - from, 0);
  const codes: ViolationCode[] = [];
  if (spans[0]?.from !== at.from || spans.at(-1)?.until !== at.until) codes.push('off-shift');
  if (worked !== minutes) codes.push('duration-differs');
  if (!operation.mayPause && worked !== at.until - at.from) codes.push('paused-without-leave');
  return codes;
}

function times(shop: Shop, { at, order, operation }: Placed): ViolationCode[] {
  const codes: ViolationCode[] = [];
  if (at.from < shop.now) codes.push('before-now');
  if (at.from < order.releasedAt) codes.push('before-release');
  if (at.from < (operation.notBefore ?? 0)) codes.push('before-given-start');
  if (operation.partsAt === null || at.from < operation.partsAt) codes.push('parts-missing');
  return codes;
}

function lock({ at, operation }: Placed): ViolationCode[] {
  const { bay = at.bay, technicians = at.technicians, startsAt = at.from } = operation.lock ?? {};
  return bay === at.bay && sameList(technicians, at.technicians) && startsAt === at.from ? [] : ['lock-broken'];
}

/** Two facts that contradict one another (both have begun) are the shop's, not the plan's. */
function pairs(placed: readonly Placed[]): Violation[] {
  const sorted = placed.toSorted((a, b) => a.at.from - b.at.from);
  return sorted.flatMap((a, index) => {
    const found: Violation[] = [];
    for (const b of sorted.slice(index + 1)) {
      if (a.operation.started && b.operation.started) continue;
      const codes = [...(meets(a.at, b.at) ? clashes(a, b) : []), ...orderOfWork(a, b)];
      found.push(
        ...codes.map((code) => ({ code, order: a.order.id, operation: a.operation.id, against: keyOf(b.order.id, b.operation.id) })),
      );
    }
    return found;
  });
}

function clashes(a: Placed, b: Placed): ViolationCode[] {
  const codes: ViolationCode[] = [];
  if (a.at.bay !== null && a.at.bay === b.at.bay) codes.push('bay-taken-twice');
  if (a.at.technicians.some((id) => b.at.technicians.includes(id))) codes.push('technician-taken-twice');
  if (a.order === b.order) codes.push('car-in-two-places');
  return codes;
}

/** `a` begins no later than `b`. */
function orderOfWork(a: Placed, b: Placed): ViolationCode[] {
  if (a.order !== b.order || a.operation.stage === b.operation.stage) return [];
  const [first, then] = a.operation.stage < b.operation.stage ? [a, b] : [b, a];
  return first.at.until <= then.at.from ? [] : ['order-of-work-broken'];
}

/** Pieces of a kind in use and away together never exceed what the shop has, at any beginning of a use. */
function equipment(shop: Shop, placed: readonly Placed[]): Violation[] {
  return placed.flatMap((one) =>
    one.operation.equipment.flatMap((kind): Violation[] => {
      if (one.operation.started || one.at.from === one.at.until) return [];
      const has = shop.equipment.filter((piece) => piece.kind === kind);
      const uses = placed.filter(({ operation }) => operation.equipment.includes(kind));
      const moments = [one.at, ...uses.map(({ at }) => at), ...has.flatMap(({ unavailable }) => unavailable)]
        .map(({ from }) => from)
        .filter((from) => from >= one.at.from && from < one.at.until);
      const isShort = moments.some((moment) => {
        const covers = ({ from, until }: Minutes) => from <= moment && moment < until;
        const away = has.flatMap(({ unavailable }) => unavailable).filter(covers);
        const left = has.reduce((sum, { quantity }) => sum + quantity, 0) - away.reduce((sum, { quantity }) => sum + quantity, 0);
        return uses.filter(({ at }) => covers(at)).length > left;
      });
      return isShort ? [{ code: 'equipment-short', order: one.order.id, operation: one.operation.id, against: kind }] : [];
    }),
  );
}

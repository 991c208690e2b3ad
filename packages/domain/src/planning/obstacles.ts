// Why an order cannot be planned at all, whatever is moved: a bay of its type, a person of its skill, a piece of equipment or
// a date for its parts is missing. An order is planned whole or not at all: a car taken apart that nobody can finish only
// stands in the way.
import { type Facts, refuse } from '../kernel/decision.ts';
import { calendarOf, frameOf } from './calendars.ts';
import {
  minutesOf,
  type PlannedBay,
  type PlannedOperation,
  type PlannedOrder,
  type PlannedTechnician,
  type Shop,
  type UnplannedOrder,
  type UnplannedReason,
} from './model.ts';

export interface PersonAtWork {
  readonly technician: PlannedTechnician;
  /** His last minute at work, and the longest time without a break; both overtime included. */
  readonly lastMinute: number;
  readonly longestMinutes: number;
}

export interface People {
  readonly all: readonly PersonAtWork[];
  /** Who has learned these skills, as far as it was asked: few posts differ, and there are hundreds. */
  readonly bySkills: Map<string, readonly PersonAtWork[]>;
}

/** The technicians with what their shifts allow from now on. */
export function peopleOf(shop: Shop): People {
  const frame = frameOf(shop.now, shop.now + 1);
  const all = shop.technicians.map((technician) => {
    const { from, until } = calendarOf(technician.shifts, frame);
    const lengths = until.map((end, at) => end - Math.max(shop.now, from[at] ?? end));
    return { technician, lastMinute: until.at(-1) ?? shop.now, longestMinutes: Math.max(0, ...lengths) };
  });
  return { all, bySkills: new Map() };
}

export function baysFor(shop: Shop, { bayType, lock }: PlannedOperation): PlannedBay[] {
  return shop.bays.filter(({ id, type }) => type === bayType && (lock?.bay === undefined || lock.bay === id));
}

/** Those who can do the work of a post of the crew, by skill, lock and shifts. */
export function ableFor(people: People, operation: PlannedOperation, post: number): PersonAtWork[] {
  const locked = operation.lock?.technicians?.[post];
  return skilledFor(people, operation.crew[post]).filter(
    (person) =>
      (locked === undefined || person.technician.id === locked) &&
      person.lastMinute > earliestOf(operation) &&
      hasTimeFor(person, operation),
  );
}

function skilledFor({ all, bySkills }: People, wanted: readonly string[] = []): readonly PersonAtWork[] {
  const key = wanted.join('\n');
  let found = bySkills.get(key);
  if (!found) {
    found = all.filter(({ technician }) => wanted.every((skill) => technician.skills.includes(skill)));
    bySkills.set(key, found);
  }
  return found;
}

function hasTimeFor({ technician, longestMinutes }: PersonAtWork, operation: PlannedOperation): boolean {
  return longestMinutes > 0 && (operation.mayPause || minutesOf(operation, [technician]) <= longestMinutes);
}

/** Whether every post can have a person of its own. */
function canFillPosts(posts: readonly (readonly PersonAtWork[])[], taken: readonly PersonAtWork[] = []): boolean {
  const [first, ...others] = posts;
  return first === undefined || first.some((person) => !taken.includes(person) && canFillPosts(others, [...taken, person]));
}

const earliestOf = ({ partsAt, notBefore }: PlannedOperation) => Math.max(partsAt ?? 0, notBefore ?? 0);

type Obstacle = readonly [UnplannedReason, Facts];

export function obstacleOf(shop: Shop, people: People, order: PlannedOrder): UnplannedOrder | undefined {
  for (const operation of order.operations) {
    if (operation.started) continue;
    const found = placeObstacle(shop, operation) ?? crewObstacle(people, operation) ?? thingsObstacle(shop, operation);
    if (found) return { order: order.id, operation: operation.id, reason: refuse(...found) };
  }
  return undefined;
}

function placeObstacle(shop: Shop, operation: PlannedOperation): Obstacle | undefined {
  const { bayType, lock } = operation;
  if (bayType === null) return lock?.bay === undefined ? undefined : ['lock-impossible', { bay: lock.bay }];
  if (!shop.bays.some(({ type }) => type === bayType)) return ['bay-type-missing', { bayType }];
  return baysFor(shop, operation).length === 0 ? ['lock-impossible', { bay: lock?.bay ?? null, bayType }] : undefined;
}

function crewObstacle(people: People, operation: PlannedOperation): Obstacle | undefined {
  const { crew, lock } = operation;
  if (lock?.technicians && lock.technicians.length !== crew.length)
    return ['lock-impossible', { technicians: lock.technicians.join(', ') }];
  const skilled = crew.map((wanted) => skilledFor(people, wanted));
  const missing = skilled.findIndex((list) => list.length === 0);
  if (missing >= 0 || !canFillPosts(skilled)) {
    return ['skill-missing', { skills: (crew[Math.max(0, missing)] ?? []).join(', '), people: crew.length }];
  }
  for (const [post, list] of skilled.entries()) {
    const facts = { skills: (crew[post] ?? []).join(', ') };
    const coming = list.filter(({ lastMinute, longestMinutes }) => longestMinutes > 0 && lastMinute > earliestOf(operation));
    if (coming.length === 0) return ['nobody-on-shift', facts];
    if (!coming.some((person) => hasTimeFor(person, operation))) {
      return ['shifts-too-short', { ...facts, longestMinutes: Math.max(...coming.map(({ longestMinutes }) => longestMinutes)) }];
    }
  }
  const able = crew.map((_, post) => ableFor(people, operation, post));
  if (canFillPosts(able)) return undefined;
  return lock?.technicians
    ? ['lock-impossible', { technicians: lock.technicians.join(', ') }]
    : ['nobody-on-shift', { people: crew.length }];
}

function thingsObstacle(shop: Shop, { equipment, partsAt, notBefore = 0, lock }: PlannedOperation): Obstacle | undefined {
  const missing = equipment.find((kind) => !shop.equipment.some((piece) => piece.kind === kind && piece.quantity > 0));
  if (missing !== undefined) return ['equipment-missing', { kind: missing }];
  if (partsAt === null) return ['parts-without-date', {}];
  if (lock?.startsAt !== undefined && lock.startsAt < Math.max(shop.now, partsAt, notBefore))
    return ['lock-impossible', { startsAt: lock.startsAt, partsAt }];
  return undefined;
}

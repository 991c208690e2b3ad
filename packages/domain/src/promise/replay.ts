// The plan worked off again and again, each time with other luck: work takes shorter or longer, more is found, owners and parts let
// wait, booked cars stay away. Everything begins as soon as its car, people and bay are free, in the sequence of the plan.
// Only what stands before the car in question is worked off. Pieces of equipment stand in nobody's way here: what that
// leaves out, the shop's own past forecasts put right.
import {
  alwaysOpen,
  type Calendar,
  type CalendarFrame,
  calendarOf,
  fitSpan,
  frameOf,
  type SpanQuestion,
  together,
} from '../planning/calendars.ts';
import {
  minutesOf,
  type Placement,
  type Plan,
  type PlannedOperation,
  type PlannedOrder,
  planningEnd,
  type Random,
  type Shop,
  seededRandom,
  withStandIns,
} from '../planning/index.ts';
import { type Experience, luckOfTrade, usualFactor } from './experience.ts';
import { drawn, type Table } from './quantiles.ts';

export interface ReplayRequest {
  /** Its minute 0 is a midnight of the store, so that hours of the day can be told. */
  readonly shop: Shop;
  readonly plan: Plan;
  /** The order in question, which the plan has. */
  readonly order: string;
  /** The operation in the catalogue, by `order/operation`. */
  readonly codes: ReadonlyMap<string, string>;
  /** Orders of which something is done already: what could be found has been. */
  readonly begun: ReadonlySet<string>;
  readonly experience: Experience;
  readonly seed: number;
  readonly times: number;
}

interface Calendars {
  readonly shop: Shop;
  readonly frame: CalendarFrame;
  readonly calendars: Map<string, Calendar>;
}

interface Step {
  /** Resources by number: the car first, then the people and the bay. */
  readonly resources: readonly number[];
  readonly calendar: Calendar;
  readonly mayPause: boolean;
  readonly plannedMinutes: number;
  readonly usualMinutes: number;
  readonly luck: Table;
  readonly isOurs: boolean;
  /** Minutes worked on it already; -1 when it has not begun. */
  readonly worked: number;
  readonly earliest: number;
  readonly waitsForParts: boolean;
  /** How often more is found here, 0 where nothing can be any more. */
  readonly additionalShare: number;
  readonly missedShare: number;
}

const minutesOfDay = 1440;

/** When the order is ready, each time; in the order of chance, not of time. */
export function replay(request: ReplayRequest): Int32Array {
  const { shop, experience, seed, times } = request;
  const frame = frameOf(shop.now, planningEnd(shop) + 1);
  const { steps, resources } = stepsOf(request, frame);
  const random = seededRandom(seed);
  const free = new Int32Array(resources);
  const span: SpanQuestion = { at: 0, minutes: 0, mayPause: true, from: 0, until: 0 };
  const ready = new Int32Array(times);
  for (let time = 0; time < times; time += 1) {
    free.fill(shop.now);
    let ours = shop.now;
    for (const step of steps) {
      const until = work(step, { experience, random, free, span, frame });
      if (step.isOurs && until > ours) ours = until;
    }
    const last = steps.findLast(({ isOurs }) => isOurs);
    if (last && random() < experience.reworkShare) {
      ours = endIn(last.calendar, ours, { minutes: Math.round(drawn(experience.reworkMinutes, random())), frame, span });
    }
    ready[time] = ours;
  }
  return ready;
}

interface Working {
  readonly experience: Experience;
  readonly random: Random;
  readonly free: Int32Array;
  readonly span: SpanQuestion;
  readonly frame: CalendarFrame;
}

/** Works off one step, holds its resources until then, and says until when. */
function work(step: Step, { experience, random, free, span, frame }: Working): number {
  let from = step.earliest;
  for (const resource of step.resources) from = Math.max(from, free[resource] as number);
  if (step.waitsForParts) from = Math.max(from, step.earliest + Math.round(drawn(experience.partsDelay, random())));
  if (step.missedShare > 0 && random() < step.missedShare) return from;
  if (step.worked < 0) {
    span.at = from;
    span.minutes = step.plannedMinutes;
    span.mayPause = step.mayPause;
    if (fitSpan(step.calendar, frame, span)) from = span.from;
  }
  let until = endIn(step.calendar, from, { minutes: minutesFrom(step, random()), frame, span });
  if (step.additionalShare > 0 && random() < step.additionalShare) {
    // While our owner is asked, the people do something else and come back; for the others their minutes are all that counts here.
    if (step.isOurs) until += Math.round(drawn(experience.approvalMinutes, random()));
    until = endIn(step.calendar, until, { minutes: Math.round(drawn(experience.additionalMinutes, random())), frame, span });
  }
  for (const resource of step.resources) free[resource] = until;
  return until;
}

interface Asked {
  readonly frame: CalendarFrame;
  readonly span: SpanQuestion;
}

/** When work of so many minutes ends; after the last known shift it goes on as if there were no nights. */
function endIn(calendar: Calendar, from: number, { minutes, frame, span }: Asked & { readonly minutes: number }): number {
  span.at = from;
  span.minutes = minutes;
  span.mayPause = true;
  return fitSpan(calendar, frame, span) ? span.until : Math.max(from, calendar.until.at(-1) ?? from) + minutes;
}

/** What it will take from now on; of work that runs already, only luck that fits what has been worked so far. */
function minutesFrom({ usualMinutes, luck, worked }: Step, chance: number): number {
  if (worked < 0) return Math.max(1, Math.round(usualMinutes * drawn(luck, chance)));
  let first = 0;
  while (first < luck.length && usualMinutes * (luck[first] as number) <= worked) first += 1;
  const left = luck.length - first;
  // Longer than anything seen: a little more, again and again.
  if (left === 0) return Math.max(5, Math.round(0.3 * chance * usualMinutes));
  return Math.max(1, Math.round(usualMinutes * (luck[first + Math.floor(chance * left)] as number) - worked));
}

/** The steps that stand before the end of the order, in the sequence of the plan. */
function stepsOf(request: ReplayRequest, frame: CalendarFrame): { steps: Step[]; resources: number } {
  const { shop, plan, order: wanted } = request;
  const orders = new Map(shop.orders.map((order) => [order.id, order]));
  const numbers = new Map<string, number>();
  const numberOf = (kind: string, id: string) => {
    const key = `${kind} ${id}`;
    const found = numbers.get(key) ?? numbers.size;
    numbers.set(key, found);
    return found;
  };
  const last = new Map<number, number>();
  const before: number[][] = [];
  const placed: { at: Placement; order: PlannedOrder; operation: PlannedOperation; resources: number[] }[] = [];
  const ours: number[] = [];
  for (const at of plan.placements.toSorted((a, b) => a.from - b.from)) {
    const order = orders.get(at.order);
    const operation = order?.operations.find(({ id }) => id === at.operation);
    if (!order || !operation) continue;
    const { bay, technicians } = operation.started ?? at;
    const resources = [numberOf('car', order.id), ...technicians.map((id) => numberOf('person', id))];
    if (bay !== null) resources.push(numberOf('bay', bay));
    const place = placed.length;
    before.push(resources.flatMap((resource) => last.get(resource) ?? []));
    for (const resource of resources) last.set(resource, place);
    placed.push({ at, order, operation, resources });
    if (order.id === wanted) ours.push(place);
  }
  const needed = new Set(ours);
  for (let place = placed.length - 1; place >= 0; place -= 1)
    if (needed.has(place)) for (const other of before[place] ?? []) needed.add(other);
  const calendars = new Map<string, Calendar>();
  const steps = placed.filter((_, place) => needed.has(place)).map((one) => stepOf(request, one, { frame, calendars }));
  return { steps, resources: numbers.size };
}

function stepOf(
  { shop, codes, begun, experience, order: wanted }: ReplayRequest,
  { at, order, operation, resources }: { at: Placement; order: PlannedOrder; operation: PlannedOperation; resources: number[] },
  { frame, calendars }: Pick<Calendars, 'frame' | 'calendars'>,
): Step {
  const { started, partsAt, bayType, mayPause } = operation;
  const { technicians, from, bay } = started ?? at;
  const crew = shop.technicians.filter(({ id }) => technicians.includes(id));
  const { minutesBy: _, ...asStandard } = operation;
  const plannedMinutes = minutesOf(asStandard, crew);
  const code = codes.get(`${order.id}/${operation.id}`) ?? '';
  const trade = bayType ?? '';
  const hour = Math.floor((from % minutesOfDay) / 60);
  const isWaiting = order.releasedAt > shop.now;
  // Given out for a later time it stands where it is booked, and has not had a minute yet.
  const isBegun = started !== undefined && started.from < shop.now;
  const bookedFrom = started === undefined || isBegun ? 0 : started.from;
  const needed = [...new Set(operation.crew.flat())];
  const own = calendarFor({ crew, needed, inOvertime: at.inOvertime }, { shop, frame, calendars });
  const opened = shop.bays.find(({ id }) => id === bay)?.closed.filter(({ until }) => until <= from) ?? [];
  return {
    resources,
    calendar: isBegun ? calendarAtWork(own, { frame, shop }) : own,
    mayPause,
    plannedMinutes: minutesOf(operation, crew),
    usualMinutes: plannedMinutes * (technicians.length === 0 ? 1 : usualFactor(experience, { code, trade, technicians }, hour)),
    luck: luckOfTrade(experience, trade),
    isOurs: order.id === wanted,
    worked: isBegun ? (started.workedMinutes ?? workedSince(crew, from, shop.now)) : -1,
    earliest: Math.max(shop.now, order.releasedAt, partsAt ?? 0, bookedFrom, ...opened.map(({ until }) => until)),
    waitsForParts: partsAt !== null && partsAt > shop.now,
    additionalShare: !begun.has(order.id) && isFirst(order, operation) ? experience.additionalShare : 0,
    missedShare: isWaiting && order.id !== wanted ? experience.missedShare : 0,
  };
}

const isFirst = ({ operations }: PlannedOrder, { stage }: PlannedOperation) => operations.every((other) => other.stage >= stage);

interface Hands {
  readonly crew: Shop['technicians'];
  /** What who stands in for them must have learned. */
  readonly needed: readonly string[];
  readonly inOvertime: boolean;
}

function calendarFor({ crew, needed, inOvertime }: Hands, { shop, frame, calendars }: Calendars): Calendar {
  const key = `${inOvertime} ${needed.join(' ')} ${crew.map(({ id }) => id).join('\n')}`;
  let found = calendars.get(key);
  if (!found) {
    const own = together(crew.map(({ shifts }) => shifts.filter(({ isOvertime }) => inOvertime || !isOvertime)));
    const learned = crew.length === 0 ? [] : shop.technicians.filter(({ skills }) => needed.every((skill) => skills.includes(skill)));
    const colleagues = learned.flatMap(({ shifts }) => shifts.filter(({ isOvertime }) => !isOvertime));
    found = calendarOf(withStandIns(shop.now, own, colleagues), frame);
    calendars.set(key, found);
  }
  return found;
}

/** As long as a break may be; who is at his work and has no shift for longer than that has stayed on, and will until it is done. */
const longestBreak = 120;

function calendarAtWork(own: Calendar, { frame, shop }: { frame: CalendarFrame; shop: Shop }): Calendar {
  const next = own.until.findIndex((until) => until > shop.now);
  const isOnShift = next !== -1 && (own.from[next] as number) - shop.now <= longestBreak;
  return isOnShift ? own : alwaysOpen(frame);
}

/** Minutes at work between the two. */
function workedSince(crew: Shop['technicians'], from: number, now: number): number {
  if (crew.length === 0) return now - from;
  return together([...crew.map(({ shifts }) => shifts), [{ from, until: now }]]).reduce((sum, span) => sum + span.until - span.from, 0);
}

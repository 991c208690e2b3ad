// Work that was given out and cannot be kept where it stands: what moving it costs, why it moves, and who is told.
import { merged, minutesOf, type Span, within } from '../capacity/index.ts';
import type { Instant } from '../kernel/time.ts';
import type { Minutes, Placement, Plan, PlannedOperation, PlanWeights, Shop } from './model.ts';

/** A plan that people work by changes as little as it can: by the usual weights another hour must save five minutes' lateness, another bay or other hands half an hour. */
export function weightsAtWork(weights: PlanWeights): PlanWeights {
  return { ...weights, changes: 5 * weights.changes, elsewhere: 25 * weights.changes };
}

/** Who is told of every five minutes reads nothing any more. */
export const toldFromMinutes = 15;

/** Minutes of work in the span: what all of the crew are at work for, or the whole of it where none of that is a shift. */
export function givenMinutes(span: Span, spanMinutes: number, working: readonly (readonly Span[])[]): number {
  const together = working.reduce<readonly Span[]>((common, spans) => common.flatMap((one) => within(merged(spans), one)), [span]);
  const shared = minutesOf(together);
  return shared > 0 ? shared : spanMinutes;
}

/** So long a car waits for whoever began on it: over a night, not over days. */
const longestWait = 1440;

/** When work that somebody has goes on from now: in his own shifts, and where the next of them is more than a day away in his colleagues'. */
export function withStandIns(now: number, own: readonly Minutes[], colleagues: readonly Minutes[]): Minutes[] {
  const there = own.filter(({ until }) => until > now).toSorted((a, b) => a.from - b.from);
  const gaps = [now, ...there.map(({ until }) => until)].map((from, at) => ({ from, until: there[at]?.from ?? Number.POSITIVE_INFINITY }));
  const long = gaps.filter(({ from, until }) => until - from > longestWait);
  const stoodIn = long.flatMap((gap) =>
    colleagues.flatMap((span) => {
      const [from, until] = [Math.max(gap.from, span.from), Math.min(gap.until, span.until)];
      return from < until ? [{ from, until }] : [];
    }),
  );
  return [...there, ...stoodIn];
}

/** Where somebody finds his work, and where it is now. */
interface Place {
  readonly bayId: string;
  readonly technicianIds: readonly string[];
}

/** Whether people must be told: other hands, another bay, or a quarter of an hour against what they were told last. */
export function isToldOf(was: Place & { readonly toldStartsAt: Instant }, is: Place & { readonly startsAt: Instant }): boolean {
  const isElsewhere = was.bayId !== is.bayId || was.technicianIds.join() !== is.technicianIds.join();
  return isElsewhere || Math.abs(Date.parse(was.toldStartsAt) - Date.parse(is.startsAt)) >= toldFromMinutes * 60_000;
}

export const moveCauses = [
  'technician-absent',
  'bay-closed',
  'parts-later',
  'predecessor-not-ended',
  'bay-occupied',
  'technician-occupied',
  'not-begun',
  'sooner-again',
  'better-so',
] as const;
export type MoveCause = (typeof moveCauses)[number];

const meets = (a: Minutes, b: Minutes) => a.from < b.until && b.from < a.until;

interface Moved {
  readonly was: Placement;
  readonly is: Placement;
  readonly operation: PlannedOperation;
}

/** Why it could not stay, and the order that stands in its way where one does. */
export function causeOf(shop: Shop, after: Plan, { was, is, operation }: Moved): { cause: MoveCause; order: string | null } {
  const alone = (cause: MoveCause) => ({ cause, order: null });
  const people = shop.technicians.filter(({ id }) => was.technicians.includes(id));
  const isAway = ({ shifts }: (typeof people)[number]) => !shifts.some((shift) => meets(shift, was));
  if (people.length < was.technicians.length || (was.from >= shop.now && people.some(isAway))) return alone('technician-absent');
  if (shop.bays.some(({ id, closed }) => id === was.bay && closed.some((span) => meets(span, was)))) return alone('bay-closed');
  if ((operation.partsAt ?? 0) > was.from) return alone('parts-later');
  const others = after.placements.filter((at) => meets(at, was) && (at.order !== is.order || at.operation !== is.operation));
  if (others.some(({ order }) => order === is.order)) return alone('predecessor-not-ended');
  const inBay = others.find(({ bay }) => bay !== null && bay === was.bay);
  if (inBay) return { cause: 'bay-occupied', order: inBay.order };
  const byOthers = others.find(({ technicians }) => technicians.some((id) => was.technicians.includes(id)));
  if (byOthers) return { cause: 'technician-occupied', order: byOthers.order };
  if (was.from < shop.now) return alone('not-begun');
  return alone(is.from < was.from ? 'sooner-again' : 'better-so');
}

// The rows of the plan, a bay or a technician each, with what stands in them and when nobody can work there.
import { openTimeOn, type Span, type StoreHours, without } from '@bayline/domain/capacity';
import type { Axis } from './plan-axis.ts';
import type { DispatchList, DispatchOperation } from './views.ts';

export type RowKind = 'bay' | 'technician';

export interface Bar extends Span {
  readonly key: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The plate. */
  readonly label: string;
  /** Undefined when the work is done, and for time that is reserved. */
  readonly operation: DispatchOperation | undefined;
}

export type ShutKind = 'closed' | 'absent' | 'off';
export interface Shut extends Span {
  readonly kind: ShutKind;
}

export interface PlanRow {
  readonly id: string;
  readonly name: string;
  readonly kind: RowKind;
  readonly bars: readonly Bar[];
  readonly shut: readonly Shut[];
}

const instant = (time: number) => new Date(time).toISOString();

function isShown({ stretches }: Axis, { startsAt, endsAt }: Span): boolean {
  const [from, until] = [Date.parse(startsAt), Date.parse(endsAt)];
  return stretches.some((stretch) => from < stretch.until && until > stretch.from);
}

/** What of the drawn time lies outside opening hours. */
function outsideHours({ stretches }: Axis, store: StoreHours): Span[] {
  return stretches.flatMap(({ day, from, until }) => {
    const open = openTimeOn(day, store);
    const holes = open === undefined ? [] : [{ startsAt: open.opensAt, endsAt: open.closesAt }];
    return without([{ startsAt: instant(from), endsAt: instant(until) }], holes);
  });
}

const shutOf = (spans: readonly Span[], kind: ShutKind, axis: Axis): Shut[] =>
  spans.filter((span) => isShown(axis, span)).map(({ startsAt, endsAt }) => ({ startsAt, endsAt, kind }));

function bayRows(list: DispatchList, axis: Axis, off: readonly Span[]): PlanRow[] {
  const operations = new Map(list.operations.map((operation) => [operation.id, operation]));
  return list.bays.map(({ id, name, closed }) => ({
    id,
    name,
    kind: 'bay',
    bars: list.bookings
      .filter((booking) => booking.bayId === id && isShown(axis, booking))
      .map(({ bayId: _, ...booking }) => ({
        ...booking,
        key: `${booking.subjectId}.${booking.startsAt}`,
        operation: operations.get(booking.subjectId),
      })),
    shut: [...shutOf(off, 'off', axis), ...shutOf(closed, 'closed', axis)],
  }));
}

function technicianRows(list: DispatchList, axis: Axis): PlanRow[] {
  const operations = new Map(list.operations.map((operation) => [operation.id, operation]));
  const drawn = axis.stretches.map(({ from, until }) => ({ startsAt: instant(from), endsAt: instant(until) }));
  return list.technicians.map(({ id, name, working, absent }) => ({
    id,
    name,
    kind: 'technician',
    bars: list.technicianBookings
      .filter((booking) => booking.technicianId === id && isShown(axis, booking))
      .map(({ startsAt, endsAt, operationId, label }) => ({
        key: `${operationId}.${startsAt}`,
        startsAt,
        endsAt,
        subjectType: 'operation',
        subjectId: operationId,
        label,
        operation: operations.get(operationId),
      })),
    shut: [...shutOf(without(without(drawn, working), absent), 'off', axis), ...shutOf(absent, 'absent', axis)],
  }));
}

export function rowsOf(list: DispatchList, kind: RowKind, { axis, store }: { axis: Axis; store: StoreHours }): PlanRow[] {
  return kind === 'bay' ? bayRows(list, axis, outsideHours(axis, store)) : technicianRows(list, axis);
}

/** Nobody has begun it: it may still go elsewhere. */
export const isMovable = ({ status }: DispatchOperation): boolean => status === 'waiting' || status === 'assigned' || status === 'rework';

/** Nobody has planned it, or its time went by and nobody began. */
export function isToPlan(operation: DispatchOperation, now: number): boolean {
  return isMovable(operation) && (operation.endsAt === null || Date.parse(operation.endsAt) <= now);
}

/** What the dispatcher goes on with: the next in the list that nobody has planned, and after the last the first; who planned anew stays. */
export function nextToPlan(operations: readonly DispatchOperation[], planned: DispatchOperation, now: number): DispatchOperation {
  if (!isToPlan(planned, now)) return planned;
  const at = operations.findIndex(({ id }) => id === planned.id);
  const others = [...operations.slice(at + 1), ...operations.slice(0, Math.max(at, 0))];
  return others.find((operation) => isToPlan(operation, now)) ?? planned;
}

/** The car is not ready by its promise. */
export function isLate({ promisedAt, endsAt }: DispatchOperation, now: number): boolean {
  return promisedAt !== null && Math.max(now, Date.parse(endsAt ?? promisedAt)) > Date.parse(promisedAt);
}

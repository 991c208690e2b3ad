// The plan of one operation as it is made by hand: where, who with which share, when.
import { overlaps, type Span } from '@bayline/domain/capacity';
import { atLocalTime, type CalendarDay, type Instant, minutesBetween, plusMinutes } from '@bayline/domain/kernel';
import type { DispatchOperation } from './views.ts';

export interface Share {
  readonly technicianId: string;
  readonly sharePercent: number;
}

export interface Plan {
  readonly bayId: string | null;
  readonly technicians: readonly Share[];
  /** The store's wall clock, '2026-11-24T16:30'. */
  readonly startsAt: string;
  /** From its start to its end, breaks included; null while somebody types. */
  readonly minutes: number | null;
  readonly bayOwnerId: string | null;
  readonly supervisorId: string | null;
  readonly manuals: string;
  readonly remark: string;
  readonly overrideReason: string;
}

/** A plan while it is made: as long as nobody has written a start, it is the one that is offered. */
export interface DraftPlan extends Omit<Plan, 'startsAt'> {
  readonly startsAt: string | null;
}

/** What an operation says of its plan so far. */
type PlannedSoFar = Pick<
  DispatchOperation,
  | 'bayId'
  | 'technicians'
  | 'startsAt'
  | 'endsAt'
  | 'status'
  | 'plannedMinutes'
  | 'bayOwnerId'
  | 'supervisorId'
  | 'manuals'
  | 'remark'
  | 'overrideReason'
>;

export const written = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

type InTurn = Pick<DispatchOperation, 'id' | 'visitId' | 'workOrderId' | 'sequence' | 'startsAt' | 'endsAt' | 'status' | 'plannedMinutes'>;

/** What is planned keeps the length it was given; what came back from the inspection begins anew with the standard. */
function minutesOf({
  startsAt,
  endsAt,
  status,
  plannedMinutes,
}: Pick<InTurn, 'startsAt' | 'endsAt' | 'status' | 'plannedMinutes'>): number {
  return startsAt === null || endsAt === null || status === 'rework' ? plannedMinutes : minutesBetween(startsAt, endsAt);
}

/** Nobody writes a start to the minute. */
const stepMs = 15 * 60_000;
const onStep = (moment: number): Instant => new Date(Math.ceil(moment / stepMs) * stepMs).toISOString();

/** The next start at which the car is not in another bay for one of its other orders. */
function besidesOtherOrders(operation: InTurn, all: readonly InTurn[], from: Instant): Instant {
  const minutes = minutesOf(operation);
  const planned = all
    .filter(({ visitId, workOrderId }) => visitId === operation.visitId && workOrderId !== operation.workOrderId)
    .flatMap(({ startsAt, endsAt }): Span[] => (startsAt === null || endsAt === null ? [] : [{ startsAt, endsAt }]))
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return planned.reduce(
    (startsAt, its) => (overlaps({ startsAt, endsAt: plusMinutes(startsAt, minutes) }, its) ? onStep(Date.parse(its.endsAt)) : startsAt),
    from,
  );
}

/**
 * What is planned keeps its start until its time has gone by; else it is the next quarter of an hour, or the one after what the
 * order has done before ends, at which the car's other orders leave it free.
 */
export function startOffered(operation: InTurn, all: readonly InTurn[], now: number): Instant {
  const { startsAt, endsAt: until } = operation;
  if (startsAt !== null && until !== null && Date.parse(until) > now) return startsAt;
  const before = all.filter((other) => other.workOrderId === operation.workOrderId && other.sequence < operation.sequence);
  const ends = before.flatMap(({ endsAt }) => (endsAt === null ? [] : [Date.parse(endsAt)]));
  return besidesOtherOrders(operation, all, onStep(Math.max(now, ...ends)));
}

export function planOf(operation: PlannedSoFar): DraftPlan {
  const { bayId, technicians, bayOwnerId, supervisorId, manuals, remark, overrideReason } = operation;
  const shares = technicians.map(({ technicianId, sharePercent }) => ({ technicianId, sharePercent }));
  return {
    bayId,
    technicians: shares,
    startsAt: null,
    minutes: minutesOf(operation),
    bayOwnerId,
    supervisorId,
    manuals,
    remark,
    overrideReason,
  };
}

/** Start and end as they are sent. */
export function timesOf({ startsAt, minutes }: { readonly startsAt: string; readonly minutes: number }, timeZone: string) {
  const start = atLocalTime(startsAt.slice(0, 10) as CalendarDay, startsAt.slice(11), timeZone);
  return { startsAt: start, endsAt: plusMinutes(start, minutes) };
}

// The plan of one operation as it is made by hand: where, who with which share, when.
import { atLocalTime, type CalendarDay, minutesBetween, plusMinutes } from '@bayline/domain/kernel';
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

/** What is planned keeps the length it was given; what came back from the inspection begins anew with the standard. */
function minutesOf({ startsAt, endsAt, status, plannedMinutes }: PlannedSoFar): number {
  return startsAt === null || endsAt === null || status === 'rework' ? plannedMinutes : minutesBetween(startsAt, endsAt);
}

export function planOf(operation: PlannedSoFar, startsAt: string): Plan {
  const { bayId, technicians, bayOwnerId, supervisorId, manuals, remark, overrideReason } = operation;
  const shares = technicians.map(({ technicianId, sharePercent }) => ({ technicianId, sharePercent }));
  return { bayId, technicians: shares, startsAt, minutes: minutesOf(operation), bayOwnerId, supervisorId, manuals, remark, overrideReason };
}

/** Start and end as they are sent. */
export function timesOf({ startsAt, minutes }: { readonly startsAt: string; readonly minutes: number }, timeZone: string) {
  const start = atLocalTime(startsAt.slice(0, 10) as CalendarDay, startsAt.slice(11), timeZone);
  return { startsAt: start, endsAt: plusMinutes(start, minutes) };
}

// The plan of one operation as it is made by hand: where, who with which share, when.
import { atLocalTime, type CalendarDay, minutesBetween, plusMinutes } from '@bayline/domain/kernel';
import type { DispatchOperation } from './words.ts';

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

/** Where an operation was put in the lanes. */
export interface Placement {
  readonly bayId: string;
  readonly startsAt: string;
}

/** Where it would stand, and how long. */
export interface Ghost extends Placement {
  readonly minutes: number;
}

export const written = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
export const stepMinutes = 15;

/** What is planned keeps the length it was given; what came back from the inspection begins anew with the standard. */
function minutesOf({ startsAt, endsAt, status, plannedMinutes }: PlannedSoFar): number {
  return startsAt === null || endsAt === null || status === 'rework' ? plannedMinutes : minutesBetween(startsAt, endsAt);
}

export function planOf(operation: PlannedSoFar, startsAt: string): Plan {
  const { bayId, technicians, bayOwnerId, supervisorId, manuals, remark, overrideReason } = operation;
  const shares = technicians.map(({ technicianId, sharePercent }) => ({ technicianId, sharePercent }));
  return { bayId, technicians: shares, startsAt, minutes: minutesOf(operation), bayOwnerId, supervisorId, manuals, remark, overrideReason };
}

/** The wall clock so many minutes on; unchanged where it cannot be read. */
export function moved(startsAt: string, minutes: number): string {
  if (!written.test(startsAt)) return startsAt;
  return new Date(Date.parse(`${startsAt}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** Start and end as they are sent. */
export function timesOf({ startsAt, minutes }: { readonly startsAt: string; readonly minutes: number }, timeZone: string) {
  const start = atLocalTime(startsAt.slice(0, 10) as CalendarDay, startsAt.slice(11), timeZone);
  return { startsAt: start, endsAt: plusMinutes(start, minutes) };
}

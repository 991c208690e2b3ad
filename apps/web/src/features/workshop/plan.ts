// The plan of one operation as it is made by hand: where, who with which share, when.
import { atLocalTime, type CalendarDay } from '@bayline/domain/kernel';
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
  readonly bayOwnerId: string | null;
  readonly supervisorId: string | null;
  readonly manuals: string;
  readonly remark: string;
  readonly overrideReason: string;
}

/** Where an operation was put in the lanes. */
export interface Placement {
  readonly bayId: string;
  readonly startsAt: string;
}

export const written = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
export const stepMinutes = 15;

export function planOf(operation: DispatchOperation, startsAt: string): Plan {
  const { bayId, technicians, bayOwnerId, supervisorId, manuals, remark, overrideReason } = operation;
  const shares = technicians.map(({ technicianId, sharePercent }) => ({ technicianId, sharePercent }));
  return { bayId, technicians: shares, startsAt, bayOwnerId, supervisorId, manuals, remark, overrideReason };
}

/** The wall clock so many minutes on; unchanged where it cannot be read. */
export function moved(startsAt: string, minutes: number): string {
  if (!written.test(startsAt)) return startsAt;
  return new Date(Date.parse(`${startsAt}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

export function instantOf(startsAt: string, timeZone: string): string {
  return atLocalTime(startsAt.slice(0, 10) as CalendarDay, startsAt.slice(11), timeZone);
}

// The plan of one operation as it is made by hand: where, who with which share, when.
import { atLocalTime, type CalendarDay } from '@bayline/domain/kernel';
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
  readonly bayOwnerId: string | null;
  readonly supervisorId: string | null;
  readonly manuals: string;
  readonly remark: string;
  readonly overrideReason: string;
}

export const written = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

export function planOf(operation: DispatchOperation, startsAt: string): Plan {
  const { bayId, technicians, bayOwnerId, supervisorId, manuals, remark, overrideReason } = operation;
  const shares = technicians.map(({ technicianId, sharePercent }) => ({ technicianId, sharePercent }));
  return { bayId, technicians: shares, startsAt, bayOwnerId, supervisorId, manuals, remark, overrideReason };
}

export function instantOf(startsAt: string, timeZone: string): string {
  return atLocalTime(startsAt.slice(0, 10) as CalendarDay, startsAt.slice(11), timeZone);
}

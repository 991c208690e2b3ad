// Work that several people do is shared in per cent, and their pay follows: the credited hours of a labour line go to
// its operations by planned time, and from there to the people by share. Rework is credited to nobody.
import { type Refusal, refuse } from '../kernel/decision.ts';
import { allocate } from '../kernel/money.ts';

export interface TechnicianShare {
  readonly technicianId: string;
  readonly sharePercent: number;
}

/** Each person once, and all shares together 100 per cent. */
export function checkShares(shares: readonly TechnicianShare[]): Refusal | undefined {
  if (new Set(shares.map((share) => share.technicianId)).size !== shares.length) return refuse('technician-twice');
  const sum = shares.reduce((all, { sharePercent }) => all + sharePercent, 0);
  return sum === 100 ? undefined : refuse('shares-not-100', { sum });
}

/** The same share for each, 100 together; nobody shares nothing. */
export function evenShares(ids: readonly string[]): TechnicianShare[] {
  if (ids.length === 0) return [];
  const parts = allocate(
    100,
    ids.map(() => 1),
  );
  return ids.map((technicianId, at) => ({ technicianId, sharePercent: parts[at] ?? 0 }));
}

/** Hundredths of an hour that an operation brings: its part of the line's credited hours, by planned minutes. */
export function creditedOfOperation(
  creditedHours: number,
  line: { readonly plannedMinutes: readonly number[]; readonly position: number },
): number {
  const weights = line.plannedMinutes.some((minutes) => minutes > 0) ? line.plannedMinutes : line.plannedMinutes.map(() => 1);
  return allocate(creditedHours, weights)[line.position] ?? 0;
}

/** Hundredths of an hour for each person, in the order of the shares. */
export function creditedByShare(creditedHours: number, shares: readonly TechnicianShare[]): number[] {
  return shares.length === 0
    ? []
    : allocate(
        creditedHours,
        shares.map((share) => share.sharePercent),
      );
}

/** The shares after one person hands `sharePercent` of the operation to another. Refuses more than he has. */
export function handOver(
  shares: readonly TechnicianShare[],
  handed: { readonly fromId: string; readonly toId: string; readonly sharePercent: number },
): readonly TechnicianShare[] | Refusal {
  const held = shares.find((share) => share.technicianId === handed.fromId)?.sharePercent ?? 0;
  if (handed.fromId === handed.toId) return refuse('technician-twice');
  if (handed.sharePercent > held) return refuse('share-too-large', { held });
  const had = shares.find((share) => share.technicianId === handed.toId)?.sharePercent ?? 0;
  const others = shares.filter(({ technicianId }) => technicianId !== handed.fromId && technicianId !== handed.toId);
  const left = held - handed.sharePercent;
  return [
    ...(left > 0 ? [{ technicianId: handed.fromId, sharePercent: left }] : []),
    { technicianId: handed.toId, sharePercent: had + handed.sharePercent },
    ...others,
  ];
}

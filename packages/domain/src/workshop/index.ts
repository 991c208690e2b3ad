// Dispatch and clocks. An operation goes to a bay of its type and a technician with its skill, with its parts at
// hand; the technician's clock runs on one operation at a time.
import { type Refusal, refuse } from '../kernel/decision.ts';
import { type Instant, minutesBetween } from '../kernel/time.ts';

export const pauseReasons = [
  'parts',
  'customer',
  'bay',
  'equipment',
  'technical-support',
  'insurer',
  'sublet',
  'maker',
  'customer-parts',
  'break',
  'other',
] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** The parts of an order short on the shelf bar its dispatch, unless the dispatcher gives a reason. */
export function checkParts(kitLight: 'none' | 'short' | 'reserved' | 'ready', overrideReason: string | null): Refusal | undefined {
  if (kitLight !== 'short' || overrideReason) return undefined;
  return refuse('parts-short');
}

export interface ClockEntry {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

/** Minutes clocked on an operation, the running entry counted up to now. */
export function clockedMinutes(entries: readonly ClockEntry[], now: Instant): number {
  return entries.reduce((sum, entry) => sum + Math.max(0, minutesBetween(entry.startedAt, entry.endedAt ?? now)), 0);
}

export interface CardFacts {
  readonly orderStatus: string;
  readonly operationStatuses: readonly string[];
  readonly kitLight: 'none' | 'short' | 'reserved' | 'ready';
  readonly isReleased: boolean;
}

export type BoardColumn =
  | 'estimating'
  | 'to-dispatch'
  | 'waiting-parts'
  | 'working'
  | 'paused'
  | 'inspection'
  | 'rework'
  | 'to-settle'
  | 'released';

/** The one column of the board that a car stands in, computed from its work; no flag repeats it. */
export function boardColumn(facts: CardFacts): BoardColumn {
  if (facts.isReleased) return 'released';
  if (facts.orderStatus === 'estimating' || facts.orderStatus === 'quoted') return 'estimating';
  const open = facts.operationStatuses.filter((status) => status !== 'cancelled');
  if (open.includes('working')) return 'working';
  if (open.includes('rework')) return 'rework';
  if (open.includes('paused')) return 'paused';
  if (open.length > 0 && open.every((status) => status === 'passed')) return 'to-settle';
  if (open.length > 0 && open.every((status) => status === 'finished' || status === 'passed')) return 'inspection';
  return facts.kitLight === 'short' ? 'waiting-parts' : 'to-dispatch';
}

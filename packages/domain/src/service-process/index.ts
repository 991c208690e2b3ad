// The twelve steps of the service process. Steps run side by side (the owner rests while parts are picked), so
// a step has the time of its first and of its last event; none is a state of its own.
import { type Instant, invariant } from '../kernel/index.ts';

export const serviceSteps = [
  'contact',
  'booking',
  'reception',
  'estimate',
  'lounge',
  'parts',
  'dispatch',
  'quality',
  'completion',
  'handover',
  'follow-up',
  'complaints',
] as const;
export type ServiceStep = (typeof serviceSteps)[number];

export interface StepEvent {
  readonly step: number | null;
  readonly happenedAt: Instant;
}

export interface StepTime {
  /** 1 to 12. */
  readonly step: number;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
}

/** First and last moment of each of the twelve steps, in whatever order the events come. */
export function stepTimes(events: readonly StepEvent[]): StepTime[] {
  const steps: { step: number; firstAt: Instant | null; lastAt: Instant | null }[] = serviceSteps.map((_, at) => ({
    step: at + 1,
    firstAt: null,
    lastAt: null,
  }));
  for (const event of events) {
    if (event.step === null) continue;
    const row = steps[event.step - 1];
    invariant(row !== undefined, 'the process has twelve steps');
    if (row.firstAt === null || event.happenedAt < row.firstAt) row.firstAt = event.happenedAt;
    if (row.lastAt === null || event.happenedAt > row.lastAt) row.lastAt = event.happenedAt;
  }
  return steps;
}

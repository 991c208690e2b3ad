// What a store has agreed with itself about the floor: how long work may stand still for which reason before somebody is
// told, and whether whoever is free takes the next job himself.
import { openTimeOn, type StoreHours } from '../capacity/opening-hours.ts';
import { minutesOf, type Span, within } from '../capacity/spans.ts';
import { dayOf, plusDays } from '../kernel/index.ts';
import { type PauseReason, pauseReasons } from './clock.ts';

export interface PauseLimit {
  readonly reason: PauseReason;
  readonly minutes: number;
}

export interface WorkshopRules {
  readonly mayPull: boolean;
  /** One of each reason. */
  readonly limits: readonly PauseLimit[];
}

/**
 * Minutes in which the store is open. An adviser answers within a quarter of an hour, an owner within the hour; half a day
 * is enough for a part that comes from the town's depot; who waits for the outside asks again after a day of ten hours.
 */
const usualMinutes: Readonly<Record<PauseReason, number>> = {
  parts: 240,
  customer: 60,
  bay: 60,
  equipment: 60,
  'technical-support': 120,
  insurer: 600,
  sublet: 600,
  maker: 600,
  'customer-parts': 600,
  break: 90,
  other: 30,
};

export const startingWorkshopRules: WorkshopRules = {
  mayPull: true,
  limits: pauseReasons.map((reason) => ({ reason, minutes: usualMinutes[reason] })),
};

/** What a store has set, and the usual time for the reasons it has not. */
export function limitsOf(own: readonly PauseLimit[]): PauseLimit[] {
  return startingWorkshopRules.limits.map((usual) => own.find(({ reason }) => reason === usual.reason) ?? usual);
}

/** A pause is looked at for so many days at most. */
export const longestPauseDays = 60;

/** Minutes of a time in which the store was open. */
export function openMinutesOf(time: Span, store: StoreHours): number {
  const first = dayOf(time.startsAt, store.timeZone);
  const last = dayOf(time.endsAt, store.timeZone);
  const open: Span[] = [];
  for (let at = 0, day = first; day <= last && at <= longestPauseDays; at += 1, day = plusDays(first, at)) {
    const hours = openTimeOn(day, store);
    if (hours) open.push({ startsAt: hours.opensAt, endsAt: hours.closesAt });
  }
  return minutesOf(within(open, time));
}

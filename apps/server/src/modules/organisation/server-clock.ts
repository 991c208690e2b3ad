// The server's one clock: true time, unless every store of the database is the demo's.
import { type Instant, plusMinutes } from '@bayline/domain/kernel';
import { demoShiftAtLoad, demoShiftAtStart } from '@bayline/domain/organisation';
import { type Clock, shiftedClock } from '../../platform/clock.ts';
import { lastEventAt } from '../../platform/events/reader.ts';
import type { Services } from '../../platform/request.ts';
import { rows } from './sessions.ts';
import * as store from './store.ts';

async function shiftOf(services: Services): Promise<number | undefined> {
  const [kept] = await rows(services, store.dealershipClock, []);
  return kept?.isDemo ? kept.shiftMinutes : undefined;
}

/** What a watch says at `now` of the server's clock: a person's phone knows nothing of the demo's. */
export async function timeOnPhones(services: Services, now: Instant): Promise<Instant> {
  return plusMinutes(now, -((await shiftOf(services)) ?? 0));
}

/** For programs beside the server. */
export async function clockOf(services: Services, trueTime: Clock): Promise<Clock> {
  return shiftedClock(trueTime, (await shiftOf(services)) ?? 0);
}

/** Before the demo is loaded: the shift that it will be given. */
export function demoClock(trueTime: Clock): { readonly clock: Clock; readonly shiftMinutes: number } {
  const shiftMinutes = demoShiftAtLoad(trueTime());
  return { clock: shiftedClock(trueTime, shiftMinutes), shiftMinutes };
}

export async function keepDemoShift(services: Services, shiftMinutes: number): Promise<void> {
  await rows(services, store.dealershipClockShift, [shiftMinutes]);
}

/** At a start: the demo goes on shortly after the last thing that happened in it. */
export async function clockAtStart(services: Services, trueTime: Clock): Promise<Clock> {
  const shiftMinutes = await shiftOf(services);
  const last: Instant | null = shiftMinutes === undefined ? null : await lastEventAt(services.jobsPool);
  if (shiftMinutes === undefined || last === null) return trueTime;
  const next = demoShiftAtStart(trueTime(), { shiftMinutes, lastEventAt: last });
  if (next !== shiftMinutes) await keepDemoShift(services, next);
  return shiftedClock(trueTime, next);
}

// The demo group is to be looked at, at whatever hour somebody looks: its clock is ahead of true time or behind it, so
// that its people stand in the middle of a working afternoon. A real store has no such clock.
import { atLocalTime, dayOf, type Instant, minutesBetween, plusMinutes } from '../kernel/index.ts';

/** The morning's cars are being paid, the noon's are in work, the next ones are arriving. */
const livingHour = '14:30';
const zone = 'Asia/Shanghai';
/** How far the demo's clock may be past the last thing that happened when the server starts again. */
const restMinutes = 5;

/** Minutes to add to true time when the demo is loaded: they lead to half past two of the same day. */
export function demoShiftAtLoad(now: Instant): number {
  const beginOfMinute = `${now.slice(0, 16)}:00.000Z`;
  return minutesBetween(beginOfMinute, atLocalTime(dayOf(now, zone), livingHour, zone));
}

/** Minutes to add from a later start on: the demo's clock rests while nobody works, and goes on shortly after the last event. */
export function demoShiftAtStart(now: Instant, kept: { readonly shiftMinutes: number; readonly lastEventAt: Instant }): number {
  const rested = plusMinutes(kept.lastEventAt, restMinutes);
  const reading = plusMinutes(now, kept.shiftMinutes);
  return reading <= rested ? kept.shiftMinutes : minutesBetween(now, rested);
}

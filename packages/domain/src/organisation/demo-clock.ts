// The demo group is to be looked at, at whatever hour somebody looks: its clock is ahead of true time or behind it, so
// that its people stand in the middle of a working afternoon. A real store has no such clock.
import { atLocalTime, dayOf, type Instant, localTime, minutesBetween, plusMinutes } from '../kernel/index.ts';

/** A living afternoon: the morning's cars are being paid, the noon's are in work, the next ones are arriving. */
const afternoon = { from: '13:30', until: '16:00', ideal: '14:30' } as const;
const zone = 'Asia/Shanghai';
/** How far the demo's clock may be past the last thing that happened when the server starts again. */
const restMinutes = 5;

/** Minutes to add to true time when the demo is loaded: none in the afternoon, else as many as lead to half past two of the same day. */
export function demoShiftAtLoad(now: Instant): number {
  const time = localTime(now, zone);
  if (time >= afternoon.from && time < afternoon.until) return 0;
  return Math.round(minutesBetween(now, atLocalTime(dayOf(now, zone), afternoon.ideal, zone)));
}

/** Minutes to add from a later start on: the demo's clock rests while nobody works, and goes on shortly after the last event. */
export function demoShiftAtStart(now: Instant, kept: { readonly shiftMinutes: number; readonly lastEventAt: Instant }): number {
  const rested = plusMinutes(kept.lastEventAt, restMinutes);
  const reading = plusMinutes(now, kept.shiftMinutes);
  return reading <= rested ? kept.shiftMinutes : Math.floor(minutesBetween(now, rested));
}

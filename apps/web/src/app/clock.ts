// The time on the screens is the server's: a device whose clock is wrong shows no wrong countdown, and the demo group
// keeps its afternoon. The session tells the server's time; the difference to the device's is kept.
import { setWallClock } from '../ui/use-now.ts';

let skewMilliseconds = 0;

/** `now` as the server has just told it. */
export function learnServerTime(now: string): void {
  skewMilliseconds = Date.parse(now) - Date.now();
  setWallClock(() => Date.now() + skewMilliseconds);
}

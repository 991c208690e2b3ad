// The one clock of the server. Stories play a month by giving another one.
import { type Instant, plusMinutes } from '@bayline/domain/kernel';

export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();

/** A clock that is ahead of another one (negative: behind). */
export function shiftedClock(clock: Clock, minutes: number): Clock {
  return minutes === 0 ? clock : () => plusMinutes(clock(), minutes);
}

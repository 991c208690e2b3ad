// A part of every day is kept for cars that come unannounced and for work carried over: of each type of bay no more than
// the store's share may be promised beforehand. Who promises more says why.
import { type Refusal, refuse } from '../kernel/index.ts';

export interface ShareAsked {
  /** Minutes of the type that are booked for the day already, without this booking. */
  readonly bookedMinutes: number;
  readonly minutes: number;
  /** The day of all bays of the type, what is closed left out. */
  readonly bayMinutes: number;
  readonly bookableBasisPoints: number;
}

export function checkBookableShare(asked: ShareAsked): Refusal<'bookable-share-used'> | undefined {
  const [wanted, whole] = [asked.bookedMinutes + asked.minutes, asked.bayMinutes];
  if (wanted * 10_000 <= whole * asked.bookableBasisPoints) return undefined;
  return refuse('bookable-share-used', { percent: Math.ceil((wanted * 100) / Math.max(1, whole)), share: asked.bookableBasisPoints / 100 });
}

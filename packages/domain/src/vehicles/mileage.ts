// A mileage drives the next service, the guarantee and the health record sent to the authority, so a reading that
// runs back or leaps is stopped at the desk, while the car is still there to look at again.
import { type Instant, minutesBetween, type Refusal, refuse } from '../kernel/index.ts';

export interface MileageReading {
  /** The last reading and its moment; null for a car not seen before. */
  readonly lastKm: number | null;
  readonly lastAt: Instant | null;
  readonly km: number;
  readonly now: Instant;
}

const HIGHEST_KM = 2_000_000;
const MOST_KM_PER_DAY = 2000;
const ALWAYS_BELIEVED_JUMP_KM = 5000;
const MINUTES_PER_DAY = 1440;

/** Undefined when the reading may stand; else mileage-runs-back {lastKm} or mileage-implausible {lastKm, highestKm}. */
export function checkMileage(reading: MileageReading): Refusal<'mileage-runs-back' | 'mileage-implausible'> | undefined {
  const { lastKm, km } = reading;
  if (!Number.isInteger(km) || km < 0 || km > HIGHEST_KM) {
    return refuse('mileage-implausible', { lastKm, highestKm: HIGHEST_KM });
  }
  if (lastKm === null) return undefined;
  if (km < lastKm) return refuse('mileage-runs-back', { lastKm });
  const highestKm = Math.min(HIGHEST_KM, lastKm + believableJumpKm(reading));
  return km > highestKm ? refuse('mileage-implausible', { lastKm, highestKm }) : undefined;
}

function believableJumpKm({ lastAt, now }: MileageReading): number {
  if (lastAt === null) return HIGHEST_KM;
  const drivenKm = Math.floor((minutesBetween(lastAt, now) * MOST_KM_PER_DAY) / MINUTES_PER_DAY);
  return Math.max(ALWAYS_BELIEVED_JUMP_KM, drivenKm);
}

export interface MileageCorrection {
  readonly lastKm: number | null;
  /** What the odometer shows now. */
  readonly km: number;
  /** Of an odometer that was exchanged: what the old one showed last. Null = the log was wrong. */
  readonly formerKm: number | null;
  readonly reason: string;
}

/** A log is set right with a reason; an old odometer has never shown less than on file. */
export function checkCorrection(
  correction: MileageCorrection,
): Refusal<'mileage-unread' | 'mileage-reason-missing' | 'mileage-runs-back'> | undefined {
  const { lastKm, formerKm, reason } = correction;
  if (lastKm === null) return refuse('mileage-unread');
  if (reason.trim().length < 2) return refuse('mileage-reason-missing');
  return formerKm !== null && formerKm < lastKm ? refuse('mileage-runs-back', { lastKm }) : undefined;
}

// The walk round the car: six pictures of every car and one of every damage, so that nobody disputes later what was
// there before. A repair within its guarantee that comes back is a return and says which order it repeats.
import { type CalendarDay, type Refusal, refuse } from '../kernel/index.ts';

/** In the order of the walk. */
export const fixedPhotos = ['front', 'left-front', 'left', 'rear', 'right', 'dashboard'] as const;

/** The picture of the nth damage on the sheet, counted from one. */
export function photoOfMark(place: number): string {
  return `mark-${place}`;
}

/** What is still to be photographed, in the order of the walk, the damages behind. */
export function missingPhotos(taken: readonly string[], marks: number): string[] {
  const wanted = [...fixedPhotos, ...Array.from({ length: marks }, (_, at) => photoOfMark(at + 1))];
  return wanted.filter((slot) => !taken.includes(slot));
}

export interface Guarantee {
  readonly untilDay: CalendarDay;
  /** As the odometer shows it today; below zero, it was over before the odometer was exchanged. */
  readonly untilKm: number;
}

/** Time or distance, whichever comes first; the last day and the last kilometre are within. */
export function checkGuarantee(guarantee: Guarantee, arrival: { day: CalendarDay; km: number }): Refusal<'guarantee-over'> | undefined {
  const { untilDay, untilKm } = guarantee;
  return arrival.day <= untilDay && arrival.km <= untilKm
    ? undefined
    : refuse('guarantee-over', { untilDay, untilKm: Math.max(untilKm, 0) });
}

/** An electric car shows its charge in percent; the order keeps eighths. */
export function eighthsOfCharge(percent: number): number {
  return Math.round((percent * 8) / 100);
}

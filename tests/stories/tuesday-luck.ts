// What this Tuesday brings: the same sixty cars with the same luck, whoever plans the work. Minutes count from eight o'clock.
import { seededRandom } from '@bayline/domain/planning';

export type Work = 'oil' | 'service' | 'brakes' | 'diagnosis';

export interface Coming {
  readonly number: number;
  readonly arrives: number;
  readonly works: readonly Work[];
  readonly ownerWaits: boolean;
  /** What was promised when it came. */
  readonly promised: number;
  /** By how much each piece of work takes longer or shorter than planned, the rework last. */
  readonly pace: readonly number[];
  /** When its part comes that is not on the shelf. */
  readonly partAt: number | null;
  /** More is found: minutes until the owner agrees. */
  readonly agreesAfter: number | null;
  readonly failsInspection: boolean;
}

export const plannedMinutes: Readonly<Record<Work, number>> = { oil: 30, service: 60, brakes: 60, diagnosis: 45 };
export const cars = 60;
const step = 5;
const latePartsOf = [7, 19, 33, 46];
const failing = [4, 15, 28, 41];
export const absentFrom = 180;

const toStep = (minutes: number) => Math.round(minutes / step) * step;

export function comingCars(seed: number): Coming[] {
  const random = seededRandom(seed);
  const mixes: readonly (readonly Work[])[] = [
    ['oil'],
    ['oil'],
    ['service'],
    ['service', 'brakes'],
    ['brakes'],
    ['diagnosis', 'brakes'],
    ['diagnosis'],
  ];
  return Array.from({ length: cars }, (_, number) => {
    const works = mixes[Math.floor(random() * mixes.length)] ?? ['oil'];
    const arrives = toStep((number / cars) * 450 + random() * 20);
    const length = works.reduce((sum, work) => sum + plannedMinutes[work], 0);
    const pace = [...works, 'oil', 'oil'].map(() => 0.7 + 0.75 * random());
    // One car in four: fifteen of sixty.
    const agreesAfter = number % 4 === 2 ? toStep(10 + random() * 40) : null;
    return {
      number,
      arrives,
      works,
      // One owner in three stays in the lounge.
      ownerWaits: number % 3 === 1,
      promised: toStep(arrives + length * (1.2 + random()) + 60),
      pace,
      partAt: latePartsOf.includes(number) ? arrives + toStep(60 + random() * 90) : null,
      agreesAfter,
      failsInspection: failing.includes(number),
    };
  }).toSorted((a, b) => a.arrives - b.arrives || a.number - b.number);
}

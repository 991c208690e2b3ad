// What is hidden from shop, planner and estimator: how long work really takes by operation, technician and hour, what is found
// beside it, how long owners and parts let wait, what fails the inspection, who stays at home. The same car has the same luck
// under every policy. All shares and times not in the trade's figures are assumptions.
import { type Random, type Shift, seededRandom } from '@bayline/domain/planning';
import { dayMinutes } from '../shop-days/generate.ts';
import type { ComingCar } from './cars.ts';

const additionalShare = 0.25;
const failedInspectionShare = 0.04;
const laterPartsShare = 0.25;
const absentShare = 0.03;
const longRunShare = 0.05;
/** How far the same work differs from car to car, as the deviation of its logarithm. */
const spreadOf: Readonly<Record<string, number>> = {
  maintenance: 0.18,
  mechanical: 0.32,
  body: 0.28,
  paint: 0.15,
  alignment: 0.12,
  wash: 0.22,
};
/** First hour and after lunch people find their tools, towards the evening they tire. */
const paceOfHour = (hour: number) => (hour === 8 || hour === 13 ? 1.06 : hour >= 16 ? 1.09 : 0.97);

export interface Truth {
  /** Minutes that the work takes; `at` numbers it on its car. */
  readonly minutes: (work: TrueWork) => number;
  readonly additional: (car: ComingCar) => Additional | null;
  /** Minutes of rework after the inspection, 0 if it passes. */
  readonly rework: (car: ComingCar) => number;
  /** How much later than said its parts come. */
  readonly partsDelay: (car: ComingCar) => number;
  readonly isAbsent: (technician: number, day: number) => boolean;
}

export interface TrueWork {
  readonly car: ComingCar;
  readonly at: string;
  readonly code: string;
  readonly trade: string;
  readonly technicians: readonly string[];
  readonly from: number;
  readonly plannedMinutes: number;
}

export interface Additional {
  readonly minutes: number;
  readonly approvalMinutes: number;
  /** From the approval until the parts are here. */
  readonly partsMinutes: number;
}

/** A number for a text, to begin a chance with. */
function numberOf(text: string): number {
  let sum = 2166136261;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619);
  return sum >>> 0;
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export function truthOf(seed: number): Truth {
  const chance = (about: string) => seededRandom(numberOf(`${seed} ${about}`));
  const bent = (about: string, middle: number, spread: number) => Math.exp(middle + spread * normal(chance(about)));
  const lasting = (random: Random, middle: number, spread: number) => Math.max(5, Math.round(middle * Math.exp(spread * normal(random))));
  return {
    minutes: ({ car, at, code, trade, technicians, from, plannedMinutes }) => {
      const people = technicians.map((id) => bent(id, 0, 0.1) * bent(`${id} ${code}`, 0, 0.1));
      const random = chance(`luck ${car.number} ${at}`);
      const luck = Math.exp((spreadOf[trade] ?? 0.2) * normal(random)) * (random() < longRunShare ? 1.5 + 1.5 * random() : 1);
      const pace = technicians.length === 0 ? 1 : paceOfHour(Math.floor((from % dayMinutes) / 60));
      return Math.max(
        1,
        Math.round(plannedMinutes * bent(code, 0.06, 0.15) * Math.max(1e-9, ...people, people.length === 0 ? 1 : 0) * luck * pace),
      );
    },
    additional: (car) => {
      const random = chance(`additional ${car.number}`);
      if (car.kind === 'internal' || random() >= additionalShare) return null;
      const minutes = lasting(random, 40, 0.5);
      const approvalMinutes = lasting(random, 25, 0.9);
      const parts = random();
      const partsMinutes = parts < 0.08 ? dayMinutes * (1 + Math.floor(3 * random())) : parts < 0.3 ? lasting(random, 90, 0.5) : 0;
      return { minutes, approvalMinutes, partsMinutes };
    },
    rework: (car) => {
      const random = chance(`inspection ${car.number}`);
      return random() < failedInspectionShare ? lasting(random, 35, 0.4) : 0;
    },
    partsDelay: (car) => {
      const random = chance(`parts ${car.number}`);
      if (random() >= laterPartsShare) return 0;
      return random() < 0.5 ? lasting(random, 180, 0.5) : dayMinutes * (1 + Math.floor(2 * random()));
    },
    isAbsent: (technician, day) => chance(`absence ${technician} ${day}`)() < absentShare,
  };
}

/** Who is nearly done stays so long after the shift. */
const staysMinutes = 30;

/** When work of so many minutes really ends: it pauses with its people, over lunch and over night. */
export function trueEnd(spans: readonly Shift[], from: number, minutes: number): number {
  let left = minutes;
  for (const span of spans) {
    if (span.until <= from) continue;
    const begins = Math.max(from, span.from);
    if (left <= span.until - begins + staysMinutes) return begins + left;
    left -= span.until - begins;
  }
  return Math.max(from, spans.at(-1)?.until ?? from) + left;
}

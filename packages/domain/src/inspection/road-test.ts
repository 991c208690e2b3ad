// When a car must be driven before it may leave, and what makes the drive a road test.
import { type Refusal, refuse } from '../kernel/decision.ts';
import { type Instant, plusMinutes } from '../kernel/time.ts';
import { dayOf, localTime } from '../kernel/zones.ts';

export interface WorkOfOrder {
  /** Names of labour and the owner's words. */
  readonly words: readonly string[];
  readonly skills: readonly string[];
  readonly repairClass: string;
  readonly businessType: string;
  readonly isRework: boolean;
}

export const roadTestCauses = [
  'brakes',
  'steering',
  'suspension',
  'gearbox',
  'engine-overhaul',
  'alignment',
  'noise',
  'accident-structure',
  'rework',
] as const;
export type RoadTestCause = (typeof roadTestCauses)[number];

// The trade's words in both languages. A word too many costs a drive around the block, a word too few a customer.
const words: readonly (readonly [RoadTestCause, RegExp])[] = [
  ['brakes', /制动|刹车|brake/i],
  ['steering', /转向|方向盘|方向机|steer/i],
  ['suspension', /悬架|悬挂|减振|减震|摆臂|球头|稳定杆|suspension|shock absorber|strut/i],
  ['gearbox', /变速箱|变速器|离合器|gearbox|transmission|clutch/i],
  ['alignment', /四轮定位|前束|align/i],
  ['noise', /异响|声音|响声|噪|吱|咚|嗡|抖|震动|振动|noise|vibration|shudder/i],
];

/** Why the car must be road-tested; empty when it need not be. */
export function roadTestCausesOf(work: WorkOfOrder): RoadTestCause[] {
  const found = new Set<RoadTestCause>(
    words.filter(([, pattern]) => work.words.some((text) => pattern.test(text))).map(([cause]) => cause),
  );
  if (work.skills.includes('alignment')) found.add('alignment');
  const isOverhaul = work.repairClass === 'overhaul' || work.repairClass === 'assembly';
  if (isOverhaul && work.words.some((text) => /发动机|engine/i.test(text))) found.add('engine-overhaul');
  if (work.businessType.startsWith('accident') && work.skills.includes('body')) found.add('accident-structure');
  if (work.isRework || work.businessType === 'return') found.add('rework');
  return roadTestCauses.filter((cause) => found.has(cause));
}

/** What the owner did not allow is not asked for, whatever the work; where nobody asked the owner the work decides. */
export const needsRoadTest = (causes: readonly RoadTestCause[], mayRoadTest: boolean | null): boolean =>
  causes.length > 0 && mayRoadTest !== false;

export interface RoadTest {
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly startKm: number;
  readonly endKm: number;
}

const mostKm = 200;
const mostHours = 4;

export interface DriveFacts {
  readonly now: Instant;
  readonly arrivedAt: Instant;
  /** At arrival, or since it was set right or exchanged in the house. */
  readonly odometerKm: number;
  /** When the last work of the order was finished, or null where no clock says so. */
  readonly finishedAt: Instant | null;
  /** Of the store: the refusal tells the time on its wall. */
  readonly timeZone: string;
}

function checkTimes({ startedAt, endedAt }: RoadTest, { now, arrivedAt, finishedAt, timeZone }: DriveFacts): Refusal | undefined {
  const onTheWall = (instant: Instant) => `${dayOf(instant, timeZone)} ${localTime(instant, timeZone)}`;
  // Times of the drive are written in whole minutes, arrival and the clock of the work know the second.
  const ended = plusMinutes(endedAt, 1);
  if (endedAt <= startedAt) return refuse('road-test-ends-first');
  if (endedAt > now) return refuse('road-test-not-over', { endedAt: onTheWall(endedAt) });
  if (ended <= arrivedAt) return refuse('road-test-before-arrival', { arrivedAt: onTheWall(arrivedAt) });
  if (finishedAt !== null && ended <= finishedAt) return refuse('road-test-before-work', { finishedAt: onTheWall(finishedAt) });
  return endedAt > plusMinutes(startedAt, mostHours * 60) ? refuse('road-test-too-long', { hours: mostHours }) : undefined;
}

function checkDistance({ startKm, endKm }: RoadTest, { odometerKm }: DriveFacts): Refusal | undefined {
  if (startKm < odometerKm) return refuse('road-test-start-km', { odometerKm });
  if (endKm <= startKm) return refuse('road-test-end-km', { startKm });
  return endKm - startKm > mostKm ? refuse('road-test-too-far', { highest: mostKm }) : undefined;
}

/** A drive that went somewhere and is over, though not before the car came nor before the work that it proves; it begins where the car came in or later. The refusal names the one thing that is wrong. */
export function checkRoadTest(test: RoadTest, facts: DriveFacts): Refusal | undefined {
  return checkTimes(test, facts) ?? checkDistance(test, facts);
}

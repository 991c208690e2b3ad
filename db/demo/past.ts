// What has been: cars that went home in the last days, with the calls that follow, and visits of half a year ago.
import type { BodyOf } from '@bayline/contract';
import type { followUp as contract } from '@bayline/contract/follow-up';
import { atLocalTime, dayOf, plusDays, plusMinutes } from '@bayline/domain/kernel';
import * as followUp from '../../apps/server/src/modules/follow-up/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from './crew.ts';
import type { Car } from './store.ts';
import { closeTill } from './till.ts';
import { type PlayedVisit, playVisit, type Stage } from './visit.ts';
import { type Goods, type JobName, planner } from './work.ts';

const zone = 'Asia/Shanghai';

/** What came of a call, as the caller wrote it down. */
export type Call = Pick<BodyOf<typeof contract.result>, 'result' | 'outcome' | 'score' | 'content'>;
interface PastVisit {
  readonly daysAgo: number;
  readonly at: string;
  readonly job: JobName;
  readonly until?: Stage;
  readonly money?: 'arrears' | 'reversed';
  /** What came of the call two days later; without one it is still to be made. */
  readonly call?: Call;
}

const content = '车主很满意，提醒下次保养时间';
const satisfied: Call = { result: 'done', outcome: 'satisfied', score: 9, content };
const unreached: Call = { result: 'unreached', outcome: null, score: null, content: '无人接听' };
const neutral: Call = { result: 'done', outcome: 'neutral', score: 7, content: '等候时间略长，其他满意' };

// Three days after the release the call is due: today for those of three days ago, overdue for those before.
const lastDays: readonly PastVisit[] = [
  { daysAgo: 6, at: '09:10', job: 'maintenance', call: satisfied },
  { daysAgo: 5, at: '10:05', job: 'brakes', call: neutral },
  { daysAgo: 5, at: '13:20', job: 'maintenance', call: satisfied },
  { daysAgo: 4, at: '09:30', job: 'battery', money: 'arrears' },
  { daysAgo: 4, at: '14:00', job: 'maintenance', call: unreached },
  { daysAgo: 3, at: '08:50', job: 'maintenance', money: 'reversed' },
  { daysAgo: 3, at: '10:40', job: 'diagnosis' },
  { daysAgo: 2, at: '09:15', job: 'brakes', until: 'part-paid' },
  { daysAgo: 2, at: '13:40', job: 'maintenance' },
  { daysAgo: 1, at: '09:20', job: 'maintenance' },
  { daysAgo: 1, at: '11:10', job: 'battery' },
];

export async function follow(crew: Crew, visit: PlayedVisit, releasedAt: string): Promise<void> {
  const [reaction] = followUp.reactions;
  const event = { id: newId(), dealershipId: crew.dealershipId, type: 'visit-released', data: {}, happenedAt: releasedAt } as const;
  await reaction?.react(crew.as('follow-up-caller', releasedAt), { ...event, ...visit, subjectType: 'visit', subjectId: visit.visitId });
}

export async function call(crew: Crew, visit: PlayedVisit, { at, came }: { at: string; came: Call }): Promise<void> {
  const { rows } = await followUp.routes.tasks(crew.as('follow-up-caller', at), { ...nothing, query: { list: 'open' } });
  const task = rows.find((row) => row.visitId === visit.visitId);
  if (!task) throw new Error('a released car has its call');
  const body = { version: task.version, ...came };
  await followUp.routes.result(crew.as('follow-up-caller', at), { ...nothing, params: { id: task.id }, body });
}

async function playPast(crew: Crew, car: Car, played: { past: PastVisit; goods: Goods; anchor: string }): Promise<void> {
  const { past, goods, anchor } = played;
  const arrivedAt = atLocalTime(plusDays(dayOf(anchor, zone), -past.daysAgo), past.at, zone);
  const plan = await planner(crew, goods, arrivedAt);
  const until = past.until ?? 'released';
  const scene = { until, arrivedAt, promise: 180, job: past.job, appointmentId: null, ...(past.money ? { money: past.money } : {}) };
  const visit = await playVisit(crew, plan(car, scene));
  if (until !== 'released') return;
  await follow(crew, visit, plusMinutes(arrivedAt, 140));
  if (past.call) await call(crew, visit, { at: plusMinutes(arrivedAt, 2 * 1440), came: past.call });
}

/**
 * `regulars` were here half a year ago as well and are here today; `others` went home in the last days. Yesterday's till is
 * closed. Returns the one with new brakes.
 */
export async function playLastDays(
  crew: Crew,
  cars: { readonly regulars: readonly Car[]; readonly others: readonly Car[] },
  day: { isBusy: boolean; goods: Goods; anchor: string },
): Promise<Car> {
  for (const [at, car] of cars.regulars.entries())
    await playPast(crew, car, { ...day, past: { daysAgo: 182 - at, at: '10:00', job: 'maintenance', call: satisfied } });
  const visits = day.isBusy ? lastDays : lastDays.filter((_, at) => at % 2 === 1);
  for (const [at, past] of visits.entries()) {
    const car = cars.others[at];
    if (!car) throw new Error('more visits than cars');
    await playPast(crew, car, { ...day, past });
  }
  await closeTill(crew, atLocalTime(plusDays(dayOf(day.anchor, zone), -1), '18:30', zone));
  const braked = cars.others[visits.findIndex(({ job }) => job === 'brakes')];
  if (!braked) throw new Error('nobody had new brakes');
  return braked;
}

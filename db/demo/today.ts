// The day that the demo stands in the middle of: cars in every state, appointments that came, came not, and will come.
import { dayOf, plusDays, plusMinutes, startOfDay } from '@bayline/domain/kernel';
import * as appointments from '../../apps/server/src/modules/appointments/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from './crew.ts';
import { type Further, playFurther } from './further-work.ts';
import type { Car, Store } from './store.ts';
import { playVisit, type Stage } from './visit.ts';
import { type Goods, type JobName, planner } from './work.ts';

const zone = 'Asia/Shanghai';

interface TodaysCar {
  readonly until: Stage;
  readonly arrivedBefore: number;
  readonly promise: number;
  readonly job: JobName;
  readonly repairClass?: 'second-level';
  readonly question?: string;
  readonly isBooked?: true;
  /** A quiet store has only some of them. */
  readonly isQuiet?: true;
  /** What comes on top, minutes ago. */
  readonly further?: { readonly scene: Further; readonly before: number };
}

/** Minutes before now that the car came, and minutes after that by which it is promised. */
const todaysCars: readonly TodaysCar[] = [
  { until: 'released', arrivedBefore: 320, promise: 130, job: 'maintenance', isBooked: true, isQuiet: true },
  { until: 'released', arrivedBefore: 300, promise: 150, job: 'battery' },
  { until: 'released', arrivedBefore: 210, promise: 150, job: 'maintenance', isBooked: true },
  { until: 'part-paid', arrivedBefore: 200, promise: 150, job: 'brakes' },
  { until: 'pre-settled', arrivedBefore: 190, promise: 160, job: 'maintenance', isQuiet: true },
  { until: 'passed', arrivedBefore: 180, promise: 170, job: 'battery', isQuiet: true },
  { until: 'washed', arrivedBefore: 178, promise: 200, job: 'brakes', repairClass: 'second-level' },
  { until: 'rework', arrivedBefore: 175, promise: 160, job: 'brakes' },
  { until: 'checked', arrivedBefore: 155, promise: 190, job: 'battery' },
  { until: 'finished', arrivedBefore: 150, promise: 180, job: 'maintenance', isQuiet: true },
  { until: 'paused', arrivedBefore: 110, promise: 150, job: 'diagnosis' },
  { until: 'working', arrivedBefore: 100, promise: 260, job: 'body' },
  { until: 'working', arrivedBefore: 95, promise: 300, job: 'paint' },
  {
    until: 'working',
    arrivedBefore: 90,
    promise: 80,
    job: 'brakes',
    isQuiet: true,
    further: { scene: 'waits-for-owner', before: 12 },
    question: '制动盘磨损接近极限，要一起换吗？',
  },
  { until: 'working', arrivedBefore: 60, promise: 120, job: 'maintenance', isBooked: true },
  {
    until: 'assigned',
    arrivedBefore: 50,
    promise: 150,
    job: 'maintenance',
    isQuiet: true,
    further: { scene: 'declined-safety', before: 10 },
  },
  { until: 'issued', arrivedBefore: 40, promise: 180, job: 'battery' },
  { until: 'approved', arrivedBefore: 35, promise: 240, job: 'shocks', isQuiet: true },
  { until: 'approved', arrivedBefore: 25, promise: 150, job: 'maintenance' },
  { until: 'quoted', arrivedBefore: 18, promise: 120, job: 'brakes', isQuiet: true },
  { until: 'checked-in', arrivedBefore: 8, promise: 120, job: 'maintenance', isBooked: true },
  { until: 'checked-in', arrivedBefore: 4, promise: 120, job: 'diagnosis', further: { scene: 'two-payers', before: 1 } },
];
export const carsToday = todaysCars.length;

interface Booking {
  readonly startsAt: string;
  readonly work: string;
  readonly bayType: 'maintenance' | 'mechanical';
  readonly minutes: number;
  readonly channel?: 'phone' | 'desk' | 'outbound';
  readonly operationIds?: readonly string[];
  readonly parts?: readonly { readonly partId: string; readonly quantity: number }[];
}

export async function book(crew: Crew, car: Car, { takenAt, ...booking }: Booking & { readonly takenAt: string }): Promise<string> {
  const body = {
    id: newId(),
    vehicleId: car.id,
    partyId: car.partyId,
    requestedWork: booking.work,
    businessType: 'maintenance' as const,
    bayType: booking.bayType,
    startsAt: booking.startsAt,
    plannedMinutes: booking.minutes,
    channel: booking.channel ?? ('phone' as const),
    adviserId: crew.personOf('service-adviser').staffId,
    contactName: '',
    contactPhone: null,
    cannedJobIds: [],
    operationIds: [...(booking.operationIds ?? [])],
    parts: [...(booking.parts ?? [])],
    reminderChannel: booking.channel === 'outbound' ? ('wechat' as const) : ('phone' as const),
    remark: '',
  };
  await appointments.routes.book(crew.as('service-adviser', takenAt), { ...nothing, body });
  return body.id;
}

/** Yesterday's bookings for the cars that have come: the bay was held until the car arrived. */
async function bookArrival(crew: Crew, car: Car, arrivesAt: string): Promise<string> {
  const startsAt = plusMinutes(arrivesAt, 5);
  return await book(crew, car, { takenAt: plusMinutes(arrivesAt, -1440), startsAt, work: '常规保养', bayType: 'maintenance', minutes: 20 });
}

export async function playToday(crew: Crew, cars: readonly Car[], day: { store: Store; goods: Goods; anchor: string }): Promise<void> {
  const plan = await planner(crew, day.goods, day.anchor);
  for (const [at, { arrivedBefore, isBooked, isQuiet, further, ...scene }] of todaysCars.entries()) {
    const car = cars[at];
    if (!car) throw new Error('more cars today than there are');
    if (!day.store.isBusy && !isQuiet) continue;
    const arrivedAt = plusMinutes(day.anchor, -arrivedBefore);
    const appointmentId = isBooked ? await bookArrival(crew, car, arrivedAt) : null;
    const visit = await playVisit(crew, plan(car, { ...scene, arrivedAt, appointmentId }));
    const { goods, anchor } = day;
    if (further) await playFurther(crew, further.scene, { visit, goods, now: plusMinutes(anchor, -further.before) });
  }
}

/** One who did not come, one who is late, those of this afternoon, and the next two days'. */
/** What tomorrow's customers want: a filter change whose parts are there, shock absorbers of which one too few is, and words only. */
function wishesOf({ operations: o, parts: p }: Goods) {
  const piece = (part: { fields: { id: string } }, pieces = 1) => ({ partId: part.fields.id, quantity: pieces * 1000 });
  return [
    {
      work: '常规保养',
      operationIds: [o.oil.id, o.filters.id],
      parts: [piece(p.oil), piece(p.oilFilter), piece(p.airFilter), piece(p.cabinFilter)],
    },
    { work: '过减速带前面咚咚响，换前减振器', operationIds: [o.shocks.id], parts: [piece(p.shock, 8)], channel: 'outbound' as const },
    { work: '四轮定位', channel: 'desk' as const },
    { work: '年检前检查' },
  ];
}

/** The first of tomorrow's customers has been called already. */
async function remindOne(crew: Crew, id: string, now: string): Promise<void> {
  await appointments.routes.remind(crew.as('service-adviser', now), { ...nothing, params: { id }, body: { version: 1 } });
}

interface DaysToBook {
  /** Had new brakes a few days ago and hears them again: within the guarantee. */
  readonly braked: Car;
  readonly store: Store;
  readonly goods: Goods;
  readonly anchor: string;
}

export async function bookDays(crew: Crew, cars: readonly Car[], { braked, store, goods, anchor }: DaysToBook): Promise<void> {
  const quarter = plusMinutes(startOfDay(dayOf(anchor, zone), zone), 0);
  const minuteOfDay = Math.floor((Date.parse(anchor) - Date.parse(quarter)) / 60_000 / 15) * 15;
  const today = (minutes: number) => plusMinutes(quarter, minuteOfDay + minutes);
  const [absent, late, ...others] = cars;
  if (!absent || !late) throw new Error('nobody to book');
  const bayType = 'mechanical' as const;
  const yesterday = plusMinutes(anchor, -1500);
  const missedAt = today(-240);
  const missed = await book(crew, absent, { takenAt: yesterday, startsAt: missedAt, work: '更换前制动片', bayType, minutes: 30 });
  const adviser = crew.as('service-adviser', plusMinutes(missedAt, 45));
  await appointments.routes.markNoShow(adviser, { ...nothing, params: { id: missed }, body: { version: 1 } });
  const thisMorning = plusMinutes(anchor, -60);
  await book(crew, late, { takenAt: thisMorning, startsAt: today(-15), work: '四轮异响检查', bayType, minutes: 15 });
  await book(crew, braked, { takenAt: thisMorning, startsAt: today(30), work: '换过前制动片，制动时仍有异响', bayType, minutes: 15 });
  const wishes = wishesOf(goods);
  const afternoon = store.isBusy ? [45, 75, 105, 120] : [60];
  for (const [at, car] of others.entries()) {
    const minutes = afternoon[at];
    const nextDay = plusDays(dayOf(anchor, zone), 1 + (at % 2));
    const startsAt = minutes === undefined ? plusMinutes(startOfDay(nextDay, zone), 9 * 60 + at * 30) : today(minutes);
    const wish =
      minutes === undefined ? wishes[at % wishes.length] : { work: ['空调异味，检查滤清器', '四轮定位', '年检前检查'][at % 3] ?? '' };
    const booking = { work: '', ...wish, bayType: minutes === undefined ? ('maintenance' as const) : bayType, minutes: 30 };
    const id = await book(crew, car, { ...booking, takenAt: thisMorning, startsAt });
    if (at === afternoon.length) await remindOne(crew, id, plusMinutes(anchor, -5));
  }
}

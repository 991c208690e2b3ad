// Appointments: kept, late, moved, called off, not kept, still to come.
import { plusMinutes } from '@bayline/domain/kernel';
import * as appointments from '../../apps/server/src/modules/appointments/index.ts';
import { type Crew, nothing } from '../demo/crew.ts';
import { book } from '../demo/today.ts';
import type { PlannedVisit } from './kinds.ts';
import type { SpecimenCar } from './specimens.ts';

type Wish = Omit<Parameters<typeof book>[2], 'takenAt' | 'startsAt'>;

const dayMinutes = 1440;
/** Later than the store waits before it calls a car late. */
const lateMinutes = 25;

const usual: Wish = { work: '常规保养', bayType: 'maintenance', minutes: 30 };
const carOf = (car: SpecimenCar, mileageKm: number) => ({ ...car, mileageKm });
const versionOf = async (crew: Crew, id: string, now: string) =>
  (await appointments.routes.get(crew.as('service-adviser', now), { ...nothing, params: { id } })).version;

/** Called the evening before. */
async function remind(crew: Crew, id: string, now: string): Promise<void> {
  const body = { version: await versionOf(crew, id, now) };
  await appointments.routes.remind(crew.as('service-adviser', now), { ...nothing, params: { id }, body });
}

interface Arrival {
  readonly car: SpecimenCar;
  readonly mileageKm: number;
  readonly arrivedAt: string;
}

/** The booking that a car comes with. */
export async function bookVisit(
  crew: Crew,
  how: Exclude<PlannedVisit['isBooked'], false>,
  { wish, car, mileageKm, arrivedAt }: Arrival & { readonly wish: Wish },
): Promise<string> {
  const startsAt = plusMinutes(arrivedAt, how === 'late' ? -lateMinutes : 5);
  const takenAt = plusMinutes(arrivedAt, -2 * dayMinutes);
  const first = how === 'moved' ? plusMinutes(startsAt, -dayMinutes) : startsAt;
  const id = await book(crew, carOf(car, mileageKm), { ...wish, startsAt: first, takenAt });
  if (how === 'moved') {
    const movedAt = plusMinutes(takenAt, 180);
    const body = { version: await versionOf(crew, id, movedAt), startsAt, reason: '车主来电改期' };
    await appointments.routes.reschedule(crew.as('service-adviser', movedAt), { ...nothing, params: { id }, body });
  }
  await remind(crew, id, plusMinutes(arrivedAt, -900));
  return id;
}

/** Booked two days before, reminded, and not seen. */
export async function playNoShow(crew: Crew, { car, mileageKm, arrivedAt: startsAt }: Arrival): Promise<void> {
  const id = await book(crew, carOf(car, mileageKm), { ...usual, startsAt, takenAt: plusMinutes(startsAt, -2 * dayMinutes) });
  await remind(crew, id, plusMinutes(startsAt, -900));
  const now = plusMinutes(startsAt, 45);
  const body = { version: await versionOf(crew, id, now) };
  await appointments.routes.markNoShow(crew.as('service-adviser', now), { ...nothing, params: { id }, body });
}

/** Called off by the owner on the morning of the day before. */
export async function playCalledOff(crew: Crew, { car, mileageKm, arrivedAt: startsAt }: Arrival): Promise<void> {
  const id = await book(crew, carOf(car, mileageKm), { ...usual, startsAt, takenAt: plusMinutes(startsAt, -2 * dayMinutes) });
  const now = plusMinutes(startsAt, -dayMinutes);
  const body = { version: await versionOf(crew, id, now), by: 'customer' as const, reason: '临时出差，改日再约' };
  await appointments.routes.cancel(crew.as('service-adviser', now), { ...nothing, params: { id }, body });
}

/** Booked for the day after. */
export async function playAwaited(crew: Crew, { car, mileageKm, arrivedAt: takenAt }: Arrival): Promise<void> {
  await book(crew, carOf(car, mileageKm), { ...usual, startsAt: plusMinutes(takenAt, dayMinutes), takenAt });
}

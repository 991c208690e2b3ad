import { type Capacity, openTimeOn, type Span, type StoreHours, within, workingTimes } from '@bayline/domain/capacity';
import { type CalendarDay, dayOf, invariant, minutesBetween, plusDays, startOfDay } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { allEquipment, outagesBetween } from '../facility-store.ts';
import { allShifts, exceptionsBetween, rosterTechnicians, type TechnicianRow } from '../roster-store.ts';
import { allBays } from '../store.ts';
import { storeHours } from './store-hours.ts';

const mostMinutes = 14 * 24 * 60;

/** When the store is open within the period. */
function openTimesOf(period: Span, store: StoreHours): Span[] {
  const open: Span[] = [];
  const last = dayOf(period.endsAt, store.timeZone);
  for (let day = dayOf(period.startsAt, store.timeZone); day <= last; day = plusDays(day, 1)) {
    const time = openTimeOn(day, store);
    if (time) open.push({ startsAt: time.opensAt, endsAt: time.closesAt });
  }
  return within(open, period);
}

/** Skills that count when the period begins. */
function skillsOf({ skills }: TechnicianRow, from: CalendarDay, timeZone: string): Capacity['technicians'][number]['skills'] {
  return skills
    .filter(({ skill, certificateUntil }) => skill !== 'high-voltage' || (certificateUntil ?? '') >= from)
    .map(({ skill, certificateUntil }) => ({
      skill,
      validUntil: skill === 'high-voltage' && certificateUntil !== null ? startOfDay(plusDays(certificateUntil, 1), timeZone) : null,
    }));
}

function daysOf(ctx: RequestContext, { startsAt, endsAt }: Span) {
  const minutes = minutesBetween(startsAt, endsAt);
  invariant(minutes > 0 && minutes <= mostMinutes, 'capacity is asked for at most fourteen days');
  const { timeZone } = ctx.actor;
  return { from: plusDays(dayOf(startsAt, timeZone), -1), until: dayOf(endsAt, timeZone) };
}

/** When the store is open, and when each of its active bays is closed. */
export async function baysBetween(ctx: RequestContext, tx: Tx, period: Span) {
  const [store, bays, outages] = await Promise.all([
    storeHours(ctx, tx, daysOf(ctx, period)),
    tx.all(allBays, [tx.dealershipId]),
    tx.all(outagesBetween, [tx.dealershipId, period.startsAt, period.endsAt]),
  ]);
  const closures = outages.flatMap(({ bayId, startsAt, endsAt }) => (bayId === null ? [] : [{ bayId, startsAt, endsAt }]));
  return { store, bays: bays.filter(({ isActive }) => isActive), closures, outages };
}

/** Door: who and what is there when, between two moments at most fourteen days apart; at most 200 people, bays, pieces of equipment. */
export async function capacityBetween(ctx: RequestContext, tx: Tx, period: Span): Promise<Capacity> {
  const { timeZone } = ctx.actor;
  const [{ store, bays, closures, outages }, people, shifts, exceptions, equipment] = await Promise.all([
    baysBetween(ctx, tx, period),
    tx.all(rosterTechnicians, [tx.dealershipId]),
    tx.all(allShifts, [tx.dealershipId]),
    tx.all(exceptionsBetween, [tx.dealershipId, period.startsAt, period.endsAt]),
    tx.all(allEquipment, [tx.dealershipId]),
  ]);
  const working = workingTimes({ people, shifts, exceptions }, period, store);
  const from = dayOf(period.startsAt, timeZone);
  return {
    openTimes: openTimesOf(period, store),
    hours: store,
    bays: bays.map(({ id, name, type }) => ({
      id,
      name,
      type,
      closed: within(
        closures.filter(({ bayId }) => bayId === id),
        period,
      ),
    })),
    technicians: people.map((person) => ({
      id: person.id,
      name: person.name,
      speedPercent: person.speedPercent,
      skills: skillsOf(person, from, timeZone),
      learned: person.skills,
      working: working.get(person.id) ?? [],
      absent: within(
        exceptions.filter(({ technicianId, kind }) => technicianId === person.id && kind !== 'extra-shift'),
        period,
      ),
    })),
    equipment: equipment
      .filter(({ isActive }) => isActive)
      .map(({ id, kind, quantity }) => ({
        id,
        kind,
        quantity,
        unavailable: outages.flatMap((of) =>
          of.equipmentId === id ? within([of], period).map((span) => ({ ...span, quantity: of.quantity })) : [],
        ),
      })),
  };
}

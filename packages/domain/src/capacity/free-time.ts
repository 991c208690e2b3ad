// What has the time that a piece of work asks for: a bay out of use, somebody who is away, another car on the lift or in
// the same hands. Who plans is told which of them it is, and until when.
import { dayOf, localTime, type Refusal, refuse } from '../kernel/index.ts';
import { overlaps, type Span } from './spans.ts';

/** Booked time; `car` is the plate of what it is booked for, where the asker knows it. */
export interface BookedTime extends Span {
  readonly car?: string;
}

export interface HeldTime {
  readonly closures: readonly Span[];
  readonly absences: readonly (Span & { readonly name: string })[];
  readonly ofBay: readonly BookedTime[];
  readonly ofPeople: readonly (BookedTime & { readonly name: string })[];
}

/** A time as the clock on the store's wall shows it, for the sentence of a refusal. */
export function onTheWall({ startsAt, endsAt }: Span, timeZone: string): { from: string; until: string } {
  const written = (moment: string) => `${dayOf(moment, timeZone)} ${localTime(moment, timeZone)}`;
  return { from: written(startsAt), until: written(endsAt) };
}

/** Whether the bay and everybody asked for have that time; `held` is whatever stands in their books around it. */
export function checkFree(wanted: Span, held: HeldTime, timeZone: string): Refusal | undefined {
  const meets = (other: Span) => overlaps(wanted, other);
  const closed = held.closures.find(meets);
  if (closed) return refuse('bay-closed', onTheWall(closed, timeZone));
  const absent = held.absences.find(meets);
  if (absent) return refuse('technician-absent', { name: absent.name, ...onTheWall(absent, timeZone) });
  const inBay = held.ofBay.find(meets);
  if (inBay) return refuse('bay-occupied', { car: inBay.car ?? '', ...onTheWall(inBay, timeZone) });
  const elsewhere = held.ofPeople.find(meets);
  if (elsewhere)
    return refuse('technician-occupied', { name: elsewhere.name, car: elsewhere.car ?? '', ...onTheWall(elsewhere, timeZone) });
  return undefined;
}

/** Somebody with the time that he is at work, in order, around what is asked for. */
export interface AtWork {
  readonly name: string;
  readonly working: readonly Span[];
}

/**
 * Whether everybody is at work when it begins and when it ends; a break or a night in between only makes it longer. Who
 * stays on, or comes for it, does so for a reason.
 */
export function checkAtWork(
  wanted: Span,
  people: readonly AtWork[],
  timeZone: string,
): Refusal<'technician-off-shift' | 'past-shift-end'> | undefined {
  return people.map((person) => checkOneAtWork(wanted, person, timeZone)).find(Boolean);
}

function checkOneAtWork({ startsAt, endsAt }: Span, { name, working }: AtWork, timeZone: string) {
  if (!working.some((span) => span.startsAt <= startsAt && startsAt < span.endsAt)) {
    const ofDay = working.filter((span) => dayOf(span.startsAt, timeZone) === dayOf(startsAt, timeZone));
    const nearest = ofDay.find((span) => span.startsAt > startsAt) ?? ofDay.at(-1);
    return refuse('technician-off-shift' as const, { name, ...(nearest ? onTheWall(nearest, timeZone) : { from: '', until: '' }) });
  }
  if (startsAt >= endsAt || working.some((span) => span.startsAt < endsAt && endsAt <= span.endsAt)) return undefined;
  const last = working.findLast((span) => span.startsAt < endsAt);
  return refuse('past-shift-end' as const, { name, until: last ? onTheWall(last, timeZone).until : '' });
}

// Where an operation would stand, and what bars it from there: asked of the same rules, in the same order, that the
// server refuses by, with what the dispatch list told of the shop.
import {
  checkAtWork,
  checkFree,
  checkHands,
  checkPiece,
  checkPlaceOfWork,
  checkStartsInHours,
  endOfWork,
  firstFreeBay,
  type Hands,
  handsOn,
  overlaps,
  type Span,
} from '@bayline/domain/capacity';
import { dayOf, isRefusal, minutesBetween, type Refusal, refuse } from '@bayline/domain/kernel';
import { kitColour } from '@bayline/domain/warehouse';
import { checkParts, checkSequence, checkShares, evenShares, neighboursOf, type TechnicianShare } from '@bayline/domain/workshop';
import type { PlanRow } from './plan-rows.ts';
import type { DispatchList, DispatchOperation } from './views.ts';

export interface Place extends Span {
  readonly bayId: string;
  readonly technicians: readonly TechnicianShare[];
}

/** The shop as the list told it, and the zone of its clock. */
export interface ShopAround {
  readonly list: DispatchList;
  readonly timeZone: string;
  /** The days that the list tells of: who is at work outside them only the server knows. */
  readonly told: Span;
}

/** Booked time of others: an operation gives up its own, and what is reserved for its visit gives way to it. */
function othersOf(operation: DispatchOperation, { list }: ShopAround) {
  const own = new Set([operation.id, operation.visitId]);
  return {
    bays: list.bookings.filter(({ subjectId }) => !own.has(subjectId)),
    people: list.technicianBookings.filter(({ operationId }) => !own.has(operationId)),
  };
}

function handsOf(id: string, at: Span, { list, timeZone }: ShopAround): Hands | undefined {
  const person = list.technicians.find((one) => one.id === id);
  return person && handsOn(dayOf(at.startsAt, timeZone), person.learned);
}

function heldTime(operation: DispatchOperation, place: Pick<Place, 'bayId'> & { readonly people: readonly string[] }, shop: ShopAround) {
  const others = othersOf(operation, shop);
  const people = shop.list.technicians.filter(({ id }) => place.people.includes(id));
  return {
    closures: shop.list.bays.find(({ id }) => id === place.bayId)?.closed ?? [],
    absences: people.flatMap(({ name, absent }) => absent.map((span) => ({ ...span, name }))),
    ofBay: others.bays.filter(({ bayId }) => bayId === place.bayId).map(({ label, ...span }) => ({ ...span, car: label })),
    ofPeople: people.flatMap(({ id, name }) =>
      others.people.filter(({ technicianId }) => technicianId === id).map(({ label, ...span }) => ({ ...span, name, car: label })),
    ),
  };
}

/** All pieces of what the operation needs are in use then. */
function noPiece(operation: DispatchOperation, at: Span, shop: ShopAround): Refusal | undefined {
  const { equipment } = operation;
  const held = othersOf(operation, shop).bays;
  return checkPiece({ startsAt: at.startsAt, endsAt: at.endsAt, equipment }, { pieces: shop.list.equipment, held });
}

/** Who of these people, in this order, is not at work then. */
function offShift(ids: readonly string[], at: Span, { list, timeZone, told }: ShopAround): Refusal | undefined {
  if (at.startsAt < told.startsAt || at.endsAt > told.endsAt) return undefined;
  return checkAtWork(
    at,
    ids.flatMap((id) => list.technicians.filter((person) => person.id === id)),
    timeZone,
  );
}

const overridable = [
  'parts-short',
  'predecessor-not-ended',
  'successor-too-early',
  'equipment-occupied',
  'technician-off-shift',
  'past-shift-end',
];

/** The dispatcher may go past it, with a reason that is kept. */
export const isOverridable = ({ refused }: Pick<Refusal, 'refused'>): boolean => overridable.includes(refused);

/** Locked to its place by somebody. */
export const lockOf = ({ lockedAt, lockedByName }: DispatchOperation): Refusal | undefined =>
  lockedAt === null ? undefined : refuse('plan-locked', { name: lockedByName });

/** What bars the operation from the place; undefined when it may go there. */
export function barredBy(operation: DispatchOperation, place: Place, shop: ShopAround): Refusal | undefined {
  const { list, timeZone } = shop;
  const ids = place.technicians.map(({ technicianId }) => technicianId);
  const bay = list.bays.find(({ id }) => id === place.bayId);
  const isExcepted = operation.overrideReason !== '';
  const ofOrder = list.operations.filter(({ workOrderId }) => workOrderId === operation.workOrderId);
  const isReversed = minutesBetween(place.startsAt, place.endsAt) <= 0 && operation.plannedMinutes > 0;
  return (
    lockOf(operation) ??
    (isReversed ? refuse('ends-before-start') : undefined) ??
    checkShares(place.technicians) ??
    checkParts(kitColour(operation.kit, dayOf(place.startsAt, timeZone)), operation.overrideReason) ??
    (isExcepted ? undefined : checkSequence(place, neighboursOf(operation, ofOrder))) ??
    checkPlaceOfWork(operation, { bay: bay && { ...bay, isActive: true }, technicians: ids.map((id) => handsOf(id, place, shop)) }) ??
    checkStartsInHours(place.startsAt, { ...list.hours, timeZone }) ??
    checkFree(place, heldTime(operation, { bayId: place.bayId, people: ids }, shop), timeZone) ??
    (isExcepted ? undefined : noPiece(operation, place, shop)) ??
    (isExcepted ? undefined : offShift(ids, place, shop))
  );
}

const minutesOn = (spans: readonly Span[]) => spans.reduce((sum, { startsAt, endsAt }) => sum + minutesBetween(startsAt, endsAt), 0);

/** Somebody who has learned it, is at work and has the time; of several the one with least to do. */
function freePerson(operation: DispatchOperation, at: Span, shop: ShopAround): string | Refusal {
  const others = othersOf(operation, shop).people;
  const able = shop.list.technicians.filter(({ id }) => checkHands(operation, handsOf(id, at, shop)) === undefined);
  const free = able.flatMap(({ id }) => {
    const own = others.filter(({ technicianId }) => technicianId === id);
    return offShift([id], at, shop) === undefined && !own.some((booked) => overlaps(booked, at)) ? [{ id, taken: minutesOn(own) }] : [];
  });
  return free.toSorted((a, b) => a.taken - b.taken)[0]?.id ?? refuse('nobody-free');
}

/** Its own bay while that is free, else the first free one of its type. */
function freeBay(operation: DispatchOperation, at: Span, shop: ShopAround): string | Refusal {
  const ofType = shop.list.bays.filter(({ type }) => type === operation.bayType);
  const held = [...othersOf(operation, shop).bays, ...ofType.flatMap(({ id, closed }) => closed.map((span) => ({ ...span, bayId: id })))];
  const ids = ofType.map(({ id }) => id);
  return firstFreeBay(operation.bayId !== null && ids.includes(operation.bayId) ? [operation.bayId, ...ids] : ids, held, at);
}

/** The person of one row gives his share to the person of another. */
function passedOn(operation: DispatchOperation, from: string | null, to: string): TechnicianShare[] {
  const shares = operation.technicians.map(({ technicianId, sharePercent }) => ({ technicianId, sharePercent }));
  if (shares.length === 0 || from === null) return evenShares([to]);
  return shares.map((share) => (share.technicianId === from ? { ...share, technicianId: to } : share));
}

export interface Wish extends Span {
  readonly row: Pick<PlanRow, 'id' | 'kind'>;
  /** The row that it comes from; null when it was not planned. */
  readonly fromRowId: string | null;
}

/** The place that a row and a time mean: in a bay with its people or somebody who is free, with a person in a bay that is free. */
export function placeOn(operation: DispatchOperation, { row, fromRowId, startsAt, endsAt }: Wish, shop: ShopAround): Place | Refusal {
  const at = { startsAt, endsAt };
  if (row.kind === 'technician') {
    const bay = freeBay(operation, at, shop);
    return isRefusal(bay) ? bay : { ...at, bayId: bay, technicians: passedOn(operation, fromRowId, row.id) };
  }
  if (operation.technicians.length > 0)
    return {
      ...at,
      bayId: row.id,
      technicians: operation.technicians.map(({ technicianId, sharePercent }) => ({ technicianId, sharePercent })),
    };
  const bay = shop.list.bays.find(({ id }) => id === row.id);
  const isWrongBay = checkPlaceOfWork(operation, { bay: bay && { ...bay, isActive: true }, technicians: [] });
  if (isWrongBay) return isWrongBay;
  const person = freePerson(operation, at, shop);
  return isRefusal(person) ? person : { ...at, bayId: row.id, technicians: evenShares([person]) };
}

/** When the standard minutes are over in the hands of who does it, breaks and nights left out; null where they are not at work so long. */
export function usualEnd(operation: DispatchOperation, { startsAt, technicians }: Place, { list }: ShopAround): string | null {
  const crew = list.technicians.filter(({ id }) => technicians.some(({ technicianId }) => technicianId === id));
  const ends = crew.map(({ speedPercent, working }) =>
    endOfWork(startsAt, Math.ceil((operation.plannedMinutes * 100) / speedPercent), working),
  );
  return ends.every((end) => end !== undefined) ? ends.reduce((last, end) => (end > last ? end : last), startsAt) : null;
}

/** The same refusal wherever in the row and whenever on that day: the bay, the person, or parts that are missing. */
export function isBarredOnRow(operation: DispatchOperation, { row, ...at }: Omit<Wish, 'fromRowId'>, shop: ShopAround): boolean {
  const parts = checkParts(kitColour(operation.kit, dayOf(at.startsAt, shop.timeZone)), operation.overrideReason);
  if (parts !== undefined) return true;
  if (row.kind === 'technician') return checkHands(operation, handsOf(row.id, at, shop)) !== undefined;
  const bay = shop.list.bays.find(({ id }) => id === row.id);
  return checkPlaceOfWork(operation, { bay: bay && { ...bay, isActive: true }, technicians: [] }) !== undefined;
}

/** Between what must be done before and what is planned behind; null: nothing of that kind, 'never': what is before has no plan. */
export function turnOf(
  operation: DispatchOperation,
  { list }: ShopAround,
): { notBefore: string | 'never' | null; notAfter: string | null } {
  if (operation.overrideReason !== '') return { notBefore: null, notAfter: null };
  const ofOrder = list.operations.filter(({ workOrderId }) => workOrderId === operation.workOrderId);
  const { before, after } = neighboursOf(operation, ofOrder);
  return { notBefore: before === undefined ? null : (before.endsAt ?? 'never'), notAfter: after?.startsAt ?? null };
}

import type { ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import {
  checkAtWork,
  checkStartsInHours,
  checkWithinHours,
  overlaps,
  type Span,
  type StoreHours,
  withoutPiece,
  workingTimes,
} from '@bayline/domain/capacity';
import { dayOf, minutesBetween, plusDays, startOfDay } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { allEquipment, type EquipmentRow, type OutageRow, outagesBetween } from '../facility-store.ts';
import { allShifts, type ExceptionRow, exceptionsBetween, rosterTechnicians } from '../roster-store.ts';
import { storeHours } from './store-hours.ts';

export type Conflict = ReplyOf<typeof capacity.addOutage>['conflicts'][number];
type Held = Omit<Conflict, 'reason' | 'resource'>;

const mostConflicts = 200;
const columns = `k.subject_type as "subjectType", k.subject_id as "subjectId", k.starts_at as "startsAt", k.ends_at as "endsAt"`;
/** No booking is longer than fourteen days. */
const toCome = `k.dealership_id = $1 and k.starts_at > $2::timestamptz - interval '15 days' and k.ends_at > $2 and k.starts_at < $3`;

interface BayHeld extends Held {
  readonly bayId: string;
  readonly bayName: string;
  readonly isBayActive: boolean;
  readonly equipment: string;
}
const bayBookingsToCome = statement<BayHeld>(
  'capacity.bay-bookings-to-come',
  `select ${columns}, k.bay_id as "bayId", k.equipment, b.name as "bayName", b.is_active as "isBayActive"
     from bay_bookings k join bays b on b.dealership_id = k.dealership_id and b.id = k.bay_id
    where ${toCome} order by k.starts_at, k.id limit 5000`,
);
interface PersonHeld extends Held {
  readonly technicianId: string;
  readonly name: string;
  readonly inOvertime: boolean;
}
const technicianBookingsToCome = statement<PersonHeld>(
  'capacity.technician-bookings-to-come',
  `select ${columns}, k.staff_id as "technicianId", k.in_overtime as "inOvertime", s.name
     from technician_bookings k join staff s on s.dealership_id = k.dealership_id and s.id = k.staff_id
    where ${toCome} order by k.starts_at, k.id limit 5000`,
);

const heldOf = ({ subjectType, subjectId, startsAt, endsAt }: Held): Held => ({ subjectType, subjectId, startsAt, endsAt });

/** A car that is booked in must also be done before the store closes; work in the house may end later. */
function isOutsideHours(held: Held, store: StoreHours): boolean {
  const { startsAt, endsAt } = held;
  if (held.subjectType !== 'appointment') return checkStartsInHours(startsAt, store) !== undefined;
  return checkWithinHours({ startsAt, minutes: minutesBetween(startsAt, endsAt) }, store) !== undefined;
}

/** Who and what is there, for as long as anything is booked ahead. */
interface There {
  readonly store: StoreHours;
  readonly exceptions: readonly ExceptionRow[];
  readonly outages: readonly OutageRow[];
  readonly equipment: readonly EquipmentRow[];
  readonly working: ReadonlyMap<string, readonly Span[]>;
}

const heldFor = (held: Held, reason: Conflict['reason'], resource: string): Conflict => ({ ...heldOf(held), reason, resource });

function ofPeople(people: readonly PersonHeld[], { exceptions, working, store: { timeZone } }: There): Conflict[] {
  return people.flatMap((held): Conflict[] => {
    const { technicianId, name, inOvertime } = held;
    const isAway = exceptions.some((one) => one.technicianId === technicianId && one.kind !== 'extra-shift' && overlaps(one, held));
    if (isAway) return [heldFor(held, 'technician-absent', name)];
    const outside = checkAtWork(held, [{ name, working: working.get(technicianId) ?? [] }], timeZone);
    return outside === undefined || inOvertime ? [] : [heldFor(held, 'technician-off-shift', name)];
  });
}

function ofBays(bays: readonly BayHeld[], { outages, equipment, store }: There): Conflict[] {
  const pieces = equipment
    .filter(({ isActive }) => isActive)
    .map(({ id, kind, quantity }) => ({ kind, quantity, unavailable: outages.filter(({ equipmentId }) => equipmentId === id) }));
  // A kind of which every piece was taken out of use is not there any more.
  const gone = equipment
    .filter(({ kind }) => pieces.every((piece) => piece.kind !== kind))
    .map(({ kind }) => ({ kind, quantity: 0, unavailable: [] }));
  const isShut = (held: BayHeld) => !held.isBayActive || outages.some((of) => of.bayId === held.bayId && overlaps(of, held));
  return [
    ...bays.filter(isShut).map((held) => heldFor(held, 'bay-closed', held.bayName)),
    ...bays.filter((held) => isOutsideHours(held, store)).map((held) => heldFor(held, 'store-closed', held.bayName)),
    ...withoutPiece(bays, [...pieces, ...gone]).map((held) => heldFor(held, 'equipment-short', held.equipment)),
  ];
}

/** A car is booked at most ninety days ahead; what is planned beyond this is looked at when it comes nearer. */
const daysAhead = 120;

/**
 * Door: what is booked from now on where bay, person, equipment or store is not there, in order of time; at most 200.
 * Nothing is taken away: who plans decides what becomes of it.
 */
export async function bookingsInConflict(ctx: RequestContext, tx: Tx): Promise<Conflict[]> {
  const { timeZone } = ctx.actor;
  const today = dayOf(ctx.now, timeZone);
  // The longest operation began a week ago.
  const [first, last] = [plusDays(today, -8), plusDays(today, daysAhead)];
  const period = { startsAt: startOfDay(first, timeZone), endsAt: startOfDay(last, timeZone) };
  const asked = [tx.dealershipId, ctx.now, period.endsAt];
  const [bays, people, store, roster, shifts, exceptions, outages, equipment] = await Promise.all([
    tx.all(bayBookingsToCome, asked),
    tx.all(technicianBookingsToCome, asked),
    storeHours(ctx, tx, { from: plusDays(first, -1), until: last }),
    tx.all(rosterTechnicians, [tx.dealershipId]),
    tx.all(allShifts, [tx.dealershipId]),
    tx.all(exceptionsBetween, [tx.dealershipId, period.startsAt, period.endsAt]),
    tx.all(outagesBetween, [tx.dealershipId, ctx.now, period.endsAt]),
    tx.all(allEquipment, [tx.dealershipId]),
  ]);
  const end = people.reduce((latest, { endsAt }) => (endsAt > latest ? endsAt : latest), ctx.now);
  const planned = roster.filter(({ id }) => people.some(({ technicianId }) => technicianId === id));
  const span = { startsAt: period.startsAt, endsAt: startOfDay(plusDays(dayOf(end, timeZone), 1), timeZone) };
  const working = workingTimes({ people: planned, shifts, exceptions }, span, store);
  const there = { store, exceptions, outages, equipment, working };
  const [onBays, withPeople] = [ofBays(bays, there), ofPeople(people, there)];
  // Nobody is at work while the store is closed: that is told once.
  const isClosed = new Set(onBays.flatMap(({ reason, subjectId }) => (reason === 'store-closed' ? [subjectId] : [])));
  return [...onBays, ...withPeople.filter(({ reason, subjectId }) => reason !== 'technician-off-shift' || !isClosed.has(subjectId))]
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .slice(0, mostConflicts);
}

/** What a command has changed: whose conflicts its answer tells. */
interface Changed extends Partial<Span> {
  readonly reasons: readonly Conflict['reason'][];
  /** Names of bays, people or kinds of equipment; left out: all. */
  readonly resources?: readonly string[];
}

/** Those that a change of the kind can have made, for the answer of the command that made it. */
export async function conflictsIn(ctx: RequestContext, tx: Tx, { reasons, resources, startsAt, endsAt }: Changed): Promise<Conflict[]> {
  const all = await bookingsInConflict(ctx, tx);
  return all.filter(
    (of) =>
      reasons.includes(of.reason) &&
      (resources === undefined || resources.includes(of.resource)) &&
      (startsAt === undefined || endsAt === undefined || overlaps(of, { startsAt, endsAt })),
  );
}

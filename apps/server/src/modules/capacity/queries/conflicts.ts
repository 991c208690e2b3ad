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
} from '@bayline/domain/capacity';
import { minutesBetween } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { allEquipment, outagesBetween } from '../facility-store.ts';
import { exceptionsBetween } from '../roster-store.ts';
import { type WorkingTimes, workingOnDaysOf } from './working-between.ts';

export type Conflict = ReplyOf<typeof capacity.addOutage>['conflicts'][number];
type Held = Omit<Conflict, 'reason' | 'resource'>;

const mostConflicts = 200;
const columns = `k.subject_type as "subjectType", k.subject_id as "subjectId", k.starts_at as "startsAt", k.ends_at as "endsAt"`;
/** No booking is longer than the 10,000 minutes of the longest operation. */
const toCome = `k.dealership_id = $1 and k.starts_at > $2::timestamptz - interval '10000 minutes' and k.ends_at > $2`;

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

/** From now to the end of the last that is booked. */
function spanOf(held: readonly Held[], now: string): Span {
  const ends = held.map(({ endsAt }) => endsAt);
  const starts = held.map(({ startsAt }) => startsAt);
  return {
    startsAt: starts.reduce((first, time) => (time < first ? time : first), now),
    endsAt: ends.reduce((last, time) => (time > last ? time : last), now),
  };
}

interface PeopleHeld {
  readonly people: readonly PersonHeld[];
  readonly working: WorkingTimes['working'];
}

async function ofPeople(ctx: RequestContext, tx: Tx, { people, working }: PeopleHeld): Promise<Conflict[]> {
  const { startsAt, endsAt } = spanOf(people, ctx.now);
  const exceptions = await tx.all(exceptionsBetween, [tx.dealershipId, startsAt, endsAt]);
  return people.flatMap((held): Conflict[] => {
    const { technicianId, name, inOvertime } = held;
    const of = (reason: Conflict['reason']): Conflict[] => [{ ...heldOf(held), reason, resource: name }];
    const isAway = exceptions.some((one) => one.technicianId === technicianId && one.kind !== 'extra-shift' && overlaps(one, held));
    if (isAway) return of('technician-absent');
    const outside = checkAtWork(held, [{ name, working: working.get(technicianId) ?? [] }], ctx.actor.timeZone);
    return outside === undefined || inOvertime ? [] : of('technician-off-shift');
  });
}

interface BaysHeld {
  readonly bays: readonly BayHeld[];
  readonly store: StoreHours;
}

async function ofBays(ctx: RequestContext, tx: Tx, { bays, store }: BaysHeld): Promise<Conflict[]> {
  const { endsAt } = spanOf(bays, ctx.now);
  const [outages, equipment] = await Promise.all([
    tx.all(outagesBetween, [tx.dealershipId, ctx.now, endsAt]),
    tx.all(allEquipment, [tx.dealershipId]),
  ]);
  const pieces = equipment
    .filter(({ isActive }) => isActive)
    .map(({ id, kind, quantity }) => ({ kind, quantity, unavailable: outages.filter(({ equipmentId }) => equipmentId === id) }));
  // A kind of which every piece was taken out of use is not there any more.
  const gone = equipment
    .filter(({ kind }) => pieces.every((piece) => piece.kind !== kind))
    .map(({ kind }) => ({ kind, quantity: 0, unavailable: [] }));
  const isShut = (held: BayHeld) => !held.isBayActive || outages.some((of) => of.bayId === held.bayId && overlaps(of, held));
  const of = (reason: Conflict['reason'], held: BayHeld, resource: string): Conflict => ({ ...heldOf(held), reason, resource });
  return [
    ...bays.filter(isShut).map((held) => of('bay-closed', held, held.bayName)),
    ...bays.filter((held) => isOutsideHours(held, store)).map((held) => of('store-closed', held, held.bayName)),
    ...withoutPiece(bays, [...pieces, ...gone]).map((held) => of('equipment-short', held, held.equipment)),
  ];
}

/**
 * Door: what is booked from now on where bay, person, equipment or store is not there, in order of time; at most 200.
 * Nothing is taken away: who plans decides what becomes of it.
 */
export async function bookingsInConflict(ctx: RequestContext, tx: Tx): Promise<Conflict[]> {
  const asked = [tx.dealershipId, ctx.now];
  const [bays, people] = await Promise.all([tx.all(bayBookingsToCome, asked), tx.all(technicianBookingsToCome, asked)]);
  if (bays.length === 0 && people.length === 0) return [];
  const { store, working } = await workingOnDaysOf(ctx, tx, spanOf([...bays, ...people], ctx.now));
  const [onBays, withPeople] = await Promise.all([ofBays(ctx, tx, { bays, store }), ofPeople(ctx, tx, { people, working })]);
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

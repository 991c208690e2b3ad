// A new car and its people, in one go: nobody types an owner first and the car afterwards.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { checkMileage, emptyDetails, vehicleSearchTerms } from '@bayline/domain/vehicles';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextNumber, nextNumbers } from '../../../platform/db/numbers.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { addCustomers, type CustomerToAdd, nextCustomerNumber, survivingCustomers } from '../../customers/index.ts';
import { readIdentity, refuseTwins, today, type VehicleIdentity } from '../identity.ts';
import { vehicleView } from '../queries/vehicle.ts';
import { insertReading, insertVehicle, openParty, openPlate, termsItem } from '../store.ts';
import { valuesOf } from '../vehicle-file.ts';

type NewVehicle = BodyOf<typeof vehicles.add>;
export type Person = { readonly partyId: string } | { readonly party: CustomerToAdd };

export interface VehicleToAdd extends Omit<NewVehicle, 'owner' | 'user'> {
  /** From nextVehicleNumber, taken before the transaction opens. */
  readonly fileNumber: string;
  readonly owner: Person;
  readonly user: Person | null;
  readonly mileageSource: 'file' | 'import';
}

/** Door: violated constraints of addVehicle → refusals. */
export const vehicleConstraints = {
  vehicles_pkey: 'already-exists',
  parties_pkey: 'already-exists',
  vehicles_vin: 'vin-known',
  vehicles_plate: 'plate-known',
  vehicles_dealership_id_model_id_fkey: 'model-unknown',
  vehicle_parties_dealership_id_party_id_fkey: 'customer-unknown',
} as const;

/** Door: the number of the next car's file. Call it before the transaction opens. */
export function nextVehicleNumber(ctx: RequestContext): Promise<string> {
  return nextNumber(ctx, 'VF');
}

/** Door: so many of them; those that are not used leave gaps. */
export function nextVehicleNumbers(ctx: RequestContext, count: number): Promise<string[]> {
  return nextNumbers(ctx, 'VF', count);
}

/** The customers these people are: known ones, or files made for them. In the order of the people. */
export async function partyIdsOf(ctx: RequestContext, tx: Tx, people: readonly Person[]): Promise<string[]> {
  const known = await survivingCustomers(
    tx,
    people.flatMap((person) => ('partyId' in person ? person.partyId : [])),
  );
  const added = people.flatMap((person) => ('party' in person ? person.party : []));
  if (added.length > 0) await addCustomers(ctx, tx, added);
  return people.map((person) => ('party' in person ? person.party.id : (known.get(person.partyId) ?? person.partyId)));
}

interface IdentifiedVehicle {
  readonly vehicle: VehicleToAdd;
  readonly identity: VehicleIdentity;
  readonly ownerId: string;
  readonly userId: string | null;
}

function rowItems(ctx: RequestContext, tx: Tx, { vehicle, identity, ownerId, userId }: IdentifiedVehicle): BatchItem[] {
  const { id, fileNumber, mileageKm, mileageSource } = vehicle;
  const { vin, plate, plateKind, modelYear } = identity;
  const mileageAt = mileageKm === null ? null : ctx.now;
  const file = valuesOf({ ...emptyDetails, ...vehicle, modelYear });
  const items: BatchItem[] = [
    [insertVehicle, [tx.dealershipId, id, vin, plate, plateKind, fileNumber, mileageKm, mileageAt, ctx.now, ...file]],
    [openParty, [tx.dealershipId, newId(), id, ownerId, 'owner', today(ctx)]],
  ];
  if (userId !== null) items.push([openParty, [tx.dealershipId, newId(), id, userId, 'user', today(ctx)]]);
  if (plate !== null) items.push([openPlate, [tx.dealershipId, newId(), id, plate, today(ctx)]]);
  if (mileageKm !== null)
    items.push([insertReading, [tx.dealershipId, newId(), id, mileageKm, ctx.now, mileageSource, ctx.actor.staffId, null, '']]);
  return items;
}

function refuseOdometer(ctx: RequestContext, km: number | null): void {
  const refusal = km === null ? undefined : checkMileage({ lastKm: null, lastAt: null, km, now: ctx.now });
  if (refusal) refused(refusal.refused, refusal.facts);
}

/** Door: cars with their owners (and users), findable at once. Codes: those of the endpoint `add`. */
export async function addVehicles(ctx: RequestContext, tx: Tx, cars: readonly VehicleToAdd[]): Promise<void> {
  const identified = cars.map((vehicle) => {
    refuseOdometer(ctx, vehicle.mileageKm);
    return { vehicle, identity: readIdentity(ctx, vehicle) };
  });
  await refuseTwins(
    tx,
    identified.map(({ vehicle, identity }) => ({ id: vehicle.id, vin: identity.vin, plate: identity.plate })),
  );
  const people = cars.flatMap(({ owner, user }) => (user === null ? [owner] : [owner, user]));
  const partyIds = await partyIdsOf(ctx, tx, people);
  let at = 0;
  const next = () => partyIds[at++] ?? '';
  const whole = identified.map((one) => ({ ...one, ownerId: next(), userId: one.vehicle.user === null ? null : next() }));
  const terms = termsItem(
    tx.dealershipId,
    whole.map(({ vehicle, identity }) => ({ id: vehicle.id, terms: vehicleSearchTerms(identity) })),
  );
  tx.later([...whole.flatMap((one) => rowItems(ctx, tx, one)), terms]);
  for (const { vehicle, identity, ownerId, userId } of whole) {
    const { fileNumber, isVinOverridden } = vehicle;
    tx.record({
      subjectType: 'vehicle',
      subjectId: vehicle.id,
      type: 'vehicle-added',
      version: 1,
      data: { fileNumber, ownerId, userId, plate: identity.plate, vin: identity.vin, isVinOverridden },
    });
  }
}

/** Door: one car. */
export function addVehicle(ctx: RequestContext, tx: Tx, vehicle: VehicleToAdd): Promise<void> {
  return addVehicles(ctx, tx, [vehicle]);
}

/** A new customer gets a number before the transaction opens. */
export async function numbered(ctx: RequestContext, person: NewVehicle['owner']): Promise<Person> {
  return 'partyId' in person ? person : { party: { ...person.party, number: await nextCustomerNumber(ctx) } };
}

export async function addVehicleCommand(ctx: RequestContext, vehicle: NewVehicle): Promise<ReplyOf<typeof vehicles.add>> {
  const fileNumber = await nextVehicleNumber(ctx);
  const owner = await numbered(ctx, vehicle.owner);
  const user = vehicle.user && (await numbered(ctx, vehicle.user));
  return await onConstraint(vehicleConstraints, () =>
    inDealership(ctx, async (tx) => {
      await addVehicle(ctx, tx, { ...vehicle, fileNumber, owner, user, mileageSource: 'file' });
      return await vehicleView(ctx, tx, vehicle.id);
    }),
  );
}

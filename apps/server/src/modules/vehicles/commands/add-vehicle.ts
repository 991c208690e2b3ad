// A new car and its people, in one go: nobody types an owner first and the car afterwards.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { checkMileage, vehicleSearchTerms } from '@bayline/domain/vehicles';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextNumber } from '../../../platform/db/numbers.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { addCustomer, type CustomerToAdd, nextCustomerNumber, survivingCustomer } from '../../customers/index.ts';
import { checkIdentity, today, type VehicleIdentity } from '../identity.ts';
import { vehicleView } from '../queries/vehicle.ts';
import { insertReading, insertTerms, insertVehicle, openParty, openPlate } from '../store.ts';
import { emptyDetails, valuesOf } from '../vehicle-file.ts';

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

export async function partyIdOf(ctx: RequestContext, tx: Tx, person: Person): Promise<string> {
  if ('partyId' in person) return await survivingCustomer(tx, person.partyId);
  await addCustomer(ctx, tx, person.party);
  return person.party.id;
}

function rowItems(ctx: RequestContext, tx: Tx, { vehicle, identity }: { vehicle: VehicleToAdd; identity: VehicleIdentity }): BatchItem[] {
  const { id, fileNumber, mileageKm, mileageSource } = vehicle;
  const { vin, plate, plateKind, modelYear } = identity;
  const mileageAt = mileageKm === null ? null : ctx.now;
  const file = valuesOf({ ...emptyDetails, ...vehicle, modelYear });
  const items: BatchItem[] = [
    [insertVehicle, [tx.dealershipId, id, vin, plate, plateKind, fileNumber, mileageKm, mileageAt, ctx.now, ...file]],
    [insertTerms, [tx.dealershipId, id, vehicleSearchTerms(identity)]],
  ];
  if (plate !== null) items.push([openPlate, [tx.dealershipId, newId(), id, plate, today(ctx)]]);
  if (mileageKm !== null)
    items.push([insertReading, [tx.dealershipId, newId(), id, mileageKm, ctx.now, mileageSource, ctx.actor.staffId, null, '']]);
  return items;
}

function refuseOdometer(ctx: RequestContext, km: number | null): void {
  const refusal = km === null ? undefined : checkMileage({ lastKm: null, lastAt: null, km, now: ctx.now });
  if (refusal) refused(refusal.refused, refusal.facts);
}

/** Door: a car with its owner (and user), findable at once. Codes: those of the endpoint `add`. */
export async function addVehicle(ctx: RequestContext, tx: Tx, vehicle: VehicleToAdd): Promise<void> {
  refuseOdometer(ctx, vehicle.mileageKm);
  const identity = await checkIdentity(ctx, tx, vehicle);
  const ownerId = await partyIdOf(ctx, tx, vehicle.owner);
  const userId = vehicle.user && (await partyIdOf(ctx, tx, vehicle.user));
  const items = rowItems(ctx, tx, { vehicle, identity });
  items.push([openParty, [tx.dealershipId, newId(), vehicle.id, ownerId, 'owner', today(ctx)]]);
  if (userId !== null) items.push([openParty, [tx.dealershipId, newId(), vehicle.id, userId, 'user', today(ctx)]]);
  await tx.batch(items);
  const { fileNumber, isVinOverridden } = vehicle;
  tx.record({
    subjectType: 'vehicle',
    subjectId: vehicle.id,
    type: 'vehicle-added',
    version: 1,
    data: { fileNumber, ownerId, userId, plate: identity.plate, vin: identity.vin, isVinOverridden },
  });
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

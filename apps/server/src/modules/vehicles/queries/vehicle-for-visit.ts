import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound, refused } from '../../../platform/problems.ts';

export interface VehicleForVisit {
  readonly id: string;
  readonly fileNumber: string;
  readonly vin: string | null;
  readonly plate: string | null;
  readonly modelId: string | null;
  readonly mileageKm: number | null;
  readonly ownerPartyId: string;
}

// The owner is read by a subquery: a row lock goes on the car alone.
const forVisit = statement<Omit<VehicleForVisit, 'ownerPartyId'> & { ownerPartyId: string | null }>(
  'vehicles.for-visit',
  `select v.id, v.file_number as "fileNumber", v.vin, v.plate, v.model_id as "modelId", v.mileage_km as "mileageKm",
          (select p.survivor_id from vehicle_parties o join parties p on p.dealership_id = o.dealership_id and p.id = o.party_id
            where o.dealership_id = v.dealership_id and o.vehicle_id = v.id and o.role = 'owner' and o.until_day is null) as "ownerPartyId"
     from vehicles v
    where v.dealership_id = $1 and v.id = (select x.survivor_id from vehicles x where x.dealership_id = $1 and x.id = $2) for update of v`,
);

/** Door: the car, locked until the commit, with today's owner; a merged file as the one it was merged into. 404 when the store has no such car. */
export async function vehicleForVisit(tx: Tx, vehicleId: string): Promise<VehicleForVisit> {
  const vehicle = (await tx.maybe(forVisit, [tx.dealershipId, vehicleId])) ?? notFound();
  const { ownerPartyId } = vehicle;
  if (ownerPartyId === null) throw new Error(`vehicle without an owner: ${vehicleId}`);
  return { ...vehicle, ownerPartyId };
}

const survivor = statement<{ id: string }>(
  'vehicles.survivor',
  `select v.survivor_id as id from vehicles v where v.dealership_id = $1 and v.id = $2`,
);

/** Door: the file that a new document is made for: one that was merged gets none, the one it was merged into does. */
export async function survivingVehicle(tx: Tx, id: string): Promise<string> {
  return (await tx.maybe(survivor, [tx.dealershipId, id]))?.id ?? id;
}

const forBooking = statement<{ id: string; plate: string | null }>(
  'vehicles.for-booking',
  `select v.id, v.plate from vehicles v
    where v.dealership_id = $1 and v.id = (select x.survivor_id from vehicles x where x.dealership_id = $1 and x.id = $2) for no key update of v`,
);

/** Door: the file that stayed, locked until the commit: two appointments of one car are made one after the other. Refuses vehicle-unknown. */
export async function vehicleForBooking(tx: Tx, id: string): Promise<{ readonly id: string; readonly plate: string | null }> {
  return (await tx.maybe(forBooking, [tx.dealershipId, id])) ?? refused('vehicle-unknown');
}

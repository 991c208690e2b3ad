// SQL on the vehicles' own tables: rows in, rows changed, periods opened and closed.
import type { PlateKind } from '@bayline/domain/vehicles';
import { statement } from '../../platform/db/statement.ts';
import type { BatchItem } from '../../platform/db/tx.ts';
import { assignments, columnNames, fileColumns, placeholders, type VehicleFile } from './vehicle-file.ts';

export interface LockedVehicle extends VehicleFile {
  readonly id: string;
  readonly vin: string | null;
  readonly plate: string | null;
  readonly plateKind: PlateKind | null;
  readonly mergedInto: string | null;
  readonly version: number;
  readonly mileageKm: number | null;
  readonly mileageAt: string | null;
}

const lockedColumns = `v.id, v.vin, v.plate, v.plate_kind as "plateKind", v.merged_into as "mergedInto", v.version, v.mileage_km as "mileageKm", v.mileage_at as "mileageAt", ${fileColumns}`;

/** To change it: an alias is not there. */
export const lockVehicle = statement<LockedVehicle>(
  'vehicles.lock',
  `select ${lockedColumns} from vehicles v where v.dealership_id = $1 and v.id = $2 and v.merged_into is null for update`,
);
/** The file of $2, or the one it was merged into: for a visit that began before the merge. */
export const lockSurvivor = statement<LockedVehicle>(
  'vehicles.lock-survivor',
  `select ${lockedColumns} from vehicles v
    where v.dealership_id = $1 and v.id = (select x.survivor_id from vehicles x where x.dealership_id = $1 and x.id = $2) for update of v`,
);
export const lockVehiclesOrAliases = statement<LockedVehicle>(
  'vehicles.lock-vehicles-or-aliases',
  `select ${lockedColumns} from vehicles v where v.dealership_id = $1 and v.id = any ($2::uuid[]) order by v.id limit 2 for update`,
);
/** Other cars with one of these VINs or plates. */
export const vehiclesAlike = statement<{ id: string; vin: string | null; plate: string | null }>(
  'vehicles.alike',
  `select survivor_id as id, vin, plate from vehicles where dealership_id = $1 and vin = any ($2::text[]) and survivor_id <> all ($4::uuid[])
   union
   select id, vin, plate from vehicles where dealership_id = $1 and plate = any ($3::text[]) and id <> all ($4::uuid[]) and merged_into is null
   order by id limit 2000`,
);

export const insertVehicle = statement(
  'vehicles.insert',
  `insert into vehicles (dealership_id, id, vin, plate, plate_kind, file_number, mileage_km, mileage_at, created_at, updated_at, ${columnNames})
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, ${placeholders(10)})`,
);
export const updateVehicle = statement(
  'vehicles.update',
  `update vehicles set vin = $3, plate = $4, plate_kind = $5, updated_at = $6, ${assignments(7)}, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const bumpVehicle = statement(
  'vehicles.bump',
  `update vehicles set updated_at = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);

export const openPlate = statement(
  'vehicles.open-plate',
  `insert into vehicle_plates (dealership_id, id, vehicle_id, plate, from_day) values ($1, $2, $3, $4, $5)`,
);
export const closePlate = statement(
  'vehicles.close-plate',
  `update vehicle_plates p set until_day = $3
    where p.dealership_id = $1 and p.until_day is null
      and p.vehicle_id = any (array(select a.id from vehicles a where a.dealership_id = $1 and a.survivor_id = $2))`,
);
export const insertPlate = statement(
  'vehicles.insert-plate',
  `insert into vehicle_plates (dealership_id, id, vehicle_id, plate, from_day, until_day) values ($1, $2, $3, $4, $5, $6)`,
);
export const platesOf = statement<{ plate: string; fromDay: string; untilDay: string | null }>(
  'vehicles.plates-of',
  `select plate, from_day as "fromDay", until_day as "untilDay" from vehicle_plates where dealership_id = $1 and vehicle_id = $2 order by from_day, id limit 100`,
);

export type PartyRole = 'owner' | 'user' | 'sender';

export const openParty = statement(
  'vehicles.open-party',
  `insert into vehicle_parties (dealership_id, id, vehicle_id, party_id, role, from_day) values ($1, $2, $3, $4, $5, $6)`,
);
export const closeOwner = statement(
  'vehicles.close-owner',
  `update vehicle_parties set until_day = $3 where dealership_id = $1 and vehicle_id = $2 and role = 'owner' and until_day is null`,
);
export const closeParty = statement(
  'vehicles.close-party',
  `update vehicle_parties p set until_day = $5
    where p.dealership_id = $1 and p.vehicle_id = $2 and p.role = $3 and p.until_day is null
      and p.party_id = any (array(select a.id from parties a where a.dealership_id = $1 and a.survivor_id = $4))`,
);
export const insertPeriod = statement(
  'vehicles.insert-period',
  `insert into vehicle_parties (dealership_id, id, vehicle_id, party_id, role, from_day, until_day) values ($1, $2, $3, $4, $5, $6, $7)`,
);
/** Of today and before. */
export const partiesOf = statement<{ partyId: string; role: PartyRole; fromDay: string; untilDay: string | null }>(
  'vehicles.parties-of',
  `select p.survivor_id as "partyId", x.role, x.from_day as "fromDay", x.until_day as "untilDay"
     from vehicle_parties x join parties p on p.dealership_id = x.dealership_id and p.id = x.party_id
    where x.dealership_id = $1 and x.vehicle_id = $2 order by x.until_day desc nulls first, x.id limit 200`,
);

export const insertReading = statement(
  'vehicles.insert-reading',
  `insert into mileage_readings (dealership_id, id, vehicle_id, mileage_km, read_at, source, recorded_by, former_km, reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const setMileage = statement(
  'vehicles.set-mileage',
  `update vehicles set mileage_km = $3, mileage_at = $4, version = version + 1 where dealership_id = $1 and id = $2`,
);

export const deleteTerms = statement(
  'vehicles.delete-terms',
  `delete from vehicle_search_terms where dealership_id = $1 and vehicle_id = $2`,
);
const insertTerms = statement(
  'vehicles.insert-terms',
  `insert into vehicle_search_terms (dealership_id, term, vehicle_id)
   select $1, t.term, t.vehicle_id from unnest($2::uuid[], $3::text[]) as t (vehicle_id, term)`,
);
/** The terms that these cars are found by from now on. */
export function termsItem(dealershipId: number, cars: readonly { readonly id: string; readonly terms: readonly string[] }[]): BatchItem {
  const ids = cars.flatMap(({ id, terms }) => terms.map(() => id));
  return [insertTerms, [dealershipId, ids, cars.flatMap(({ terms }) => terms)]];
}

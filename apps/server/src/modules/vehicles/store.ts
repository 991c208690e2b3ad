// SQL on the vehicles' own tables: rows in, rows changed, periods opened and closed.
import type { PlateKind } from '@bayline/domain/vehicles';
import { statement } from '../../platform/db/statement.ts';

export interface LockedVehicle {
  readonly id: string;
  readonly vin: string | null;
  readonly plate: string | null;
  readonly plateKind: PlateKind | null;
  readonly version: number;
  readonly mileageKm: number | null;
  readonly mileageAt: string | null;
}

export const lockVehicle = statement<LockedVehicle>(
  'vehicles.lock',
  `select id, vin, plate, plate_kind as "plateKind", version, mileage_km as "mileageKm", mileage_at as "mileageAt" from vehicles where dealership_id = $1 and id = $2 for update`,
);
/** Other cars with this VIN or plate: there can be one of each. */
export const vehiclesAlike = statement<{ id: string; vin: string | null; plate: string | null }>(
  'vehicles.alike',
  `select id, vin, plate from vehicles where dealership_id = $1 and vin = $2 and id <> $4
   union
   select id, vin, plate from vehicles where dealership_id = $1 and plate = $3 and id <> $4
   order by id limit 2`,
);

export const insertVehicle = statement(
  'vehicles.insert',
  `insert into vehicles (dealership_id, id, vin, plate, plate_kind, model_id, engine_number, colour, model_year, purchased_on, vehicle_use, remark,
                         file_number, mileage_km, mileage_at, created_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)`,
);
export const updateVehicle = statement(
  'vehicles.update',
  `update vehicles set vin = $3, plate = $4, plate_kind = $5, model_id = $6, engine_number = $7, colour = $8, model_year = $9, purchased_on = $10,
          vehicle_use = $11, remark = $12, updated_at = $13, version = version + 1
    where dealership_id = $1 and id = $2`,
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
  `update vehicle_plates set until_day = $3 where dealership_id = $1 and vehicle_id = $2 and until_day is null`,
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
  `update vehicle_parties set until_day = $5 where dealership_id = $1 and vehicle_id = $2 and role = $3 and party_id = $4 and until_day is null`,
);
export const presentParties = statement<{ partyId: string; role: PartyRole }>(
  'vehicles.present-parties',
  `select party_id as "partyId", role from vehicle_parties where dealership_id = $1 and vehicle_id = $2 and until_day is null order by id limit 100`,
);

export const insertReading = statement(
  'vehicles.insert-reading',
  `insert into mileage_readings (dealership_id, id, vehicle_id, mileage_km, read_at, source) values ($1, $2, $3, $4, $5, $6)`,
);
export const setMileage = statement(
  'vehicles.set-mileage',
  `update vehicles set mileage_km = $3, mileage_at = $4, version = version + 1 where dealership_id = $1 and id = $2`,
);

export const deleteTerms = statement(
  'vehicles.delete-terms',
  `delete from vehicle_search_terms where dealership_id = $1 and vehicle_id = $2`,
);
export const insertTerms = statement(
  'vehicles.insert-terms',
  `insert into vehicle_search_terms (dealership_id, term, vehicle_id) select $1, t.term, $2 from unnest($3::text[]) as t (term)`,
);

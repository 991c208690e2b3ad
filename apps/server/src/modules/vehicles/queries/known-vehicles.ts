import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface KnownVehicle {
  readonly id: string;
  readonly vin: string | null;
  readonly plate: string | null;
}

const known = statement<KnownVehicle>(
  'vehicles.known',
  `select v.survivor_id as id, v.vin, v.plate from vehicles v where v.dealership_id = $1 and v.vin = any ($2::text[])
   union
   select v.survivor_id as id, v.vin, v.plate from vehicles v where v.dealership_id = $1 and v.plate = any ($3::text[])
   order by id limit 5000`,
);

/** Door: the cars that carry one of these VINs or plates (stored spelling); a merged file as the one it was merged into. */
export function knownVehicles(
  tx: Tx,
  asked: { readonly vins: readonly string[]; readonly plates: readonly string[] },
): Promise<KnownVehicle[]> {
  return tx.all(known, [tx.dealershipId, asked.vins, asked.plates]);
}

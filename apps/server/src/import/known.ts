// What the store already has, for telling a row that is there from one that is new. Read only: writing goes through
// the modules' doors.
import { statement } from '../platform/db/statement.ts';
import type { Tx } from '../platform/db/tx.ts';

export interface Store {
  readonly id: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly timeZone: string;
}
export const stores = statement<Store>(
  'import.stores',
  `select id, code, name_zh as "nameZh", name_en as "nameEn", time_zone as "timeZone" from dealerships order by id limit 1000`,
);

const partNumbers = statement<{ number: string }>(
  'import.known-part-numbers',
  `select number from part_numbers where dealership_id = $1 and number = any ($2::text[]) order by number limit 1000`,
);

export async function knownPartNumbers(tx: Tx, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.all(partNumbers, [tx.dealershipId, numbers]);
  return new Set(rows.map((row) => row.number));
}

export interface KnownModel {
  readonly id: string;
  readonly brand: string;
  readonly name: string;
  readonly fuel: string;
  readonly displacementMl: number | null;
}
const models = statement<KnownModel>(
  'import.known-models',
  `select id, brand, name, fuel, displacement_ml as "displacementMl" from vehicle_models where dealership_id = $1 order by id limit 5000`,
);

export function knownModels(tx: Tx): Promise<KnownModel[]> {
  return tx.all(models, [tx.dealershipId]);
}

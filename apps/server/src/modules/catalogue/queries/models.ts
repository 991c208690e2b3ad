import type { ReplyOf } from '@bayline/contract';
import type { catalogue, Fuel, VehicleClass } from '@bayline/contract/catalogue';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface ModelView {
  readonly id: string;
  readonly code: string;
  readonly brand: string;
  readonly series: string;
  readonly name: string;
  readonly vehicleClass: Static<typeof VehicleClass>;
  readonly fuel: Static<typeof Fuel>;
  readonly displacementMl: number | null;
  readonly version: number;
}

const columns = `id, code, brand, series, name, vehicle_class as "vehicleClass", fuel, displacement_ml as "displacementMl", version`;

const allModels = statement<ModelView>(
  'catalogue.models',
  `select ${columns} from vehicle_models where dealership_id = $1 order by brand, series, name, code limit 500`,
);
export const modelById = statement<ModelView>(
  'catalogue.model-by-id',
  `select ${columns} from vehicle_models where dealership_id = $1 and id = $2`,
);

export async function listModels(tx: Tx): Promise<ReplyOf<typeof catalogue.listModels>> {
  return { rows: await tx.all(allModels, [tx.dealershipId]) };
}

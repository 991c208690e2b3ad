// Two files of one car.
import { mergeableOfVehicle } from '@bayline/contract/vehicles';
import { checkPlate, vehicleSearchTerms } from '@bayline/domain/vehicles';
import { statement } from '../../platform/db/statement.ts';
import type { FilesToMerge } from '../customers/index.ts';
import { vehicleConstraints } from './commands/add-vehicle.ts';
import { deleteTerms, type LockedVehicle, lockVehiclesOrAliases, termsItem, updateVehicle } from './store.ts';
import { valuesOf } from './vehicle-file.ts';

const point = statement(
  'vehicles.point-to-survivor',
  `update vehicles set merged_into = $3, updated_at = $4, version = version + 1 where dealership_id = $1 and id = $2`,
);
const hasAliases = statement<{ id: string }>(
  'vehicles.has-aliases',
  `select x.id from vehicles x where x.dealership_id = $1 and x.survivor_id = $2 and x.id <> $2 order by x.id limit 1`,
);

function plateKindOf(plate: string | null) {
  const check = plate === null ? null : checkPlate(plate);
  return check === null || check.refused !== undefined ? null : check.kind;
}

export const vehicleFiles: FilesToMerge<LockedVehicle> = {
  subject: 'vehicle',
  lock: lockVehiclesOrAliases,
  point,
  hasAliases,
  open: (_ctx, car) => Object.fromEntries(mergeableOfVehicle.map((field) => [field, car[field]])),
  write: (ctx, car, values) => {
    const { dealershipId } = ctx.actor;
    const after = { ...car, ...(values as Partial<LockedVehicle>) };
    const plateKind = after.plate === car.plate ? car.plateKind : plateKindOf(after.plate);
    return [
      [updateVehicle, [dealershipId, car.id, after.vin, after.plate, plateKind, ctx.now, ...valuesOf(after)]],
      [deleteTerms, [dealershipId, car.id]],
      termsItem(dealershipId, [{ id: car.id, terms: vehicleSearchTerms(after) }]),
    ];
  },
  pack: (_ctx, _car, values) => values,
  unpack: (_ctx, _car, kept) => kept,
  differ: () => false,
  constraints: vehicleConstraints,
};

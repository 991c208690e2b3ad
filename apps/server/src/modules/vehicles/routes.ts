import type { vehicles } from '@bayline/contract/vehicles';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { approveMerge, declineMerge, proposeMerge, undoMerge } from '../customers/index.ts';
import { addPlate } from './commands/add-plate.ts';
import { addVehicleCommand } from './commands/add-vehicle.ts';
import { changeVehicle } from './commands/change-vehicle.ts';
import { endParty } from './commands/end-party.ts';
import { exportVehicles } from './commands/export-vehicles.ts';
import { correctMileage, readMileage } from './commands/mileage.ts';
import { revealKey } from './commands/reveal-key.ts';
import { setParty } from './commands/set-party.ts';
import { vehicleFiles } from './merge-vehicles.ts';
import { duplicateVehicles } from './queries/duplicates.ts';
import { mileageLog } from './queries/mileage-log.ts';
import { vehicleByPlate, vehicleView } from './queries/vehicle.ts';
import { listVehicles, vehiclesOfCustomer } from './queries/vehicles.ts';

export const routes: Handlers<typeof vehicles> = {
  list: (ctx, { query }) => inDealership(ctx, (tx) => listVehicles(ctx, tx, query)),
  get: (ctx, { params }) => inDealership(ctx, (tx) => vehicleView(ctx, tx, params.id)),
  byPlate: (ctx, { params }) => inDealership(ctx, (tx) => vehicleByPlate(ctx, tx, params.plate)),
  ofCustomer: (ctx, { params }) => inDealership(ctx, (tx) => vehiclesOfCustomer(ctx, tx, params.id)),
  add: (ctx, { body }) => addVehicleCommand(ctx, body),
  change: (ctx, { params, body }) => changeVehicle(ctx, params.id, body),
  setParty: (ctx, { params, body }) => setParty(ctx, params.id, body),
  endParty: (ctx, { params, body }) => endParty(ctx, params.id, body),
  addPlate: (ctx, { params, body }) => addPlate(ctx, params.id, body),
  mileageLog: (ctx, { params, query }) => inDealership(ctx, (tx) => mileageLog(tx, params.id, query.cursor)),
  readMileage: (ctx, { params, body }) => readMileage(ctx, params.id, body),
  correctMileage: (ctx, { params, body }) => correctMileage(ctx, params.id, body),
  revealKey: (ctx, { params, body }) => revealKey(ctx, params.id, body.reason),
  export: (ctx, { body }) => exportVehicles(ctx, body),
  duplicates: (ctx) => inDealership(ctx, (tx) => duplicateVehicles(tx)),
  proposeMerge: (ctx, { body }) => proposeMerge(ctx, vehicleFiles, body),
  approveMerge: (ctx, { params }) => approveMerge(ctx, vehicleFiles, params.id),
  declineMerge: (ctx, { params }) => declineMerge(ctx, vehicleFiles, params.id),
  undoMerge: (ctx, { params }) => undoMerge(ctx, vehicleFiles, params.id),
};

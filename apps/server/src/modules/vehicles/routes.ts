import type { vehicles } from '@bayline/contract/vehicles';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { addVehicleCommand } from './commands/add-vehicle.ts';
import { changeVehicle } from './commands/change-vehicle.ts';
import { endParty } from './commands/end-party.ts';
import { setParty } from './commands/set-party.ts';
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
};

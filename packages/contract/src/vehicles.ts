// The car's file: VIN, plate and their history, owner and user, mileage.
import { Type } from 'typebox';
import { customerRefusals, NewCustomer } from './customers.ts';
import {
  Day,
  endpoint,
  field,
  Id,
  Instant,
  MileageKm,
  Nullable,
  OneOf,
  Optional,
  PageQuery,
  pageOf,
  shape,
  Text,
  Version,
} from './endpoint.ts';

export const VehicleUse = OneOf(['household', 'business', 'operating', 'leasing', 'taxi', 'training', 'other'] as const);
const editable = {
  modelId: field('A2.3', Nullable(Id)),
  engineNumber: field('A2.4', Text(30, 0)),
  colour: field('A2.13', Text(40, 0)),
  modelYear: field('A2.10', Nullable(Type.Integer({ minimum: 1950, maximum: 2100 }))),
  purchasedOn: field('A2.17', Nullable(Day)),
  vehicleUse: field('A2.19', VehicleUse),
  remark: Text(500, 0),
};
const PartyOfVehicle = shape({
  partyId: Id,
  role: OneOf(['owner', 'user', 'sender'] as const),
  name: Type.String(),
  mobileMasked: Nullable(Type.String()),
  fromDay: Day,
  untilDay: Nullable(Day),
});

export const VehicleView = shape({
  ...editable,
  id: field('E1.2', Id),
  fileNumber: field('A2.1', Type.String()),
  vin: field('A2.2', Nullable(Type.String())),
  plate: Nullable(Type.String()),
  plateKind: Nullable(Type.String()),
  brand: field('A2.21', Nullable(Type.String())),
  series: Nullable(Type.String()),
  modelName: Nullable(Type.String()),
  vehicleClass: Nullable(Type.String()),
  displacementMl: field('A2.11', Nullable(Type.Integer())),
  fuel: field('A2.16', Nullable(Type.String())),
  mileageKm: Nullable(MileageKm),
  mileageAt: Nullable(Instant),
  parties: Type.Array(PartyOfVehicle, { maxItems: 100 }),
  plateHistory: Type.Array(shape({ plate: Type.String(), fromDay: Day, untilDay: Nullable(Day) }), { maxItems: 50 }),
  version: Version,
});

export const VehicleRow = shape({
  id: Id,
  plate: Nullable(Type.String()),
  plateKind: Nullable(Type.String()),
  vinTail: Nullable(Type.String()),
  modelName: Nullable(Type.String()),
  ownerName: Nullable(Type.String()),
  mileageKm: Nullable(MileageKm),
});

/** An existing customer by id, or a new one. */
const Person = Type.Union([shape({ partyId: Id }), shape({ party: NewCustomer })]);

/** A new car with its people on one screen. */
export const NewVehicle = shape({
  ...editable,
  id: Id,
  vin: Nullable(Text(30)),
  isVinOverridden: Type.Boolean(),
  plate: Nullable(Text(20)),
  mileageKm: Nullable(MileageKm),
  owner: Person,
  user: Nullable(Person),
});

const vehicleRefusals = [
  'vin-length',
  'vin-characters',
  'vin-check-digit',
  'vin-known',
  'plate-province',
  'plate-agency',
  'plate-length',
  'plate-characters',
  'plate-letters',
  'plate-new-energy',
  'plate-known',
  'vehicle-unidentified',
  'purchased-in-future',
  'model-unknown',
] as const;

export const vehicles = {
  list: endpoint({
    method: 'GET',
    path: '/vehicles',
    permission: 'vehicles.read',
    summary: 'Cars, newest first, or those with a plate or VIN that contains `term`',
    query: shape({ ...PageQuery, term: Optional(Text(40)) }),
    reply: pageOf(VehicleRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/vehicles/:id',
    permission: 'vehicles.read',
    summary: 'One car’s file',
    params: shape({ id: Id }),
    reply: VehicleView,
  }),
  byPlate: endpoint({
    method: 'GET',
    path: '/vehicles/by-plate/:plate',
    permission: 'vehicles.read',
    summary: 'The car with exactly this plate, for check-in and booking',
    params: shape({ plate: Text(20) }),
    reply: shape({ vehicle: Nullable(VehicleView) }),
    refusals: ['plate-empty'],
  }),
  ofCustomer: endpoint({
    method: 'GET',
    path: '/customers/:id/vehicles',
    permission: 'vehicles.read',
    summary: 'Cars that this customer owns or uses today',
    params: shape({ id: Id }),
    reply: shape({ rows: Type.Array(VehicleRow, { maxItems: 100 }) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/vehicles',
    permission: 'vehicles.edit',
    summary: 'New car and its owner in one go',
    body: NewVehicle,
    reply: VehicleView,
    refusals: [...vehicleRefusals, ...customerRefusals, 'customer-unknown', 'mileage-implausible', 'already-exists'],
  }),
  change: endpoint({
    method: 'PUT',
    path: '/vehicles/:id',
    permission: 'vehicles.edit',
    summary: 'Change a car’s file; a new plate ends the old one today',
    params: shape({ id: Id }),
    body: shape({
      ...editable,
      version: Version,
      vin: Nullable(Text(30)),
      isVinOverridden: Type.Boolean(),
      /** Asked for when a VIN on file is corrected, or one is kept whose check digit does not fit. */
      vinReason: Text(200, 0),
      plate: Nullable(Text(20)),
    }),
    reply: VehicleView,
    refusals: [...vehicleRefusals, 'vin-reason-missing'],
  }),
  setParty: endpoint({
    method: 'POST',
    path: '/vehicles/:id/parties',
    permission: 'vehicles.edit',
    summary: 'A new owner (the old one’s period ends today), or a further user or usual sender',
    params: shape({ id: Id }),
    body: shape({ version: Version, role: OneOf(['owner', 'user', 'sender'] as const), person: Person }),
    reply: VehicleView,
    refusals: ['already-that-party', 'customer-unknown', 'already-exists', ...customerRefusals],
  }),
  endParty: endpoint({
    method: 'POST',
    path: '/vehicles/:id/parties/end',
    permission: 'vehicles.edit',
    summary: 'A user or usual sender has to do with the car no longer: the period ends today',
    params: shape({ id: Id }),
    body: shape({ version: Version, role: OneOf(['user', 'sender'] as const), partyId: Id }),
    reply: VehicleView,
    refusals: ['not-that-party'],
  }),
};

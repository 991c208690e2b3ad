// The car's file: VIN, plate and their history, owner and user, mileage.
import { Type } from 'typebox';
import { customerRefusals, NewCustomer } from './customers.ts';
import {
  allOptional,
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
  sheetOf,
  Text,
  Version,
  xlsx,
} from './endpoint.ts';
import { Aliases, mergeEndpoints } from './file-merges.ts';

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
export const ShiftMode = OneOf(['manual', 'automatic', 'dual-clutch', 'cvt', 'single-speed'] as const);
export const VehicleGap = OneOf(['vin', 'model', 'engine-number', 'model-year', 'colour', 'purchased-on'] as const);

/** Fields that a file may do without; left out of a change they stay as they are. */
const details = {
  engineType: field('A2.5', Text(30, 0)),
  gearboxType: field('A2.6', Text(30, 0)),
  gearboxNumber: field('A2.7', Text(30, 0)),
  shiftMode: field('A2.9', Nullable(ShiftMode)),
  trimCode: field('A2.12', Text(30, 0)),
  interiorStyle: field('A2.14', Text(40, 0)),
  producedOn: field('A2.15', Nullable(Day)),
  purchaseMileageKm: field('A2.18', Nullable(MileageKm)),
  sellingDealer: field('A2.20', Text(100, 0)),
  registeredOn: Nullable(Day),
  deliveredOn: Nullable(Day),
  warrantyFrom: Nullable(Day),
};
const keyNumber = field('A2.8', Text(20, 0));

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
  ...details,
  /** The key number is hidden; `revealKey` shows it. */
  hasKeyNumber: field('A2.8', Type.Boolean()),
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
  missing: Type.Array(VehicleGap, { maxItems: 10 }),
  completenessPercent: Type.Integer({ minimum: 0, maximum: 100 }),
  aliases: Aliases,
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
  missing: Type.Array(VehicleGap, { maxItems: 10 }),
});

export const MileageSource = OneOf(['import', 'file', 'check-in', 'release', 'desk', 'correction', 'odometer-exchange'] as const);

/** An existing customer by id, or a new one. */
const Person = Type.Union([shape({ partyId: Id }), shape({ party: NewCustomer })]);

/** A new car with its people on one screen. */
export const NewVehicle = shape({
  ...editable,
  ...allOptional({ ...details, keyNumber }),
  id: Id,
  vin: field('A2.2', Nullable(Text(30))),
  isVinOverridden: Type.Boolean(),
  plate: Nullable(Text(20)),
  mileageKm: Nullable(MileageKm),
  owner: Person,
  user: Nullable(Person),
});

const periodRefusals = ['period-in-future', 'period-reversed', 'period-overlaps'] as const;
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
  'day-in-future',
  ...periodRefusals,
] as const;

/** Columns of the sheet of cars; owners are named as on the page, the key number is hidden. */
const vehicleColumns = {
  fileNumber: field('A2.1', Text(30)),
  plate: Text(20, 0),
  vin: field('A2.2', Text(30, 0)),
  modelCode: field('A2.3', Text(50, 0)),
  engineNumber: field('A2.4', Text(30, 0)),
  engineType: field('A2.5', Text(30, 0)),
  gearboxType: field('A2.6', Text(30, 0)),
  gearboxNumber: field('A2.7', Text(30, 0)),
  keyNumber: field('A2.8', Text(20, 0)),
  shiftMode: field('A2.9', Text(30, 0)),
  modelYear: field('A2.10', Nullable(Type.Integer())),
  displacementMl: field('A2.11', Nullable(Type.Integer())),
  trimCode: field('A2.12', Text(30, 0)),
  colour: field('A2.13', Text(40, 0)),
  interiorStyle: field('A2.14', Text(40, 0)),
  producedOn: field('A2.15', Text(10, 0)),
  fuel: field('A2.16', Text(30, 0)),
  purchasedOn: field('A2.17', Text(10, 0)),
  purchaseMileageKm: field('A2.18', Nullable(MileageKm)),
  vehicleUse: field('A2.19', Text(30, 0)),
  sellingDealer: field('A2.20', Text(100, 0)),
  brand: field('A2.21', Text(50, 0)),
  series: Text(50, 0),
  modelName: Text(100, 0),
  registeredOn: Text(10, 0),
  deliveredOn: Text(10, 0),
  warrantyFrom: Text(10, 0),
  mileageKm: Nullable(MileageKm),
  ownerName: Text(100, 0),
  missing: Text(200, 0),
  remark: Text(500, 0),
};

/** Fields whose value may be taken from the file that becomes an alias. */
export const mergeableOfVehicle = [
  'vin',
  'plate',
  'modelId',
  'engineNumber',
  'colour',
  'modelYear',
  'purchasedOn',
  'vehicleUse',
  'engineType',
  'gearboxType',
  'gearboxNumber',
  'keyNumber',
  'shiftMode',
  'trimCode',
  'interiorStyle',
  'producedOn',
  'purchaseMileageKm',
  'sellingDealer',
  'registeredOn',
  'deliveredOn',
  'warrantyFrom',
  'remark',
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
    summary: 'The car with exactly this plate or VIN, for check-in and booking',
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
    summary: 'Change a car’s file; a new plate ends the old one on the day it is from, today unless said otherwise',
    params: shape({ id: Id }),
    body: shape({
      ...editable,
      ...allOptional({ ...details, keyNumber, plateFrom: Day }),
      version: Version,
      vin: field('A2.2', Nullable(Text(30))),
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
    summary:
      'A new owner (the old one’s period ends on that day), or a further user or usual sender; with `untilDay` a period that is over',
    params: shape({ id: Id }),
    body: shape({
      version: Version,
      role: OneOf(['owner', 'user', 'sender'] as const),
      person: Person,
      /** Today, where nothing is said. */
      fromDay: Optional(Day),
      untilDay: Optional(Day),
    }),
    reply: VehicleView,
    refusals: [...periodRefusals, 'already-that-party', 'customer-unknown', 'already-exists', ...customerRefusals],
  }),
  endParty: endpoint({
    method: 'POST',
    path: '/vehicles/:id/parties/end',
    permission: 'vehicles.edit',
    summary: 'A user or usual sender has to do with the car no longer: the period ends today, or ended on the day said',
    params: shape({ id: Id }),
    body: shape({ version: Version, role: OneOf(['user', 'sender'] as const), partyId: Id, untilDay: Optional(Day) }),
    reply: VehicleView,
    refusals: ['not-that-party', ...periodRefusals],
  }),
  addPlate: endpoint({
    method: 'POST',
    path: '/vehicles/:id/plates',
    permission: 'vehicles.edit',
    summary: 'A plate that the car carried before, over a period that no other plate had',
    params: shape({ id: Id }),
    body: shape({ version: Version, plate: Text(20), fromDay: Day, untilDay: Day }),
    reply: VehicleView,
    refusals: vehicleRefusals,
  }),
  mileageLog: endpoint({
    method: 'GET',
    path: '/vehicles/:id/mileage',
    permission: 'vehicles.read',
    summary: 'Readings of the odometer, the latest first',
    params: shape({ id: Id }),
    query: shape(PageQuery),
    reply: pageOf(
      shape({
        id: Id,
        mileageKm: MileageKm,
        readAt: Instant,
        source: MileageSource,
        /** What stood before a correction, or on the old odometer. */
        formerKm: Nullable(MileageKm),
        reason: Type.String(),
        recordedBy: Nullable(Type.String()),
      }),
    ),
  }),
  readMileage: endpoint({
    method: 'POST',
    path: '/vehicles/:id/mileage',
    permission: 'vehicles.edit',
    summary: 'A reading told at the desk; one that cannot be is refused with what is on file',
    params: shape({ id: Id }),
    body: shape({ mileageKm: MileageKm }),
    reply: VehicleView,
    refusals: ['mileage-runs-back', 'mileage-implausible'],
  }),
  correctMileage: endpoint({
    method: 'POST',
    path: '/vehicles/:id/mileage/correct',
    permission: 'vehicles.correct-mileage',
    summary: 'The log was wrong, or the odometer was exchanged (then with the last reading of the old one)',
    params: shape({ id: Id }),
    body: shape({ version: Version, mileageKm: MileageKm, formerKm: Nullable(MileageKm), reason: Text(200, 0) }),
    reply: VehicleView,
    refusals: ['mileage-unread', 'mileage-reason-missing', 'mileage-runs-back'],
  }),
  revealKey: endpoint({
    method: 'POST',
    path: '/vehicles/:id/reveal-key',
    permission: 'vehicles.reveal',
    summary: 'Show the key number; recorded with the reason',
    params: shape({ id: Id }),
    body: shape({ reason: Text(200, 2) }),
    reply: shape({ keyNumber: Type.String() }),
  }),
  export: endpoint({
    method: 'POST',
    path: '/vehicles/export',
    permission: 'vehicles.export',
    summary: 'The cars as a sheet, at most 5,000; recorded',
    body: shape({ language: OneOf(['zh-CN', 'en'] as const) }),
    reply: sheetOf(vehicleColumns),
    produces: xlsx,
    refusals: ['export-too-large'],
  }),
  ...mergeEndpoints({ path: '/vehicles', edit: 'vehicles.edit', fields: mergeableOfVehicle }),
};

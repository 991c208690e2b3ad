// What the store offers: models, labour operations with their routing, parts, price lists.
import { Type } from 'typebox';
import {
  Day,
  endpoint,
  field,
  HundredthHours,
  Id,
  Nullable,
  OneOf,
  Optional,
  PageQuery,
  PriceFen,
  pageOf,
  shape,
  Text,
  Version,
} from './endpoint.ts';

export const Trade = OneOf(['mechanical', 'electrical', 'body', 'paint', 'cleaning', 'alignment', 'high-voltage'] as const);
export const BayType = OneOf(['maintenance', 'mechanical', 'body', 'paint', 'alignment', 'wash', 'high-voltage'] as const);
export const Fuel = OneOf(['petrol', 'diesel', 'hybrid', 'plug-in-hybrid', 'electric', 'fuel-cell', 'lpg', 'cng'] as const);
export const QualityClass = OneOf(['genuine', 'equivalent', 'aftermarket', 'remanufactured', 'used', 'customer-supplied'] as const);

const ModelFields = {
  code: Text(40),
  brand: Text(40),
  series: Text(40),
  name: Text(80),
  vehicleClass: Text(30),
  fuel: Fuel,
  displacementMl: Nullable(Type.Integer({ minimum: 0, maximum: 20_000 })),
};
const RoutingStep = shape({
  bayType: field('E5.7', BayType),
  skill: Trade,
  equipment: field('E5.11', Text(80, 0)),
  plannedMinutes: Type.Integer({ minimum: 0, maximum: 10_000 }),
});
const OperationFields = {
  code: field('E4.28', Text(40)),
  nameZh: field('E4.29', Text(80)),
  nameEn: Text(120, 0),
  trade: Trade,
  standardHours: HundredthHours,
  billedHours: HundredthHours,
  creditedHours: HundredthHours,
  isActive: Type.Boolean(),
  routing: Type.Array(RoutingStep, { minItems: 1, maxItems: 20 }),
};
export const LabourOperationView = shape({ ...OperationFields, id: Id, version: Version, rateFen: Nullable(PriceFen) });
const PartFields = {
  number: field('F1.5', Text(40)),
  nameZh: field('F1.16', Text(80)),
  nameEn: Text(120, 0),
  brand: field('F1.17', Text(40, 0)),
  unit: field('F1.19', Text(10)),
  qualityClass: field('F1.10', QualityClass),
  category: field('F1.6', Text(40, 0)),
  subCategory: field('F1.7', Text(40, 0)),
  fitsModels: field('F1.18', Text(300, 0)),
  origin: field('F1.12', Text(40, 0)),
  isActive: Type.Boolean(),
};
export const PartView = shape({ ...PartFields, id: Id, version: Version, priceFen: Nullable(PriceFen) });
export const PriceListView = shape({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  validFrom: Day,
  taxRateBasisPoints: Type.Integer(),
  rates: Type.Array(shape({ trade: Trade, rateFen: PriceFen }), { maxItems: 20 }),
  version: Version,
});

export const catalogue = {
  listModels: endpoint({
    method: 'GET',
    path: '/catalogue/models',
    permission: 'catalogue.read',
    summary: 'Vehicle models',
    reply: shape({ rows: Type.Array(shape({ ...ModelFields, id: Id, version: Version }), { maxItems: 500 }) }),
  }),
  addModel: endpoint({
    method: 'POST',
    path: '/catalogue/models',
    permission: 'catalogue.edit',
    summary: 'A new vehicle model',
    body: shape({ ...ModelFields, id: Id }),
    reply: shape({ ...ModelFields, id: Id, version: Version }),
    refusals: ['code-taken', 'already-exists'],
  }),
  listOperations: endpoint({
    method: 'GET',
    path: '/catalogue/operations',
    permission: 'catalogue.read',
    summary: 'Labour operations with routing and today’s rate',
    query: shape({ ...PageQuery, term: Optional(Text(40)) }),
    reply: pageOf(LabourOperationView),
  }),
  addOperation: endpoint({
    method: 'POST',
    path: '/catalogue/operations',
    permission: 'catalogue.edit',
    summary: 'A new labour operation with its routing',
    body: shape({ ...OperationFields, id: Id }),
    reply: LabourOperationView,
    refusals: ['code-taken', 'already-exists'],
  }),
  changeOperation: endpoint({
    method: 'PUT',
    path: '/catalogue/operations/:id',
    permission: 'catalogue.edit',
    summary: 'Change a labour operation; orders made before keep theirs',
    params: shape({ id: Id }),
    body: shape({ ...OperationFields, version: Version }),
    reply: LabourOperationView,
    refusals: ['code-taken'],
  }),
  listParts: endpoint({
    method: 'GET',
    path: '/catalogue/parts',
    permission: 'catalogue.read',
    summary: 'Parts by number, or those whose number or name contains `term`, with today’s price',
    query: shape({ ...PageQuery, term: Optional(Text(40)) }),
    reply: pageOf(PartView),
  }),
  addPart: endpoint({
    method: 'POST',
    path: '/catalogue/parts',
    permission: 'catalogue.edit',
    summary: 'A new part number',
    body: shape({ ...PartFields, id: Id }),
    reply: PartView,
    refusals: ['code-taken', 'already-exists'],
  }),
  changePart: endpoint({
    method: 'PUT',
    path: '/catalogue/parts/:id',
    permission: 'catalogue.edit',
    summary: 'Change a part number',
    params: shape({ id: Id }),
    body: shape({ ...PartFields, version: Version }),
    reply: PartView,
    refusals: ['code-taken'],
  }),
  priceList: endpoint({
    method: 'GET',
    path: '/catalogue/price-list',
    permission: 'catalogue.read',
    summary: 'The price list in force today',
    reply: PriceListView,
  }),
  setLabourRate: endpoint({
    method: 'PUT',
    path: '/catalogue/price-list/rates/:trade',
    permission: 'catalogue.price',
    summary: 'Set the hourly rate of a trade in the list in force',
    params: shape({ trade: Trade }),
    body: shape({ version: Version, rateFen: PriceFen }),
    reply: PriceListView,
  }),
  setPartPrice: endpoint({
    method: 'PUT',
    path: '/catalogue/price-list/parts/:partId',
    permission: 'catalogue.price',
    summary: 'Set a part’s price in the list in force',
    params: shape({ partId: Id }),
    body: shape({ version: Version, priceFen: PriceFen }),
    reply: PriceListView,
  }),
};

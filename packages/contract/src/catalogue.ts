// What the store offers: models, labour operations with their routing, parts, price lists.
import { Type } from 'typebox';
import {
  Day,
  endpoint,
  field,
  HundredthHours,
  Id,
  Instant,
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
export const PartView = shape({
  ...PartFields,
  id: Id,
  version: Version,
  /** Today's, and the next that is planned. */
  priceFen: Nullable(PriceFen),
  nextPrice: Nullable(shape({ fromDay: Day, priceFen: PriceFen })),
});
export const ModelView = shape({ ...ModelFields, id: Id, version: Version });
export const PriceListView = shape({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  validFrom: Day,
  taxRateBasisPoints: Type.Integer(),
  /** Every trade: today's rate per hour, and the next that is planned. */
  rates: Type.Array(shape({ trade: Trade, rateFen: Nullable(PriceFen), nextRate: Nullable(shape({ fromDay: Day, priceFen: PriceFen })) }), {
    maxItems: 20,
  }),
  version: Version,
});

/** What one thing cost, costs and will cost in the list in force, the latest first. */
export const PriceHistory = shape({
  rows: Type.Array(
    shape({
      fromDay: Day,
      priceFen: PriceFen,
      state: OneOf(['planned', 'in-force', 'past'] as const),
      setByName: Nullable(Type.String()),
      setAt: Nullable(Instant),
    }),
    { maxItems: 500 },
  ),
  /** Of the price list: what `setLabourRate` and `setPartPrice` ask for. */
  version: Version,
  today: Day,
});
const priceDayRefusals = ['price-day-past', 'price-day-far'] as const;

export const catalogue = {
  listModels: endpoint({
    method: 'GET',
    path: '/catalogue/models',
    permission: 'catalogue.read',
    summary: 'Vehicle models',
    reply: shape({ rows: Type.Array(ModelView, { maxItems: 500 }) }),
  }),
  addModel: endpoint({
    method: 'POST',
    path: '/catalogue/models',
    permission: 'catalogue.edit',
    summary: 'A new vehicle model',
    body: shape({ ...ModelFields, id: Id }),
    reply: ModelView,
    refusals: ['code-taken', 'already-exists'],
  }),
  changeModel: endpoint({
    method: 'PUT',
    path: '/catalogue/models/:id',
    permission: 'catalogue.edit',
    summary: 'Change a vehicle model; the cars of it show the new words',
    params: shape({ id: Id }),
    body: shape({ ...ModelFields, version: Version }),
    reply: ModelView,
    refusals: ['code-taken'],
  }),
  listOperations: endpoint({
    method: 'GET',
    path: '/catalogue/operations',
    permission: 'catalogue.read',
    summary: 'Labour operations with routing and today’s rate',
    query: shape({ ...PageQuery, term: Optional(Text(40)) }),
    reply: pageOf(LabourOperationView),
  }),
  operation: endpoint({
    method: 'GET',
    path: '/catalogue/operations/:id',
    permission: 'catalogue.read',
    summary: 'One labour operation with its routing and today’s rate',
    params: shape({ id: Id }),
    reply: LabourOperationView,
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
  part: endpoint({
    method: 'GET',
    path: '/catalogue/parts/:id',
    permission: 'catalogue.read',
    summary: 'One part number with today’s price',
    params: shape({ id: Id }),
    reply: PartView,
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
  labourRateHistory: endpoint({
    method: 'GET',
    path: '/catalogue/price-list/rates/:trade',
    permission: 'catalogue.read',
    summary: 'The hourly rates of a trade, by the day from which they count',
    params: shape({ trade: Trade }),
    reply: PriceHistory,
  }),
  setLabourRate: endpoint({
    method: 'PUT',
    path: '/catalogue/price-list/rates/:trade',
    permission: 'catalogue.price',
    summary: 'Set the hourly rate of a trade from a day on; a rate set for the same day before is replaced',
    params: shape({ trade: Trade }),
    body: shape({ version: Version, rateFen: PriceFen, fromDay: Day }),
    reply: PriceListView,
    refusals: priceDayRefusals,
  }),
  partPriceHistory: endpoint({
    method: 'GET',
    path: '/catalogue/price-list/parts/:partId',
    permission: 'catalogue.read',
    summary: 'The prices of a part, by the day from which they count',
    params: shape({ partId: Id }),
    reply: PriceHistory,
  }),
  setPartPrice: endpoint({
    method: 'PUT',
    path: '/catalogue/price-list/parts/:partId',
    permission: 'catalogue.price',
    summary: 'Set a part’s price from a day on; a price set for the same day before is replaced',
    params: shape({ partId: Id }),
    body: shape({ version: Version, priceFen: PriceFen, fromDay: Day }),
    reply: PriceListView,
    refusals: priceDayRefusals,
  }),
};

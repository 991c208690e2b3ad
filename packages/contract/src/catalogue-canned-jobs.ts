// Canned jobs: what is done together again and again, put on an order in one go; with a fixed price, a package.
import { Type } from 'typebox';
import { PriceClass, PriceLevel, VehicleClass } from './catalogue-words.ts';
import {
  Day,
  endpoint,
  Fen,
  field,
  HundredthHours,
  Id,
  Nullable,
  Optional,
  PageQuery,
  PriceFen,
  pageOf,
  QuantityAsked,
  shape,
  Text,
  Version,
} from './endpoint.ts';

const CannedJobFields = {
  code: field('B3.9', Text(40)),
  nameZh: field('B3.10', Text(80)),
  nameEn: Text(120, 0),
  /** By whose prices: that payer pays. */
  priceClass: PriceClass,
  /** With tax; null: what the lines cost by the price list. */
  fixedPriceFen: field('B1.2', Nullable(PriceFen)),
  /** None: every class. */
  vehicleClasses: Type.Array(VehicleClass, { maxItems: 7 }),
  /** None: every model. */
  modelIds: Type.Array(Id, { maxItems: 100 }),
  validFrom: Day,
  validUntil: Nullable(Day),
  isActive: Type.Boolean(),
};
const LabourInput = shape({
  labourOperationId: Id,
  /** Instead of the operation's own; null: those. */
  billedHours: Nullable(HundredthHours),
});
const PartInput = shape({ partId: Id, quantity: QuantityAsked });
const lines = {
  labour: field('B1.1', Type.Array(LabourInput, { minItems: 1, maxItems: 40 })),
  parts: Type.Array(PartInput, { maxItems: 100 }),
};

export const CannedJobView = shape({
  ...CannedJobFields,
  id: Id,
  models: Type.Array(shape({ id: Id, name: Type.String() }), { maxItems: 100 }),
  labour: field(
    'B1.1',
    Type.Array(
      shape({
        labourOperationId: Id,
        code: Type.String(),
        nameZh: Type.String(),
        nameEn: Type.String(),
        billedHours: Nullable(HundredthHours),
        operationHours: HundredthHours,
      }),
      { maxItems: 40 },
    ),
  ),
  parts: Type.Array(
    shape({
      partId: Id,
      number: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      unit: Type.String(),
      quantity: QuantityAsked,
    }),
    { maxItems: 100 },
  ),
  version: Version,
});
export const CannedJobRow = shape({
  id: Id,
  code: field('B3.9', Type.String()),
  nameZh: field('B3.10', Type.String()),
  nameEn: Type.String(),
  priceClass: PriceClass,
  fixedPriceFen: Nullable(PriceFen),
  validFrom: Day,
  validUntil: Nullable(Day),
  isActive: Type.Boolean(),
  labour: Type.Integer(),
  parts: Type.Integer(),
});
/** What a canned job costs on a day: every line by the list, and its share where the package has one price. */
export const CannedJobPrice = shape({
  day: Day,
  lines: Type.Array(
    shape({
      kind: Type.Union([Type.Literal('labour'), Type.Literal('part')]),
      code: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      /** 1/100 h of labour, 1/1000 of a part's unit. */
      quantity: Type.Integer(),
      priceFen: Nullable(PriceFen),
      listFen: Nullable(Fen),
    }),
    { maxItems: 140 },
  ),
  /** By the list; null while a line has no price. */
  listFen: Nullable(Fen),
  /** What the owner pays. */
  totalFen: Nullable(Fen),
  taxRateBasisPoints: Nullable(Type.Integer()),
  taxFen: Nullable(Fen),
});

const byId = { params: shape({ id: Id }) };
const refusals = ['code-taken', 'operation-unknown', 'part-unknown', 'model-unknown', 'days-reversed'] as const;

export const cannedJobEndpoints = {
  listCannedJobs: endpoint({
    method: 'GET',
    path: '/catalogue/canned-jobs',
    permission: 'catalogue.read',
    summary: 'Canned jobs by code, or those found by a piece of code, name or pinyin initials',
    query: shape({ ...PageQuery, term: Optional(Text(40)) }),
    reply: pageOf(CannedJobRow),
  }),
  cannedJob: endpoint({
    method: 'GET',
    path: '/catalogue/canned-jobs/:id',
    permission: 'catalogue.read',
    summary: 'One canned job with its lines',
    ...byId,
    reply: CannedJobView,
  }),
  cannedJobPrice: endpoint({
    method: 'GET',
    path: '/catalogue/canned-jobs/:id/price',
    permission: 'catalogue.read',
    summary: 'What a canned job costs today and on another day, for a class of car and a level of price',
    ...byId,
    query: shape({ day: Optional(Day), vehicleClass: Optional(VehicleClass), priceLevel: Optional(PriceLevel) }),
    reply: shape({ today: CannedJobPrice, onDay: CannedJobPrice }),
  }),
  addCannedJob: endpoint({
    method: 'POST',
    path: '/catalogue/canned-jobs',
    permission: 'catalogue.edit',
    summary: 'A new canned job or package',
    body: shape({ ...CannedJobFields, ...lines, id: Id }),
    reply: CannedJobView,
    refusals: [...refusals, 'already-exists'],
  }),
  changeCannedJob: endpoint({
    method: 'PUT',
    path: '/catalogue/canned-jobs/:id',
    permission: 'catalogue.edit',
    summary: 'Change a canned job; orders made before keep theirs',
    ...byId,
    body: shape({ ...CannedJobFields, ...lines, version: Version }),
    reply: CannedJobView,
    refusals,
  }),
};

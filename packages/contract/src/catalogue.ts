// What the store offers: models, labour operations with hours and routing, parts; with prices and canned jobs beside.
import { Type } from 'typebox';
import { cannedJobEndpoints } from './catalogue-canned-jobs.ts';
import { groupEntryEndpoints } from './catalogue-group.ts';
import { priceEndpoints } from './catalogue-prices.ts';
import { BayType, Fuel, PartSource, QualityClass, Trade, VehicleClass } from './catalogue-words.ts';
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
  QuantityAsked,
  shape,
  sheetOf,
  Text,
  Version,
  xlsx,
} from './endpoint.ts';

export * from './catalogue-canned-jobs.ts';
export * from './catalogue-group.ts';
export * from './catalogue-prices.ts';
export * from './catalogue-words.ts';

const ModelFields = {
  code: Text(40),
  brand: Text(40),
  series: Text(40),
  name: Text(80),
  vehicleClass: VehicleClass,
  fuel: Fuel,
  displacementMl: Nullable(Type.Integer({ minimum: 0, maximum: 20_000 })),
};
const RoutingStep = shape({
  bayType: field('E5.7', BayType),
  skill: Trade,
  equipment: field('E5.11', Text(80, 0)),
  plannedMinutes: Type.Integer({ minimum: 0, maximum: 10_000 }),
});
const ClassHours = shape({
  vehicleClass: VehicleClass,
  standardHours: HundredthHours,
  billedHours: HundredthHours,
  creditedHours: HundredthHours,
});
/** Hours that a vehicle class takes instead of the operation's own. */
const classHours = Type.Array(ClassHours, { maxItems: 7 });
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
export const LabourOperationView = shape({ ...OperationFields, classHours, id: Id, version: Version, rateFen: Nullable(PriceFen) });
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
/** What else is known of a part; left out of a new one, it is not known. */
const packaging = field('F1.8', Text(40, 0));
const source = field('F1.9', PartSource);
const grade = field('F1.11', Text(40, 0));
const purpose = field('F1.13', Text(60, 0));
const MoreOfPart = { packaging, source, grade, purpose };
const Language = OneOf(['zh-CN', 'en'] as const);
const PartName = { id: Id, number: Type.String(), nameZh: Type.String(), nameEn: Type.String() };
const PartRow = {
  ...PartFields,
  ...MoreOfPart,
  id: Id,
  version: Version,
  /** Today's, and the next that is planned. */
  priceFen: Nullable(PriceFen),
  nextPrice: Nullable(shape({ fromDay: Day, priceFen: PriceFen })),
  /** The newest number that has taken its place; interchangeable when every step on the way is. */
  successor: Nullable(shape({ ...PartName, isInterchangeable: Type.Boolean() })),
};
export const PartView = shape(PartRow);
/** A part with all that hangs on it. */
export const PartFile = shape({
  ...PartRow,
  /** The number that takes its place, as entered; it may begin later. */
  supersession: Nullable(shape({ ...PartName, isInterchangeable: Type.Boolean(), fromDay: Day })),
  predecessors: Type.Array(shape({ ...PartName, isInterchangeable: Type.Boolean(), fromDay: Day }), { maxItems: 100 }),
  models: Type.Array(shape({ id: Id, name: Type.String() }), { maxItems: 300 }),
  companions: Type.Array(shape({ ...PartName, unit: Type.String(), quantity: QuantityAsked }), { maxItems: 50 }),
});
export const ModelView = shape({ ...ModelFields, id: Id, version: Version });
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
    body: shape({ ...OperationFields, classHours: Optional(classHours), id: Id }),
    reply: LabourOperationView,
    refusals: ['code-taken', 'already-exists', 'class-twice'],
  }),
  changeOperation: endpoint({
    method: 'PUT',
    path: '/catalogue/operations/:id',
    permission: 'catalogue.edit',
    summary: 'Change a labour operation; orders made before keep theirs',
    params: shape({ id: Id }),
    body: shape({ ...OperationFields, classHours, version: Version }),

    reply: LabourOperationView,
    refusals: ['code-taken', 'class-twice'],
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
    reply: PartFile,
  }),
  addPart: endpoint({
    method: 'POST',
    path: '/catalogue/parts',
    permission: 'catalogue.edit',
    summary: 'A new part number',
    body: shape({
      ...PartFields,
      packaging: Optional(packaging),
      source: Optional(source),
      grade: Optional(grade),
      purpose: Optional(purpose),
      id: Id,
    }),
    reply: PartFile,
    refusals: ['code-taken', 'already-exists'],
  }),
  changePart: endpoint({
    method: 'PUT',
    path: '/catalogue/parts/:id',
    permission: 'catalogue.edit',
    summary: 'Change a part number',
    params: shape({ id: Id }),
    body: shape({ ...PartFields, ...MoreOfPart, version: Version }),
    reply: PartFile,
    refusals: ['code-taken'],
  }),
  exportOperations: endpoint({
    method: 'POST',
    path: '/catalogue/operations/export',
    permission: 'catalogue.read',
    summary: 'All labour operations as a sheet, a line for each vehicle class with hours of its own',
    body: shape({ language: Language }),
    reply: sheetOf({ code: OperationFields.code, nameZh: OperationFields.nameZh }),
    produces: xlsx,
    refusals: ['export-too-large'],
  }),
  exportParts: endpoint({
    method: 'POST',
    path: '/catalogue/parts/export',
    permission: 'catalogue.read',
    summary: 'All parts as a sheet, with today’s price',
    body: shape({ language: Language }),
    reply: sheetOf({ ...PartFields, ...MoreOfPart }),
    produces: xlsx,
    refusals: ['export-too-large'],
  }),
  setSupersession: endpoint({
    method: 'PUT',
    path: '/catalogue/parts/:id/supersession',
    permission: 'catalogue.edit',
    summary: 'Say which number takes a part’s place and from which day; null takes it back',
    params: shape({ id: Id }),
    body: shape({ version: Version, successor: Nullable(shape({ partId: Id, isInterchangeable: Type.Boolean(), fromDay: Day })) }),
    reply: PartFile,
    refusals: ['supersedes-itself', 'supersession-circle', 'supersession-too-long', 'part-unknown'],
  }),
  setPartRelations: endpoint({
    method: 'PUT',
    path: '/catalogue/parts/:id/relations',
    permission: 'catalogue.edit',
    summary: 'The models that a part fits and the parts that are changed along with it',
    params: shape({ id: Id }),
    body: shape({
      version: Version,
      modelIds: Type.Array(Id, { maxItems: 300 }),
      companions: Type.Array(shape({ partId: Id, quantity: QuantityAsked }), { maxItems: 50 }),
    }),
    reply: PartFile,
    refusals: ['model-unknown', 'part-unknown', 'companion-of-itself'],
  }),
  ...priceEndpoints,
  ...cannedJobEndpoints,
  ...groupEntryEndpoints,
};

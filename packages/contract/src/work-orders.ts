// The visit and its work orders: concern → job → labour lines, part lines and operations; estimate and approval.
import { Type } from 'typebox';
import { BusinessType } from './appointments.ts';
import { BayType, CannedJobRow, QualityClass, Trade } from './catalogue.ts';
import {
  AllowedActions,
  Day,
  Done,
  endpoint,
  Fen,
  field,
  HundredthHours,
  Id,
  Instant,
  MileageKm,
  Nullable,
  OneOf,
  Optional,
  PageQuery,
  PngDataUrl,
  PriceFen,
  pageOf,
  QuantityAsked,
  shape,
  Text,
  Thousandths,
  Version,
} from './endpoint.ts';

export const VisitStatus = OneOf(['open', 'released', 'cancelled'] as const);
export const WorkOrderStatus = OneOf(['estimating', 'quoted', 'authorised', 'settling', 'closed', 'cancelled'] as const);
export const OperationStatus = OneOf(['waiting', 'assigned', 'working', 'paused', 'finished', 'rework', 'passed', 'cancelled'] as const);
export const RepairClass = OneOf(['overhaul', 'assembly', 'second-level', 'first-level', 'minor', 'specialised'] as const);
export const PartsStatus = OneOf(['reserved', 'short', 'picked', 'issued', 'billed', 'returned', 'cancelled'] as const);
/** The parts light of an order: none needed, something short, all reserved, all picked or issued. */
export const KitLight = OneOf(['none', 'short', 'reserved', 'ready'] as const);

/** Of a finding: red touches safety, yellow can wait a little. */
export const Severity = OneOf(['red', 'yellow'] as const);

export const OperationView = shape({
  id: Id,
  labourLineId: Id,
  sequence: Type.Integer(),
  name: Type.String(),
  bayType: BayType,
  skill: Trade,
  equipment: Type.String(),
  plannedMinutes: Type.Integer(),
  status: OperationStatus,
  reworkCount: Type.Integer(),
});
const LabourLineView = shape({
  id: Id,
  labourOperationId: Id,
  code: field('E4.28', Type.String()),
  name: field('E4.29', Type.String()),
  trade: Trade,
  billedHours: field('E4.32', HundredthHours),
  creditedHours: field('E4.31', HundredthHours),
  rateFen: PriceFen,
  discountBasisPoints: field('E4.34', Type.Integer({ minimum: 0, maximum: 10_000 })),
  amountFen: field('E4.35', Fen),
  /** Its share of a package price, which is then the amount. */
  packageFen: Nullable(Fen),
});
const PartLineView = shape({
  id: Id,
  partId: Id,
  number: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  qualityClass: QualityClass,
  quantity: Thousandths,
  priceFen: PriceFen,
  amountFen: Fen,
  packageFen: Nullable(Fen),
  partsStatus: Nullable(PartsStatus),
});
const JobView = shape({
  id: Id,
  concernId: Id,
  name: Type.String(),
  approval: OneOf(['proposed', 'approved', 'declined'] as const),
  payerName: Type.String(),
  labourLines: Type.Array(LabourLineView, { maxItems: 100 }),
  partLines: Type.Array(PartLineView, { maxItems: 200 }),
  operations: Type.Array(OperationView, { maxItems: 300 }),
});
export const EstimateView = shape({
  version: Type.Integer(),
  labourFen: Fen,
  partsFen: Fen,
  totalFen: Fen,
  quotedAt: Instant,
  approvedAt: Nullable(Instant),
  approvedByName: Nullable(Type.String()),
});

export const WorkOrderView = shape({
  id: Id,
  number: field('E4.1', Type.String()),
  status: WorkOrderStatus,
  repairClass: RepairClass,
  visit: shape({
    id: Id,
    status: VisitStatus,
    vehicleId: Id,
    plate: field('E4.2', Type.String()),
    plateKind: Nullable(Type.String()),
    vin: field('E4.3', Nullable(Type.String())),
    modelName: field('E4.5', Nullable(Type.String())),
    ownerName: field('E4.9', Type.String()),
    mobileMasked: field('E4.11', Nullable(Type.String())),
    senderName: field('E4.16', Type.String()),
    adviserName: field('E4.19', Type.String()),
    businessType: field('E4.13', BusinessType),
    customerMode: OneOf(['waiting', 'left'] as const),
    arrivedAt: field('E4.20', Instant),
    mileageKm: field('E4.17', MileageKm),
    fuelEighths: field('E4.12', Type.Integer()),
    promisedAt: field('E4.23', Nullable(Instant)),
    releasedAt: field('E4.27', Nullable(Instant)),
    version: Version,
  }),
  concerns: Type.Array(shape({ id: Id, words: Type.String() }), { maxItems: 30 }),
  jobs: Type.Array(JobView, { maxItems: 60 }),
  labourFen: Fen,
  partsFen: Fen,
  totalFen: field('E4.18', Fen),
  estimates: Type.Array(EstimateView, { maxItems: 100 }),
  promises: Type.Array(shape({ promisedAt: Instant, madeAt: Instant, madeByName: Type.String(), reason: Type.String() }), {
    maxItems: 100,
  }),
  kitLight: KitLight,
  /** The step of the twelve that the visit stands at. */
  step: Type.Integer({ minimum: 1, maximum: 12 }),
  version: Version,
  allowedActions: AllowedActions,
});

export const WorkOrderRow = shape({
  id: Id,
  visitId: Id,
  number: Type.String(),
  status: WorkOrderStatus,
  plate: Type.String(),
  plateKind: Nullable(Type.String()),
  modelName: Nullable(Type.String()),
  ownerName: Type.String(),
  adviserName: Type.String(),
  arrivedAt: Instant,
  promisedAt: Nullable(Instant),
  totalFen: Fen,
  operationsDone: Type.Integer(),
  operationsAll: Type.Integer(),
});

/** One arrival of a car with what was agreed in it. */
export const VisitOfCar = shape({
  visitId: Id,
  status: VisitStatus,
  businessType: BusinessType,
  arrivedAt: Instant,
  releasedAt: Nullable(Instant),
  mileageKm: MileageKm,
  adviserName: Type.String(),
  orders: Type.Array(
    shape({ id: Id, number: Type.String(), status: WorkOrderStatus, totalFen: Fen, jobs: Type.Array(Type.String(), { maxItems: 60 }) }),
    {
      maxItems: 20,
    },
  ),
});

/** The guarantee of an order: it ends with the day or the distance, whichever comes first. */
export const GuaranteeView = shape({
  id: Id,
  workOrderId: Id,
  workOrderNumber: Type.String(),
  repairClass: RepairClass,
  jobs: Type.Array(Type.String(), { maxItems: 60 }),
  startsOn: Day,
  startKm: MileageKm,
  untilDay: Day,
  untilKm: Type.Integer(),
  state: OneOf(['running', 'over-by-day', 'over-by-km'] as const),
});
const term = {
  days: Type.Integer({ minimum: 1, maximum: 3650 }),
  km: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'km' }),
};

const byId = { params: shape({ id: Id }) };
const lineRefusals = [
  'wrong-state',
  'operation-unknown',
  'part-unknown',
  'price-missing',
  'job-unknown',
  'concern-unknown',
  'already-exists',
  'too-many-lines',
  'amount-too-large',
] as const;

export const workOrders = {
  list: endpoint({
    method: 'GET',
    path: '/work-orders',
    permission: 'work-orders.read',
    summary: 'Work orders, newest first; `open` leaves out closed and cancelled ones',
    query: shape({ ...PageQuery, open: Optional(OneOf(['yes'] as const)) }),
    reply: pageOf(WorkOrderRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/work-orders/:id',
    permission: 'work-orders.read',
    summary: 'One work order, whole',
    ...byId,
    reply: WorkOrderView,
  }),
  visitsOfCar: endpoint({
    method: 'GET',
    path: '/vehicles/:id/visits',
    permission: 'work-orders.read',
    summary: 'A car’s visits with their work orders, newest first',
    ...byId,
    query: shape({ ...PageQuery }),
    reply: pageOf(VisitOfCar),
  }),
  guaranteesOfCar: endpoint({
    method: 'GET',
    path: '/vehicles/:id/guarantees',
    permission: 'work-orders.read',
    summary: 'The quality guarantees of a car’s repairs, newest first, running or over',
    ...byId,
    reply: shape({ rows: Type.Array(GuaranteeView, { maxItems: 50 }) }),
  }),
  guaranteeTerms: endpoint({
    method: 'GET',
    path: '/guarantee-terms',
    permission: 'work-orders.read',
    summary: 'How long the store guarantees each class of repair, and how long it must by law',
    reply: shape({
      rows: Type.Array(shape({ repairClass: RepairClass, ...term, daysByLaw: Type.Integer(), kmByLaw: Type.Integer() }), { maxItems: 6 }),
    }),
  }),
  setGuaranteeTerm: endpoint({
    method: 'PUT',
    path: '/guarantee-terms/:repairClass',
    permission: 'work-orders.guarantee',
    summary: 'Promise a longer guarantee for a class of repair, never a shorter one than the law’s; for cars that leave from now on',
    params: shape({ repairClass: RepairClass }),
    body: shape(term),
    reply: Done,
    refusals: ['guarantee-below-law'],
  }),
  addConcern: endpoint({
    method: 'POST',
    path: '/work-orders/:id/concerns',
    permission: 'work-orders.edit',
    summary: 'A further concern in the owner’s words',
    ...byId,
    body: shape({ version: Version, concernId: Id, words: Text(500) }),
    reply: WorkOrderView,
    refusals: lineRefusals,
  }),
  addJob: endpoint({
    method: 'POST',
    path: '/work-orders/:id/jobs',
    permission: 'work-orders.edit',
    summary: 'A job with its labour operations and parts; prices, hours and routing come from the catalogue',
    ...byId,
    body: shape({
      version: Version,
      jobId: Id,
      concernId: Id,
      name: Text(80),
      labour: Type.Array(shape({ lineId: Id, labourOperationId: Id, discountBasisPoints: Type.Integer({ minimum: 0, maximum: 3000 }) }), {
        minItems: 1,
        maxItems: 40,
      }),
      parts: Type.Array(shape({ lineId: Id, partId: Id, quantity: QuantityAsked }), { maxItems: 100 }),
    }),
    reply: WorkOrderView,
    refusals: lineRefusals,
  }),
  cannedJobs: endpoint({
    method: 'GET',
    path: '/work-orders/:id/canned-jobs',
    permission: 'work-orders.read',
    summary: 'Canned jobs offered for the order’s car, all or those found by a piece of code, name or pinyin initials',
    ...byId,
    query: shape({ term: Optional(Text(40)) }),
    reply: shape({ rows: Type.Array(CannedJobRow, { maxItems: 50 }) }),
  }),
  addCannedJob: endpoint({
    method: 'POST',
    path: '/work-orders/:id/canned-jobs',
    permission: 'work-orders.edit',
    summary: 'A canned job, whole: its labour and parts at the order’s prices, or at the package price',
    ...byId,
    body: shape({ version: Version, jobId: Id, concernId: Id, cannedJobId: Id }),
    reply: WorkOrderView,
    refusals: [...lineRefusals, 'canned-job-unknown', 'canned-job-unfit', 'payer-missing'],
  }),
  removeJob: endpoint({
    method: 'POST',
    path: '/work-orders/:id/jobs/:jobId/remove',
    permission: 'work-orders.edit',
    summary: 'Take a job out of an estimate that is not yet quoted',
    params: shape({ id: Id, jobId: Id }),
    body: shape({ version: Version }),
    reply: WorkOrderView,
    refusals: lineRefusals,
  }),
  raiseFinding: endpoint({
    method: 'POST',
    path: '/work-orders/:id/findings',
    permission: 'work-orders.find',
    summary: 'What was found on the car, with photos, for the adviser to price and the owner to answer',
    ...byId,
    body: shape({
      findingId: Id,
      operationId: Nullable(Id),
      words: Text(500),
      severity: Severity,
      photos: Type.Array(PngDataUrl, { maxItems: 6 }),
    }),
    mostBodyBytes: 2_600_000,
    reply: shape({ findingId: Id }),
    refusals: ['wrong-state', 'operation-unknown', 'already-exists', 'file-not-an-image', 'file-too-large'],
  }),
  quote: endpoint({
    method: 'POST',
    path: '/work-orders/:id/quote',
    permission: 'work-orders.edit',
    summary: 'Fix the estimate as shown to the owner, with the promised hand-over time',
    ...byId,
    body: shape({ version: Version, promisedAt: Instant }),
    reply: WorkOrderView,
    refusals: ['wrong-state', 'no-job', 'in-the-past', 'too-far-ahead'],
  }),
  revise: endpoint({
    method: 'POST',
    path: '/work-orders/:id/revise',
    permission: 'work-orders.edit',
    summary: 'Open a quoted estimate again',
    ...byId,
    body: shape({ version: Version }),
    reply: WorkOrderView,
    refusals: ['wrong-state'],
  }),
  approve: endpoint({
    method: 'POST',
    path: '/work-orders/:id/approve',
    permission: 'work-orders.approve',
    summary: 'The owner signs: the estimate becomes the contract and parts are reserved',
    ...byId,
    body: shape({ version: Version, signedByName: Text(60), signature: PngDataUrl }),
    reply: WorkOrderView,
    refusals: ['wrong-state', 'file-not-an-image'],
  }),
  promise: endpoint({
    method: 'POST',
    path: '/work-orders/:id/promise',
    permission: 'work-orders.edit',
    summary: 'A new promised time with the reason; the old one stays in the history',
    ...byId,
    body: shape({ version: Version, promisedAt: Instant, reason: Text(200) }),
    reply: WorkOrderView,
    refusals: ['wrong-state', 'in-the-past', 'too-far-ahead'],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/work-orders/:id/cancel',
    permission: 'work-orders.cancel',
    summary: 'Cancel before the owner has approved; the visit ends with it',
    ...byId,
    body: shape({ version: Version, reason: Text(200) }),
    reply: WorkOrderView,
    refusals: ['wrong-state'],
  }),
};

// What an order shows: concern → job → lines and operations, payers, estimates, findings, what was put off, links.
import { Type } from 'typebox';
import { BusinessType } from './appointment-words.ts';
import { BayType, QualityClass, Trade, VehicleClass } from './catalogue-words.ts';
import {
  AllowedActions,
  Day,
  Fen,
  field,
  HundredthHours,
  Id,
  Instant,
  MileageKm,
  Named,
  Nullable,
  named,
  OneOf,
  PriceFen,
  shape,
  Thousandths,
  Version,
} from './endpoint.ts';

export const VisitStatus = OneOf(['open', 'released', 'cancelled'] as const);
export const WorkOrderStatus = OneOf(['estimating', 'quoted', 'authorised', 'settling', 'closed', 'cancelled'] as const);
export const OperationStatus = OneOf(['waiting', 'assigned', 'working', 'paused', 'finished', 'rework', 'passed', 'cancelled'] as const);
export const ReworkReason = OneOf(['missed', 'assembly', 'diagnosis', 'part-quality', 'cleaning', 'other'] as const);
/** Why work is done again; a reason was not always kept. `remark`: what the inspector wrote. */
export const Rework = shape({ reason: Nullable(ReworkReason), remark: Type.String() });
export const RepairClass = OneOf(['overhaul', 'assembly', 'second-level', 'first-level', 'minor', 'specialised'] as const);
export const PartsStatus = OneOf([
  'short',
  'ordered',
  'reserved',
  'arrived',
  'picked',
  'inspected',
  'staged',
  'issued',
  'billed',
  'returned',
  'cancelled',
] as const);
/** The parts light of an order: none needed, something short, all reserved, all picked or issued. */
export const KitLight = OneOf(['none', 'unasked', 'short', 'reserved', 'ready'] as const);

/** Of a finding: red touches safety, yellow can wait a little. */
export const Severity = OneOf(['red', 'yellow'] as const);

export const OperationView = shape({
  id: Id,
  labourLineId: Id,
  sequence: Type.Integer(),
  ...named,
  bayType: BayType,
  skill: Trade,
  equipment: Type.String(),
  plannedMinutes: Type.Integer(),
  status: OperationStatus,
  reworkCount: Type.Integer(),
});
export const PayerClass = OneOf(['customer', 'warranty', 'insurance', 'internal', 'package'] as const);
export const FeeKind = OneOf(['diagnosis', 'testing', 'management', 'consumables', 'sublet', 'rescue', 'other'] as const);
export const JobApproval = OneOf(['proposed', 'approved', 'declined', 'voided'] as const);
/** How the owner answers an estimate; the last: not asked, within the overrun that was agreed. */
export const ApprovalChannel = OneOf(['screen', 'paper', 'phone', 'link', 'within-overrun'] as const);
/** How the owner was told of a new promise. */
export const ToldBy = OneOf(['in-person', 'phone', 'sms', 'wechat'] as const);
/** Discounts are in 1/10000; 10000 takes everything off. */
export const BasisPoints = Type.Integer({ minimum: 0, maximum: 10_000, description: '1/10000' });

/** What one payer pays of a line; the shares of a line add up to it. */
const ShareView = shape({ payerId: Id, basisPoints: BasisPoints, amountFen: Fen });
/** How a line comes to its amount: the list's amount or the package's share, less the class's, less what was given by hand. */
const LinePrice = {
  fullFen: field('E4.33', Fen),
  classBasisPoints: BasisPoints,
  classOffFen: Fen,
  discountBasisPoints: field('E4.34', BasisPoints),
  discountReason: Type.String(),
  byHandOffFen: Fen,
  amountFen: field('E4.35', Fen),
  /** By whose prices it is billed. */
  priceClass: field('E4.30', PayerClass),
  /** One payer with all of it where the line is not split. */
  shares: Type.Array(ShareView, { maxItems: 20 }),
};
const LabourLineView = shape({
  id: Id,
  labourOperationId: Id,
  code: field('E4.28', Type.String()),
  nameZh: field('E4.29', Type.String()),
  nameEn: Type.String(),
  trade: Trade,
  billedHours: field('E4.32', HundredthHours),
  creditedHours: field('E4.31', HundredthHours),
  rateFen: PriceFen,
  ...LinePrice,
  /** Its share of a package price. */
  packageFen: Nullable(Fen),
  workers: field('E4.36', Type.Array(Type.String(), { maxItems: 20 })),
});
const PartLineView = shape({
  id: Id,
  partId: Id,
  number: Type.String(),
  ...named,
  unit: Type.String(),
  qualityClass: QualityClass,
  quantity: Thousandths,
  priceFen: PriceFen,
  ...LinePrice,
  packageFen: Nullable(Fen),
  partsStatus: Nullable(PartsStatus),
});
const FeeLineView = shape({ id: Id, kind: FeeKind, ...named, priceFen: PriceFen, ...LinePrice });
const JobView = shape({
  id: Id,
  concernId: Id,
  ...named,
  approval: JobApproval,
  payerId: Id,
  payerName: Type.String(),
  findingId: Nullable(Id),
  severity: Nullable(Severity),
  labourLines: Type.Array(LabourLineView, { maxItems: 100 }),
  partLines: Type.Array(PartLineView, { maxItems: 200 }),
  feeLines: Type.Array(FeeLineView, { maxItems: 100 }),
  operations: Type.Array(OperationView, { maxItems: 300 }),
});
const PayerView = shape({
  id: Id,
  partyId: Id,
  name: Type.String(),
  priceClass: PayerClass,
  labourFen: Fen,
  partsFen: Fen,
  feesFen: Fen,
  totalFen: Fen,
});
const EstimateLine = shape({
  lineId: Id,
  jobNameZh: Type.String(),
  jobNameEn: Type.String(),
  kind: OneOf(['labour', 'part', 'fee'] as const),
  code: Type.String(),
  ...named,
  unit: Type.String(),
  quantity: Type.Integer(),
  priceFen: Fen,
  amountFen: Fen,
  /** Against the estimate before. */
  change: OneOf(['new', 'changed', 'same', 'gone'] as const),
});
export const EstimateView = shape({
  version: Type.Integer(),
  labourFen: Fen,
  partsFen: Fen,
  feesFen: Fen,
  totalFen: Fen,
  /** What the owner agreed to of it; null while it is not answered. */
  agreedFen: Nullable(Fen),
  quotedAt: Instant,
  validUntil: Nullable(Day),
  approvedAt: Nullable(Instant),
  approvedByName: Nullable(Type.String()),
  channel: Nullable(ApprovalChannel),
  /** Who took down the owner's answer; null by link. */
  recordedByName: Nullable(Type.String()),
  withdrawnAt: Nullable(Instant),
  /** Of the newest estimate; the older ones keep theirs and show their sums. */
  lines: Type.Array(EstimateLine, { maxItems: 1000 }),
});
const FindingView = shape({
  id: Id,
  words: Type.String(),
  severity: Severity,
  raisedByName: Type.String(),
  raisedAt: Instant,
  photos: Type.Integer({ minimum: 0, maximum: 6 }),
  /** The job that answers it; null while it is not priced. */
  jobId: Nullable(Id),
  droppedReason: Nullable(Type.String()),
});
export const DeferredWork = shape({
  id: Id,
  ...named,
  amountFen: Fen,
  severity: OneOf(['red', 'yellow', 'none'] as const),
  declinedAt: Instant,
  declinedByName: Type.String(),
  hasWaiver: Type.Boolean(),
});
const DiscountRequestView = shape({
  id: Id,
  lines: Type.Integer(),
  basisPoints: BasisPoints,
  offFen: Fen,
  reason: Type.String(),
  status: OneOf(['pending', 'approved', 'declined', 'withdrawn'] as const),
  requestedByName: Type.String(),
  requestedAt: Instant,
  decidedByName: Nullable(Type.String()),
  note: Type.String(),
  /** 'decide', with the reason while it is barred. */
  allowedActions: AllowedActions,
});
const LinkView = shape({ id: Id, madeAt: Instant, madeByName: Type.String(), expiresAt: Instant, isRevoked: Type.Boolean() });

const VisitOfOrder = shape({
  id: Id,
  status: VisitStatus,
  vehicleId: Id,
  plate: field('E4.2', Type.String()),
  plateKind: Nullable(Type.String()),
  vin: field('E4.3', Nullable(Type.String())),
  brand: field('E4.4', Nullable(Type.String())),
  modelName: field('E4.5', Nullable(Type.String())),
  series: field('E4.6', Nullable(Type.String())),
  displacementMl: field('E4.7', Nullable(Type.Integer())),
  colour: field('E4.8', Type.String()),
  ownerName: field('E4.9', Type.String()),
  memberCardNumber: field('E4.10', Type.String()),
  mobileMasked: field('E4.11', Nullable(Type.String())),
  addressMasked: field('E4.14', Type.String()),
  phoneMasked: field('E4.15', Nullable(Type.String())),
  senderName: field('E4.16', Type.String()),
  adviserName: field('E4.19', Type.String()),
  vehicleClass: field('E4.21', VehicleClass),
  accountRepName: field('E4.22', Type.String()),
  businessType: field('E4.13', BusinessType),
  customerMode: OneOf(['waiting', 'left'] as const),
  arrivedAt: field('E4.20', Instant),
  mileageKm: field('E4.17', MileageKm),
  fuelEighths: field('E4.12', Type.Integer()),
  promisedAt: field('E4.23', Nullable(Instant)),
  lastArrivedAt: field('E4.24', Nullable(Instant)),
  lastMileageKm: field('E4.25', Nullable(MileageKm)),
  /** When the last operation passed its inspection. */
  completedAt: field('E4.26', Nullable(Instant)),
  releasedAt: field('E4.27', Nullable(Instant)),
  version: Version,
});

export const WorkOrderView = shape({
  id: Id,
  number: field('E4.1', Type.String()),
  status: WorkOrderStatus,
  repairClass: RepairClass,
  visit: VisitOfOrder,
  concerns: Type.Array(shape({ id: Id, words: Type.String() }), { maxItems: 30 }),
  jobs: Type.Array(JobView, { maxItems: 60 }),
  payers: Type.Array(PayerView, { maxItems: 20 }),
  labourFen: Fen,
  partsFen: Fen,
  feesFen: Fen,
  /** Without what was declined or voided. */
  totalFen: field('E4.18', Fen),
  estimates: Type.Array(EstimateView, { maxItems: 100 }),
  /** An estimate lies with the owner, unanswered. */
  isQuoteOpen: Type.Boolean(),
  promises: Type.Array(
    shape({ promisedAt: Instant, madeAt: Instant, madeByName: Type.String(), reason: Type.String(), toldBy: Nullable(ToldBy) }),
    { maxItems: 100 },
  ),
  findings: Type.Array(FindingView, { maxItems: 100 }),
  /** What the car's owner put off at earlier visits and nobody has taken up. */
  deferred: Type.Array(DeferredWork, { maxItems: 50 }),
  discountRequests: Type.Array(DiscountRequestView, { maxItems: 100 }),
  links: Type.Array(LinkView, { maxItems: 50 }),
  /** The reader's own limit for discounts by hand. */
  discountLimitBasisPoints: BasisPoints,
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
    shape({ id: Id, number: Type.String(), status: WorkOrderStatus, totalFen: Fen, jobs: Type.Array(Named, { maxItems: 60 }) }),
    {
      maxItems: 20,
    },
  ),
});

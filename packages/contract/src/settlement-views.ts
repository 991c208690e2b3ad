// What a bill, its money and a closed till look like.
import { Type } from 'typebox';
import { AllowedActions, Day, Fen, field, Id, Instant, MileageKm, Nullable, named, OneOf, shape, Version } from './endpoint.ts';
import { RepairClass, VisitStatus, WorkOrderStatus } from './work-orders.ts';

export const SettlementStatus = OneOf(['pre-settled', 'part-paid', 'paid', 'withdrawn', 'reversed'] as const);
/** Ways of paying with money. */
export const MoneyTender = OneOf(['cash', 'card', 'wechat', 'alipay', 'transfer'] as const);
/** And with what a reversal set free. */
export const Tender = OneOf(['cash', 'card', 'wechat', 'alipay', 'transfer', 'deposit'] as const);
export const PriceClass = OneOf(['customer', 'warranty', 'insurance', 'internal', 'package'] as const);
export const RequestKind = OneOf(['credit', 'refund', 'reversal', 'free'] as const);
const RequestStatus = OneOf(['pending', 'approved', 'declined', 'withdrawn'] as const);

/** Labour: quantity in 1/100 h and price per hour; part: quantity in 1/1000 unit and price per unit; of a mirror both turned round. */
export const SettlementLine = shape({
  sequence: Type.Integer(),
  kind: OneOf(['labour', 'part', 'fee', 'rounding'] as const),
  /** Of a fee its kind. */
  code: Type.String(),
  ...named,
  operationCode: field('G1.10', Nullable(Type.String())),
  operationName: field('G1.11', Nullable(Type.String())),
  hours: field('G1.12', Nullable(Type.Integer())),
  labourFen: field('G1.13', Nullable(Fen)),
  partNumber: field('G1.14', Nullable(Type.String())),
  partName: field('G1.15', Nullable(Type.String())),
  unit: field('G1.17', Type.String()),
  qualityClass: Type.String(),
  quantity: field('G1.16', Type.Integer()),
  priceFen: Fen,
  grossFen: Fen,
  amountFen: field('G1.18', Fen),
  taxRateBasisPoints: Type.Integer(),
});

/** The sums of the form, by the list (应收) and as billed (实收), and the six fees that its formula adds up. */
export const Sums = {
  labourGrossFen: field('G1.19', Fen),
  labourFen: field('G1.20', Fen),
  partsGrossFen: field('G1.21', Fen),
  partsFen: field('G1.22', Fen),
  diagnosisFen: Fen,
  testingFen: Fen,
  managementFen: field('G1.23', Fen),
  consumablesFen: field('G1.24', Fen),
  subletFen: field('G1.25', Fen),
  rescueFen: field('G1.26', Fen),
  otherFen: field('G1.27', Fen),
  roundingFen: Fen,
  totalFen: field('G1.28', Fen),
};
const SixFees = shape({
  diagnosisFen: Fen,
  inspectionFen: Fen,
  materialsFen: Fen,
  labourFen: Fen,
  processingFen: Fen,
  otherFen: Fen,
});

/** A tender of a receipt, or of what went back; a refund is below zero. */
export const Payment = shape({
  id: Id,
  kind: OneOf(['payment', 'refund'] as const),
  receiptId: Nullable(Id),
  /** Null = no paper of its own: what a reversal set free. */
  receiptNumber: Nullable(Type.String()),
  tender: Tender,
  amountFen: field('G1.31', Fen),
  /** Cash as it was handed over. */
  givenFen: Nullable(Fen),
  refundedFen: Fen,
  recordedByName: Nullable(Type.String()),
  recordedAt: Instant,
});

export const SettlementRequest = shape({
  id: Id,
  kind: RequestKind,
  amountFen: Fen,
  dueOn: Nullable(Day),
  reason: Type.String(),
  status: RequestStatus,
  requestedByName: Type.String(),
  requestedAt: Instant,
  decidedByName: Nullable(Type.String()),
  note: Type.String(),
  /** `decide`, with the reason where it is barred. */
  allowedActions: AllowedActions,
});

export const SettlementView = shape({
  id: Id,
  number: Type.String(),
  visitId: Id,
  payerId: Id,
  payerName: Type.String(),
  priceClass: PriceClass,
  status: SettlementStatus,
  lines: Type.Array(SettlementLine, { maxItems: 2000 }),
  ...Sums,
  sixFees: SixFees,
  feesFen: Fen,
  paidFen: field('G1.29', Fen),
  outstandingFen: field('G1.30', Fen),
  payments: Type.Array(Payment, { maxItems: 500 }),
  requests: Type.Array(SettlementRequest, { maxItems: 100 }),
  invoiceNumber: field('G1.6', Nullable(Type.String())),
  mileageOutKm: field('G1.9', Nullable(MileageKm)),
  /** How much may stay open when the car leaves; null = nothing was granted. */
  creditFen: Nullable(Fen),
  creditDueOn: Nullable(Day),
  isCleared: Type.Boolean(),
  /** What reversals set free and the payer has not used. */
  depositFen: Fen,
  /** The bill that this one reverses. */
  mirrorOfNumber: Nullable(Type.String()),
  /** The mirror that reverses this one. */
  mirroredByNumber: Nullable(Type.String()),
  preparedByName: Type.String(),
  preparedAt: Instant,
  settledAt: field('G1.2', Nullable(Instant)),
  /** Whose signature stands on the list, and since when; null = it is signed on paper, or not yet. */
  signedByName: Nullable(Type.String()),
  signedAt: Nullable(Instant),
  guaranteeDays: Type.Integer(),
  guaranteeKm: Type.Integer(),
  version: Version,
  allowedActions: AllowedActions,
});

/** What a payer will be billed, before it is fixed. */
export const DraftBill = shape({
  payerId: Id,
  payerName: Type.String(),
  priceClass: PriceClass,
  lines: Type.Array(SettlementLine, { maxItems: 2000 }),
  ...Sums,
  sixFees: SixFees,
  feesFen: Fen,
});

export const VisitBill = shape({
  visit: shape({
    id: Id,
    status: VisitStatus,
    vehicleId: Id,
    plate: field('G1.5', Type.String()),
    plateKind: Nullable(Type.String()),
    vin: field('G1.3', Nullable(Type.String())),
    engineNumber: field('G1.7', Type.String()),
    modelName: field('G1.4', Nullable(Type.String())),
    ownerName: field('G1.1', Type.String()),
    mobileMasked: Nullable(Type.String()),
    adviserName: Type.String(),
    arrivedAt: field('G1.8', Instant),
    mileageKm: MileageKm,
    /** As the road test ended; null = nobody has read it. */
    mileageOutKm: Nullable(MileageKm),
    version: Version,
  }),
  orders: Type.Array(
    shape({
      id: Id,
      number: Type.String(),
      repairClass: RepairClass,
      status: WorkOrderStatus,
      /** Passed its inspection, and the adviser has not taken the car over yet: it bars no bill. */
      isHandOverOpen: Type.Boolean(),
    }),
    { maxItems: 50 },
  ),
  /** The approved estimates together; null while none is approved. */
  estimateFen: Nullable(Fen),
  drafts: Type.Array(DraftBill, { maxItems: 20 }),
  settlements: Type.Array(SettlementView, { maxItems: 100 }),
  /** Everything that stands between the visit and its bill, at once. */
  obstacles: Type.Array(
    shape({
      code: Type.String(),
      facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
    }),
    { maxItems: 10 },
  ),
  totalFen: Fen,
  paidFen: Fen,
  outstandingFen: Fen,
  /** `prepare`, with the first reason while it is barred. */
  allowedActions: AllowedActions,
});

export const OpenSettlementRow = shape({
  id: Id,
  number: Type.String(),
  visitId: Id,
  plate: Type.String(),
  plateKind: Nullable(Type.String()),
  payerName: Type.String(),
  status: SettlementStatus,
  totalFen: Fen,
  paidFen: Fen,
  outstandingFen: Fen,
  preparedByName: Type.String(),
  preparedAt: Instant,
  version: Version,
});

/** A bill that stays open although the car may leave or has left. */
export const ReceivableRow = shape({
  id: Id,
  number: Type.String(),
  visitId: Id,
  plate: Type.String(),
  payerName: Type.String(),
  priceClass: PriceClass,
  totalFen: Fen,
  outstandingFen: Fen,
  preparedAt: Instant,
  dueOn: Nullable(Day),
  isOverdue: Type.Boolean(),
  ageDays: Type.Integer(),
  ageBucket: OneOf(['0-30', '31-60', '61-90', 'over-90'] as const),
});

export const PendingRequestRow = shape({
  id: Id,
  kind: RequestKind,
  settlementId: Id,
  number: Type.String(),
  visitId: Id,
  plate: Type.String(),
  payerName: Type.String(),
  amountFen: Fen,
  dueOn: Nullable(Day),
  reason: Type.String(),
  requestedByName: Type.String(),
  requestedAt: Instant,
  allowedActions: AllowedActions,
});

export const TillTender = shape({
  tender: MoneyTender,
  payments: Type.Integer(),
  takenFen: Fen,
  refundedFen: Fen,
  /** Null while the day is open. */
  countedFen: Nullable(Fen),
});

/** One day of one cashier: what the books say, the papers behind it, and the count once it is closed. */
export const TillDay = shape({
  day: Day,
  cashierId: Id,
  cashierName: Type.String(),
  /** Null while the day is open. */
  closeId: Nullable(Id),
  closeNumber: Nullable(Type.String()),
  closedAt: Nullable(Instant),
  reason: Type.String(),
  tenders: Type.Array(TillTender, { maxItems: 10 }),
  systemFen: Fen,
  countedFen: Nullable(Fen),
  papers: Type.Array(
    shape({
      id: Id,
      receiptNumber: Type.String(),
      settlementNumber: Type.String(),
      visitId: Id,
      plate: Type.String(),
      kind: OneOf(['payment', 'refund'] as const),
      tender: MoneyTender,
      amountFen: Fen,
      recordedAt: Instant,
    }),
    { maxItems: 2000 },
  ),
  /** `close`, with the reason where it is barred. */
  allowedActions: AllowedActions,
});

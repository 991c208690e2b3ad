// The bill and the money: the adviser prepares, the cashier collects.
import { Type } from 'typebox';
import { AllowedActions, Day, endpoint, Fen, field, Id, Instant, MileageKm, Nullable, OneOf, paper, shape, Version } from './endpoint.ts';
import { RepairClass, VisitStatus, WorkOrderStatus } from './work-orders.ts';

export const SettlementStatus = OneOf(['pre-settled', 'part-paid', 'paid', 'withdrawn'] as const);
export const Tender = OneOf(['cash', 'card', 'wechat', 'alipay', 'transfer'] as const);
export const PriceClass = OneOf(['customer', 'warranty', 'insurance', 'internal', 'package'] as const);

/** Labour: quantity in 1/100 h and price per hour; part: quantity in 1/1000 unit and price per unit. */
export const SettlementLine = shape({
  sequence: Type.Integer(),
  kind: OneOf(['labour', 'part', 'fee'] as const),
  code: field('G1.10', Type.String()),
  name: field('G1.11', Type.String()),
  unit: field('G1.17', Type.String()),
  qualityClass: Type.String(),
  quantity: field('G1.16', Type.Integer()),
  priceFen: Fen,
  amountFen: field('G1.18', Fen),
  taxRateBasisPoints: Type.Integer(),
});

const Payment = shape({
  id: Id,
  receiptNumber: Type.String(),
  tender: Tender,
  amountFen: field('G1.31', Fen),
  recordedByName: Nullable(Type.String()),
  recordedAt: Instant,
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
  labourFen: field('G1.20', Fen),
  partsFen: field('G1.22', Fen),
  feesFen: Fen,
  totalFen: field('G1.28', Fen),
  paidFen: field('G1.29', Fen),
  outstandingFen: field('G1.30', Fen),
  payments: Type.Array(Payment, { maxItems: 500 }),
  preparedByName: Type.String(),
  preparedAt: Instant,
  settledAt: field('G1.2', Nullable(Instant)),
  guaranteeDays: Type.Integer(),
  guaranteeKm: Type.Integer(),
  version: Version,
  allowedActions: AllowedActions,
});

/** What a payer will be billed, before it is fixed. */
const DraftBill = shape({
  payerId: Id,
  payerName: Type.String(),
  priceClass: PriceClass,
  lines: Type.Array(SettlementLine, { maxItems: 2000 }),
  labourFen: Fen,
  partsFen: Fen,
  feesFen: Fen,
  totalFen: Fen,
});

export const VisitBill = shape({
  visit: shape({
    id: Id,
    status: VisitStatus,
    plate: field('G1.5', Type.String()),
    plateKind: Nullable(Type.String()),
    vin: field('G1.3', Nullable(Type.String())),
    /** A car without a VIN may be settled, but never unseen. */
    isVinMissing: Type.Boolean(),
    engineNumber: field('G1.7', Type.String()),
    modelName: field('G1.4', Nullable(Type.String())),
    ownerName: field('G1.1', Type.String()),
    mobileMasked: Nullable(Type.String()),
    adviserName: Type.String(),
    arrivedAt: field('G1.8', Instant),
    mileageKm: field('G1.9', MileageKm),
    version: Version,
  }),
  orders: Type.Array(shape({ id: Id, number: Type.String(), repairClass: RepairClass, status: WorkOrderStatus }), { maxItems: 50 }),
  /** The approved estimates together; null while none is approved. */
  estimateFen: Nullable(Fen),
  drafts: Type.Array(DraftBill, { maxItems: 20 }),
  settlements: Type.Array(SettlementView, { maxItems: 20 }),
  totalFen: Fen,
  paidFen: Fen,
  outstandingFen: Fen,
  /** `prepare`, with the reason while it is barred. */
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
  allowedActions: AllowedActions,
});

const byId = { params: shape({ id: Id }) };
const byVisit = { params: shape({ visitId: Id }) };

export const settlement = {
  ofVisit: endpoint({
    method: 'GET',
    path: '/settlement/visits/:visitId',
    permission: 'settlement.read',
    summary: 'The bill of a visit: drafts before, settlements after preparation',
    ...byVisit,
    reply: VisitBill,
  }),
  prepare: endpoint({
    method: 'POST',
    path: '/settlement/visits/:visitId/prepare',
    permission: 'settlement.prepare',
    summary: 'Pre-settlement: fixes the lines of the visit and makes one settlement per payer; `version` is the visit’s',
    ...byVisit,
    body: shape({ version: Version }),
    reply: VisitBill,
    refusals: ['wrong-state', 'work-not-finished', 'parts-not-issued', 'concern-missing', 'nothing-to-bill', 'already-prepared'],
    functions: ['G0.1'],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/settlement/:id/withdraw',
    permission: 'settlement.prepare',
    summary: 'Take a pre-settlement back while nothing is paid; the orders may be changed again',
    ...byId,
    body: shape({ version: Version }),
    reply: VisitBill,
    refusals: ['wrong-state', 'payment-taken'],
  }),
  pay: endpoint({
    method: 'POST',
    path: '/settlement/:id/payments',
    permission: 'settlement.collect',
    summary: 'Take a payment, in full or in part; the cashier is not the person who prepared the bill',
    ...byId,
    body: shape({ id: Id, version: Version, tender: Tender, amountFen: Type.Integer({ minimum: 1, maximum: 100_000_000_000 }) }),
    reply: SettlementView,
    refusals: ['wrong-state', 'same-person', 'over-payment', 'already-exists'],
    functions: ['G0.2'],
  }),
  open: endpoint({
    method: 'GET',
    path: '/settlement/open',
    permission: 'settlement.read',
    summary: 'The cashier’s list: settlements not yet paid in full, oldest first',
    reply: shape({ rows: Type.Array(OpenSettlementRow, { maxItems: 200 }) }),
  }),
  today: endpoint({
    method: 'GET',
    path: '/settlement/today',
    permission: 'settlement.read',
    summary: 'Takings of the store’s day by tender',
    reply: shape({
      day: Day,
      rows: Type.Array(shape({ tender: Tender, payments: Type.Integer(), amountFen: Fen }), { maxItems: 10 }),
      totalFen: Fen,
    }),
  }),
  paper: endpoint({
    ...paper,
    path: '/settlement/:id/paper.pdf',
    permission: 'settlement.read',
    summary: 'The settlement list as an A4 document',
    ...byId,
  }),
  receipt: endpoint({
    ...paper,
    path: '/settlement/payments/:id/receipt.pdf',
    permission: 'settlement.read',
    summary: 'The receipt of a payment as an A4 document',
    ...byId,
  }),
};

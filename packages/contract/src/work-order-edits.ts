// Writing an order line by line: what a job costs, who pays it, what is taken off and what is taken out again.
import { Type } from 'typebox';
import { endpoint, field, HundredthHours, Id, Nullable, Optional, PriceFen, QuantityAsked, shape, Text, Version } from './endpoint.ts';
import { BasisPoints, FeeKind, PayerClass, WorkOrderView } from './work-order-views.ts';

const byId = { params: shape({ id: Id }) };
const ofJob = { params: shape({ id: Id, jobId: Id }) };
const ofLine = { params: shape({ id: Id, lineId: Id }) };
const edit = { method: 'POST', permission: 'work-orders.edit', reply: WorkOrderView } as const;

export const lineRefusals = [
  'wrong-state',
  'quote-open',
  'nothing-proposed',
  'job-agreed',
  'operation-unknown',
  'part-unknown',
  'price-missing',
  'job-unknown',
  'line-unknown',
  'concern-unknown',
  'already-exists',
  'too-many-lines',
  'amount-too-large',
] as const;

export const orderEdits = {
  addLines: endpoint({
    ...edit,
    path: '/work-orders/:id/jobs/:jobId/lines',
    summary: 'Lines by code, as typed or pasted: all of them, or none with the row and the reason of each that cannot be taken',
    ...ofJob,
    body: shape({
      version: Version,
      rows: Type.Array(
        shape({
          lineId: Id,
          /** Of a labour operation or a part number. */
          code: field('E4.28', Text(40)),
          /** Hours or quantity × 1000; null = the hours of the book, or one. */
          quantity: Nullable(QuantityAsked),
          discountBasisPoints: BasisPoints,
        }),
        { minItems: 1, maxItems: 200 },
      ),
      discountReason: Optional(Text(200)),
    }),
    refusals: [...lineRefusals, 'rows-refused', 'discount-too-high', 'discount-reason-missing'],
  }),
  addFee: endpoint({
    ...edit,
    path: '/work-orders/:id/jobs/:jobId/fees',
    summary: 'A fee on a job',
    ...ofJob,
    body: shape({ version: Version, lineId: Id, kind: FeeKind, name: Text(60, 0), priceFen: PriceFen }),
    refusals: lineRefusals,
  }),
  changeLine: endpoint({
    ...edit,
    path: '/work-orders/:id/lines/:lineId',
    summary: 'Hours of a labour line, quantity of a part, or the sum of a fee',
    ...ofLine,
    body: shape({
      version: Version,
      billedHours: Optional(field('E4.32', HundredthHours)),
      quantity: Optional(QuantityAsked),
      feeFen: Optional(PriceFen),
    }),
    refusals: lineRefusals,
  }),
  setPrice: endpoint({
    method: 'POST',
    permission: 'work-orders.price',
    reply: WorkOrderView,
    path: '/work-orders/:id/lines/:lineId/price',
    summary: 'The rate or price of a line by hand, with the reason',
    ...ofLine,
    body: shape({ version: Version, priceFen: PriceFen, reason: Text(200) }),
    refusals: [...lineRefusals, 'package-price'],
  }),
  removeLine: endpoint({
    ...edit,
    path: '/work-orders/:id/lines/:lineId/remove',
    summary: 'Take a line out of a job that is not agreed',
    ...ofLine,
    body: shape({ version: Version }),
    refusals: [...lineRefusals, 'package-price'],
  }),
  addPayer: endpoint({
    ...edit,
    path: '/work-orders/:id/payers',
    summary: 'A further payer of the visit, by whose class of prices its lines are billed',
    ...byId,
    body: shape({ version: Version, payerId: Id, partyId: Id, priceClass: field('E4.30', PayerClass) }),
    refusals: ['wrong-state', 'customer-unknown', 'payer-known', 'already-exists', 'too-many-payers'],
  }),
  setJobPayer: endpoint({
    ...edit,
    path: '/work-orders/:id/jobs/:jobId/payer',
    summary: 'Who pays a job, whole; its lines are priced anew by that payer’s class',
    ...ofJob,
    body: shape({ version: Version, payerId: Id }),
    refusals: [...lineRefusals, 'payer-unknown'],
  }),
  shareLines: endpoint({
    ...edit,
    path: '/work-orders/:id/lines/share',
    summary: 'Who pays these lines, and how much of them',
    ...byId,
    body: shape({
      version: Version,
      lineIds: Type.Array(Id, { minItems: 1, maxItems: 500 }),
      shares: Type.Array(shape({ payerId: Id, basisPoints: Type.Integer({ minimum: 1, maximum: 10_000 }) }), { minItems: 1, maxItems: 20 }),
    }),
    refusals: [...lineRefusals, 'payer-unknown', 'shares-incomplete'],
  }),
  giveDiscount: endpoint({
    method: 'POST',
    permission: 'work-orders.discount',
    reply: WorkOrderView,
    path: '/work-orders/:id/discounts',
    summary: 'A discount by hand on lines, a job or the whole order; above one’s own limit it is asked for',
    ...byId,
    body: shape({
      version: Version,
      requestId: Id,
      lineIds: Type.Array(Id, { minItems: 1, maxItems: 500 }),
      basisPoints: field('E4.34', BasisPoints),
      reason: Text(200, 0),
    }),
    refusals: [...lineRefusals, 'discount-too-high', 'discount-reason-missing'],
  }),
  decideDiscount: endpoint({
    method: 'POST',
    permission: 'work-orders.discount',
    reply: WorkOrderView,
    path: '/work-orders/:id/discounts/:requestId/decide',
    summary: 'Approve or decline a discount that somebody asked for; a declined one is taken off the lines again',
    params: shape({ id: Id, requestId: Id }),
    body: shape({ isApproved: Type.Boolean(), note: Text(200, 0) }),
    refusals: ['wrong-state', 'same-person', 'discount-too-high', 'request-decided'],
  }),
  dropFinding: endpoint({
    ...edit,
    path: '/work-orders/:id/findings/:findingId/drop',
    summary: 'A finding that needs no work, with the reason',
    params: shape({ id: Id, findingId: Id }),
    body: shape({ version: Version, reason: Text(200) }),
    refusals: ['wrong-state', 'finding-unknown'],
  }),
  findingPhoto: endpoint({
    method: 'GET',
    path: '/work-orders/:id/findings/:findingId/photos/:sequence',
    permission: 'work-orders.read',
    summary: 'A photo of a finding',
    params: shape({ id: Id, findingId: Id, sequence: Type.Integer({ minimum: 1, maximum: 6 }) }),
    reply: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
    produces: 'image/*',
  }),
  takeUp: endpoint({
    ...edit,
    path: '/work-orders/:id/take-up',
    summary: 'Put work that was declined at an earlier visit on this order, at today’s prices',
    ...byId,
    body: shape({ version: Version, deferredId: Id, jobId: Id, concernId: Id }),
    refusals: [...lineRefusals, 'deferred-unknown'],
  }),
  voidJob: endpoint({
    method: 'POST',
    permission: 'work-orders.cancel',
    reply: WorkOrderView,
    path: '/work-orders/:id/jobs/:jobId/void',
    summary: 'Take an agreed job off while nothing of it is issued or clocked; its parts, bay and people are free again',
    ...ofJob,
    body: shape({ version: Version, reason: Text(200) }),
    refusals: ['wrong-state', 'quote-open', 'job-unknown', 'work-begun', 'parts-issued'],
  }),
  colleagues: endpoint({
    method: 'GET',
    path: '/work-orders/colleagues',
    permission: 'work-orders.edit',
    summary: 'Who may be named as account representative',
    reply: shape({ rows: Type.Array(shape({ id: Id, name: Type.String() }), { maxItems: 500 }) }),
  }),
  nameRepresentative: endpoint({
    ...edit,
    path: '/work-orders/:id/representative',
    summary: 'The account representative of the visit',
    ...byId,
    body: shape({ version: Version, staffId: field('E4.22', Id) }),
    refusals: ['wrong-state', 'staff-unknown'],
  }),
};

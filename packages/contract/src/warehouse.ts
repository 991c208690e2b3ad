// The store room: what orders and appointments ask for, and the way of each part from the bin to the technician.
import { Type } from 'typebox';
import { QualityClass } from './catalogue-words.ts';
import {
  AllowedActions,
  Day,
  endpoint,
  field,
  Id,
  Instant,
  Nullable,
  OneOf,
  Optional,
  PriceFen,
  paper,
  QuantityAsked,
  shape,
  Text,
  Thousandths,
  Version,
} from './endpoint.ts';
import { receiptEndpoints } from './warehouse-receipts.ts';
import { BatchKind, stockEndpoints } from './warehouse-stock.ts';
import { ShortageChoice } from './warehouse-words.ts';
import { PartsStatus } from './work-orders.ts';

export * from './warehouse-receipts.ts';
export * from './warehouse-stock.ts';
export * from './warehouse-words.ts';

export const PartsRequestView = shape({
  id: Id,
  lineId: Id,
  partId: Id,
  number: field('F2.7', Type.String()),
  nameZh: field('F2.8', Type.String()),
  nameEn: Type.String(),
  brand: field('F2.9', Type.String()),
  fitsModels: field('F2.10', Type.String()),
  unit: field('F2.11', Type.String()),
  jobNameZh: field('F2.14', Type.String()),
  jobNameEn: Type.String(),
  /** Of one unit, as the order has it. */
  priceFen: field('F2.13', Nullable(PriceFen)),
  warehouseName: field('F2.15', Type.String()),
  bin: field('F2.16', Type.String()),
  quantity: field('F2.12', QuantityAsked),
  reserved: Thousandths,
  issued: field('F2.1', Thousandths),
  /** Handed out once, and back on the shelf. */
  returned: field('F2.2', Thousandths),
  onHand: Thousandths,
  status: PartsStatus,
  /** What it is picked from or was issued from: the batch, and where it came from. */
  batch: Nullable(
    shape({
      id: Id,
      code: field('F2.4', Type.String()),
      receivedOn: field('F2.17', Day),
      supplierName: field('F2.18', Type.String()),
      kind: field('F2.19', BatchKind),
    }),
  ),
  stagingBin: Type.String(),
  /** Called off after it was picked: it is to be put back into its bin. */
  isPutBackDue: Type.Boolean(),
  issuedAt: field('F2.5', Nullable(Instant)),
  handedToName: field('F2.6', Nullable(Type.String())),
  /** Batch of the part that was brought back for it, and why. */
  exchangedFor: field('F2.3', Nullable(shape({ batch: Type.String(), reason: Type.String() }))),
  expectedOn: Nullable(Day),
  isArrivalConfirmed: Type.Boolean(),
  /** What the owner decided last while the part is missing. */
  decision: Nullable(
    shape({
      choice: ShortageChoice,
      substituteNumber: Nullable(Type.String()),
      remark: Type.String(),
      decidedAt: Instant,
      decidedByName: Type.String(),
    }),
  ),
  neededAt: Instant,
  requestedAt: Instant,
  version: Version,
  allowedActions: AllowedActions,
});

export const KitColour = OneOf(['none', 'red', 'yellow', 'green'] as const);

/** One asker's pick list, lines in the order of the bins. */
export const PickOrder = shape({
  demandKind: OneOf(['order', 'appointment'] as const),
  /** Of the order or the appointment. */
  orderId: Id,
  orderNumber: Type.String(),
  plate: Type.String(),
  requestedAt: Instant,
  neededAt: Instant,
  kit: KitColour,
  lines: Type.Array(PartsRequestView, { maxItems: 500 }),
  /** `issue`: everything of the order that is held, at once. */
  allowedActions: AllowedActions,
});

/** A part that could be fitted instead of one that is missing. */
export const Substitute = shape({
  id: Id,
  number: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  brand: Type.String(),
  unit: Type.String(),
  qualityClass: QualityClass,
  relation: OneOf(['successor', 'predecessor', 'same-use'] as const),
  free: Thousandths,
});

const ofRequest = { params: shape({ id: Id }), reply: PartsRequestView };
const version = { version: Version };
/** The person who takes the parts. */
const handedToId = field('F2.6', Id);

export const warehouse = {
  ...stockEndpoints,
  ...receiptEndpoints,
  partsRequests: endpoint({
    method: 'GET',
    path: '/warehouse/parts-requests',
    permission: 'warehouse.read',
    summary:
      'Pick lists by asker: what is to be got ready by the end of today or of tomorrow, by the time it is needed; all that is open; what is missing; what was handed out last, newest first; what was picked for an order that is off; or every request of one order',
    query: shape({
      status: Optional(OneOf(['open', 'today', 'tomorrow', 'missing', 'issued', 'put-back'] as const)),
      orderId: Optional(Id),
    }),
    reply: shape({ rows: Type.Array(PickOrder, { maxItems: 500 }) }),
  }),
  pickPaper: endpoint({
    ...paper,
    path: '/warehouse/orders/:orderId/pick-list.pdf',
    permission: 'warehouse.read',
    summary: 'The pick list of an order or appointment as an A4 document',
    params: shape({ orderId: Id }),
  }),
  pick: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/pick',
    permission: 'warehouse.issue',
    summary: 'Taken from the bin; of the batch that goes first when none is named',
    ...ofRequest,
    body: shape({ ...version, batchId: Optional(field('F2.4', Id)) }),
    refusals: ['wrong-state', 'batch-unknown'],
  }),
  accept: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/accept',
    permission: 'warehouse.issue',
    summary: 'Looked at and found right',
    ...ofRequest,
    body: shape(version),
    refusals: ['wrong-state', 'batch-expired'],
  }),
  reject: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/reject',
    permission: 'warehouse.issue',
    summary: 'Not good: into quarantine; the line is missing again',
    ...ofRequest,
    body: shape({ ...version, quantity: QuantityAsked, reason: Text(200) }),
    refusals: ['wrong-state', 'more-than-picked', 'stock-too-high'],
  }),
  stage: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/stage',
    permission: 'warehouse.issue',
    summary: 'Into the numbered staging bin of the car',
    ...ofRequest,
    body: shape({ ...version, stagingBin: Text(20) }),
    refusals: ['wrong-state', 'staging-bin-taken'],
  }),
  putBack: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/put-back',
    permission: 'warehouse.issue',
    summary: 'Back in its bin after the order that it was picked for was called off',
    ...ofRequest,
    body: shape(version),
    refusals: ['nothing-to-put-back'],
  }),
  issue: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/issue',
    permission: 'warehouse.issue',
    summary: 'Handed to a person of the workshop; leaves the stock at its average cost',
    ...ofRequest,
    body: shape({ ...version, handedToId }),
    refusals: ['wrong-state', 'not-enough-stock', 'batch-expired', 'stock-expired', 'car-not-here', 'person-unknown'],
    functions: ['F2.1'],
  }),
  takeBack: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/return',
    permission: 'warehouse.issue',
    summary: 'Unused: back into the batch it came from, at the value it left with',
    ...ofRequest,
    body: shape(version),
    refusals: ['wrong-state', 'part-billed'],
    functions: ['F2.2'],
  }),
  exchange: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/exchange',
    permission: 'warehouse.issue',
    summary: 'Another of the same part for the one handed out, which goes back into its batch or into quarantine',
    ...ofRequest,
    body: shape({ ...version, isOldUsable: Type.Boolean(), reason: Text(200), handedToId }),
    refusals: ['wrong-state', 'not-enough-stock', 'stock-expired', 'person-unknown'],
    functions: ['F2.3'],
  }),
  issueOrder: endpoint({
    method: 'POST',
    path: '/warehouse/orders/:orderId/issue',
    permission: 'warehouse.issue',
    summary: 'Hand out everything of an order that is held',
    params: shape({ orderId: Id }),
    body: shape({ handedToId }),
    reply: PickOrder,
    refusals: ['nothing-to-issue', 'not-enough-stock', 'batch-expired', 'stock-expired', 'car-not-here', 'person-unknown'],
  }),
  takers: endpoint({
    method: 'GET',
    path: '/warehouse/takers',
    permission: 'warehouse.issue',
    summary: 'The people of the workshop to whom parts are handed, by name',
    reply: shape({ rows: Type.Array(shape({ id: Id, name: Type.String() }), { maxItems: 500 }) }),
  }),
  substitutes: endpoint({
    method: 'GET',
    path: '/warehouse/parts-requests/:id/substitutes',
    permission: 'warehouse.read',
    summary: 'Parts that could be fitted instead: by supersession, or of the same kind for the same models',
    params: shape({ id: Id }),
    reply: shape({ rows: Type.Array(Substitute, { maxItems: 50 }) }),
  }),
  decideShortage: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/decision',
    permission: 'work-orders.edit',
    summary: 'What the owner wants while a part is missing; `cancel` and `equivalent` call the request off',
    ...ofRequest,
    body: shape({ ...version, id: Id, choice: ShortageChoice, substituteId: Nullable(Id), remark: Text(200, 0) }),
    refusals: ['wrong-state', 'car-not-here', 'substitute-unknown', 'already-exists'],
  }),
};

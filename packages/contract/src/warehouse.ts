// The store room: what is on the shelf, what orders ask for, and every movement in between.
import { Type } from 'typebox';
import { QualityClass } from './catalogue.ts';
import {
  AllowedActions,
  endpoint,
  Fen,
  field,
  Id,
  Instant,
  Nullable,
  OneOf,
  Optional,
  PageQuery,
  pageOf,
  QuantityAsked,
  shape,
  Text,
  Thousandths,
  Version,
} from './endpoint.ts';
import { PartsStatus } from './work-orders.ts';

export const MovementKind = OneOf(['opening', 'purchase', 'issue', 'return', 'stock-take'] as const);
/** Value of a delivery in fen: up to ten million yuan. */
const DeliveryValueFen = Type.Integer({ minimum: 0, maximum: 1_000_000_000, description: 'fen (1/100 CNY), what the whole delivery cost' });

export const StockRow = shape({
  partId: Id,
  number: field('F1.5', Type.String()),
  nameZh: field('F1.16', Type.String()),
  nameEn: Type.String(),
  brand: field('F1.17', Type.String()),
  unit: field('F1.19', Type.String()),
  qualityClass: field('F1.10', QualityClass),
  category: field('F1.6', Type.String()),
  subCategory: field('F1.7', Type.String()),
  fitsModels: field('F1.18', Type.String()),
  origin: field('F1.12', Type.String()),
  warehouseName: field('F1.3', Type.String()),
  bin: field('F1.14', Type.String()),
  onHand: field('F1.20', Thousandths),
  reserved: Thousandths,
  free: Thousandths,
  /** What open requests still wait for. */
  short: Thousandths,
  minimum: Nullable(Thousandths),
  maximum: Nullable(Thousandths),
  isBelowMinimum: Type.Boolean(),
  /** Average cost of one unit, rounded for reading; null without warehouse.cost. */
  costFen: field('F1.15', Nullable(Fen)),
  /** Value of the whole stock; null without warehouse.cost. */
  valueFen: Nullable(Fen),
});

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
  warehouseName: field('F2.15', Type.String()),
  bin: field('F2.16', Type.String()),
  quantity: field('F2.12', QuantityAsked),
  reserved: Thousandths,
  issued: Thousandths,
  onHand: Thousandths,
  status: PartsStatus,
  requestedAt: Instant,
  version: Version,
  allowedActions: AllowedActions,
});

/** One order's pick list, lines in the order of the bins. */
export const PickOrder = shape({
  orderId: Id,
  orderNumber: Type.String(),
  plate: Type.String(),
  requestedAt: Instant,
  lines: Type.Array(PartsRequestView, { maxItems: 500 }),
  /** `issue`: everything of the order that is reserved or picked, at once. */
  allowedActions: AllowedActions,
});

export const MovementRow = shape({
  id: Id,
  partId: Id,
  number: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  unit: Type.String(),
  warehouseName: Type.String(),
  kind: field('F1.2', MovementKind),
  quantity: Thousandths,
  /** Null without warehouse.cost. */
  valueFen: Nullable(Fen),
  supplier: field('F1.1', Type.String()),
  batch: field('F2.4', Type.String()),
  /** The work order that asked for it. */
  orderId: Nullable(Id),
  orderNumber: Nullable(Type.String()),
  plate: Nullable(Type.String()),
  recordedByName: field('F2.6', Nullable(Type.String())),
  recordedAt: field('F1.4', Instant),
});

const ofRequest = { params: shape({ id: Id }), body: shape({ version: Version }), reply: PartsRequestView };

export const warehouse = {
  stock: endpoint({
    method: 'GET',
    path: '/warehouse/stock',
    permission: 'warehouse.read',
    summary: 'Stock by part number, or of the parts whose number or name contains `term`',
    query: shape({ ...PageQuery, term: Optional(Text(40)) }),
    reply: pageOf(StockRow),
  }),
  partsRequests: endpoint({
    method: 'GET',
    path: '/warehouse/parts-requests',
    permission: 'warehouse.read',
    summary:
      'Pick lists by order: what is still to be handed out, oldest first; what was handed out last, newest first; or every request of one order',
    query: shape({ status: Optional(OneOf(['open', 'issued'] as const)), orderId: Optional(Id) }),
    reply: shape({ rows: Type.Array(PickOrder, { maxItems: 500 }) }),
  }),
  pick: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/pick',
    permission: 'warehouse.issue',
    summary: 'Taken from the bin and staged for the order',
    ...ofRequest,
    refusals: ['wrong-state'],
    functions: ['F2.1'],
  }),
  issue: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/issue',
    permission: 'warehouse.issue',
    summary: 'Handed to the workshop; leaves the stock at its average cost',
    ...ofRequest,
    refusals: ['wrong-state', 'not-enough-stock'],
  }),
  takeBack: endpoint({
    method: 'POST',
    path: '/warehouse/parts-requests/:id/return',
    permission: 'warehouse.issue',
    summary: 'Unused: back into the stock at the value it left with',
    ...ofRequest,
    refusals: ['wrong-state', 'part-billed'],
    functions: ['F2.2'],
  }),
  issueOrder: endpoint({
    method: 'POST',
    path: '/warehouse/orders/:orderId/issue',
    permission: 'warehouse.issue',
    summary: 'Hand out everything of an order that is reserved or picked',
    params: shape({ orderId: Id }),
    reply: PickOrder,
    refusals: ['nothing-to-issue', 'not-enough-stock'],
  }),
  receive: endpoint({
    method: 'POST',
    path: '/warehouse/receipts',
    permission: 'warehouse.receive',
    summary: 'A delivery: into the stock, and first to the orders that wait longest',
    body: shape({
      id: Id,
      partId: Id,
      quantity: QuantityAsked,
      valueFen: DeliveryValueFen,
      supplier: Text(100, 0),
      batch: Text(60, 0),
      bin: Text(30, 0),
    }),
    reply: StockRow,
    refusals: ['part-unknown', 'stock-too-high', 'already-exists'],
  }),
  movements: endpoint({
    method: 'GET',
    path: '/warehouse/movements',
    permission: 'warehouse.read',
    summary: 'What came and went, of one part or of all, newest first',
    query: shape({ ...PageQuery, partId: Optional(Id) }),
    reply: pageOf(MovementRow),
  }),
};

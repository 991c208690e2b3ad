// What lies on the shelf, in which batches, and every movement that made it so.
import { Type } from 'typebox';
import { PartSource, QualityClass } from './catalogue-words.ts';
import {
  Day,
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
  shape,
  sheetOf,
  Text,
  Thousandths,
  xlsx,
} from './endpoint.ts';

export const ReceiptKind = OneOf(['purchase', 'transfer-in', 'return', 'surplus', 'old-part', 'gift', 'opening'] as const);
/** How a batch came: by a receipt, or out of another batch into quarantine. */
export const BatchKind = OneOf(['purchase', 'transfer-in', 'return', 'surplus', 'old-part', 'gift', 'opening', 'quarantine'] as const);
export const MovementKind = OneOf([
  'opening',
  'purchase',
  'transfer-in',
  'surplus',
  'old-part',
  'gift',
  'return',
  'issue',
  'quarantine',
  'pick',
  'accept',
  'stage',
  'stock-take',
] as const);
const Threshold = Nullable(Type.Integer({ minimum: 0, maximum: 999_999_000, description: 'quantity × 1000' }));
const Language = OneOf(['zh-CN', 'en'] as const);

const PartColumns = {
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
  packaging: field('F1.8', Type.String()),
  source: field('F1.9', PartSource),
  grade: field('F1.11', Type.String()),
  purpose: field('F1.13', Type.String()),
};

export const StockRow = shape({
  partId: Id,
  ...PartColumns,
  warehouseId: Id,
  warehouseName: field('F1.3', Type.String()),
  bin: field('F1.14', Type.String()),
  onHand: field('F1.20', Thousandths),
  reserved: Thousandths,
  free: Thousandths,
  /** What open requests still wait for. */
  short: Thousandths,
  /** Expected and not here yet, and the first day of it. */
  coming: Thousandths,
  comingOn: Nullable(Day),
  minimum: Nullable(Thousandths),
  maximum: Nullable(Thousandths),
  isBelowMinimum: Type.Boolean(),
  /** Average cost of one unit, rounded for reading; null without warehouse.cost. */
  costFen: field('F1.15', Nullable(Fen)),
  /** Value of the whole stock; null without warehouse.cost. */
  valueFen: Nullable(Fen),
});

export const BatchRow = shape({
  id: Id,
  code: Type.String(),
  warehouseName: Type.String(),
  bin: Type.String(),
  supplierName: field('F1.1', Type.String()),
  kind: field('F1.2', BatchKind),
  receivedOn: field('F1.4', Day),
  producedOn: Nullable(Day),
  expiresOn: Nullable(Day),
  hasCertificate: Type.Boolean(),
  onHand: Thousandths,
});

export const MovementRow = shape({
  id: Id,
  partId: Id,
  number: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  unit: Type.String(),
  warehouseName: Type.String(),
  kind: MovementKind,
  /** Zero where nothing left or came: picked, inspected, staged. */
  quantity: Thousandths,
  /** Null without warehouse.cost. */
  valueFen: Nullable(Fen),
  supplier: Type.String(),
  batch: Type.String(),
  bin: Type.String(),
  reason: Type.String(),
  receiptNumber: Nullable(Type.String()),
  /** The work order or appointment that asked for it. */
  orderId: Nullable(Id),
  demandKind: Nullable(OneOf(['order', 'appointment'] as const)),
  orderNumber: Nullable(Type.String()),
  plate: Nullable(Type.String()),
  handedToName: Nullable(Type.String()),
  recordedByName: Nullable(Type.String()),
  recordedAt: Instant,
});

export const stockEndpoints = {
  stock: endpoint({
    method: 'GET',
    path: '/warehouse/stock',
    permission: 'warehouse.read',
    summary:
      'Stock by part number; of the parts whose number or name contains `term`; or of those only that are missing, below their minimum or coming',
    query: shape({ ...PageQuery, term: Optional(Text(40)), show: Optional(OneOf(['short', 'below', 'coming'] as const)) }),
    reply: pageOf(StockRow),
    functions: ['F0.1'],
  }),
  exportStock: endpoint({
    method: 'POST',
    path: '/warehouse/stock/export',
    permission: 'warehouse.read',
    summary: 'What is on hand as a sheet, a line a batch',
    body: shape({ language: Language }),
    reply: sheetOf({
      supplierName: field('F1.1', Type.String()),
      kind: field('F1.2', BatchKind),
      warehouseName: field('F1.3', Type.String()),
      receivedOn: field('F1.4', Day),
      ...PartColumns,
      bin: field('F1.14', Type.String()),
      costYuan: field('F1.15', Nullable(Type.Number())),
      onHand: field('F1.20', Type.Number()),
      batch: Type.String(),
    }),
    produces: xlsx,
    refusals: ['export-too-large'],
  }),
  setThresholds: endpoint({
    method: 'PUT',
    path: '/warehouse/stock/:partId/thresholds',
    permission: 'warehouse.receive',
    summary: 'The least and the most that should lie in one store room, and the bin',
    params: shape({ partId: Id }),
    body: shape({
      warehouseId: field('F1.3', Id),
      bin: field('F1.14', Text(30, 0)),
      minimum: Threshold,
      maximum: Threshold,
      /** What stood there when the form was opened: a delivery or a colleague may have changed it since. */
      seen: shape({ bin: Text(30, 0), minimum: Threshold, maximum: Threshold }),
    }),
    reply: StockRow,
    refusals: ['threshold-order'],
    functions: ['F0.3'],
  }),
  batches: endpoint({
    method: 'GET',
    path: '/warehouse/stock/:partId/batches',
    permission: 'warehouse.read',
    summary: 'The batches of a part that are on hand, in the order in which they go, with the stock of each store room',
    params: shape({ partId: Id }),
    reply: shape({ rows: Type.Array(BatchRow, { maxItems: 500 }), levels: Type.Array(StockRow, { maxItems: 50 }) }),
  }),
  movements: endpoint({
    method: 'GET',
    path: '/warehouse/movements',
    permission: 'warehouse.read',
    summary: 'What came and went, of one part or of all, newest first',
    query: shape({ ...PageQuery, partId: Optional(Id) }),
    reply: pageOf(MovementRow),
  }),
  exportIssues: endpoint({
    method: 'POST',
    path: '/warehouse/movements/export',
    permission: 'warehouse.read',
    summary: 'What was handed out, brought back and exchanged, newest first, as a sheet',
    body: shape({ language: Language }),
    reply: sheetOf({
      issued: field('F2.1', Nullable(Type.Number())),
      returned: field('F2.2', Nullable(Type.Number())),
      exchangedFor: field('F2.3', Type.String()),
      batch: field('F2.4', Type.String()),
      day: field('F2.5', Day),
      handedToName: field('F2.6', Type.String()),
      number: field('F2.7', Type.String()),
      nameZh: field('F2.8', Type.String()),
      brand: field('F2.9', Type.String()),
      fitsModels: field('F2.10', Type.String()),
      unit: field('F2.11', Type.String()),
      quantity: field('F2.12', Type.Number()),
      priceYuan: field('F2.13', Nullable(Type.Number())),
      jobName: field('F2.14', Type.String()),
      warehouseName: field('F2.15', Type.String()),
      bin: field('F2.16', Type.String()),
      receivedOn: field('F2.17', Day),
      supplierName: field('F2.18', Type.String()),
      kind: field('F2.19', BatchKind),
      orderNumber: Type.String(),
      plate: Type.String(),
    }),
    produces: xlsx,
    refusals: ['export-too-large'],
  }),
};

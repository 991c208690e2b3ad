// How parts come: suppliers, receipts that are mirrored and never edited, and what is expected.
import { Type } from 'typebox';
import {
  AllowedActions,
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
  QuantityAsked,
  shape,
  Text,
  Thousandths,
  Version,
} from './endpoint.ts';
import { ReceiptKind } from './warehouse-stock.ts';

/** Cost of one line in fen: up to ten million yuan. */
const DeliveryValueFen = Type.Integer({ minimum: 0, maximum: 1_000_000_000, description: 'fen (1/100 CNY), what the whole line cost' });

const SupplierFields = { name: field('F1.1', Text(100)), address: Text(200, 0), phone: Text(40, 0), isActive: Type.Boolean() };
export const SupplierView = shape({ ...SupplierFields, id: Id, version: Version });

export const ReceiptLine = shape({
  partId: Id,
  quantity: field('F1.20', QuantityAsked),
  valueFen: field('F1.15', DeliveryValueFen),
  /** Empty: a number is made. */
  batch: Text(60, 0),
  /** Empty: the bin of the shelf. */
  bin: field('F1.14', Text(30, 0)),
  producedOn: Optional(Nullable(Day)),
  expiresOn: Optional(Nullable(Day)),
  hasCertificate: Type.Boolean(),
});

export const ReceiptView = shape({
  id: Id,
  number: Type.String(),
  kind: field('F1.2', ReceiptKind),
  warehouseName: field('F1.3', Type.String()),
  supplierName: field('F1.1', Type.String()),
  deliveryNote: Type.String(),
  receivedOn: field('F1.4', Day),
  recordedByName: Nullable(Type.String()),
  recordedAt: Instant,
  /** Number of the receipt that this one takes back, and of the one that takes this back. */
  mirrorOf: Nullable(Type.String()),
  mirroredBy: Nullable(Type.String()),
  lines: Type.Array(
    shape({
      partId: Id,
      number: field('F1.5', Type.String()),
      nameZh: field('F1.16', Type.String()),
      nameEn: Type.String(),
      unit: field('F1.19', Type.String()),
      batch: Type.String(),
      bin: field('F1.14', Type.String()),
      quantity: Thousandths,
      /** Null without warehouse.cost. */
      valueFen: Nullable(Fen),
      hasCertificate: Type.Boolean(),
      expiresOn: Nullable(Day),
    }),
    { maxItems: 200 },
  ),
  allowedActions: AllowedActions,
});

const ArrivalFields = {
  supplierId: Nullable(Id),
  quantity: QuantityAsked,
  expectedOn: Day,
  isConfirmed: Type.Boolean(),
};
export const ArrivalView = shape({
  id: Id,
  partId: Id,
  number: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  unit: Type.String(),
  ...ArrivalFields,
  supplierName: Nullable(Type.String()),
  received: Thousandths,
  /** How much of it somebody waits for. */
  waiting: Thousandths,
  status: OneOf(['open', 'arrived', 'withdrawn'] as const),
  version: Version,
  allowedActions: AllowedActions,
});

export const receiptEndpoints = {
  suppliers: endpoint({
    method: 'GET',
    path: '/warehouse/suppliers',
    permission: 'warehouse.read',
    summary: 'Suppliers by name',
    query: shape({ term: Optional(Text(40)) }),
    reply: shape({ rows: Type.Array(SupplierView, { maxItems: 500 }) }),
  }),
  addSupplier: endpoint({
    method: 'POST',
    path: '/warehouse/suppliers',
    permission: 'warehouse.receive',
    summary: 'A new supplier',
    body: shape({ ...SupplierFields, id: Id }),
    reply: SupplierView,
    refusals: ['name-taken', 'already-exists'],
  }),
  changeSupplier: endpoint({
    method: 'PUT',
    path: '/warehouse/suppliers/:id',
    permission: 'warehouse.receive',
    summary: 'Change a supplier',
    params: shape({ id: Id }),
    body: shape({ ...SupplierFields, version: Version }),
    reply: SupplierView,
    refusals: ['name-taken'],
  }),
  rooms: endpoint({
    method: 'GET',
    path: '/warehouse/rooms',
    permission: 'warehouse.read',
    summary: 'The store rooms, the main one first',
    reply: shape({ rows: Type.Array(shape({ id: Id, code: Type.String(), name: Type.String() }), { maxItems: 100 }) }),
  }),
  receipts: endpoint({
    method: 'GET',
    path: '/warehouse/receipts',
    permission: 'warehouse.read',
    summary: 'Receipts, newest first',
    query: shape(PageQuery),
    reply: pageOf(ReceiptView),
  }),
  receive: endpoint({
    method: 'POST',
    path: '/warehouse/receipts',
    permission: 'warehouse.receive',
    summary: 'A delivery: into the stock, and first to those who wait longest',
    body: shape({
      id: Id,
      /** The main store room when left out. */
      warehouseId: Optional(field('F1.3', Id)),
      supplierId: field('F1.1', Nullable(Id)),
      kind: field('F1.2', ReceiptKind),
      deliveryNote: Text(60, 0),
      receivedOn: field('F1.4', Day),
      lines: Type.Array(ReceiptLine, { minItems: 1, maxItems: 200 }),
    }),
    reply: ReceiptView,
    refusals: [
      'part-unknown',
      'supplier-unknown',
      'supplier-required',
      'room-unknown',
      'stock-too-high',
      'already-exists',
      'received-tomorrow',
      'batch-days',
    ],
  }),
  mirrorReceipt: endpoint({
    method: 'POST',
    path: '/warehouse/receipts/:id/mirror',
    permission: 'warehouse.receive',
    summary: 'Takes a wrong receipt back whole; it is made again as it should have been',
    params: shape({ id: Id }),
    body: shape({ id: Id, reason: Text(200) }),
    reply: ReceiptView,
    refusals: ['receipt-used', 'receipt-mirrored', 'already-exists'],
  }),
  arrivals: endpoint({
    method: 'GET',
    path: '/warehouse/arrivals',
    permission: 'warehouse.read',
    summary: 'What is expected, by day',
    reply: shape({ rows: Type.Array(ArrivalView, { maxItems: 500 }) }),
  }),
  expectArrival: endpoint({
    method: 'POST',
    path: '/warehouse/arrivals',
    permission: 'warehouse.receive',
    summary: 'Parts are on their way',
    body: shape({ ...ArrivalFields, id: Id, partId: Id }),
    reply: ArrivalView,
    refusals: ['part-unknown', 'supplier-unknown', 'expected-too-early', 'already-exists'],
  }),
  changeArrival: endpoint({
    method: 'PUT',
    path: '/warehouse/arrivals/:id',
    permission: 'warehouse.receive',
    summary: 'Another day or quantity, or the supplier has confirmed',
    params: shape({ id: Id }),
    body: shape({ ...ArrivalFields, version: Version }),
    reply: ArrivalView,
    refusals: ['wrong-state', 'supplier-unknown', 'expected-too-early', 'less-than-received'],
  }),
  withdrawArrival: endpoint({
    method: 'POST',
    path: '/warehouse/arrivals/:id/withdraw',
    permission: 'warehouse.receive',
    summary: 'It will not come',
    params: shape({ id: Id }),
    body: shape({ version: Version }),
    reply: ArrivalView,
    refusals: ['wrong-state'],
  }),
};

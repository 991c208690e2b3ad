// SQL on suppliers and receipts.
import { statement } from '../../platform/db/statement.ts';

export interface SupplierRow {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly isActive: boolean;
  readonly version: number;
}
const supplierColumns = `id, name, address, phone, is_active as "isActive", version`;
export const suppliersNamed = statement(
  'warehouse.suppliers-named',
  `insert into suppliers (dealership_id, id, name) select $1, n.id, n.name from unnest($2::uuid[], $3::text[]) as n (id, name) order by n.name
   on conflict (dealership_id, name) do nothing`,
);
export const suppliersByName = statement<SupplierRow>(
  'warehouse.suppliers-by-name',
  `select ${supplierColumns} from suppliers where dealership_id = $1 and name = any ($2::text[]) order by name limit 500`,
);
export const supplierById = statement<SupplierRow>(
  'warehouse.supplier-by-id',
  `select ${supplierColumns} from suppliers where dealership_id = $1 and id = $2`,
);
export const lockSupplier = statement<{ version: number }>(
  'warehouse.lock-supplier',
  `select version from suppliers where dealership_id = $1 and id = $2 for update`,
);
export const supplierList = statement<SupplierRow>(
  'warehouse.supplier-list',
  `select ${supplierColumns} from suppliers where dealership_id = $1 and position($2 in name) > 0 order by is_active desc, name limit 500`,
);
export const insertSupplier = statement(
  'warehouse.insert-supplier',
  `insert into suppliers (dealership_id, id, name, address, phone, is_active) values ($1, $2, $3, $4, $5, $6)`,
);
export const changeSupplierRow = statement(
  'warehouse.change-supplier',
  `update suppliers set name = $3, address = $4, phone = $5, is_active = $6, version = version + 1 where dealership_id = $1 and id = $2`,
);

export const roomList = statement<{ id: string; code: string; name: string }>(
  'warehouse.room-list',
  `select id, code, name from warehouses where dealership_id = $1 and code <> 'QUARANTINE' order by code <> 'MAIN', code limit 100`,
);
export const roomById = statement<{ id: string; code: string }>(
  'warehouse.room-by-id',
  `select id, code from warehouses where dealership_id = $1 and id = $2 and code <> 'QUARANTINE'`,
);
export const roomByCode = statement<{ id: string; code: string }>(
  'warehouse.room-by-code',
  `select id, code from warehouses where dealership_id = $1 and code = $2`,
);

export const insertReceipt = statement(
  'warehouse.insert-receipt',
  `insert into receipts (dealership_id, id, number, warehouse_id, supplier_id, kind, delivery_note, received_on, mirror_of, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
export interface ReceiptRow {
  readonly id: string;
  readonly warehouseId: string;
  readonly warehouseCode: string;
  readonly supplierId: string | null;
  readonly kind: 'purchase' | 'transfer-in' | 'return' | 'surplus' | 'old-part' | 'gift' | 'opening';
  readonly deliveryNote: string;
  readonly mirrorOf: string | null;
  readonly isMirrored: boolean;
}
export const receiptById = statement<ReceiptRow>(
  'warehouse.receipt-by-id',
  `select t.id, t.warehouse_id as "warehouseId", w.code as "warehouseCode", t.supplier_id as "supplierId", t.kind, t.delivery_note as "deliveryNote", t.mirror_of as "mirrorOf",
          exists (select 1 from receipts m where m.dealership_id = t.dealership_id and m.mirror_of = t.id) as "isMirrored"
     from receipts t join warehouses w on w.dealership_id = t.dealership_id and w.id = t.warehouse_id
    where t.dealership_id = $1 and t.id = $2`,
);
export interface ReceiptEntry {
  readonly partId: string;
  readonly batchId: string;
  readonly batch: string;
  readonly quantity: number;
  readonly valueFen: number;
}
export const receiptEntries = statement<ReceiptEntry>(
  'warehouse.receipt-entries',
  `select part_id as "partId", batch_id as "batchId", batch, quantity, value_fen as "valueFen" from stock_ledger
    where dealership_id = $1 and receipt_id = $2 order by part_id, id limit 500`,
);
/** Read under the locks of the shelves. */
export const receiptBatches = statement<{ id: string; onHand: number }>(
  'warehouse.receipt-batches',
  `select id, on_hand as "onHand" from stock_batches where dealership_id = $1 and receipt_id = $2 and kind <> 'quarantine' order by id limit 500`,
);

import { formatQuantity } from '@bayline/domain/kernel';
import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

type Facts = Parameters<typeof fact>[0];
const quantity = (facts: Facts, name: string) => formatQuantity(Number(fact(facts, name)));

export const refusals: Refusals = {
  'not-enough-stock': (facts) =>
    m.warehouse_refused_not_enough_stock({ onHand: quantity(facts, 'onHand'), quantity: quantity(facts, 'quantity') }),
  'nothing-to-issue': () => m.warehouse_refused_nothing_to_issue(),
  'part-billed': () => m.warehouse_refused_part_billed(),
  'part-unknown': () => m.warehouse_refused_part_unknown(),
  'stock-too-high': () => m.warehouse_refused_stock_too_high(),
  'batch-unknown': () => m.warehouse_refused_batch_unknown(),
  'more-than-picked': (facts) =>
    m.warehouse_refused_more_than_picked({ held: quantity(facts, 'held'), quantity: quantity(facts, 'quantity') }),
  'staging-bin-taken': () => m.warehouse_refused_staging_bin_taken(),
  'car-not-here': () => m.warehouse_refused_car_not_here(),
  'person-unknown': () => m.warehouse_refused_person_unknown(),
  'substitute-unknown': () => m.warehouse_refused_substitute_unknown(),
  'supplier-unknown': () => m.warehouse_refused_supplier_unknown(),
  'supplier-required': () => m.warehouse_supplier_required(),
  'room-unknown': () => m.warehouse_refused_room_unknown(),
  'received-tomorrow': (facts) => m.warehouse_refused_received_tomorrow({ today: fact(facts, 'today') }),
  'stock-expired': (facts) =>
    m.warehouse_refused_stock_expired({ onHand: quantity(facts, 'onHand'), quantity: quantity(facts, 'quantity') }),
  'nothing-to-put-back': () => m.warehouse_refused_nothing_to_put_back(),
  'batch-expired': (facts) => m.warehouse_refused_batch_expired({ day: fact(facts, 'expiresOn') }),
  'batch-days': (facts) => m.warehouse_refused_batch_days({ line: fact(facts, 'line') }),
  'receipt-used': () => m.warehouse_refused_receipt_used(),
  'receipt-mirrored': () => m.warehouse_refused_receipt_mirrored(),
  'name-taken': () => m.warehouse_refused_name_taken(),
  'expected-too-early': (facts) => m.warehouse_refused_expected_too_early({ today: fact(facts, 'today') }),
  'less-than-received': (facts) => m.warehouse_refused_less_than_received({ received: quantity(facts, 'received') }),
  'threshold-order': () => m.warehouse_refused_threshold_order(),
};

export const fieldLabels: FieldLabels = {
  partId: () => m.warehouse_part(),
  quantity: () => m.warehouse_quantity(),
  valueFen: () => m.warehouse_value(),
  supplierId: () => m.warehouse_supplier(),
  batch: () => m.warehouse_batch(),
  bin: () => m.warehouse_bin(),
  deliveryNote: () => m.warehouse_delivery_note(),
  receivedOn: () => m.warehouse_received_on(),
  expectedOn: () => m.warehouse_expected_on(),
  stagingBin: () => m.warehouse_staging_bin(),
  minimum: () => m.warehouse_minimum(),
  maximum: () => m.warehouse_maximum(),
};

import { formatQuantity } from '@bayline/domain/kernel';
import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'not-enough-stock': (facts) =>
    m.warehouse_refused_not_enough_stock({
      onHand: formatQuantity(Number(fact(facts, 'onHand'))),
      quantity: formatQuantity(Number(fact(facts, 'quantity'))),
    }),
  'nothing-to-issue': () => m.warehouse_refused_nothing_to_issue(),
  'part-billed': () => m.warehouse_refused_part_billed(),
  'part-unknown': () => m.warehouse_refused_part_unknown(),
  'stock-too-high': () => m.warehouse_refused_stock_too_high(),
};

export const fieldLabels: FieldLabels = {
  partId: () => m.warehouse_part(),
  quantity: () => m.warehouse_quantity(),
  valueFen: () => m.warehouse_value(),
  supplier: () => m.warehouse_supplier(),
  batch: () => m.warehouse_batch(),
  bin: () => m.warehouse_bin(),
};

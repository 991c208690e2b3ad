import { formatYuan } from '@bayline/domain/kernel';
import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

const yuan = (text: string) => formatYuan(Number(text));

export const refusals: Refusals = {
  'work-not-finished': (facts) => m.settlement_refused_work_not_finished({ count: fact(facts, 'openOperations') }),
  'parts-not-issued': (facts) => m.settlement_refused_parts_not_issued({ count: fact(facts, 'openPartsRequests') }),
  'concern-missing': () => m.settlement_refused_concern_missing(),
  'nothing-to-bill': () => m.settlement_refused_nothing_to_bill(),
  'already-prepared': () => m.settlement_refused_already_prepared(),
  'payment-taken': (facts) => m.settlement_refused_payment_taken({ amount: yuan(fact(facts, 'paidFen')) }),
  'same-person': () => m.settlement_refused_same_person(),
  'over-payment': (facts) => m.settlement_refused_over_payment({ amount: yuan(fact(facts, 'outstandingFen')) }),
};

export const fieldLabels: FieldLabels = { amountFen: () => m.settlement_amount(), tender: () => m.settlement_tender() };

import { formatYuan } from '@bayline/domain/kernel';
import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

const yuan = (text: string) => formatYuan(Number(text));

export const refusals: Refusals = {
  'vin-missing': () => m.settlement_refused_vin_missing(),
  'mileage-out-missing': () => m.settlement_refused_mileage_out_missing(),
  'finding-open': (facts) => m.settlement_refused_finding_open({ count: fact(facts, 'openFindings') }),
  'parts-not-returned': (facts) => m.settlement_refused_parts_not_returned({ count: fact(facts, 'unreturnedParts') }),
  'nothing-to-collect': () => m.settlement_refused_nothing_to_collect(),
  'tender-twice': () => m.settlement_refused_tender_twice(),
  'change-without-cash': () => m.settlement_refused_change_without_cash(),
  'cash-too-little': (facts) => m.settlement_refused_cash_too_little({ amount: yuan(fact(facts, 'amountFen')) }),
  'deposit-too-low': (facts) => m.settlement_refused_deposit_too_low({ amount: yuan(fact(facts, 'depositFen')) }),
  'not-yours-to-ask': () => m.settlement_refused_not_yours_to_ask(),
  'already-cleared': () => m.settlement_refused_already_cleared(),
  'already-asked': () => m.settlement_refused_already_asked(),
  'due-day-past': () => m.settlement_refused_due_day_past(),
  'reverse-first': () => m.settlement_refused_reverse_first(),
  'withdraw-instead': () => m.settlement_refused_withdraw_instead(),
  'no-deposit': () => m.settlement_refused_no_deposit(),
  'payment-unknown': () => m.settlement_refused_payment_unknown(),
  'refund-of-deposit': () => m.settlement_refused_refund_of_deposit(),
  'refund-too-high': (facts) => m.settlement_refused_refund_too_high({ amount: yuan(fact(facts, 'mostFen')) }),
  'car-released': () => m.settlement_refused_car_released(),
  'credit-too-high': (facts) => m.settlement_refused_credit_too_high({ amount: yuan(fact(facts, 'mostFen')) }),
  'may-not-reverse': () => m.settlement_refused_may_not_reverse(),
  'difference-unexplained': (facts) => m.settlement_refused_difference_unexplained({ amount: yuan(fact(facts, 'differenceFen')) }),
  'day-closed': () => m.settlement_refused_day_closed(),
  'day-to-come': () => m.settlement_refused_day_to_come(),
  'work-not-finished': (facts) => m.settlement_refused_work_not_finished({ count: fact(facts, 'openOperations') }),
  'parts-not-issued': (facts) => m.settlement_refused_parts_not_issued({ count: fact(facts, 'openPartsRequests') }),
  'concern-missing': () => m.settlement_refused_concern_missing(),
  'nothing-to-bill': () => m.settlement_refused_nothing_to_bill(),
  'already-prepared': () => m.settlement_refused_already_prepared(),
  'payment-taken': (facts) => m.settlement_refused_payment_taken({ amount: yuan(fact(facts, 'paidFen')) }),
  'same-person': () => m.settlement_refused_same_person(),
  'already-signed': () => m.settlement_refused_already_signed(),
  'over-payment': (facts) => m.settlement_refused_over_payment({ amount: yuan(fact(facts, 'outstandingFen')) }),
};

export const fieldLabels: FieldLabels = { amountFen: () => m.settlement_amount(), tender: () => m.settlement_tender() };

import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

const fenPerYuan = 100;

export const refusals: Refusals = {
  'guarantee-below-law': (facts) => m.work_orders_refused_guarantee_below_law({ days: fact(facts, 'days'), km: fact(facts, 'km') }),
  'operation-unknown': () => m.work_orders_refused_operation_unknown(),
  'part-unknown': () => m.work_orders_refused_part_unknown(),
  'price-missing': (facts) => m.work_orders_refused_price_missing({ code: fact(facts, 'code') }),
  'canned-job-unknown': () => m.work_orders_refused_canned_job_unknown(),
  'canned-job-unfit': (facts) => m.work_orders_refused_canned_job_unfit({ code: fact(facts, 'code') }),
  'payer-missing': () => m.work_orders_refused_payer_missing(),
  'job-unknown': () => m.work_orders_refused_job_unknown(),
  'concern-unknown': () => m.work_orders_refused_concern_unknown(),
  'too-many-lines': (facts) => m.work_orders_refused_too_many_lines({ most: fact(facts, 'most') }),
  'amount-too-large': (facts) => m.work_orders_refused_amount_too_large({ yuan: Number(fact(facts, 'highestFen')) / fenPerYuan }),
  'no-job': () => m.work_orders_refused_no_job(),
  'in-the-past': () => m.work_orders_refused_in_the_past(),
  'too-far-ahead': (facts) =>
    fact(facts, 'days') === ''
      ? m.work_orders_refused_too_far_ahead_plain()
      : m.work_orders_refused_too_far_ahead({ days: fact(facts, 'days') }),
  'work-not-finished': (facts) => m.work_orders_refused_work_not_finished({ count: fact(facts, 'openOperations') }),
  'parts-not-issued': (facts) => m.work_orders_refused_parts_not_issued({ count: fact(facts, 'openPartsRequests') }),
  'job-not-approved': () => m.work_orders_refused_job_not_approved(),
  'order-not-closed': (facts) => m.work_orders_refused_order_not_closed({ count: fact(facts, 'openOrders') }),
};

export const fieldLabels: FieldLabels = {
  promisedAt: () => m.work_orders_promised_at(),
  quantity: () => m.work_orders_line_quantity(),
  discountBasisPoints: () => m.work_orders_line_discount(),
  reason: () => m.work_orders_reason(),
};

import type { Facts } from '../../app/problem.ts';
import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

const fenPerYuan = 100;

const basisPointsPerPercent = 100;
const percent = (facts: Facts, name: string) => Number(fact(facts, name)) / basisPointsPerPercent;

/** Row and fault of a paste: '3' → 'code-unknown X-1'. */
function rowWords([row, said]: readonly [string, unknown]): string {
  const [fault, ...code] = String(said).split(' ');
  const named = { row, code: code.join(' ') };
  return fault === 'price-missing' ? m.work_orders_row_price_missing(named) : m.work_orders_row_code_unknown(named);
}

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
  'quote-open': () => m.work_orders_refused_quote_open(),
  'no-open-quote': () => m.work_orders_refused_no_open_quote(),
  'nothing-proposed': () => m.work_orders_refused_nothing_proposed(),
  'discount-unapproved': (facts) => m.work_orders_refused_discount_unapproved({ count: fact(facts, 'pendingDiscounts') }),
  'parts-issued': () => m.work_orders_refused_parts_issued(),
  'work-begun': (facts) =>
    m.work_orders_refused_work_begun({ parts: fact(facts, 'issuedParts'), operations: fact(facts, 'begunOperations') }),
  'job-unanswered': (facts) => m.work_orders_refused_job_unanswered({ count: fact(facts, 'proposedJobs') }),
  'job-agreed': () => m.work_orders_refused_job_agreed(),
  'line-unknown': () => m.work_orders_refused_line_unknown(),
  'package-price': () => m.work_orders_refused_package_price(),
  'rows-refused': (facts) => m.work_orders_refused_rows({ rows: Object.entries(facts).map(rowWords).join(m.work_orders_rows_separator()) }),
  'discount-too-high': (facts) => m.work_orders_refused_discount_too_high({ percent: percent(facts, 'mostBasisPoints') }),
  'discount-reason-missing': () => m.work_orders_refused_discount_reason_missing(),
  'request-decided': () => m.work_orders_refused_request_decided(),
  'payer-unknown': () => m.work_orders_refused_payer_unknown(),
  'payer-known': () => m.work_orders_refused_payer_known(),
  'too-many-payers': (facts) => m.work_orders_refused_too_many_payers({ most: fact(facts, 'most') }),
  'shares-incomplete': (facts) => m.work_orders_refused_shares_incomplete({ percent: percent(facts, 'basisPoints') }),
  'finding-unknown': () => m.work_orders_refused_finding_unknown(),
  'deferred-unknown': () => m.work_orders_refused_deferred_unknown(),
  'staff-unknown': () => m.work_orders_refused_staff_unknown(),
  'estimate-expired': () => m.work_orders_refused_estimate_expired(),
  'estimate-changed': () => m.work_orders_refused_estimate_changed(),
  'nothing-agreed': () => m.work_orders_refused_nothing_agreed(),
  'signature-missing': () => m.work_orders_signature_needed(),
  'waiver-missing': () => m.work_orders_waiver_needed(),
  'order-not-closed': (facts) => m.work_orders_refused_order_not_closed({ count: fact(facts, 'openOrders') }),
};

export const fieldLabels: FieldLabels = {
  promisedAt: () => m.work_orders_promised_at(),
  quantity: () => m.work_orders_line_quantity(),
  discountBasisPoints: () => m.work_orders_line_discount(),
  reason: () => m.work_orders_reason(),
};

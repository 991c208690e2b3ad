import type { ReplyOf } from '@bayline/contract/endpoint';
import type { settlement } from '@bayline/contract/settlement';

export type VisitBill = ReplyOf<typeof settlement.ofVisit>;
export type Bill = VisitBill['settlements'][number];
export type BillLine = Bill['lines'][number];
/** The sums that a draft and a bill have alike. */
export type BillSums = Omit<VisitBill['drafts'][number], 'lines'>;
export type BillRequest = Bill['requests'][number];

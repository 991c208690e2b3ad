import type { ReplyOf } from '@bayline/contract/endpoint';
import type { settlement } from '@bayline/contract/settlement';
import type { Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';

export type VisitBill = ReplyOf<typeof settlement.ofVisit>;
export type Bill = VisitBill['settlements'][number];
export type BillLine = Bill['lines'][number];

export const classWords: Words<Bill['priceClass']> = {
  customer: () => m.settlement_class_customer(),
  warranty: () => m.settlement_class_warranty(),
  insurance: () => m.settlement_class_insurance(),
  internal: () => m.settlement_class_internal(),
  package: () => m.settlement_class_package(),
};

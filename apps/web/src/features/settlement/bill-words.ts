import type { ReplyOf } from '@bayline/contract/endpoint';
import type { settlement } from '@bayline/contract/settlement';
import { m } from '../../paraglide/messages.js';
import type { StatusTone } from '../../ui/status-tag.tsx';

export type VisitBill = ReplyOf<typeof settlement.ofVisit>;
export type Bill = VisitBill['settlements'][number];
export type BillLine = Bill['lines'][number];
export type Tender = Bill['payments'][number]['tender'];

export const tenders: readonly Tender[] = ['wechat', 'alipay', 'card', 'cash', 'transfer'];

export const tenderWords: Readonly<Record<Tender, () => string>> = {
  cash: () => m.settlement_tender_cash(),
  card: () => m.settlement_tender_card(),
  wechat: () => m.settlement_tender_wechat(),
  alipay: () => m.settlement_tender_alipay(),
  transfer: () => m.settlement_tender_transfer(),
};

export const statusWords: Readonly<Record<Bill['status'], () => string>> = {
  'pre-settled': () => m.settlement_status_pre_settled(),
  'part-paid': () => m.settlement_status_part_paid(),
  paid: () => m.settlement_status_paid(),
  withdrawn: () => m.settlement_status_withdrawn(),
};

export const statusTones: Readonly<Record<Bill['status'], StatusTone>> = {
  'pre-settled': 'waiting',
  'part-paid': 'paused',
  paid: 'settled',
  withdrawn: 'planned',
};

export const classWords: Readonly<Record<Bill['priceClass'], () => string>> = {
  customer: () => m.settlement_class_customer(),
  warranty: () => m.settlement_class_warranty(),
  insurance: () => m.settlement_class_insurance(),
  internal: () => m.settlement_class_internal(),
  package: () => m.settlement_class_package(),
};

import type { BodyOf } from '@bayline/contract/endpoint';
import type { settlement } from '@bayline/contract/settlement';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

export type Tender = BodyOf<typeof settlement.pay>['tenders'][number]['tender'];

/** Ways of paying with money, the most frequent first. */
export const moneyTenderWords: Words<Exclude<Tender, 'deposit'>> = {
  wechat: () => m.words_tender_wechat(),
  alipay: () => m.words_tender_alipay(),
  card: () => m.words_tender_card(),
  cash: () => m.words_tender_cash(),
  transfer: () => m.words_tender_transfer(),
};

/** And with what a reversal set free. */
export const tenderWords: Words<Tender> = { ...moneyTenderWords, deposit: () => m.words_tender_deposit() };

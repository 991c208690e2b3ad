import { formatYuan } from '@bayline/domain/kernel';
import { fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'not-prepared': () => m.handover_refused_not_prepared(),
  'certificate-missing': () => m.handover_refused_certificate_missing(),
  'not-approved': () => m.handover_refused_not_approved(),
  'not-paid': (facts) => m.handover_refused_not_paid({ amount: formatYuan(Number(fact(facts, 'outstandingFen'))) }),
};

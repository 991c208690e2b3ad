import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'not-finished': (facts) =>
    Number(fact(facts, 'open')) > 0 ? m.inspection_refused_not_finished({ count: fact(facts, 'open') }) : m.inspection_refused_not_ready(),
  'own-work': () => m.inspection_refused_own_work(),
  'rework-incomplete': () => m.inspection_refused_rework_incomplete(),
};

export const fieldLabels: FieldLabels = {
  operationIds: () => m.inspection_rework_which(),
  reworkReason: () => m.inspection_rework_reason(),
  reworkOwnerId: () => m.inspection_rework_owner(),
};

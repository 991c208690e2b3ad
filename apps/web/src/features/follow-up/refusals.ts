import type { FieldLabels, Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'called-today': () => m.follow_up_refused_called_today(),
  'outcome-missing': () => m.follow_up_refused_outcome_missing(),
  'outcome-without-call': () => m.follow_up_refused_outcome_without_call(),
};

export const fieldLabels: FieldLabels = {
  outcome: () => m.follow_up_outcome(),
  score: () => m.follow_up_score(),
  content: () => m.follow_up_content(),
};

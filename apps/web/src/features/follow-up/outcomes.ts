import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import type { followUp } from '@bayline/contract/follow-up';
import { m } from '../../paraglide/messages.js';

export type Task = ReplyOf<typeof followUp.get>;
export type Outcome = NonNullable<BodyOf<typeof followUp.result>['outcome']>;

export const outcomes: Readonly<Record<Outcome, () => string>> = {
  satisfied: () => m.follow_up_outcome_satisfied(),
  neutral: () => m.follow_up_outcome_neutral(),
  dissatisfied: () => m.follow_up_outcome_dissatisfied(),
  complaint: () => m.follow_up_outcome_complaint(),
};

// What an owner is told when something does not go: no code, and whom to ask.
import type { ApiProblem } from '../../app/problem.ts';
import { m } from '../../paraglide/messages.js';

const sentences: Readonly<Record<string, () => string>> = {
  'not-found': () => m.work_orders_owner_gone(),
  'estimate-changed': () => m.work_orders_refused_estimate_changed(),
  'estimate-expired': () => m.work_orders_refused_estimate_expired(),
  'nothing-agreed': () => m.work_orders_owner_nothing_agreed(),
  'waiver-missing': () => m.work_orders_waiver_needed(),
  'too-many-requests': () => m.work_orders_owner_too_often(),
  unreachable: () => m.work_orders_owner_unreachable(),
};

export function ownerSentence({ code }: Pick<ApiProblem, 'code'>): string {
  return (sentences[code] ?? m.work_orders_owner_failed)();
}

// Codes come from the server, sentences are written here: what happened, why, and what to do next. A feature adds
// its own in features/<feature>/refusals.ts; an unknown code still gets a sentence with the code and request id.
import { m } from '../paraglide/messages.js';
import type { Facts, ProblemShape } from './problem.ts';

export type Refusals = Readonly<Record<string, (facts: Facts) => string>>;
/** Names of input fields by their path's last word, for "what you typed in … is not right". */
export type FieldLabels = Readonly<Record<string, () => string>>;

const sentences = new Map<string, (facts: Facts) => string>();
const labels = new Map<string, () => string>();

export function registerRefusals(rows: Refusals): void {
  for (const [code, sentence] of Object.entries(rows)) sentences.set(code, sentence);
}

export function registerFieldLabels(rows: FieldLabels): void {
  for (const [field, label] of Object.entries(rows)) labels.set(field, label);
}

const moment = /^\d{4}-(\d{2}-\d{2} \d{2}:\d{2})$/;

/** A fact as text for a sentence, a moment as pages write it, without its year; '' when the server did not send it. */
export function fact(facts: Facts, name: string): string {
  const value = facts[name];
  return value === undefined || value === null ? '' : String(value).replace(moment, '$1');
}

const figures = new Intl.NumberFormat('en');

/** A whole number as everywhere else on the screen: 48210 → 48,210; '' when the server did not send it. */
export function figureFact(facts: Facts, name: string): string {
  const value = facts[name];
  return typeof value === 'number' ? figures.format(value) : fact(facts, name);
}

/** What a field is called, by the last word of its path; the word itself where no feature names it. */
export function fieldName(path: string): string {
  const word =
    path
      .split(/[./]/)
      .filter((step) => step !== '' && !/^\d+$/.test(step))
      .at(-1) ?? '';
  return labels.get(word)?.() ?? word;
}

function ruleWords(facts: Facts): string {
  switch (fact(facts, 'rule')) {
    case 'required':
      return m.app_rule_required();
    case 'minLength':
      return m.app_rule_too_short();
    case 'maxLength':
      return m.app_rule_too_long();
    case 'minimum':
    case 'exclusiveMinimum':
      return m.app_rule_too_small();
    case 'maximum':
    case 'exclusiveMaximum':
      return m.app_rule_too_large();
    case 'additionalProperties':
      return m.app_rule_not_known();
    default:
      return m.app_rule_wrong_form();
  }
}

function invalidInput(facts: Facts): string {
  const field = fieldName(fact(facts, 'field'));
  return field === '' ? m.app_refused_invalid_input() : m.app_refused_invalid_field({ field, rule: ruleWords(facts) });
}

function waitMinutes(facts: Facts): string {
  const seconds = Number(facts['retryAfterSeconds'] ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? String(Math.max(1, Math.ceil(seconds / 60))) : '';
}

function tooManyAttempts(facts: Facts): string {
  const minutes = waitMinutes(facts);
  return minutes === '' ? m.app_refused_too_many_attempts() : m.app_refused_too_many_attempts_wait({ minutes });
}

function accountLocked(facts: Facts): string {
  const minutes = waitMinutes(facts);
  return minutes === '' ? m.app_refused_account_locked() : m.app_refused_account_locked_wait({ minutes });
}

registerRefusals({
  'invalid-input': invalidInput,
  unauthenticated: () => m.app_refused_unauthenticated(),
  forbidden: () => m.app_refused_forbidden(),
  'not-found': () => m.app_refused_not_found(),
  'version-conflict': () => m.app_refused_version_conflict(),
  'idempotency-key-reused': () => m.app_refused_key_reused(),
  'wrong-state': () => m.app_refused_wrong_state(),
  'too-many-attempts': tooManyAttempts,
  'account-locked': accountLocked,
  'wrong-credentials': () => m.app_refused_wrong_credentials(),
  unavailable: () => m.app_refused_unavailable(),
  unexpected: () => m.app_refused_unexpected(),
  'body-too-large': () => m.app_refused_body_too_large(),
  unreachable: () => m.app_refused_unreachable(),
});

/** The sentence for a problem or for an action's `refused`, in the language of the screen. Call it while rendering. */
export function sentenceOf(problem: Pick<ProblemShape, 'code' | 'facts'> & { readonly requestId?: string | null }): string {
  const sentence = sentences.get(problem.code)?.(problem.facts) ?? m.app_refused_unknown({ code: problem.code });
  const isOurFault = problem.code === 'unexpected' || !sentences.has(problem.code);
  return isOurFault && problem.requestId ? `${sentence} ${m.app_request_id({ id: problem.requestId })}` : sentence;
}

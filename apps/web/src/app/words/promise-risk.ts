import type { PromiseRisk } from '@bayline/domain/promise';
import { m } from '../../paraglide/messages.js';
import type { StatusWords } from './words.ts';

/** How a promise stands while the car is here. */
export const riskWords: StatusWords<PromiseRisk> = {
  safe: ['ready', () => m.words_promise_safe()],
  'at-risk': ['waiting', () => m.words_promise_at_risk()],
  broken: ['late', () => m.words_promise_broken()],
};

import { m } from '../../paraglide/messages.js';
import type { StatusWords } from './words.ts';

/** How much what was found presses: the same to whoever finds it, whoever prices it and whoever pays. */
export const findingSeverities: StatusWords<'red' | 'yellow'> = {
  red: ['late', () => m.words_finding_severity_red()],
  yellow: ['paused', () => m.words_finding_severity_yellow()],
};

import type { Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = { 'code-taken': () => m.catalogue_refused_code_taken() };

import type { ShortageChoice } from '@bayline/contract/warehouse-words';
import type { Static } from 'typebox';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

/** What the owner wants while a part is missing. */
export const shortageChoiceWords: Words<Static<typeof ShortageChoice>> = {
  wait: () => m.words_shortage_wait(),
  'leave-car': () => m.words_shortage_leave_car(),
  'come-back': () => m.words_shortage_come_back(),
  equivalent: () => m.words_shortage_equivalent(),
  cancel: () => m.words_shortage_cancel(),
};

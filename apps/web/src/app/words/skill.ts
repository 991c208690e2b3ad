import type { Skill } from '@bayline/domain/capacity';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

/** The trades a technician may have and a labour rate is set for. */
export const skillWords: Words<Skill> = {
  mechanical: () => m.words_skill_mechanical(),
  electrical: () => m.words_skill_electrical(),
  body: () => m.words_skill_body(),
  paint: () => m.words_skill_paint(),
  cleaning: () => m.words_skill_cleaning(),
  alignment: () => m.words_skill_alignment(),
  'high-voltage': () => m.words_skill_high_voltage(),
};

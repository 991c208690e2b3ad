import type { RepairClass } from '@bayline/domain/work-orders';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

/** The statutory classes of repair. */
export const repairClassWords: Words<RepairClass> = {
  overhaul: () => m.words_repair_class_overhaul(),
  assembly: () => m.words_repair_class_assembly(),
  'second-level': () => m.words_repair_class_second_level(),
  'first-level': () => m.words_repair_class_first_level(),
  minor: () => m.words_repair_class_minor(),
  specialised: () => m.words_repair_class_specialised(),
};

import type { PartSource } from '@bayline/contract/catalogue';
import type { Static } from 'typebox';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

export const partSourceWords: Words<Static<typeof PartSource>> = {
  domestic: () => m.words_part_source_domestic(),
  imported: () => m.words_part_source_imported(),
  unknown: () => m.words_part_source_unknown(),
};

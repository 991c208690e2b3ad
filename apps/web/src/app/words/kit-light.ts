import type { KitLight } from '@bayline/domain/work-orders';
import { m } from '../../paraglide/messages.js';
import type { StatusWords } from './words.ts';

/** The parts light of an order: red while anything is short. */
export const kitLights: StatusWords<KitLight> = {
  none: ['settled', () => m.words_kit_light_none()],
  unasked: ['waiting', () => m.words_kit_light_unasked()],
  short: ['late', () => m.words_kit_light_short()],
  reserved: ['planned', () => m.words_kit_light_reserved()],
  ready: ['ready', () => m.words_kit_light_ready()],
};

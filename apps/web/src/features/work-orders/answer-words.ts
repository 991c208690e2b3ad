// How the customer answered an estimate, and how a promise was told.
import { choicesOf, type Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import type { Order } from './order.ts';

export const channelWords: Words<NonNullable<Order['estimates'][number]['channel']>> = {
  screen: () => m.work_orders_channel_screen(),
  paper: () => m.work_orders_channel_paper(),
  phone: () => m.work_orders_channel_phone(),
  link: () => m.work_orders_channel_link(),
  'within-overrun': () => m.work_orders_channel_within_overrun(),
};
export const answerChannels = choicesOf(channelWords).filter(({ value }) => value !== 'link' && value !== 'within-overrun');

export const toldByWords: Words<NonNullable<Order['promises'][number]['toldBy']>> = {
  'in-person': () => m.work_orders_told_in_person(),
  phone: () => m.work_orders_told_phone(),
  sms: () => m.work_orders_told_sms(),
  wechat: () => m.work_orders_told_wechat(),
};

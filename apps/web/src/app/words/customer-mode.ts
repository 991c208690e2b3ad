import type { BodyOf } from '@bayline/contract/endpoint';
import type { reception } from '@bayline/contract/reception';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

export type CustomerMode = BodyOf<typeof reception.checkIn>['customerMode'];

/** Whether the customer stays while the car is worked on. */
export const customerModeWords: Words<CustomerMode> = {
  waiting: () => m.words_customer_mode_waiting(),
  left: () => m.words_customer_mode_left(),
};

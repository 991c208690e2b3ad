import type { Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import type { Job } from './order.ts';

export const feeWords: Words<Job['feeLines'][number]['kind']> = {
  diagnosis: () => m.work_orders_fee_diagnosis(),
  testing: () => m.work_orders_fee_testing(),
  management: () => m.work_orders_fee_management(),
  consumables: () => m.work_orders_fee_consumables(),
  sublet: () => m.work_orders_fee_sublet(),
  rescue: () => m.work_orders_fee_rescue(),
  other: () => m.work_orders_fee_other(),
};

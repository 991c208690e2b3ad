// Planning runs in a thread of its own: a day of two hundred cars takes some tenths of a second, during which the server
// must go on answering.
import { type Plan, plan } from '@bayline/domain/planning';
import type { PlanTask } from './pool.ts';

export function planShop({ shop, ...request }: PlanTask): Plan {
  return plan(shop, request);
}

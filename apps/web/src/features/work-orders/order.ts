// An order's parts' types, and the words of a job's approval.
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { workOrders } from '@bayline/contract/work-orders';
import type { StatusWords } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';

export type Order = ReplyOf<typeof workOrders.get>;
export type OrderRow = ReplyOf<typeof workOrders.list>['rows'][number];
export type Job = Order['jobs'][number];
export type Operation = Job['operations'][number];

export const approvals: StatusWords<Job['approval']> = {
  proposed: ['waiting', () => m.work_orders_job_proposed()],
  approved: ['ready', () => m.work_orders_job_approved()],
  declined: ['settled', () => m.work_orders_job_declined()],
};

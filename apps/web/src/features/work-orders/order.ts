// An order's parts' types, and the words of a job's approval.
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { workOrders } from '@bayline/contract/work-orders';
import type { StatusWords } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';

export type Order = ReplyOf<typeof workOrders.get>;
export type OrderRow = ReplyOf<typeof workOrders.list>['rows'][number];
export type Job = Order['jobs'][number];

export const approvals: StatusWords<Job['approval']> = {
  proposed: ['waiting', () => m.work_orders_job_proposed()],
  approved: ['ready', () => m.work_orders_job_approved()],
  declined: ['settled', () => m.work_orders_job_declined()],
  voided: ['settled', () => m.work_orders_job_voided()],
};

export function isAllowed(order: Order, action: string): boolean {
  return order.allowedActions.some((row) => row.action === action && row.refused === undefined);
}

export function linesOfJob(
  job: Job,
): readonly Pick<Job['feeLines'][number], 'id' | 'amountFen' | 'classOffFen' | 'byHandOffFen' | 'shares'>[] {
  return [...job.labourLines, ...job.partLines, ...job.feeLines];
}

/** Jobs that count: neither declined nor voided. */
export function liveJobs(order: Order): readonly Job[] {
  return order.jobs.filter((job) => job.approval === 'proposed' || job.approval === 'approved');
}

import type { capacity } from '@bayline/contract/capacity';
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { workshop } from '@bayline/contract/workshop';

export type DispatchOperation = ReplyOf<typeof workshop.dispatchList>['operations'][number];
export type Booking = ReplyOf<typeof workshop.dispatchList>['bookings'][number];
export type TechnicianJob = ReplyOf<typeof workshop.myJobs>['rows'][number];
export type BoardCard = ReplyOf<typeof workshop.board>['cards'][number];
export type Bay = ReplyOf<typeof capacity.listBays>['rows'][number];

/** The hours that the lanes show. */
export interface Span {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly hours: number;
}

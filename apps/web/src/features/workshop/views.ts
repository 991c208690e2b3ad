import type { ReplyOf } from '@bayline/contract/endpoint';
import type { workshop } from '@bayline/contract/workshop';

export type DispatchList = ReplyOf<typeof workshop.dispatchList>;
export type DispatchOperation = DispatchList['operations'][number];
export type Booking = DispatchList['bookings'][number];

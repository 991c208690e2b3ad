// What is compared between stores, in the order of the visit.
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { reports } from '@bayline/contract/reports';
import type { Format } from '../../app/format.ts';
import { timeSpan } from '../../app/words/time-span.ts';
import { m } from '../../paraglide/messages.js';

export type Stores = ReplyOf<typeof reports.stores>;
export type Store = Stores['stores'][number];

export interface Measure {
  readonly code: Exclude<keyof Store, 'id' | 'nameZh' | 'nameEn'>;
  readonly name: () => string;
  readonly show: (value: number, format: Format) => string;
  /** More is worse: drawn in the colour of what is late. */
  readonly isBad?: boolean;
  /** A group has no sum of it. */
  readonly isAverage?: boolean;
}

export const measures: readonly Measure[] = [
  { code: 'inHouse', name: () => m.reports_in_house(), show: String },
  { code: 'arrivedToday', name: () => m.reports_arrived_today(), show: String },
  { code: 'late', name: () => m.reports_late(), show: String, isBad: true },
  { code: 'waitingParts', name: () => m.reports_waiting_parts(), show: String },
  { code: 'finished', name: () => m.reports_finished(), show: String },
  { code: 'releasedToday', name: () => m.reports_released_today(), show: String },
  { code: 'takingsFen', name: () => m.reports_takings_today(), show: (fen, format) => format.money(fen) },
  { code: 'averageStayMinutes', name: () => m.reports_average_stay(), show: timeSpan, isAverage: true },
];

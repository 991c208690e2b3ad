// What the codes of the roster are called, and the days of the week.
import type { capacity } from '@bayline/contract/capacity';
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { ExceptionKind } from '@bayline/domain/capacity';
import { useLanguage } from '../../app/language.ts';
import type { Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';

export type Roster = ReplyOf<typeof capacity.roster>;
export type Technician = Roster['technicians'][number];
export type Shift = Roster['shifts'][number];
export type ShiftInUse = ReplyOf<typeof capacity.shifts>['rows'][number];
export type RosterException = Roster['exceptions'][number];
export type SpecialDay = ReplyOf<typeof capacity.specialDays>['rows'][number];
export type OpeningWeek = ReplyOf<typeof capacity.openingHours>;
export type Facilities = ReplyOf<typeof capacity.facilities>;
export type Equipment = Facilities['equipment'][number];
export type Bay = Facilities['bays'][number];
export type Outage = Bay['outages'][number];

export const exceptionWords: Words<ExceptionKind> = {
  leave: () => m.capacity_kind_leave(),
  sick: () => m.capacity_kind_sick(),
  training: () => m.capacity_kind_training(),
  'extra-shift': () => m.capacity_kind_extra_shift(),
};
export const outageWords: Words<Outage['reason']> = {
  repair: () => m.capacity_reason_repair(),
  calibration: () => m.capacity_reason_calibration(),
  inspection: () => m.capacity_reason_inspection(),
  other: () => m.capacity_reason_other(),
};

/** What was saved, and how much of what is planned it stands against. */
export const savedWords = ({ conflicts }: { readonly conflicts: readonly unknown[] }): string =>
  conflicts.length === 0 ? m.capacity_saved() : m.capacity_saved_conflicts({ count: conflicts.length });

export const withdrawnWords = (answer: { readonly conflicts: readonly unknown[] }): string =>
  answer.conflicts.length === 0 ? m.capacity_withdrawn() : savedWords(answer);

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** 1 = 星期一 / Monday. */
export function useWeekdayName(): (weekday: number) => string {
  const names = new Intl.DateTimeFormat(useLanguage() === 'en' ? 'en-GB' : 'zh-CN', { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return (weekday) => names.format(Date.UTC(2024, 0, weekday));
}

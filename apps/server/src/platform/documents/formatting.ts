// How figures, days and words are written on paper, the same on every document.
import {
  type CalendarDay,
  formatHours,
  formatQuantity,
  formatScaled,
  formatYuan,
  invariant,
  isCalendarDay,
  yuanInCapitals,
} from '@bayline/domain/kernel';

export type PaperLanguage = 'zh-CN' | 'en';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Fen → '¥1,234.50'. */
export const paperMoney = formatYuan;
/** Fen → '壹仟贰佰叁拾肆元伍角整'; in both languages, since the capitals guard a Chinese bill against alteration. */
export const paperCapitals = yuanInCapitals;
/** Hundredths of hours → '1.5'. */
export const paperHours = formatHours;

/** Thousandths → '4.5'; the unit has a column of its own. */
export function paperQuantity(quantity: number): string {
  return formatQuantity(quantity);
}

/** '2026-11-04' → '2026年11月4日' or '4 Nov 2026'. */
export function paperDay(day: CalendarDay, language: PaperLanguage): string {
  invariant(isCalendarDay(day), 'a paper shows days that exist');
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return language === 'en' ? `${date} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${date}日`;
}

/** 52310 → '52,310 km' on both forms, as the instrument shows it. */
export function paperMileage(mileageKm: number): string {
  return `${formatScaled(mileageKm, 0)} km`;
}

// Direction marks could make a name or an amount read differently from what is stored; control and half
// characters break printing.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;

/** One line of somebody's words: unprintable characters and line breaks become one space. */
export function paperLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').replace(/\s+/gu, ' ').trim();
}

/** A column of names in which one that repeats itself stands once, with a ditto mark under it. */
export function dittoed(names: readonly string[]): string[] {
  return names.map((name, at) => (at > 0 && name !== '' && name === names[at - 1] ? '〃' : name));
}

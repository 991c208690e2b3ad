// The cashier's day. Money is booked on the day that the cashier's till is open for; when the till is closed for a day,
// what comes afterwards belongs to the next. At the close the cashier says what lies there, tender by tender; where it is
// not what the books say, the reason is written down.
import { type CalendarDay, type Refusal, refuse } from '../kernel/index.ts';

/** Ways of paying with money. What a reversal set free is used as 'deposit' and goes through no till. */
export const moneyTenders = ['wechat', 'alipay', 'card', 'cash', 'transfer'] as const;
export type MoneyTender = (typeof moneyTenders)[number];
export type Tender = MoneyTender | 'deposit';

export interface TenderGiven {
  readonly tender: Tender;
  readonly amountFen: number;
  /** Cash as it was handed over; the rest goes back as change. */
  readonly givenFen: number | null;
}

/** Each tender once, no change without cash, no deposit that is not there: tender-twice, change-without-cash, cash-too-little, deposit-too-low {depositFen}. */
export function checkTenders(
  given: readonly TenderGiven[],
  depositFen: number,
): Refusal<'tender-twice' | 'change-without-cash' | 'cash-too-little' | 'deposit-too-low'> | undefined {
  if (new Set(given.map(({ tender }) => tender)).size < given.length) return refuse('tender-twice');
  for (const { tender, amountFen, givenFen } of given) {
    if (givenFen !== null && tender !== 'cash') return refuse('change-without-cash');
    if (givenFen !== null && givenFen < amountFen) return refuse('cash-too-little', { amountFen });
    if (tender === 'deposit' && amountFen > depositFen) return refuse('deposit-too-low', { depositFen });
  }
  return undefined;
}

export interface CountedTender {
  readonly tender: MoneyTender;
  readonly countedFen: number;
}

/** What the books say of one tender on one day of one till. */
export interface TillFigures {
  readonly tender: MoneyTender;
  readonly payments: number;
  readonly takenFen: number;
  readonly refundedFen: number;
}

export interface CloseLine extends TillFigures, CountedTender {}

/** One line for every tender that moved or was counted. */
export function closeLines(booked: readonly TillFigures[], counted: readonly CountedTender[]): CloseLine[] {
  return moneyTenders.flatMap((tender) => {
    const figures = booked.find((row) => row.tender === tender);
    const found = counted.find((row) => row.tender === tender);
    if (!figures && (found?.countedFen ?? 0) === 0) return [];
    return [{ payments: 0, takenFen: 0, refundedFen: 0, ...figures, tender, countedFen: found?.countedFen ?? 0 }];
  });
}

export function differenceFen(lines: readonly CloseLine[]): number {
  return lines.reduce((sum, line) => sum + line.countedFen - (line.takenFen - line.refundedFen), 0);
}

/** difference-unexplained, where a tender is not what the books say and no reason is given. */
export function checkClose(lines: readonly CloseLine[], reason: string): Refusal<'difference-unexplained'> | undefined {
  const isOff = lines.some((line) => line.countedFen !== line.takenFen - line.refundedFen);
  return isOff && reason.trim() === '' ? refuse('difference-unexplained', { differenceFen: differenceFen(lines) }) : undefined;
}

/** A day that has come and that the till is not closed for: day-closed, day-to-come. */
export function mayClose(
  day: CalendarDay,
  till: { readonly openDay: CalendarDay; readonly isClosed: boolean },
): Refusal<'day-closed' | 'day-to-come'> | undefined {
  if (till.isClosed) return refuse('day-closed', { day });
  return day > till.openDay ? refuse('day-to-come', { day }) : undefined;
}

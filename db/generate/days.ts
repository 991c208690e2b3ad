// How many cars come on which day: busy Mondays and Saturdays, quiet Sundays, twice as many before the long holidays.
import { plusDays } from '@bayline/domain/kernel';

/** Monday to Sunday. */
const weekdays = [1.25, 1, 0.95, 0.95, 1, 1.3, 0.5];
/** The first day of the Spring Festival; its fortnight before is the busiest of the year, its week the quietest. */
const springFestivals = [
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
];
const dayMs = 86_400_000;
const busyDaysBefore = 14;

function daysUntil(day: string, holiday: string): number {
  return Math.round((Date.parse(holiday) - Date.parse(day)) / dayMs);
}

function seasonOf(day: string): number {
  const year = day.slice(0, 4);
  const holidays = [...springFestivals, `${year}-05-01`, `${year}-10-01`].map((holiday) => daysUntil(day, holiday));
  if (holidays.some((days) => days > 0 && days <= busyDaysBefore)) return 2;
  return holidays.some((days) => days <= 0 && days > -3) ? 0.3 : 1;
}

export interface DayOfCars {
  readonly day: string;
  readonly cars: number;
}

/** So many cars, spread over the days: the last day is `until`. Adds up exactly. */
export function spreadOverDays({ until, days, cars }: { until: string; days: number; cars: number }): DayOfCars[] {
  const all = Array.from({ length: days }, (_, at) => plusDays(until, at + 1 - days));
  const weights = all.map((day) => (weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 1) * seasonOf(day));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [owed, given] = [0, 0];
  return all.map((day, at) => {
    owed += ((weights[at] ?? 0) / total) * cars;
    const here = at === all.length - 1 ? cars - given : Math.round(owed) - given;
    given += here;
    return { day, cars: here };
  });
}

// Who of the technicians is off on which day.

/** Not on Mondays and Saturdays, when most cars come. */
const daysOff = [2, 3, 4, 5, 7];

/** Each has one day of the week, 1 Monday to 7 Sunday, by turns. */
export function dayOffOf(technician: number): number {
  return daysOff[technician % daysOff.length] ?? 7;
}

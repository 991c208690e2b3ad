import { m } from '../../paraglide/messages.js';

const minutesPerHour = 60;
const minutesPerDay = 24 * minutesPerHour;

/** How long something takes or has taken: 45 min, 2 h 38 min, 3 d 4 h. */
export function timeSpan(minutes: number): string {
  if (minutes < minutesPerHour) return m.app_span_minutes({ minutes });
  if (minutes < minutesPerDay) return m.app_span_hours({ hours: Math.floor(minutes / minutesPerHour), minutes: minutes % minutesPerHour });
  return m.app_span_days({ days: Math.floor(minutes / minutesPerDay), hours: Math.floor((minutes % minutesPerDay) / minutesPerHour) });
}

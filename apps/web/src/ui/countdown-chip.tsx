// What is left of a promised time: calm while there is plenty, amber in the last half hour, red with its own shape
// when it has passed.
import { m } from '../paraglide/messages.js';
import { Icon } from './icon.tsx';
import type { StatusTone } from './status-tag.tsx';
import { useNow } from './use-now.ts';
import './status-tag.css';

const soonMinutes = 30;
const dayMinutes = 24 * 60;

function words(minutes: number): string {
  const isLate = minutes < 0;
  const size = Math.abs(minutes);
  if (size >= 2 * dayMinutes) {
    const days = Math.floor(size / dayMinutes);
    return isLate ? m.ui_late_days({ days }) : m.ui_left_days({ days });
  }
  if (size < 60) return isLate ? m.ui_late_minutes({ minutes: size }) : m.ui_left_minutes({ minutes: size });
  const parts = { hours: Math.floor(size / 60), minutes: size % 60 };
  return isLate ? m.ui_late_hours(parts) : m.ui_left_hours(parts);
}

/** Whole minutes from now to the instant, below zero when it has passed. */
export function minutesLeft(instant: string, nowMilliseconds: number): number {
  const left = (Date.parse(instant) - nowMilliseconds) / 60_000;
  return left < 0 ? Math.floor(left) : Math.ceil(left);
}

function toneOf(minutes: number): StatusTone {
  if (minutes < 0) return 'late';
  return minutes <= soonMinutes ? 'paused' : 'waiting';
}

interface CountdownChipProps {
  readonly until: string;
  /** What is counted, where nothing beside the chip says it. */
  readonly label?: string;
}

export function CountdownChip({ until, label }: CountdownChipProps) {
  const minutes = minutesLeft(until, useNow());
  return (
    <span className="bl-countdown" data-tone={toneOf(minutes)}>
      <Icon name={minutes < 0 ? 'alert' : 'clock'} size={12} />
      {label === undefined ? words(minutes) : `${label} ${words(minutes)}`}
    </span>
  );
}

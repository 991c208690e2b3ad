// An appointment holds a bay and parts for a car. The customer is reminded the day before; the car is at the door, then
// checked in. It ends with the check-in, when it is called off, or when the car has not come; being moved to another
// time makes it confirmed again, for the new time needs a reminder of its own.
import { type Instant, type Lifecycle, plusMinutes, type Refusal, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type AppointmentStatus = 'confirmed' | 'reminded' | 'arrived' | 'converted' | 'cancelled' | 'no-show';
export type AppointmentAction = 'remind' | 'arrive' | 'check-in' | 'reschedule' | 'cancel' | 'no-show';

export interface AppointmentSituation {
  readonly startsAt: Instant;
  readonly now: Instant;
  /** After how many minutes the store gives the bay to somebody else. */
  readonly releaseMinutes: number;
}

function checkNoShow({ startsAt, now, releaseMinutes }: AppointmentSituation): Refusal | undefined {
  const dueAt = plusMinutes(startsAt, releaseMinutes);
  return now < dueAt ? refuse('not-yet-due', { dueAt }) : undefined;
}

export const appointmentLifecycle: Lifecycle<AppointmentStatus, AppointmentAction, AppointmentSituation, Permission> = {
  name: 'appointment',
  states: ['confirmed', 'reminded', 'arrived', 'converted', 'cancelled', 'no-show'],
  initial: 'confirmed',
  ends: ['converted', 'cancelled', 'no-show'],
  transitions: [
    { action: 'remind', from: ['confirmed'], to: 'reminded', permission: 'appointments.edit' },
    { action: 'arrive', from: ['confirmed', 'reminded'], to: 'arrived', permission: 'reception.check-in' },
    { action: 'check-in', from: ['confirmed', 'reminded', 'arrived'], to: 'converted', permission: 'reception.check-in' },
    { action: 'reschedule', from: ['confirmed', 'reminded'], to: 'confirmed', permission: 'appointments.edit' },
    { action: 'cancel', from: ['confirmed', 'reminded', 'arrived'], to: 'cancelled', permission: 'appointments.edit' },
    { action: 'no-show', from: ['confirmed', 'reminded'], to: 'no-show', permission: 'appointments.edit', check: checkNoShow },
  ],
};

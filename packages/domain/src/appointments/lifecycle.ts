// An appointment holds a bay for a car. It ends when the car arrives, when it is called off, or when the car has
// not come; being moved to another time leaves it confirmed.
import { type Instant, type Lifecycle, plusMinutes, type Refusal, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type AppointmentStatus = 'confirmed' | 'arrived' | 'cancelled' | 'no-show';
export type AppointmentAction = 'arrive' | 'reschedule' | 'cancel' | 'no-show';

export interface AppointmentSituation {
  readonly startsAt: Instant;
  readonly now: Instant;
}

// Half an hour late is when stores give the bay to somebody else.
const graceMinutes = 30;

function checkNoShow({ startsAt, now }: AppointmentSituation): Refusal | undefined {
  const dueAt = plusMinutes(startsAt, graceMinutes);
  return now < dueAt ? refuse('not-yet-due', { dueAt }) : undefined;
}

export const appointmentLifecycle: Lifecycle<AppointmentStatus, AppointmentAction, AppointmentSituation, Permission> = {
  name: 'appointment',
  states: ['confirmed', 'arrived', 'cancelled', 'no-show'],
  initial: 'confirmed',
  ends: ['arrived', 'cancelled', 'no-show'],
  transitions: [
    { action: 'arrive', from: ['confirmed'], to: 'arrived', permission: 'reception.check-in' },
    { action: 'reschedule', from: ['confirmed'], to: 'confirmed', permission: 'appointments.edit' },
    { action: 'cancel', from: ['confirmed'], to: 'cancelled', permission: 'appointments.edit' },
    { action: 'no-show', from: ['confirmed'], to: 'no-show', permission: 'appointments.edit', check: checkNoShow },
  ],
};

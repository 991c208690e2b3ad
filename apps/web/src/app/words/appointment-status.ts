import type { AppointmentStatus } from '@bayline/domain/appointments';
import { m } from '../../paraglide/messages.js';
import type { StatusWords } from './words.ts';

/** What became of a booking. */
export const appointmentStatuses: StatusWords<AppointmentStatus> = {
  confirmed: ['planned', () => m.words_appointment_status_confirmed()],
  reminded: ['planned', () => m.words_appointment_status_reminded()],
  arrived: ['ready', () => m.words_appointment_status_arrived()],
  converted: ['working', () => m.words_appointment_status_converted()],
  cancelled: ['settled', () => m.words_appointment_status_cancelled()],
  'no-show': ['paused', () => m.words_appointment_status_no_show()],
};

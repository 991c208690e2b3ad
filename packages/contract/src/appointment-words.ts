// The enumerations of a booking.
import { OneOf } from './endpoint.ts';

export const BusinessType = OneOf([
  'maintenance',
  'repair',
  'warranty',
  'accident-insurance',
  'accident-self-pay',
  'return',
  'campaign',
  'internal',
  'fitting',
  'rescue',
] as const);
export const ReminderChannel = OneOf(['phone', 'sms', 'wechat', 'app', 'email', 'fax', 'visit'] as const);
/** By which way the booking came; outbound is the store's own call (主动预约), the others the customer's (客户预约). */
export const BookingChannel = OneOf(['phone', 'desk', 'link', 'outbound'] as const);
export const AppointmentStatus = OneOf(['confirmed', 'reminded', 'arrived', 'converted', 'cancelled', 'no-show'] as const);
export const PartsState = OneOf(['none', 'ok', 'wait'] as const);

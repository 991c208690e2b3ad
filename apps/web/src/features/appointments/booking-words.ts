import type { appointments } from '@bayline/contract/appointments';
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import type { StatusWords, Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';

export type Appointment = ReplyOf<typeof appointments.get>;
export type Booking = BodyOf<typeof appointments.book>;

export const reminderWords: Words<Booking['reminderChannel']> = {
  phone: () => m.appointments_channel_phone(),
  sms: () => m.appointments_channel_sms(),
  wechat: () => m.appointments_channel_wechat(),
  app: () => m.appointments_channel_app(),
  email: () => m.appointments_channel_email(),
  fax: () => m.appointments_channel_fax(),
  visit: () => m.appointments_channel_visit(),
};

/** By which way the booking came; the store's own call is 主动预约, the others are the customer's. */
export const channelWords: Words<Booking['channel']> = {
  phone: () => m.appointments_by_phone(),
  desk: () => m.appointments_by_desk(),
  link: () => m.appointments_by_link(),
  outbound: () => m.appointments_by_outbound(),
};

export const kindWords: Words<Appointment['kind']> = {
  store: () => m.appointments_kind_store(),
  customer: () => m.appointments_kind_customer(),
};

export const partsStates: StatusWords<Exclude<Appointment['partsState'], 'none'>> = {
  ok: ['ready', () => m.appointments_parts_ok()],
  wait: ['paused', () => m.appointments_parts_wait()],
};

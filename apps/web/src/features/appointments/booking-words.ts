import type { appointments } from '@bayline/contract/appointments';
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import type { Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';

export type Appointment = ReplyOf<typeof appointments.get>;
export type Booking = BodyOf<typeof appointments.book>;

export const channelWords: Words<Booking['reminderChannel']> = {
  phone: () => m.appointments_channel_phone(),
  sms: () => m.appointments_channel_sms(),
  wechat: () => m.appointments_channel_wechat(),
  app: () => m.appointments_channel_app(),
  email: () => m.appointments_channel_email(),
  fax: () => m.appointments_channel_fax(),
  visit: () => m.appointments_channel_visit(),
};

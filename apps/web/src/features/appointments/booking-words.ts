import type { appointments } from '@bayline/contract/appointments';
import type { capacity } from '@bayline/contract/capacity';
import type { BodyOf, QueryOf, ReplyOf } from '@bayline/contract/endpoint';
import { m } from '../../paraglide/messages.js';
import type { StatusTone } from '../../ui/status-tag.tsx';

export type Appointment = ReplyOf<typeof appointments.get>;
export type Booking = BodyOf<typeof appointments.book>;
export type BayType = QueryOf<typeof capacity.freeSlots>['bayType'];

export const statusWords: Readonly<Record<Appointment['status'], () => string>> = {
  confirmed: () => m.appointments_status_confirmed(),
  arrived: () => m.appointments_status_arrived(),
  cancelled: () => m.appointments_status_cancelled(),
  'no-show': () => m.appointments_status_no_show(),
};
export const statusTones: Readonly<Record<Appointment['status'], StatusTone>> = {
  confirmed: 'planned',
  arrived: 'ready',
  cancelled: 'settled',
  'no-show': 'paused',
};

export const bayWords: Readonly<Record<BayType, () => string>> = {
  maintenance: () => m.appointments_bay_maintenance(),
  mechanical: () => m.appointments_bay_mechanical(),
  body: () => m.appointments_bay_body(),
  paint: () => m.appointments_bay_paint(),
  alignment: () => m.appointments_bay_alignment(),
  wash: () => m.appointments_bay_wash(),
  'high-voltage': () => m.appointments_bay_high_voltage(),
};

export const businessWords: Readonly<Record<Booking['businessType'], () => string>> = {
  maintenance: () => m.appointments_business_maintenance(),
  repair: () => m.appointments_business_repair(),
  warranty: () => m.appointments_business_warranty(),
  'accident-insurance': () => m.appointments_business_accident_insurance(),
  'accident-self-pay': () => m.appointments_business_accident_self_pay(),
  return: () => m.appointments_business_return(),
  campaign: () => m.appointments_business_campaign(),
  internal: () => m.appointments_business_internal(),
  fitting: () => m.appointments_business_fitting(),
  rescue: () => m.appointments_business_rescue(),
};

export const channelWords: Readonly<Record<Booking['reminderChannel'], () => string>> = {
  phone: () => m.appointments_channel_phone(),
  sms: () => m.appointments_channel_sms(),
  wechat: () => m.appointments_channel_wechat(),
  app: () => m.appointments_channel_app(),
  email: () => m.appointments_channel_email(),
  fax: () => m.appointments_channel_fax(),
  visit: () => m.appointments_channel_visit(),
};

/** A table of words as the choices of a Select. */
export function choicesOf<Value extends string>(words: Readonly<Record<Value, () => string>>): { value: Value; label: string }[] {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value]() }));
}

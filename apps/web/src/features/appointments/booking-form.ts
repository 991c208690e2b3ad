// A booking as it is filled in: begun with the plate, priced as work is chosen, sent when a time is picked.
import type { BayType } from '@bayline/domain/capacity';
import type { Booking } from './booking-words.ts';

export interface ChosenJob {
  readonly kind: 'canned' | 'operation';
  readonly id: string;
  readonly words: string;
}
export interface ChosenPart {
  readonly partId: string;
  readonly words: string;
  readonly unit: string;
  readonly quantity: number | null;
}

export interface Form {
  readonly plate: string;
  readonly work: string;
  readonly businessType: Booking['businessType'];
  readonly jobs: readonly ChosenJob[];
  readonly parts: readonly ChosenPart[];
  /** Null: what the chosen work needs. */
  readonly bayType: BayType | null;
  readonly minutes: number | null;
  readonly day: string;
  readonly startsAt: string | null;
  readonly channel: Booking['channel'];
  readonly reminderChannel: Booking['reminderChannel'];
  readonly adviserId: string | null;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly remark: string;
}

export const emptyForm: Form = {
  plate: '',
  work: '',
  businessType: 'maintenance',
  jobs: [],
  parts: [],
  bayType: null,
  minutes: null,
  day: '',
  startsAt: null,
  channel: 'phone',
  reminderChannel: 'phone',
  adviserId: null,
  contactName: '',
  contactPhone: '',
  remark: '',
};

export interface FormProps {
  readonly form: Form;
  readonly set: (change: Partial<Form>) => void;
}

const onePiece = 1000;
export const idsOf = (form: Form, kind: ChosenJob['kind']) => form.jobs.filter((job) => job.kind === kind).map((job) => job.id);
export const partsOf = (form: Form) => form.parts.map(({ partId, quantity }) => ({ partId, quantity: Math.max(1, quantity ?? onePiece) }));
/** What the customer said, or what was chosen where nothing was written down. */
export const workOf = (form: Form) => (form.work.trim() || form.jobs.map((job) => job.words).join(', ')).slice(0, 300);

/** What is asked for, the time and the car apart. */
export function bodyOf(form: Form, held: { bayType: BayType; minutes: number }) {
  const { businessType, channel, reminderChannel, adviserId } = form;
  const phone = form.contactPhone.trim();
  return {
    requestedWork: workOf(form),
    businessType,
    channel,
    reminderChannel,
    adviserId,
    bayType: held.bayType,
    plannedMinutes: held.minutes,
    contactName: form.contactName.trim(),
    contactPhone: phone === '' ? null : phone,
    cannedJobIds: idsOf(form, 'canned'),
    operationIds: idsOf(form, 'operation'),
    parts: partsOf(form),
    remark: form.remark.trim(),
  };
}

/** The chosen work as the address of its estimate; null while nothing is chosen. */
export function estimateQuery(form: Form, car: { vehicleId: string; partyId: string }) {
  const [canned, operations, parts] = [idsOf(form, 'canned'), idsOf(form, 'operation'), partsOf(form)];
  if (canned.length + operations.length + parts.length === 0) return null;
  return {
    ...car,
    ...(canned.length === 0 ? {} : { cannedJobIds: canned.join(',') }),
    ...(operations.length === 0 ? {} : { operationIds: operations.join(',') }),
    ...(parts.length === 0
      ? {}
      : { partIds: parts.map((part) => part.partId).join(','), quantities: parts.map((part) => part.quantity).join(',') }),
  };
}

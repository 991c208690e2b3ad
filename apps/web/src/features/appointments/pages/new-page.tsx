import { appointments } from '@bayline/contract/appointments';
import { vehicles } from '@bayline/contract/vehicles';
import type { BayType } from '@bayline/domain/capacity';
import { normalisePlate } from '@bayline/domain/vehicles';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { useFormat } from '../../../app/format.ts';
import { newId } from '../../../app/ids.ts';
import { PageLink, useGo, usePageSearch } from '../../../app/navigation.tsx';
import { bayTypeWords } from '../../../app/words/bay-type.ts';
import { businessTypeWords } from '../../../app/words/business-type.ts';
import { choicesOf } from '../../../app/words/words.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { FormField, FormGrid } from '../../../ui/form-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { type Booking, channelWords } from '../booking-words.ts';
import { SlotChoice } from '../slot-choice.tsx';
import '../appointments.css';

interface Form {
  readonly plate: string;
  readonly work: string;
  readonly businessType: Booking['businessType'];
  readonly bayType: BayType;
  readonly minutes: number | null;
  readonly day: string;
  readonly startsAt: string | null;
  readonly channel: Booking['reminderChannel'];
  readonly remark: string;
}

const empty: Form = {
  plate: '',
  work: '',
  businessType: 'maintenance',
  bayType: 'maintenance',
  minutes: 60,
  day: '',
  startsAt: null,
  channel: 'phone',
  remark: '',
};
const readPlate = (raw: Record<string, unknown>) => ({ plate: typeof raw['plate'] === 'string' ? raw['plate'] : '' });

function useCarOf(plate: string) {
  const asked = normalisePlate(plate);
  const view = useView(vehicles.byPlate, { params: { plate: asked } }, { topics: ['vehicle'], isEnabled: asked.length >= 6 });
  const car = view.data?.vehicle ?? null;
  const people = car?.parties.filter((party) => party.untilDay === null) ?? [];
  return {
    car,
    person: people.find((party) => party.role === 'owner') ?? people[0] ?? null,
    isMissing: asked.length >= 7 && view.data?.vehicle === null,
  };
}

/** What is written of the booking, the time and the car apart. */
function bodyOf({ work, businessType, bayType, channel, remark }: Form, plannedMinutes: number) {
  const written = { requestedWork: work.trim(), remark: remark.trim(), estimateFen: null, expectedParts: '' };
  return { ...written, businessType, bayType, plannedMinutes, reminderChannel: channel };
}

interface WorkFieldsProps {
  readonly form: Form;
  readonly set: (change: Partial<Form>) => void;
  readonly today: string;
  readonly day: string;
}

function WorkFields({ form, set, today, day }: WorkFieldsProps) {
  return (
    <>
      <FormField label={m.appointments_business()}>
        {(field) => (
          <Select
            {...field}
            value={form.businessType}
            options={choicesOf(businessTypeWords)}
            onChange={(businessType: Form['businessType']) => set({ businessType })}
          />
        )}
      </FormField>
      <FormField label={m.appointments_bay_type()}>
        {(field) => (
          <Select
            {...field}
            value={form.bayType}
            options={choicesOf(bayTypeWords)}
            onChange={(bayType: BayType) => set({ bayType, startsAt: null })}
          />
        )}
      </FormField>
      <FormField label={m.appointments_minutes()}>
        {(field) => (
          <NumberField {...field} unit="minutes" value={form.minutes} onChange={(value) => set({ minutes: value, startsAt: null })} />
        )}
      </FormField>
      <FormField label={m.appointments_day()}>
        {(field) => (
          <Input {...field} type="date" min={today} value={day} onChange={(event) => set({ day: event.target.value, startsAt: null })} />
        )}
      </FormField>
      <FormField label={m.appointments_channel()}>
        {(field) => (
          <Select
            {...field}
            value={form.channel}
            options={choicesOf(channelWords)}
            onChange={(channel: Form['channel']) => set({ channel })}
          />
        )}
      </FormField>
      <FormField label={m.appointments_remark()}>
        {(field) => <Input {...field} maxLength={500} value={form.remark} onChange={(event) => set({ remark: event.target.value })} />}
      </FormField>
    </>
  );
}

interface CarAndWorkProps {
  readonly form: Form;
  readonly set: (change: Partial<Form>) => void;
  readonly found: ReturnType<typeof useCarOf>;
  readonly isTried: boolean;
}

function CarAndWork({ form, set, found, isTried }: CarAndWorkProps) {
  const { car, person, isMissing } = found;
  return (
    <>
      <FormField
        label={m.appointments_plate()}
        isRequired
        fault={isMissing || (isTried && car === null) ? m.appointments_no_car() : null}
        {...(car === null ? {} : { hint: `${car.modelName ?? ''} ${person?.name ?? ''}` })}
      >
        {(field) => (
          <Input {...field} autoFocus maxLength={20} value={form.plate} onChange={(event) => set({ plate: event.target.value })} />
        )}
      </FormField>
      <FormField
        label={m.appointments_work()}
        isRequired
        fault={isTried && form.work.trim() === '' ? m.appointments_work_required() : null}
      >
        {(field) => <Input {...field} maxLength={300} value={form.work} onChange={(event) => set({ work: event.target.value })} />}
      </FormField>
    </>
  );
}

export function Page() {
  const go = useGo();
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const given = usePageSearch(readPlate).plate;
  const [form, setForm, draft] = useDraft<Form>(`appointment-new.${given}`, { ...empty, plate: given });
  const [isTried, setTried] = useState(false);
  const [appointmentId] = useState(newId);
  const set = (change: Partial<Form>) => setForm((former) => ({ ...former, ...change }));
  const day = form.day === '' ? today : form.day;
  const minutes = Math.min(1440, Math.max(5, form.minutes ?? 60));
  const found = useCarOf(form.plate);
  const { car, person, isMissing } = found;
  const book = useCommand(appointments.book, {
    invalidate: ['appointment', appointments.listDay],
    doneText: (row) => m.appointments_booked({ time: `${format.dayInWords(row.startsAt)} ${format.time(row.startsAt)}` }),
    onDone: (row) => {
      draft.clear();
      void go({ to: '/appointments/$id', params: { id: row.id } }, { replace: true });
    },
  });
  const save = () => {
    setTried(true);
    if (car === null || person === null || form.work.trim() === '' || form.startsAt === null) return;
    const { startsAt } = form;
    void book.run({ body: { ...bodyOf(form, minutes), startsAt, id: appointmentId, vehicleId: car.id, partyId: person.partyId } });
  };
  return (
    <PageFrame
      title={m.appointments_new()}
      width="narrow"
      breadcrumbs={[
        <PageLink key="day" to="/appointments">
          {m.appointments_nav()}
        </PageLink>,
      ]}
    >
      <section className="bl-panel appointments-panel">
        <FormGrid>
          <CarAndWork form={form} set={set} found={found} isTried={isTried} />
          <WorkFields form={form} set={set} today={today} day={day} />
        </FormGrid>
        {isMissing && (
          <PageLink to="/vehicles/new" search={{ plate: normalisePlate(form.plate), purpose: 'booking' }} className="bl-link">
            {m.appointments_new_car()}
          </PageLink>
        )}
        <SlotChoice day={day} bayType={form.bayType} minutes={minutes} value={form.startsAt} onChange={(startsAt) => set({ startsAt })} />
        {isTried && form.startsAt === null && (
          <p role="alert" className="appointments-fault">
            {m.appointments_slot_required()}
          </p>
        )}
        <div>
          <ActionButton kind="primary" size="large" isPending={book.isPending} onPress={save}>
            {m.appointments_save()}
          </ActionButton>
        </div>
      </section>
    </PageFrame>
  );
}

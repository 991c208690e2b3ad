import { appointments } from '@bayline/contract/appointments';
import { planning } from '@bayline/contract/planning';
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
import { ReadyTimes } from '../../../app/ready-times.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { bayTypeWords } from '../../../app/words/bay-type.ts';
import { businessTypeWords } from '../../../app/words/business-type.ts';
import { choicesOf } from '../../../app/words/words.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { clearable, FormField, FormGrid } from '../../../ui/form-field.tsx';
import { useLeadToFault } from '../../../ui/lead-to-fault.ts';
import { NumberField } from '../../../ui/number-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { RestoredNote } from '../../../ui/restored-note.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { bodyOf, emptyForm, estimateQuery, type Form, type FormProps, workOf } from '../booking-form.ts';
import { channelWords, reminderWords } from '../booking-words.ts';
import { useOverShare } from '../over-share.tsx';
import { SlotChoice } from '../slot-choice.tsx';
import { ChosenWork, EstimatePanel, WorkPickers } from '../work-choice.tsx';
import '../appointments.css';

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

/** The estimate of what is chosen; without it, an hour on a maintenance bay. */
function useEstimate(form: Form, { car, person }: ReturnType<typeof useCarOf>) {
  const query = car === null || person === null ? null : estimateQuery(form, { vehicleId: car.id, partyId: person.partyId });
  const nobody = { vehicleId: '', partyId: '' };
  const view = useView(
    appointments.estimate,
    { query: query ?? nobody },
    { topics: ['catalogue', 'stock'], isEnabled: query !== null, keepsPrevious: true },
  );
  const estimate = query === null ? undefined : view.data;
  const wanted = estimate === undefined || estimate.plannedMinutes === 0 ? 60 : estimate.plannedMinutes;
  return {
    estimate,
    fault: query === null || view.error === null ? null : sentenceOf(view.error),
    bayType: form.bayType ?? estimate?.bayType ?? 'maintenance',
    minutes: Math.min(1440, Math.max(5, form.minutes ?? wanted)),
  };
}

function AdviserField({ form, set }: FormProps) {
  const view = useView(appointments.advisers, {}, { topics: ['staff'] });
  return (
    <FormField
      label={m.appointments_adviser()}
      fault={view.error === null ? null : sentenceOf(view.error)}
      onRetry={() => void view.refetch()}
    >
      {(field) => (
        <Select
          {...field}
          allowClear={clearable()}
          value={form.adviserId}
          placeholder={m.appointments_adviser_any()}
          options={(view.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
          onChange={(adviserId: string | undefined) => set({ adviserId: adviserId ?? null })}
        />
      )}
    </FormField>
  );
}

function PeopleFields({ form, set, phoneFault }: FormProps & { readonly phoneFault: string | null }) {
  return (
    <>
      <ChoiceField
        label={m.appointments_made_by()}
        value={form.channel}
        options={choicesOf(channelWords)}
        onChange={(channel) => set({ channel })}
      />
      <ChoiceField
        label={m.appointments_channel()}
        value={form.reminderChannel}
        options={choicesOf(reminderWords)}
        onChange={(reminderChannel) => set({ reminderChannel })}
      />
      <AdviserField form={form} set={set} />
      <TextField
        label={m.appointments_contact_name()}
        value={form.contactName}
        onChange={(contactName) => set({ contactName })}
        maxLength={60}
      />
      <FormField label={m.appointments_contact_phone()} hint={m.appointments_contact_hint()} fault={phoneFault}>
        {(field) => (
          <Input
            {...field}
            type="tel"
            maxLength={30}
            value={form.contactPhone}
            onChange={(event) => set({ contactPhone: event.target.value })}
          />
        )}
      </FormField>
      <TextField label={m.appointments_remark()} value={form.remark} onChange={(remark) => set({ remark })} maxLength={500} />
    </>
  );
}

/** What the owner can be told of a chosen time: asked once for each, and anew when other work is chosen. */
function ReadyFrom({ form, startsAt, held }: { readonly form: Form; readonly startsAt: string; readonly held: TimeFieldsProps['held'] }) {
  const { cannedJobIds, operationIds } = bodyOf(form, held);
  const chosen = {
    ...(cannedJobIds.length === 0 ? {} : { cannedJobIds: cannedJobIds.join(',') }),
    ...(operationIds.length === 0 ? {} : { operationIds: operationIds.join(',') }),
  };
  const view = useView(
    planning.ofBooking,
    { query: { startsAt, bayType: held.bayType, plannedMinutes: held.minutes, ...chosen } },
    { topics: [], keepsPrevious: true },
  );
  return <ReadyTimes view={view} />;
}

interface TimeFieldsProps extends FormProps {
  readonly held: { readonly bayType: BayType; readonly minutes: number };
  readonly today: string;
  readonly day: string;
}

function TimeFields({ form, set, held, today, day }: TimeFieldsProps) {
  return (
    <>
      <ChoiceField
        label={m.appointments_bay_type()}
        value={held.bayType}
        options={choicesOf(bayTypeWords)}
        onChange={(bayType) => set({ bayType, startsAt: null })}
      />
      <FormField label={m.appointments_minutes()}>
        {(field) => (
          <NumberField
            {...field}
            unit="minutes"
            value={form.minutes ?? held.minutes}
            onChange={(minutes) => set({ minutes, startsAt: null })}
          />
        )}
      </FormField>
      <FormField label={m.appointments_day()}>
        {(field) => (
          <Input {...field} type="date" min={today} value={day} onChange={(event) => set({ day: event.target.value, startsAt: null })} />
        )}
      </FormField>
    </>
  );
}

interface CarFieldsProps extends FormProps {
  readonly found: ReturnType<typeof useCarOf>;
  readonly isTried: boolean;
  /** The plate that the page was opened with, as from the page of a car: one goes on with the work. */
  readonly given: string;
}

function CarFields({ form, set, found, isTried, given }: CarFieldsProps) {
  const isCarGiven = given !== '';
  const { car, person, isMissing } = found;
  return (
    <>
      <FormField
        label={m.appointments_plate_or_vin()}
        isRequired
        fault={isMissing || (isTried && car === null) ? m.appointments_no_car() : null}
        {...(car === null ? {} : { hint: [car.plate, car.modelName, person?.name, person?.mobileMasked].filter(Boolean).join(' ') })}
      >
        {(field) => (
          <Input
            {...field}
            autoFocus={!isCarGiven}
            maxLength={20}
            value={form.plate}
            onChange={(event) => set({ plate: event.target.value })}
          />
        )}
      </FormField>
      <FormField
        label={m.appointments_work()}
        isRequired
        hint={m.appointments_work_hint()}
        fault={isTried && workOf(form) === '' ? m.appointments_work_required() : null}
      >
        {(field) => (
          <Input
            {...field}
            autoFocus={isCarGiven}
            maxLength={300}
            value={form.work}
            onChange={(event) => set({ work: event.target.value })}
          />
        )}
      </FormField>
      <ChoiceField
        label={m.appointments_business()}
        value={form.businessType}
        options={choicesOf(businessTypeWords)}
        onChange={(businessType) => set({ businessType })}
      />
      {isMissing && (
        <PageLink
          to="/vehicles/new"
          search={{ plate: normalisePlate(form.plate), purpose: 'booking', begunWith: given }}
          className="bl-link"
        >
          {m.appointments_new_car()}
        </PageLink>
      )}
    </>
  );
}

export function Page() {
  const go = useGo();
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const given = usePageSearch(readPlate).plate;
  const [form, setForm, draft] = useDraft<Form>(`booking.${given}`, { ...emptyForm, plate: given });
  const [isTried, setTried] = useState(false);
  const [appointmentId] = useState(newId);
  const [frame, lead] = useLeadToFault<HTMLElement>();
  const set = (change: Partial<Form>) => setForm((former) => ({ ...former, ...change }));
  const day = form.day === '' ? today : form.day;
  const found = useCarOf(form.plate);
  const { car, person } = found;
  const { estimate, fault, ...held } = useEstimate(form, found);
  const book = useCommand(appointments.book, {
    invalidate: ['appointment', appointments.listDay, appointments.calendar],
    doneText: (row) => m.appointments_booked({ time: `${format.dayInWords(row.startsAt)} ${format.time(row.startsAt)}` }),
    onDone: (row) => {
      draft.clear();
      void go({ to: '/appointments/$id', params: { id: row.id } }, { replace: true });
    },
  });
  const overShare = useOverShare(book.problem);
  const save = async () => {
    setTried(true);
    const { startsAt } = form;
    if (car === null || person === null || workOf(form) === '' || startsAt === null) return lead('.appointments-slots button');
    const body = { ...bodyOf(form, held), ...overShare.body, startsAt, id: appointmentId, vehicleId: car.id, partyId: person.partyId };
    if ((await book.run({ body })) === undefined) lead();
  };
  const crumbs = [
    <PageLink key="day" to="/appointments">
      {m.appointments_nav()}
    </PageLink>,
  ];
  const props = { form, set };
  return (
    <PageFrame title={m.appointments_new()} width="narrow" breadcrumbs={crumbs}>
      {draft.isRestored && <RestoredNote text={m.appointments_restored()} onDiscard={draft.clear} />}
      <section ref={frame} className="bl-panel bl-block">
        <FormGrid>
          <CarFields {...props} found={found} isTried={isTried} given={given} />
          <WorkPickers {...props} />
        </FormGrid>
        <ChosenWork {...props} />
        {fault !== null && <p className="appointments-fault">{fault}</p>}
        {estimate !== undefined && <EstimatePanel estimate={estimate} />}
        <FormGrid>
          <TimeFields {...props} held={held} today={today} day={day} />
        </FormGrid>
        <SlotChoice day={day} {...held} value={form.startsAt} onChange={(startsAt) => set({ startsAt })} />
        {form.startsAt !== null && <ReadyFrom form={form} startsAt={form.startsAt} held={held} />}
        {isTried && form.startsAt === null && (
          <p role="alert" className="appointments-fault">
            {m.appointments_slot_required()}
          </p>
        )}
        <FormGrid>
          <PeopleFields {...props} phoneFault={book.problem?.code.startsWith('phone-') === true ? book.sentence : null} />
        </FormGrid>
        {overShare.field}
        <div>
          <ActionButton kind="primary" size="large" isPending={book.isPending} onPress={() => void save()}>
            {m.appointments_save()}
          </ActionButton>
        </div>
      </section>
    </PageFrame>
  );
}

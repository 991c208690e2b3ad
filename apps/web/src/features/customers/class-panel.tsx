// Which class the customer is in, since when and until when; the number of the member card is held only.
import { customers } from '@bayline/contract/customers';
import { useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNow } from '../../ui/use-now.ts';
import { type Customer, classNameIn } from './words.ts';

function SetClass({ customer, today, onClose }: { readonly customer: Customer; readonly today: string; readonly onClose: () => void }) {
  const language = useLanguage();
  const classes = useView(customers.classes, {}, { topics: ['catalogue'] });
  const [form, setForm] = useState({
    classId: customer.classId ?? '',
    since: customer.classSince ?? today,
    memberCardNumber: customer.memberCardNumber,
  });
  const set = useCommand(customers.setClass, {
    invalidate: ['customer', customers.get],
    refusal: 'inline',
    doneText: () => m.customers_class_saved(),
    onDone: onClose,
  });
  const offered = (classes.data?.rows ?? []).filter((row) => row.isActive || row.id === customer.classId);
  const save = () => {
    const { classId, since, memberCardNumber } = form;
    const body = {
      version: customer.version,
      classId: classId === '' ? null : classId,
      since: since === '' ? today : since,
      memberCardNumber,
    };
    void set.run({ params: { id: customer.id }, body });
  };
  return (
    <EditForm title={m.customers_class_set()} sentence={set.sentence} isPending={set.isPending} onSave={save} onCancel={onClose}>
      <FormGrid>
        <ChoiceField
          label={m.customers_class()}
          value={form.classId}
          options={[
            { value: '', label: m.customers_class_none() },
            ...offered.map((row) => ({ value: row.id, label: classNameIn(language, row) ?? row.code })),
          ]}
          onChange={(classId) => setForm({ ...form, classId })}
        />
        <DayField label={m.customers_class_since()} value={form.since} onChange={(since) => setForm({ ...form, since })} />
        <TextField
          label={m.customers_card()}
          maxLength={30}
          value={form.memberCardNumber}
          onChange={(memberCardNumber) => setForm({ ...form, memberCardNumber })}
        />
      </FormGrid>
    </EditForm>
  );
}

export function ClassPanel({ customer, mayEdit }: { readonly customer: Customer; readonly mayEdit: boolean }) {
  const language = useLanguage();
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const [isSetting, setSetting] = useState(false);
  const { classSince, classUntil } = customer;
  const until = classUntil ?? (classSince === null ? null : m.customers_class_endless());
  const isOver = classUntil !== null && classUntil < today;
  const name = classNameIn(language, { nameZh: customer.classNameZh, nameEn: customer.classNameEn });
  return (
    <section className="bl-panel customers-panel" aria-label={m.customers_class()}>
      <h2>{m.customers_class()}</h2>
      <Facts
        rows={[
          [m.customers_class(), name ?? m.customers_class_none()],
          [m.customers_class_since(), classSince],
          [m.customers_class_until(), isOver ? `${until} ${m.customers_class_ended()}` : until],
          [m.customers_card(), customer.memberCardNumber],
        ]}
      />
      {mayEdit && !isSetting && (
        <div>
          <ActionButton onPress={() => setSetting(true)}>{m.customers_class_set()}</ActionButton>
        </div>
      )}
      {isSetting && <SetClass customer={customer} today={today} onClose={() => setSetting(false)} />}
    </section>
  );
}

// What the customer has agreed to have kept, and the photo that needs it.
import { customers } from '@bayline/contract/customers';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { useFormat } from '../../app/format.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNow } from '../../ui/use-now.ts';
import { PhotoButtons } from './photo.tsx';
import { type ConsentKind, type Customer, channelWords, consentInForce, consentWords } from './words.ts';

function GiveConsent({
  customer,
  kind,
  onClose,
}: {
  readonly customer: Customer;
  readonly kind: ConsentKind;
  readonly onClose: () => void;
}) {
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const [form, setForm] = useState({ givenOn: today, channel: 'paper' as keyof typeof channelWords, wordingVersion: '1.0' });
  const [isTried, setTried] = useState(false);
  const give = useCommand(customers.giveConsent, {
    invalidate: ['customer', customers.get],
    refusal: 'inline',
    doneText: () => m.customers_consent_saved(),
    onDone: onClose,
  });
  const save = () => {
    setTried(true);
    if (form.wordingVersion.trim() === '' || form.givenOn === '') return;
    void give.run({ params: { id: customer.id }, body: { ...form, kind } });
  };
  return (
    <EditForm
      title={m.customers_consent_give_of({ kind: consentWords[kind]() })}
      sentence={give.sentence}
      isPending={give.isPending}
      onSave={save}
      onCancel={onClose}
    >
      <FormGrid>
        <DayField label={m.customers_consent_day()} isRequired value={form.givenOn} onChange={(givenOn) => setForm({ ...form, givenOn })} />
        <ChoiceField
          label={m.customers_consent_channel()}
          value={form.channel}
          options={choicesOf(channelWords)}
          onChange={(channel) => setForm({ ...form, channel })}
        />
        <TextField
          label={m.customers_consent_version()}
          maxLength={30}
          isRequired
          isTried={isTried}
          value={form.wordingVersion}
          onChange={(wordingVersion) => setForm({ ...form, wordingVersion })}
        />
      </FormGrid>
    </EditForm>
  );
}

function stateOf(customer: Customer, kind: ConsentKind): string {
  const given = consentInForce(customer, kind);
  if (given !== undefined) {
    const channel = channelWords[given.channel as keyof typeof channelWords]();
    return m.customers_consent_since({ day: given.givenOn, channel, version: given.wordingVersion });
  }
  const former = customer.consents.find((consent) => consent.kind === kind);
  if (former === undefined) return m.customers_consent_none();
  return m.customers_consent_withdrawn({ from: former.givenOn, until: former.withdrawnOn ?? '' });
}

export function Consents({ customer, mayEdit }: { readonly customer: Customer; readonly mayEdit: boolean }) {
  const [giving, setGiving] = useState<ConsentKind | null>(null);
  const withdraw = useCommand(customers.withdrawConsent, {
    invalidate: ['customer', customers.get],
    doneText: () => m.customers_consent_cleared(),
  });
  return (
    <section className="bl-panel customers-panel" aria-label={m.customers_consents()}>
      <h2>{m.customers_consents()}</h2>
      <p>{m.customers_consents_text()}</p>
      <ul className="customers-rows">
        {(Object.keys(consentWords) as ConsentKind[]).map((kind) => {
          const isGiven = consentInForce(customer, kind) !== undefined;
          return (
            <li key={kind}>
              <span>{consentWords[kind]()}</span>
              <small>{stateOf(customer, kind)}</small>
              {mayEdit && !isGiven && (
                <ActionButton
                  kind="text"
                  label={m.customers_consent_give_of({ kind: consentWords[kind]() })}
                  onPress={() => setGiving(kind)}
                >
                  {m.customers_consent_give()}
                </ActionButton>
              )}
              {mayEdit && isGiven && (
                <ActionButton
                  kind="text"
                  label={m.customers_consent_withdraw_of({ kind: consentWords[kind]() })}
                  isPending={withdraw.isPending}
                  onPress={() => void withdraw.run({ params: { id: customer.id }, body: { kind } })}
                >
                  {m.customers_consent_withdraw()}
                </ActionButton>
              )}
            </li>
          );
        })}
      </ul>
      {mayEdit && consentInForce(customer, 'photo') !== undefined && <PhotoButtons customer={customer} />}
      {giving !== null && <GiveConsent key={giving} customer={customer} kind={giving} onClose={() => setGiving(null)} />}
    </section>
  );
}

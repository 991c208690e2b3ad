// Other people to call for a customer.
import { customers } from '@bayline/contract/customers';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { newId } from '../../app/ids.ts';
import { phoneFault } from '../../app/person-faults.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Contact, type Customer, purposeWords, relationWords } from './words.ts';

interface ContactForm extends Omit<Contact, 'id' | 'phoneMasked'> {
  readonly phone: string;
}
const emptyContact: ContactForm = { name: '', phone: '', relation: 'family', purpose: 'any', isPreferred: false };

function AddContact({ customer, onClose }: { readonly customer: Customer; readonly onClose: () => void }) {
  const [form, setForm, draft] = useDraft<ContactForm>(`customer-contact.${customer.id}`, emptyContact);
  const [id] = useState(newId);
  const [isTried, setTried] = useState(false);
  const set = (change: Partial<ContactForm>) => setForm((former) => ({ ...former, ...change }));
  const close = () => {
    draft.clear();
    onClose();
  };
  const add = useCommand(customers.addContact, {
    invalidate: ['customer', customers.get],
    refusal: 'inline',
    doneText: () => m.customers_contact_saved(),
    onDone: close,
  });
  const save = () => {
    setTried(true);
    const [name, phone] = [form.name.trim(), form.phone.trim()];
    if (name !== '' && phone !== '' && phoneFault(phone) === null)
      void add.run({ params: { id: customer.id }, body: { ...form, name, phone, id } });
  };
  return (
    <EditForm title={m.customers_contact_add()} sentence={add.sentence} isPending={add.isPending} onSave={save} onCancel={close}>
      <FormGrid>
        <TextField
          label={m.customers_contact_name()}
          maxLength={100}
          isRequired
          isTried={isTried}
          autoFocus
          value={form.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={m.customers_contact_phone()}
          maxLength={30}
          isRequired
          isTried={isTried}
          fault={isTried ? phoneFault(form.phone) : null}
          value={form.phone}
          onChange={(phone) => set({ phone })}
        />
        <ChoiceField
          label={m.customers_contact_relation()}
          value={form.relation}
          options={choicesOf(relationWords)}
          onChange={(relation) => set({ relation })}
        />
        <ChoiceField
          label={m.customers_contact_purpose()}
          value={form.purpose}
          options={choicesOf(purposeWords)}
          onChange={(purpose) => set({ purpose })}
        />
      </FormGrid>
      <Checkbox checked={form.isPreferred} onChange={(event) => set({ isPreferred: event.target.checked })}>
        {m.customers_contact_preferred()}
      </Checkbox>
    </EditForm>
  );
}

export interface ContactsProps {
  readonly customer: Customer;
  readonly mayEdit: boolean;
  /** In clear, once revealed: contact → phone. */
  readonly phones: ReadonlyMap<string, string>;
}

export function Contacts({ customer, mayEdit, phones }: ContactsProps) {
  const [isAdding, setAdding] = useState(false);
  const remove = useCommand(customers.removeContact, {
    invalidate: ['customer', customers.get],
    doneText: () => m.customers_contact_removed(),
  });
  return (
    <section className="bl-panel customers-panel" aria-label={m.customers_contacts()}>
      <h2>{m.customers_contacts()}</h2>
      {customer.contacts.length === 0 && <p>{m.customers_contacts_none()}</p>}
      <ul className="customers-rows">
        {customer.contacts.map((contact) => (
          <li key={contact.id}>
            <strong>{contact.name}</strong>
            <span>{phones.get(contact.id) ?? contact.phoneMasked}</span>
            <small>
              {[
                relationWords[contact.relation](),
                purposeWords[contact.purpose](),
                contact.isPreferred ? m.customers_contact_preferred() : '',
              ]
                .filter((word) => word !== '')
                .join(' · ')}
            </small>
            {mayEdit && (
              <ActionButton
                kind="text"
                label={m.customers_contact_remove_of({ name: contact.name })}
                isPending={remove.isPending}
                onPress={() => void remove.run({ params: { id: customer.id }, body: { contactId: contact.id } })}
              >
                {m.customers_contact_remove()}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && !isAdding && (
        <div>
          <ActionButton onPress={() => setAdding(true)}>{m.customers_contact_add()}</ActionButton>
        </div>
      )}
      {isAdding && <AddContact customer={customer} onClose={() => setAdding(false)} />}
    </section>
  );
}

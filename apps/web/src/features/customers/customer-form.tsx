// Phones, address and ID number come masked, so the form asks for new ones only: an empty field keeps what is on file.

import { customers } from '@bayline/contract/customers';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useEdit } from '../../app/edit.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { useFormat } from '../../app/format.ts';
import { m } from '../../paraglide/messages.js';
import { Group } from '../../ui/more-fields.tsx';
import { useNow } from '../../ui/use-now.ts';
import {
  type CustomerForm,
  consentedFields,
  customerLabels,
  emptyCustomer,
  IdentityFields,
  isCustomerRight,
  maskedFields,
  openFields,
  PersonalFields,
  ReachFields,
  WorkFields,
} from './customer-fields.tsx';
import { type Customer, consentInForce } from './words.ts';

function formOf(customer: Customer): CustomerForm {
  const { kind, name, employer, jobTitle, email, postcode, fax, hobbies, remark } = customer;
  const { organisationKind, sex, birthday, education } = customer;
  const chosen = {
    organisationKind: organisationKind ?? '',
    sex: sex ?? '',
    birthday: birthday ?? '',
    education: education ?? '',
  } as const;
  return { ...emptyCustomer, kind, name, employer, jobTitle, email, postcode, fax, hobbies, remark, ...chosen };
}

/** Only the masked fields that something was typed into. */
function typedAnew(form: CustomerForm): Partial<Record<(typeof maskedFields)[number], string>> {
  return Object.fromEntries(maskedFields.flatMap((key) => (form[key].trim() === '' ? [] : [[key, form[key].trim()]])));
}

export function CustomerEdit({ customer, onClose }: { readonly customer: Customer; readonly onClose: () => void }) {
  const edit = useEdit(`customer-file.${customer.id}`, formOf(customer), customer.version);
  const format = useFormat();
  const [isTried, setTried] = useState(false);
  const today = format.day(new Date(useNow()).toISOString());
  const close = () => {
    edit.clear();
    onClose();
  };
  const change = useCommand(customers.change, {
    invalidate: ['customer', customers.get, customers.list],
    refusal: 'inline',
    doneText: () => m.customers_saved(),
    onDone: close,
  });
  const save = () => {
    setTried(true);
    if (!isCustomerRight(edit.form, today)) return;
    const body = { ...openFields(edit.form), ...consentedFields(edit.form), ...typedAnew(edit.form), version: edit.version };
    void change.run({ params: { id: customer.id }, body });
  };
  const fields = { form: edit.form, set: edit.set, isTried, today, keepsMasked: true };
  const may = {
    birthday: consentInForce(customer, 'birthday-care') !== undefined,
    profile: consentInForce(customer, 'profile') !== undefined,
  };
  return (
    <EditForm
      title={m.customers_edit()}
      edit={edit}
      labels={customerLabels()}
      sentence={change.sentence}
      isPending={change.isPending}
      onSave={save}
      onCancel={close}
    >
      <Group title={m.customers_group_identity()}>
        <IdentityFields {...fields} />
      </Group>
      <Group title={m.customers_group_reach()}>
        <ReachFields {...fields} />
      </Group>
      <Group title={m.customers_group_work()}>
        <WorkFields {...fields} />
      </Group>
      {(may.birthday || may.profile) && (
        <Group title={m.customers_group_personal()}>
          <PersonalFields {...fields} may={may} />
        </Group>
      )}
    </EditForm>
  );
}

import { customers } from '@bayline/contract/customers';
import { useState } from 'react';
import { useCommand } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { useFormat } from '../../../app/format.ts';
import { newId } from '../../../app/ids.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { keyOf } from '../../../app/queries.ts';
import { m } from '../../../paraglide/messages.js';
import { MoreFields } from '../../../ui/more-fields.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { useNow } from '../../../ui/use-now.ts';
import {
  type CustomerForm,
  emptyCustomer,
  IdentityFields,
  isCustomerRight,
  openFields,
  ReachFields,
  WorkFields,
} from '../customer-fields.tsx';

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

export function Page() {
  const go = useGo();
  const [form, setForm, draft] = useDraft<CustomerForm>('customer-new', emptyCustomer);
  const [id] = useState(newId);
  const format = useFormat();
  const [isTried, setTried] = useState(false);
  const today = format.day(new Date(useNow()).toISOString());
  const add = useCommand(customers.add, {
    invalidate: ['customer', customers.list],
    refusal: 'inline',
    shownBy: keyOf(customers.get, { params: { id } }),
    doneText: () => m.customers_made(),
    onDone: (customer) => {
      draft.clear();
      void go({ to: '/customers/$id', params: { id: customer.id } }, { replace: true });
    },
  });
  const save = () => {
    setTried(true);
    if (!isCustomerRight(form, today)) return;
    const { mobile, phone, officePhone, idNumber, address } = form;
    const clear = { mobile: orNull(mobile), phone: orNull(phone), officePhone: orNull(officePhone), idNumber: orNull(idNumber) };
    void add.run({ body: { ...openFields(form), ...clear, address: address.trim(), id } });
  };
  const fields = { form, isTried, today, set: (change: Partial<CustomerForm>) => setForm((former) => ({ ...former, ...change })) };
  return (
    <PageFrame
      title={m.customers_new()}
      width="narrow"
      breadcrumbs={[
        <PageLink key="list" to="/customers">
          {m.customers_nav()}
        </PageLink>,
      ]}
    >
      <EditForm title={m.customers_file()} sentence={add.sentence} isPending={add.isPending} saveLabel={m.customers_save()} onSave={save}>
        <IdentityFields {...fields} />
        <MoreFields title={m.customers_more()}>
          <ReachFields {...fields} />
          <WorkFields {...fields} />
        </MoreFields>
      </EditForm>
    </PageFrame>
  );
}

// What stands at the head of every paper: the store's names, address, bank and logo.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { organisation } from '@bayline/contract/organisation';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useEdit } from '../../../app/edit.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { Facts } from '../../../ui/facts.tsx';
import { FormGrid } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { LogoPanel } from '../logo-panel.tsx';
import '../organisation.css';

type Store = ReplyOf<typeof organisation.store>;
type Written = Omit<Store, 'logo' | 'version'>;

/** In the order of the form; what has no length may not be left out. */
const fields = [
  { name: 'nameZh', label: () => m.organisation_store_name_zh(), maxLength: 100, isRequired: true },
  { name: 'nameEn', label: () => m.organisation_store_name_en(), maxLength: 100, isRequired: true },
  { name: 'address', label: () => m.organisation_store_address(), maxLength: 200, isRequired: false },
  { name: 'phone', label: () => m.organisation_store_phone(), maxLength: 40, isRequired: false },
  { name: 'email', label: () => m.organisation_store_email(), maxLength: 100, isRequired: false },
  { name: 'bankName', label: () => m.organisation_store_bank_name(), maxLength: 100, isRequired: false },
  { name: 'bankAccount', label: () => m.organisation_store_bank_account(), maxLength: 40, isRequired: false },
] as const satisfies readonly { readonly name: keyof Written; readonly [part: string]: unknown }[];

const isAddress = (email: string) => /^([!-?A-~]+@[!-?A-~]+)?$/.test(email);

const trimmedOf = (written: Written): Written => ({
  nameZh: written.nameZh.trim(),
  nameEn: written.nameEn.trim(),
  address: written.address.trim(),
  phone: written.phone.trim(),
  email: written.email.trim(),
  bankName: written.bankName.trim(),
  bankAccount: written.bankAccount.trim(),
});

function StoreForm({ store }: { readonly store: Store }) {
  const { logo: _, version, ...onFile } = store;
  const edit = useEdit<Written>('store-particulars', onFile, version);
  const [isTried, setTried] = useState(false);
  const change = useCommand(organisation.changeStore, {
    invalidate: ['staff', organisation.store],
    refusal: 'inline',
    doneText: () => m.organisation_store_saved(),
    onDone: () => edit.clear(),
  });
  const trimmed = trimmedOf(edit.form);
  const save = () => {
    setTried(true);
    if (fields.some(({ name, isRequired }) => isRequired && trimmed[name] === '') || !isAddress(trimmed.email)) return;
    void change.run({ body: { ...trimmed, version: edit.version } });
  };
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label()]));
  return (
    <EditForm
      title={m.organisation_store_head()}
      edit={edit}
      labels={labels}
      sentence={change.sentence}
      isPending={change.isPending}
      onSave={save}
    >
      <p className="organisation-hint">{m.organisation_store_hint()}</p>
      <FormGrid>
        {fields.map(({ name, label, maxLength, isRequired }) => (
          <TextField
            key={name}
            label={label()}
            maxLength={maxLength}
            isRequired={isRequired}
            isTried={isTried}
            fault={name === 'email' && isTried && !isAddress(trimmed.email) ? m.organisation_store_email_wrong() : null}
            value={edit.form[name]}
            onChange={(value) => edit.set({ [name]: value })}
          />
        ))}
      </FormGrid>
    </EditForm>
  );
}

function StoreFacts({ store }: { readonly store: Store }) {
  return (
    <section className="bl-panel organisation-panel">
      <p className="organisation-hint">{m.organisation_read_only()}</p>
      <Facts rows={fields.map(({ name, label }) => [label(), store[name]] as const)} />
    </section>
  );
}

export function Page() {
  const view = useView(organisation.store, {}, { topics: ['staff'] });
  const mayEdit = usePermission('organisation.edit');
  return (
    <PageFrame title={m.organisation_store()} width="narrow">
      {view.data === undefined && view.error === null && <SkeletonRows rows={7} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {view.data !== undefined && (mayEdit ? <StoreForm store={view.data} /> : <StoreFacts store={view.data} />)}
      {view.data !== undefined && <LogoPanel logo={view.data.logo} version={view.data.version} mayEdit={mayEdit} />}
    </PageFrame>
  );
}

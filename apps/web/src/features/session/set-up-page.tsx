// The first start of a real store: one screen makes the group, the store and its administrator.
import { contract } from '@bayline/contract';
import { passwordLength } from '@bayline/domain/organisation';
import { type FormEvent, type HTMLAttributes, type ReactNode, useEffect, useState } from 'react';
import { call } from '../../app/call.ts';
import { useLanguage } from '../../app/language.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import { useLeadToFault } from '../../ui/lead-to-fault.ts';
import { LightFrame, Refused } from './light-frame.tsx';
import { PasswordInput } from './password-input.tsx';
import { useAttempt } from './use-attempt.ts';

const empty = {
  token: '',
  groupName: '',
  storeName: '',
  storeCode: '0001',
  address: '',
  phone: '',
  administratorName: '',
  username: '',
  password: '',
  bays: '6',
};
type Form = typeof empty;
type Field = keyof Form;

function faultOf(field: Field, form: Form): string | null {
  const value = form[field].trim();
  switch (field) {
    case 'address':
    case 'phone':
      return null;
    case 'storeCode':
      return /^[0-9]{4}$/.test(value) ? null : m.session_store_code_wrong();
    case 'username':
      return /^[a-z0-9][a-z0-9._-]{1,39}$/.test(value) ? null : m.session_username_wrong();
    case 'bays':
      return /^[0-9]{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 60 ? null : m.session_bays_wrong();
    case 'token':
    case 'groupName':
    case 'storeName':
    case 'administratorName':
    case 'password':
      return value === '' ? m.session_fill_in() : null;
    default:
      return field satisfies never;
  }
}

const fields: readonly Field[] = [
  'token',
  'groupName',
  'storeName',
  'storeCode',
  'bays',
  'address',
  'phone',
  'administratorName',
  'username',
  'password',
];

type Line = (
  field: Field,
  label: string,
  how: HTMLAttributes<HTMLInputElement> & { autoComplete?: string; maxLength: number; hint?: string },
) => ReactNode;

function StoreFields({ line }: { readonly line: Line }) {
  return (
    <>
      {line('token', m.session_set_up_token(), {
        maxLength: 40,
        hint: m.session_set_up_token_where(),
        autoComplete: 'one-time-code',
        autoCapitalize: 'characters',
      })}
      <h2>{m.session_set_up_store()}</h2>
      <FormGrid>
        {line('groupName', m.session_group_name(), { maxLength: 100, autoComplete: 'organization' })}
        {line('storeName', m.session_store_name(), { maxLength: 100 })}
        {line('storeCode', m.session_store_code(), { maxLength: 4, inputMode: 'numeric' })}
        {line('bays', m.session_store_bays(), { maxLength: 2, inputMode: 'numeric' })}
        {line('address', m.session_store_address(), { maxLength: 200, autoComplete: 'street-address' })}
        {line('phone', m.session_store_phone(), { maxLength: 40, inputMode: 'tel', autoComplete: 'tel' })}
      </FormGrid>
    </>
  );
}

function FirstPassword({
  value,
  fault,
  onChange,
}: {
  readonly value: string;
  readonly fault: string | null;
  readonly onChange: (password: string) => void;
}) {
  const hint = m.session_password_rule({ length: passwordLength.minimum });
  return (
    <FormField label={m.session_password()} isRequired hint={hint} fault={fault}>
      {(field) => <PasswordInput field={field} autoComplete="new-password" value={value} onChange={onChange} />}
    </FormField>
  );
}

export function SetUpPage({ onDone }: { readonly onDone: () => void }) {
  useLanguage();
  const attempt = useAttempt();
  const [form, setForm] = useState(empty);
  const [isTried, setTried] = useState(false);
  const [frame, lead] = useLeadToFault<HTMLFormElement>();
  const title = m.session_set_up_title();
  useEffect(() => {
    document.title = `${title} · ${m.app_name()}`;
  }, [title]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fields.some((field) => faultOf(field, form) !== null)) return lead();
    const trimmed = Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, name === 'password' ? value : value.trim()]),
    ) as Form;
    const body = { ...trimmed, bays: Number(trimmed.bays) };
    const isDone = await attempt.run(body, async (idempotencyKey) => {
      await call(contract.setUp.openStore, { body }, { idempotencyKey });
    });
    if (isDone) onDone();
  };

  const line: Line = (field, label, { hint, ...how }) => (
    <FormField
      label={label}
      hint={hint}
      isRequired={field !== 'address' && field !== 'phone'}
      fault={isTried ? faultOf(field, form) : null}
    >
      {(binding) => (
        <input
          {...binding}
          {...how}
          className="bl-input"
          value={form[field]}
          onChange={(event) => setForm({ ...form, [field]: event.target.value })}
        />
      )}
    </FormField>
  );

  return (
    <LightFrame>
      <form ref={frame} className="bl-light-card bl-set-up" onSubmit={(event) => void submit(event)} noValidate>
        <h1>{title}</h1>
        <p className="bl-light-why">{m.session_set_up_why()}</p>
        <Refused sentence={attempt.problem === null ? null : sentenceOf(attempt.problem)} />
        <StoreFields line={line} />
        <h2>{m.session_set_up_administrator()}</h2>
        <FormGrid>
          {line('administratorName', m.session_administrator_name(), { maxLength: 60, autoComplete: 'name' })}
          {line('username', m.session_username(), { maxLength: 40, autoComplete: 'username', autoCapitalize: 'none' })}
          <FirstPassword
            value={form.password}
            fault={isTried ? faultOf('password', form) : null}
            onChange={(password) => setForm({ ...form, password })}
          />
        </FormGrid>
        <button type="submit" className="bl-light-primary" aria-busy={attempt.isPending}>
          {attempt.isPending ? m.session_saving() : m.session_set_up_start()}
        </button>
      </form>
    </LightFrame>
  );
}

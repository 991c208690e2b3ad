// Choosing a password: at the first log-in or after a reset, and whenever one wants to.
import { contract } from '@bayline/contract';
import { passwordLength } from '@bayline/domain/organisation';
import { type FormEvent, useState } from 'react';
import { call } from '../../app/call.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { acceptSession, useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { Refused } from './light-frame.tsx';
import { PasswordInput } from './password-input.tsx';
import { useAttempt } from './use-attempt.ts';

const empty = { currentPassword: '', newPassword: '', repeated: '' };

export function PasswordForm({ title, why, onDone }: { readonly title?: string; readonly why: string; readonly onDone?: () => void }) {
  const { username } = useSession();
  const attempt = useAttempt();
  const [form, setForm] = useState(empty);
  const [isTried, setTried] = useState(false);
  const differs = form.repeated !== form.newPassword;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (form.currentPassword === '' || form.newPassword === '' || differs) return;
    const body = { currentPassword: form.currentPassword, newPassword: form.newPassword };
    const isDone = await attempt.run(body, async (idempotencyKey) => {
      acceptSession(await call(contract.organisation.changePassword, { body }, { idempotencyKey }));
    });
    if (!isDone) return;
    setForm(empty);
    setTried(false);
    onDone?.();
  };
  const missing = (value: string) => (isTried && value === '' ? m.session_password_missing() : null);
  return (
    <form className="bl-light-card" onSubmit={(event) => void submit(event)} noValidate>
      {title !== undefined && <h1>{title}</h1>}
      <p className="bl-light-why">{why}</p>
      <Refused sentence={attempt.problem === null ? null : sentenceOf(attempt.problem)} />
      <input type="text" hidden readOnly autoComplete="username" value={username} />
      <FormField label={m.session_current_password()} fault={missing(form.currentPassword)}>
        {(field) => (
          <PasswordInput
            field={field}
            autoComplete="current-password"
            value={form.currentPassword}
            onChange={(currentPassword) => setForm({ ...form, currentPassword })}
          />
        )}
      </FormField>
      <FormField
        label={m.session_new_password()}
        hint={m.session_password_rule({ length: passwordLength.minimum })}
        fault={missing(form.newPassword)}
      >
        {(field) => (
          <PasswordInput
            field={field}
            autoComplete="new-password"
            value={form.newPassword}
            onChange={(newPassword) => setForm({ ...form, newPassword })}
          />
        )}
      </FormField>
      <FormField label={m.session_repeat_password()} fault={isTried && differs ? m.session_repeat_differs() : null}>
        {(field) => (
          <PasswordInput
            field={field}
            autoComplete="new-password"
            value={form.repeated}
            onChange={(repeated) => setForm({ ...form, repeated })}
          />
        )}
      </FormField>
      <button type="submit" className="bl-light-primary" aria-busy={attempt.isPending}>
        {attempt.isPending ? m.session_saving() : m.session_save_password()}
      </button>
    </form>
  );
}

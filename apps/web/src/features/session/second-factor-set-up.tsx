// Setting up the second factor, in three steps of one card: the password, the secret for the phone with a first code of it,
// and the recovery codes. Light: somebody whose role demands it does this before anything else is loaded.
import { contract } from '@bayline/contract';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { inGroups } from '@bayline/domain/organisation';
import { type FormEvent, useRef, useState } from 'react';
import { call } from '../../app/call.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { CodeField, codeToSend, noCode } from './code-field.tsx';
import { Refused } from './light-frame.tsx';
import { PasswordInput } from './password-input.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { type Attempt, useAttempt } from './use-attempt.ts';

const { beginSecondFactor, confirmSecondFactor } = contract.organisation;
type Begun = ReplyOf<typeof beginSecondFactor>;

type Cancel = (() => void) | undefined;

function CancelButton({ onCancel }: { readonly onCancel: Cancel }) {
  if (onCancel === undefined) return null;
  return (
    <button type="button" className="bl-light-plain" onClick={onCancel}>
      {m.session_end_not()}
    </button>
  );
}

const sentenceIn = ({ problem }: Attempt) => (problem === null ? null : sentenceOf(problem));

function PasswordStep({ onBegun, onCancel }: { readonly onBegun: (begun: Begun) => void; readonly onCancel: Cancel }) {
  const { username } = useSession();
  const attempt = useAttempt();
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password === '') return;
    const body = { password };
    void attempt.run(body, async (idempotencyKey) => onBegun(await call(beginSecondFactor, { body }, { idempotencyKey })));
  };
  return (
    <form className="bl-light-step" onSubmit={submit} noValidate>
      <Refused sentence={sentenceIn(attempt)} />
      <input type="text" hidden readOnly autoComplete="username" value={username} />
      <FormField
        label={m.session_current_password()}
        hint={m.session_end_hint()}
        fault={isTried && password === '' ? m.session_password_missing() : null}
      >
        {(field) => <PasswordInput field={field} isFocused autoComplete="current-password" value={password} onChange={setPassword} />}
      </FormField>
      <button type="submit" className="bl-light-primary" aria-busy={attempt.isPending}>
        {m.session_factor_next()}
      </button>
      <CancelButton onCancel={onCancel} />
    </form>
  );
}

interface PhoneStepProps {
  readonly begun: Begun;
  readonly onOn: (codes: readonly string[]) => void;
  readonly onCancel: Cancel;
}

function PhoneStep({ begun, onOn, onCancel }: PhoneStepProps) {
  const attempt = useAttempt();
  const [code, setCode] = useState(noCode);
  const [isTried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const sent = codeToSend(code);
    setTried(sent === null);
    if (sent !== null) {
      const body = { code: sent };
      const confirm = async (idempotencyKey: string) => onOn((await call(confirmSecondFactor, { body }, { idempotencyKey })).codes);
      if (await attempt.run(body, confirm)) return;
      setCode(noCode);
    }
    input.current?.focus();
  };
  return (
    <form className="bl-light-step" onSubmit={(event) => void submit(event)} noValidate>
      <p>{m.session_factor_scan()}</p>
      <QrCode text={begun.address} label={m.session_factor_picture()} />
      <dl className="bl-factor-secret">
        <dt>{m.session_factor_secret()}</dt>
        <dd>
          <code>{inGroups(begun.secret, 4, ' ')}</code>
        </dd>
      </dl>
      <Refused sentence={sentenceIn(attempt)} />
      <CodeField value={code} onChange={setCode} isTried={isTried} isRecoveryTaken={false} isFocused inputRef={input} />
      <p className="bl-field-hint">{m.session_factor_confirm_why()}</p>
      <button type="submit" className="bl-light-primary" aria-busy={attempt.isPending}>
        {m.session_factor_confirm()}
      </button>
      <CancelButton onCancel={onCancel} />
    </form>
  );
}

export interface SecondFactorSetUpProps {
  /** The recovery codes are kept. */
  readonly onDone: () => void;
  /** Left out where the factor is demanded. */
  readonly onCancel?: () => void;
}

export function SecondFactorSetUp({ onDone, onCancel }: SecondFactorSetUpProps) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null) return <RecoveryCodes codes={codes} onKept={onDone} />;
  if (begun !== null) return <PhoneStep begun={begun} onOn={setCodes} onCancel={onCancel} />;
  return <PasswordStep onBegun={setBegun} onCancel={onCancel} />;
}

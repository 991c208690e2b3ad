// One's own second factor: switched on, off, and its recovery codes made anew.
import { organisation } from '@bayline/contract/organisation';
import { type FormEvent, useState } from 'react';
import { type Command, useCommand, useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { notify } from '../../app/notices.ts';
import { acceptSession, useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { CodeField, codeToSend, noCode } from './code-field.tsx';
import { Refused } from './light-frame.tsx';
import { PasswordInput } from './password-input.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorSetUp } from './second-factor-set-up.tsx';

const invalidate = [organisation.secondFactor, organisation.listSessions] as const;
const fewCodes = 3;

interface ProofProps {
  readonly command: Command<typeof organisation.switchOffSecondFactor> | Command<typeof organisation.makeRecoveryCodes>;
  readonly words: string;
  readonly why: string;
  readonly onClose: () => void;
}

/** Password and code, before the factor is changed. */
function ProofForm({ command, words, why, onClose }: ProofProps) {
  const { username } = useSession();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState(noCode);
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const sent = codeToSend(code);
    if (password === '' || sent === null) return;
    void command.run({ body: { password, code: sent } }).then((reply) => reply ?? setCode({ ...code, typed: '' }));
  };
  return (
    <form className="bl-light-step" onSubmit={submit} noValidate>
      <p className="bl-field-hint">{why}</p>
      <Refused sentence={command.sentence} />
      <input type="text" hidden readOnly autoComplete="username" value={username} />
      <FormField label={m.session_current_password()} fault={isTried && password === '' ? m.session_password_missing() : null}>
        {(field) => <PasswordInput field={field} isFocused autoComplete="current-password" value={password} onChange={setPassword} />}
      </FormField>
      <CodeField value={code} onChange={setCode} isTried={isTried} />
      <div className="bl-devices-buttons">
        <ActionButton onPress={onClose}>{m.session_end_not()}</ActionButton>
        <ActionButton kind="primary" isPending={command.isPending}>
          {words}
        </ActionButton>
      </div>
    </form>
  );
}

function SwitchOff({ onClose }: { readonly onClose: () => void }) {
  const off = useCommand(organisation.switchOffSecondFactor, {
    invalidate,
    refusal: 'inline',
    onDone: (session) => {
      notify('done', m.session_factor_off_done());
      onClose();
      acceptSession(session);
    },
  });
  return <ProofForm command={off} words={m.session_factor_switch_off()} why={m.session_factor_switch_off_why()} onClose={onClose} />;
}

function NewCodes({ onClose }: { readonly onClose: () => void }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const make = useCommand(organisation.makeRecoveryCodes, { invalidate, refusal: 'inline', onDone: (reply) => setCodes(reply.codes) });
  if (codes !== null) return <RecoveryCodes codes={codes} onKept={onClose} />;
  return <ProofForm command={make} words={m.session_factor_new_codes()} why={m.session_factor_new_codes_why()} onClose={onClose} />;
}

interface SwitchedOnProps {
  readonly since: string;
  readonly recoveryCodesLeft: number;
}

function SwitchedOn({ since, recoveryCodesLeft }: SwitchedOnProps) {
  const format = useFormat();
  const [doing, setDoing] = useState<'off' | 'codes' | null>(null);
  const close = () => setDoing(null);
  if (doing === 'off') return <SwitchOff onClose={close} />;
  if (doing === 'codes') return <NewCodes onClose={close} />;
  return (
    <>
      <p>{m.session_factor_on({ since: format.dateTime(since), count: recoveryCodesLeft })}</p>
      {recoveryCodesLeft <= fewCodes && <p className="bl-light-note">{m.session_factor_few()}</p>}
      <div className="bl-devices-buttons">
        <ActionButton onPress={() => setDoing('off')}>{m.session_factor_switch_off()}</ActionButton>
        <ActionButton onPress={() => setDoing('codes')}>{m.session_factor_new_codes()}</ActionButton>
      </div>
    </>
  );
}

function Panel() {
  const view = useView(organisation.secondFactor, {}, { topics: [] });
  const [isSettingUp, setSettingUp] = useState(false);
  const done = () => {
    setSettingUp(false);
    void view.refetch();
  };
  if (view.isPending) return <SkeletonRows rows={2} />;
  if (view.data === undefined) return <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  // While the recovery codes are read the factor is on already.
  if (isSettingUp) return <SecondFactorSetUp onDone={done} onCancel={() => setSettingUp(false)} />;
  if (view.data.since !== null) return <SwitchedOn since={view.data.since} recoveryCodesLeft={view.data.recoveryCodesLeft} />;
  return (
    <div className="bl-devices-buttons">
      <ActionButton onPress={() => setSettingUp(true)}>{m.session_factor_switch_on()}</ActionButton>
    </div>
  );
}

export function SecondFactor() {
  return (
    <section className="bl-light-card" aria-labelledby="second-factor">
      <h2 id="second-factor">{m.session_factor()}</h2>
      <p className="bl-light-why">{m.session_factor_why()}</p>
      <Panel />
    </section>
  );
}

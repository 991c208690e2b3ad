// What an administrator does with a person: roles, log-in, and whether they work here.
import { organisation } from '@bayline/contract/organisation';
import type { RoleCode } from '@bayline/domain/organisation';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { roleName } from '../../app/role-name.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FirstPasswordField } from './first-password-field.tsx';
import { Overtaken, unsavable } from './overtaken.tsx';
import { RoleChoice } from './role-choice.tsx';
import type { Person } from './staff.ts';
import { useChoice } from './use-choice.ts';

const invalidate = ['staff', organisation.listStaff] as const;

export function RolesPanel({ person }: { readonly person: Person }) {
  const language = useLanguage();
  const choice = useChoice<RoleCode>({ version: person.version, codes: person.roles });
  const save = useCommand(organisation.setStaffRoles, { invalidate, doneText: () => m.organisation_roles_saved() });
  const body = { version: choice.version, isActive: true, roles: [...choice.codes] };
  return (
    <section className="bl-panel organisation-panel" aria-label={m.organisation_roles()}>
      <Overtaken choice={choice} wordOf={(code) => roleName(code, language)} />
      <RoleChoice value={choice.codes} onChange={choice.set} />
      <div className="organisation-row">
        <ActionButton
          kind="primary"
          isPending={save.isPending}
          reason={unsavable(choice, m.organisation_roles_unchanged())}
          onPress={() => void save.run({ params: { id: person.id }, body })}
        >
          {m.organisation_save_roles()}
        </ActionButton>
      </div>
    </section>
  );
}

function ResetPassword({ person }: { readonly person: Person }) {
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const reset = useCommand(organisation.resetPassword, {
    invalidate,
    refusal: 'inline',
    doneText: ({ name }) => m.organisation_password_reset({ name }),
    onDone: () => {
      setPassword('');
      setTried(false);
    },
  });
  const missing = isTried && password === '' ? m.organisation_missing() : null;
  return (
    <form
      className="organisation-reset"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (password !== '') void reset.run({ params: { id: person.id }, body: { password } });
      }}
    >
      <p className="organisation-hint">{m.organisation_reset_password_text()}</p>
      <FirstPasswordField
        value={password}
        onChange={(value) => {
          setPassword(value);
          reset.reset();
        }}
        fault={missing ?? reset.sentence}
      />
      <div className="organisation-row">
        <button type="submit" className="bl-link-button" aria-busy={reset.isPending}>
          {m.organisation_reset_password()}
        </button>
      </div>
    </form>
  );
}

function RemoveSecondFactor({ person }: { readonly person: Person }) {
  const [isAsked, setAsked] = useState(false);
  const remove = useCommand(organisation.removeSecondFactor, {
    invalidate,
    doneText: ({ name }) => m.organisation_second_factor_removed({ name }),
  });
  return (
    <div className="organisation-reset">
      <p className="organisation-hint">{m.organisation_remove_second_factor_text()}</p>
      <div className="organisation-row">
        {isAsked ? (
          <>
            <ActionButton kind="danger" isPending={remove.isPending} onPress={() => void remove.run({ params: { id: person.id } })}>
              {m.organisation_remove_second_factor_confirm({ name: person.name })}
            </ActionButton>
            <ActionButton onPress={() => setAsked(false)}>{m.organisation_cancel()}</ActionButton>
          </>
        ) : (
          <ActionButton onPress={() => setAsked(true)}>{m.organisation_remove_second_factor()}</ActionButton>
        )}
      </div>
    </div>
  );
}

export function LogInPanel({ person, isOwn }: { readonly person: Person; readonly isOwn: boolean }) {
  const format = useFormat();
  const unlock = useCommand(organisation.unlockAccount, { invalidate, doneText: ({ name }) => m.organisation_unlocked({ name }) });
  return (
    <section className="bl-panel organisation-panel" aria-label={m.organisation_log_in()}>
      <h2>{m.organisation_log_in()}</h2>
      <dl className="organisation-facts">
        <dt>{m.organisation_username()}</dt>
        <dd>{person.username}</dd>
        <dt>{m.organisation_second_factor()}</dt>
        <dd>
          {person.secondFactorSince === null
            ? m.organisation_second_factor_none()
            : m.organisation_second_factor_on({ since: format.dateTime(person.secondFactorSince) })}
        </dd>
      </dl>
      {person.lockedUntil !== null && (
        <div className="organisation-row">
          <p>{m.organisation_locked_text({ time: format.time(person.lockedUntil) })}</p>
          <ActionButton kind="primary" isPending={unlock.isPending} onPress={() => void unlock.run({ params: { id: person.id } })}>
            {m.organisation_unlock()}
          </ActionButton>
        </div>
      )}
      {isOwn && <p className="organisation-hint">{m.organisation_own_password()}</p>}
      {isOwn && person.secondFactorSince !== null && <p className="organisation-hint">{m.organisation_second_factor_own()}</p>}
      {!isOwn && person.isAnsweredForHere && <ResetPassword person={person} />}
      {!isOwn && person.isAnsweredForHere && person.secondFactorSince !== null && <RemoveSecondFactor person={person} />}
    </section>
  );
}

export function WorkHerePanel({ person }: { readonly person: Person }) {
  const [isAsked, setAsked] = useState(false);
  const set = useCommand(organisation.setStaffRoles, {
    invalidate,
    doneText: ({ name, isActive }) => (isActive ? m.organisation_work_resumed({ name }) : m.organisation_work_ended({ name })),
  });
  const turn = (isActive: boolean) =>
    void set.run({ params: { id: person.id }, body: { version: person.version, isActive, roles: person.roles } });
  return (
    <section className="bl-panel organisation-panel" aria-label={m.organisation_work_here()}>
      <h2>{m.organisation_work_here()}</h2>
      <p className="organisation-hint">{person.isActive ? m.organisation_end_work_text() : m.organisation_resume_work_text()}</p>
      <div className="organisation-row">
        {!person.isActive && (
          <ActionButton kind="primary" isPending={set.isPending} onPress={() => turn(true)}>
            {m.organisation_resume_work()}
          </ActionButton>
        )}
        {person.isActive && !isAsked && <ActionButton onPress={() => setAsked(true)}>{m.organisation_end_work()}</ActionButton>}
        {person.isActive && isAsked && (
          <>
            <ActionButton kind="danger" isPending={set.isPending} onPress={() => turn(false)}>
              {m.organisation_end_work_confirm({ name: person.name })}
            </ActionButton>
            <ActionButton onPress={() => setAsked(false)}>{m.organisation_cancel()}</ActionButton>
          </>
        )}
      </div>
    </section>
  );
}

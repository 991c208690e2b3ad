// Somebody new: with a log-in of their own, or a colleague of the group who has one. The first password is kept in no
// draft: what is stored in the browser could be read there.
import { organisation } from '@bayline/contract/organisation';
import type { RoleCode } from '@bayline/domain/organisation';
import { Input, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { newId } from '../../../app/ids.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { FormField, FormGrid } from '../../../ui/form-field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { FirstPasswordField } from '../first-password-field.tsx';
import { RoleChoice } from '../role-choice.tsx';
import type { Person } from '../staff.ts';
import '../organisation.css';

type Way = 'new' | 'colleague';
const usernamePattern = /^[a-z0-9][a-z0-9._-]{1,39}$/;
const empty = { way: 'new' as Way, name: '', username: '', roles: [] as readonly RoleCode[] };

function Refusal({ sentence }: { readonly sentence: string | null }) {
  return (
    <div role="alert" className="organisation-alert">
      {sentence !== null && (
        <p className="organisation-refused">
          <Icon name="alert" size={16} />
          {sentence}
        </p>
      )}
    </div>
  );
}

function useNewPerson() {
  const go = useGo();
  const [form, setForm, draft] = useDraft('organisation.new-person', empty);
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  // One person, one id: pressing again after an answer that never came adds nobody twice.
  const id = useRef(newId());
  const options = {
    invalidate: ['staff', organisation.listStaff] as const,
    refusal: 'inline' as const,
    doneText: ({ name }: Person) => m.organisation_person_added({ name }),
    onDone: () => {
      draft.clear();
      void go({ to: '/settings/staff' });
    },
  };
  const add = useCommand(organisation.addStaff, options);
  const place = useCommand(organisation.addColleague, options);
  const username = form.username.trim().toLowerCase();
  const faults = {
    name: form.name.trim() === '' ? m.organisation_missing() : null,
    username: usernamePattern.test(username) ? null : m.organisation_username_wrong(),
    password: form.way === 'new' && password === '' ? m.organisation_missing() : null,
    roles: form.roles.length === 0 ? m.organisation_roles_choose() : null,
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== null)) return;
    const body = { id: id.current, name: form.name.trim(), username, roles: [...form.roles] };
    void (form.way === 'new' ? add.run({ body: { ...body, password } }) : place.run({ body }));
  };
  const set = (change: Partial<typeof empty>) => {
    add.reset();
    place.reset();
    setForm((former) => ({ ...former, ...change }));
  };
  const shown = (fault: string | null) => (isTried ? fault : null);
  const sentence = form.way === 'new' ? add.sentence : place.sentence;
  return { form, set, password, setPassword, faults, shown, submit, sentence, isPending: add.isPending || place.isPending, draft };
}

function Fields({ person }: { readonly person: ReturnType<typeof useNewPerson> }) {
  const { form, set, password, setPassword, faults, shown } = person;
  const isColleague = form.way === 'colleague';
  return (
    <FormGrid>
      <FormField
        label={m.organisation_name()}
        fault={shown(faults.name)}
        isRequired
        {...(isColleague ? { hint: m.organisation_colleague_name_hint() } : {})}
      >
        {(field) => (
          <Input {...field} maxLength={60} autoComplete="off" value={form.name} onChange={(event) => set({ name: event.target.value })} />
        )}
      </FormField>
      <FormField label={m.organisation_username()} hint={m.organisation_username_hint()} fault={shown(faults.username)} isRequired>
        {(field) => (
          <Input
            {...field}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={form.username}
            onChange={(event) => set({ username: event.target.value })}
          />
        )}
      </FormField>
      {!isColleague && <FirstPasswordField value={password} onChange={setPassword} fault={shown(faults.password)} />}
    </FormGrid>
  );
}

export function Page() {
  const person = useNewPerson();
  const { form, set, faults, shown, submit, sentence, isPending, draft } = person;
  const ways = [
    { value: 'new' as const, label: m.organisation_way_new() },
    { value: 'colleague' as const, label: m.organisation_way_colleague() },
  ];
  return (
    <PageFrame
      title={m.organisation_add_person()}
      width="narrow"
      breadcrumbs={[
        <PageLink key="list" to="/settings/staff">
          {m.organisation_staff()}
        </PageLink>,
      ]}
    >
      <form
        className="bl-panel organisation-panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Segmented
          className="organisation-ways"
          aria-label={m.organisation_way()}
          options={ways}
          value={form.way}
          onChange={(way) => set({ way })}
        />
        {form.way === 'colleague' && <p className="organisation-hint">{m.organisation_colleague_hint()}</p>}
        <Refusal sentence={sentence} />
        <Fields person={person} />
        <RoleChoice value={form.roles} onChange={(roles) => set({ roles })} fault={shown(faults.roles)} />
        <div className="organisation-row">
          <button type="submit" className="bl-link-button bl-link-primary" aria-busy={isPending}>
            {m.organisation_add()}
          </button>
          <PageLink to="/settings/staff" className="bl-link-button" onClick={draft.clear}>
            {m.organisation_cancel()}
          </PageLink>
        </div>
      </form>
    </PageFrame>
  );
}

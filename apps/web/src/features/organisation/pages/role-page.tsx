import { organisation } from '@bayline/contract/organisation';
import { dutiesToSeparate, type Permission } from '@bayline/domain/organisation';
import { Checkbox } from 'antd';
import { useId } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { Overtaken, unsavable } from '../overtaken.tsx';
import { type PermissionGroup, permissionGroups, permissionWord } from '../permission-words.ts';
import { SeparationNote } from '../separation-note.tsx';
import type { Role } from '../staff.ts';
import { type Choice, useChoice } from '../use-choice.ts';
import '../organisation.css';

/** The duty that may not stand beside this one, when it is chosen as well. */
function clashOf(permission: Permission, chosen: readonly Permission[]): Permission | undefined {
  if (!chosen.includes(permission)) return undefined;
  return dutiesToSeparate.flatMap(([a, b]) => (a === permission ? [b] : b === permission ? [a] : [])).find((duty) => chosen.includes(duty));
}

interface GroupProps {
  readonly group: PermissionGroup;
  readonly choice: Choice<Permission>;
  readonly isReadOnly: boolean;
}

function Group({ group, choice, isReadOnly }: GroupProps) {
  return (
    <fieldset className="bl-panel organisation-group">
      <legend>{group.label()}</legend>
      {group.permissions.map((permission) => {
        const clash = clashOf(permission, choice.codes);
        return (
          <div key={permission}>
            <Checkbox checked={choice.codes.includes(permission)} disabled={isReadOnly} onChange={() => choice.toggle(permission)}>
              {permissionWord(permission)}
            </Checkbox>
            {clash !== undefined && (
              <p className="bl-field-fault">
                <Icon name="alert" size={16} />
                {m.organisation_clash({ other: permissionWord(clash) })}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Saved with the press: it has nothing to do with the permissions that are being chosen. */
function SecondFactorChoice({ role }: { readonly role: Role }) {
  const mayEdit = usePermission('organisation.edit');
  const hint = useId();
  const set = useCommand(organisation.setRoleSecondFactor, {
    invalidate: ['staff', organisation.listRoles],
    doneText: ({ isSecondFactorNeeded }) =>
      isSecondFactorNeeded ? m.organisation_role_second_factor_set() : m.organisation_role_second_factor_unset(),
  });
  const turn = () => void set.run({ params: { code: role.code }, body: { isNeeded: !role.isSecondFactorNeeded } });
  return (
    <section className="bl-panel organisation-panel" aria-label={m.organisation_log_in()}>
      <div>
        <Checkbox checked={role.isSecondFactorNeeded} disabled={!mayEdit} aria-describedby={hint} onChange={turn}>
          {m.organisation_role_second_factor()}
        </Checkbox>
        <p id={hint} className="organisation-hint">
          {m.organisation_role_second_factor_text()}
        </p>
      </div>
    </section>
  );
}

function Editor({ role }: { readonly role: Role }) {
  const mayEdit = usePermission('organisation.edit');
  const choice = useChoice<Permission>({ version: role.version, codes: role.permissions });
  const save = useCommand(organisation.setRolePermissions, {
    invalidate: ['staff', organisation.listRoles],
    doneText: () => m.organisation_permissions_saved(),
  });
  const body = { version: choice.version, permissions: [...choice.codes] };
  return (
    <>
      {!mayEdit && <p className="organisation-hint">{m.organisation_read_only()}</p>}
      {role.code === 'car-owner' && <p className="organisation-hint">{m.organisation_owner_role_text()}</p>}
      {role.code !== 'car-owner' && <SecondFactorChoice role={role} />}
      <SeparationNote />
      <Overtaken choice={choice} wordOf={permissionWord} />
      <div className="organisation-groups">
        {permissionGroups.map((group) => (
          <Group key={group.area} group={group} choice={choice} isReadOnly={!mayEdit} />
        ))}
      </div>
      {mayEdit && (
        <div className="organisation-foot">
          <ActionButton
            kind="primary"
            isPending={save.isPending}
            reason={unsavable(choice, m.organisation_permissions_unchanged())}
            onPress={() => void save.run({ params: { code: role.code }, body })}
          >
            {m.organisation_save_permissions()}
          </ActionButton>
          {choice.isChanged && <ActionButton onPress={choice.takeTheirs}>{m.organisation_take_theirs()}</ActionButton>}
        </div>
      )}
    </>
  );
}

export function Page() {
  const { code } = usePageParams('/settings/roles/$code');
  const language = useLanguage();
  const view = useView(organisation.listRoles, {}, { topics: ['staff'] });
  const role = view.data?.rows.find((row) => row.code === code);
  const crumbs = [
    <PageLink key="roles" to="/settings/roles">
      {m.organisation_roles_title()}
    </PageLink>,
  ];
  if (role === undefined) {
    return (
      <PageFrame title={m.organisation_roles_title()} breadcrumbs={crumbs}>
        {view.isPending && <SkeletonRows rows={12} />}
        {view.data !== undefined && <EmptyState icon="gear" title={m.app_not_found_title()} text={m.app_not_found_text()} />}
        {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={nameOf(role, language)}
      breadcrumbs={crumbs}
      aside={<span className="organisation-quiet">{m.organisation_permissions_count({ count: role.permissions.length })}</span>}
    >
      <Editor key={code} role={role} />
    </PageFrame>
  );
}

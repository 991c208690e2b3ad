// Who may do what, on one sheet: permissions down, roles across. On a phone the roles are a list, each with its own page.
import { organisation } from '@bayline/contract/organisation';
import { useView } from '../../../app/api.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { Icon } from '../../../ui/icon.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { Scrolled } from '../../../ui/scrolled.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { useIsPhone } from '../../../ui/use-is-phone.ts';
import { permissionGroups, permissionWord } from '../permission-words.ts';
import { SeparationNote } from '../separation-note.tsx';
import { inTradeOrder, type Role } from '../staff.ts';
import '../organisation.css';

function Sheet({ roles }: { readonly roles: readonly Role[] }) {
  const language = useLanguage();
  return (
    <Scrolled className="bl-panel organisation-sheet" label={m.organisation_roles_label()}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.organisation_permission()}</th>
            {roles.map((role) => (
              <th key={role.code} scope="col">
                <PageLink to="/settings/roles/$code" params={{ code: role.code }} className="organisation-role-head">
                  {nameOf(role, language)}
                </PageLink>
              </th>
            ))}
          </tr>
        </thead>
        {permissionGroups.map((group) => (
          <tbody key={group.area}>
            <tr>
              <th scope="rowgroup" colSpan={roles.length + 1}>
                {group.label()}
              </th>
            </tr>
            {group.permissions.map((permission) => (
              <tr key={permission}>
                <th scope="row">{permissionWord(permission)}</th>
                {roles.map((role) => {
                  const isGranted = role.permissions.includes(permission);
                  return (
                    <td key={role.code} data-granted={isGranted}>
                      {isGranted && <Icon name="check" size={16} />}
                      <span className="bl-unseen">{isGranted ? m.organisation_granted() : m.organisation_not_granted()}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scrolled>
  );
}

function RoleList({ roles }: { readonly roles: readonly Role[] }) {
  const language = useLanguage();
  return (
    <ul className="bl-panel organisation-role-list">
      {roles.map((role) => (
        <li key={role.code}>
          <PageLink to="/settings/roles/$code" params={{ code: role.code }}>
            <strong>{nameOf(role, language)}</strong>
            <small>{m.organisation_permissions_count({ count: role.permissions.length })}</small>
            <Icon name="chevron-right" size={16} />
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

export function Page() {
  const isPhone = useIsPhone();
  const view = useView(organisation.listRoles, {}, { topics: ['staff'] });
  const roles = inTradeOrder(view.data?.rows ?? []);
  return (
    <PageFrame title={m.organisation_roles_title()} {...(isPhone ? {} : { height: 'fill' as const })}>
      {view.isPending && <SkeletonRows rows={12} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {view.data !== undefined && (
        <>
          <SeparationNote />
          {isPhone ? <RoleList roles={roles} /> : <Sheet roles={roles} />}
        </>
      )}
    </PageFrame>
  );
}

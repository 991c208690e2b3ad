import { organisation } from '@bayline/contract/organisation';
import { useView } from '../../../app/api.ts';
import { useLanguage } from '../../../app/language.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PersonState } from '../person-state.tsx';
import { type Person, roleNames } from '../staff.ts';
import '../organisation.css';

function Name({ person }: { readonly person: Person }) {
  return (
    <>
      <strong>{person.name}</strong>
      {!person.isAnsweredForHere && <span className="organisation-quiet"> · {m.organisation_visitor()}</span>}
    </>
  );
}

function Roles({ person }: { readonly person: Person }) {
  const language = useLanguage();
  if (person.roles.length === 0) return <span className="organisation-quiet">{m.organisation_no_roles()}</span>;
  return roleNames(person.roles, language);
}

function Card({ person }: { readonly person: Person }) {
  return (
    <div className="organisation-card">
      <span>
        <Name person={person} />
      </span>
      <PersonState person={person} />
      <span>
        <Roles person={person} />
      </span>
      <small>{person.username}</small>
    </div>
  );
}

export function Page() {
  const go = useGo();
  const mayEdit = usePermission('organisation.edit');
  const view = useView(organisation.listStaff, {}, { topics: ['staff'] });
  const columns: readonly Column<Person>[] = [
    { id: 'name', header: m.organisation_name(), width: 'minmax(140px, 1fr)', cell: (row) => <Name person={row} /> },
    { id: 'roles', header: m.organisation_roles(), width: 'minmax(240px, 2fr)', cell: (row) => <Roles person={row} /> },
    { id: 'username', header: m.organisation_username(), width: 'minmax(140px, 1fr)', cell: (row) => row.username },
    { id: 'state', header: m.organisation_state(), width: '190px', cell: (row) => <PersonState person={row} /> },
  ];
  return (
    <PageFrame
      title={m.organisation_staff()}
      height="fill"
      {...(mayEdit
        ? {
            actions: (
              <PageLink to="/settings/staff/new" className="bl-link-button bl-link-primary">
                {m.organisation_add_person()}
              </PageLink>
            ),
          }
        : {})}
    >
      <DataList
        label={m.organisation_staff()}
        columns={columns}
        rows={view.data?.rows ?? []}
        rowKey={(row) => row.id}
        isLoading={view.isPending}
        fault={view.data === undefined && view.error !== null ? sentenceOf(view.error) : null}
        onRetry={() => void view.refetch()}
        onOpen={(row) => void go({ to: '/settings/staff/$id', params: { id: row.id } })}
        empty={<EmptyState icon="people" title={m.organisation_staff_empty()} text={m.organisation_staff_empty_text()} />}
        card={(row) => <Card person={row} />}
      />
    </PageFrame>
  );
}

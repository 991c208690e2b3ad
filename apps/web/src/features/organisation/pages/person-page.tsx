import { organisation } from '@bayline/contract/organisation';
import { useView } from '../../../app/api.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { usePermission, useSession } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { LogInPanel, RolesPanel, WorkHerePanel } from '../person-panels.tsx';
import { PersonState } from '../person-state.tsx';
import { type Person, roleNames } from '../staff.ts';
import '../organisation.css';

function Facts({ person }: { readonly person: Person }) {
  const language = useLanguage();
  const roles = person.roles.length === 0 ? m.organisation_no_roles() : roleNames(person.roles, language);
  return (
    <section className="bl-panel organisation-panel" aria-label={m.organisation_staff()}>
      <dl className="organisation-facts">
        <dt>{m.organisation_username()}</dt>
        <dd>{person.username}</dd>
        <dt>{m.organisation_roles()}</dt>
        <dd>{roles}</dd>
      </dl>
      <p className="organisation-hint">{m.organisation_read_only()}</p>
    </section>
  );
}

function Panels({ person }: { readonly person: Person }) {
  const { staffId } = useSession();
  const mayEdit = usePermission('organisation.edit');
  if (!mayEdit) return <Facts person={person} />;
  return (
    <>
      {person.isActive && <RolesPanel person={person} />}
      {person.isActive && <LogInPanel person={person} isOwn={person.id === staffId} />}
      <WorkHerePanel key={String(person.isActive)} person={person} />
    </>
  );
}

export function Page() {
  const { id } = usePageParams('/settings/staff/$id');
  const view = useView(organisation.listStaff, {}, { topics: ['staff'] });
  const person = view.data?.rows.find((row) => row.id === id);
  const crumbs = [
    <PageLink key="list" to="/settings/staff">
      {m.organisation_staff()}
    </PageLink>,
  ];
  if (person === undefined) {
    return (
      <PageFrame title={m.organisation_staff()} breadcrumbs={crumbs}>
        {view.data !== undefined && <EmptyState icon="people" title={m.organisation_not_found()} text={m.organisation_not_found_text()} />}
        {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
        {view.isPending && <SkeletonRows />}
      </PageFrame>
    );
  }
  return (
    <PageFrame title={person.name} breadcrumbs={crumbs} width="narrow" aside={<PersonState person={person} />}>
      {!person.isAnsweredForHere && <p className="organisation-hint">{m.organisation_visitor_note()}</p>}
      <Panels key={id} person={person} />
    </PageFrame>
  );
}

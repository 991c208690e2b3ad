// Who did what and when. Views of personal data are marked, so that they are found without reading.
import { organisation } from '@bayline/contract/organisation';
import { useState } from 'react';
import { useList } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { PageLink } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { mayOpenPath } from '../../../app/registry.ts';
import { useSession } from '../../../app/session.ts';
import { eventSentence } from '../../../app/words/event-words.ts';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { type AuditFilter, AuditFilters } from '../audit-filters.tsx';
import { type AuditRow, detailsOf, pageOf, subjectOf } from '../audit-words.ts';
import '../organisation.css';

function What({ row }: { readonly row: AuditRow }) {
  const language = useLanguage();
  const details = detailsOf(row, language).join(' · ');
  return (
    <span className="organisation-what">
      <span>
        {row.revealed !== null && (
          <b className="organisation-revealed">
            <Icon name="eye" size={12} />
            {m.organisation_revealed_mark()}
          </b>
        )}
        {eventSentence(row.type)}
      </span>
      {details !== '' && <small>{details}</small>}
    </span>
  );
}

function Subject({ row }: { readonly row: AuditRow }) {
  const language = useLanguage();
  const { permissions } = useSession();
  const path = pageOf(row);
  const name = subjectOf(row, language);
  if (path === null || !mayOpenPath(path, permissions)) return name;
  return (
    <PageLink to={path} className="bl-link">
      {name}
    </PageLink>
  );
}

function Details({ row, onClose }: { readonly row: AuditRow; readonly onClose: () => void }) {
  const format = useFormat();
  const language = useLanguage();
  return (
    <section className="bl-panel organisation-panel" aria-label={m.organisation_details()}>
      <div className="organisation-row">
        <strong>{eventSentence(row.type)}</strong>
        <button type="button" className="bl-link-button organisation-close" onClick={onClose}>
          {m.organisation_close()}
        </button>
      </div>
      <p>
        {format.day(row.happenedAt)} {format.time(row.happenedAt)} · {row.actorName ?? m.organisation_system()} · <Subject row={row} />
      </p>
      {detailsOf(row, language).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

const everything: AuditFilter = { staffId: '', subjectType: '', day: '' };

export function Page() {
  const format = useFormat();
  const [filter, setFilter] = useState(everything);
  const [opened, setOpened] = useState<AuditRow | null>(null);
  const { staffId, subjectType, day } = filter;
  const query = {
    ...(staffId === '' ? {} : { staffId }),
    ...(subjectType === '' ? {} : { subjectType }),
    ...(day === '' ? {} : { day }),
  };
  const { problem, ...list } = useList(organisation.listAudit, { query }, { topics: ['staff', 'customer'] });
  const who = (row: AuditRow) => row.actorName ?? m.organisation_system();
  const columns: readonly Column<AuditRow>[] = [
    { id: 'when', header: m.organisation_when(), width: '112px', cell: (row) => format.dateTime(row.happenedAt) },
    { id: 'who', header: m.organisation_who(), width: '120px', cell: who },
    { id: 'what', header: m.organisation_what(), width: 'minmax(280px, 1fr)', cell: (row) => <What row={row} /> },
    { id: 'subject', header: m.organisation_subject(), width: '180px', cell: (row) => <Subject row={row} /> },
  ];
  return (
    <PageFrame title={m.organisation_audit()} height="fill" strip={<AuditFilters filter={filter} onChange={setFilter} />}>
      <DataList
        {...list}
        label={m.organisation_audit()}
        columns={columns}
        rowKey={(row) => row.id}
        rowHeight={52}
        fault={problem === null ? null : sentenceOf(problem)}
        onOpen={setOpened}
        empty={<EmptyState title={m.organisation_audit_empty()} text={m.organisation_audit_empty_text()} />}
        card={(row) => (
          <div className="organisation-card">
            <strong>{who(row)}</strong>
            <small>{format.dateTime(row.happenedAt)}</small>
            <What row={row} />
            <span>
              <Subject row={row} />
            </span>
          </div>
        )}
      />
      {opened !== null && <Details row={opened} onClose={() => setOpened(null)} />}
    </PageFrame>
  );
}

import { catalogue } from '@bayline/contract/catalogue';
import { ExportButton } from '../../../app/export-button.tsx';
import { useLanguage } from '../../../app/language.ts';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { SearchListPage } from '../../../app/search-list.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { InactiveTag } from '../inactive-tag.tsx';
import { usePartColumns } from '../part-columns.tsx';
import '../catalogue.css';

export function Page() {
  const go = useGo();
  const language = useLanguage();
  const columns = usePartColumns();
  const mayEdit = usePermission('catalogue.edit');
  return (
    <SearchListPage
      title={m.catalogue_parts()}
      endpoint={catalogue.listParts}
      topics={['catalogue']}
      searchLabel={m.catalogue_part_search()}
      columns={columns.all}
      rowKey={(row) => row.id}
      onOpen={(row) => void go({ to: '/catalogue/parts/$id', params: { id: row.id } })}
      card={(row) => (
        <div className="catalogue-card">
          <strong>{nameOf(row, language)}</strong> {!row.isActive && <InactiveTag />}
          <small>{`${row.number} · ${row.brand}`}</small>
          <span>{columns.priceOf(row)}</span>
        </div>
      )}
      empty={<EmptyState icon="boxes" title={m.catalogue_parts_empty()} text={m.catalogue_parts_empty_text()} />}
      actions={
        <>
          <ExportButton endpoint={catalogue.exportParts} name={m.catalogue_parts()} />
          {mayEdit && (
            <PageLink to="/catalogue/parts/new" className="bl-link-button">
              {m.catalogue_part_new()}
            </PageLink>
          )}
        </>
      }
    />
  );
}

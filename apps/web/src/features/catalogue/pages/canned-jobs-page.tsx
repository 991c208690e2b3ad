import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { SearchListPage } from '../../../app/search-list.tsx';
import { usePermission } from '../../../app/session.ts';
import { priceClassWords } from '../../../app/words/price-class.ts';
import { m } from '../../../paraglide/messages.js';
import type { Column } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { InactiveTag } from '../inactive-tag.tsx';
import '../catalogue.css';

type Row = ReplyOf<typeof catalogue.listCannedJobs>['rows'][number];

export function Page() {
  const go = useGo();
  const format = useFormat();
  const language = useLanguage();
  const mayEdit = usePermission('catalogue.edit');
  const price = (row: Row) => (row.fixedPriceFen === null ? m.catalogue_by_list() : format.money(row.fixedPriceFen));
  const days = (row: Row) => `${row.validFrom} – ${row.validUntil ?? ''}`;
  const lines = (row: Row) => m.catalogue_canned_lines({ labour: row.labour, parts: row.parts });
  const columns: readonly Column<Row>[] = [
    { id: 'code', header: m.catalogue_canned_code(), width: '130px', cell: (row) => row.code },
    { id: 'name', header: m.catalogue_name(), width: 'minmax(180px, 1fr)', cell: (row) => nameOf(row, language) },
    { id: 'lines', header: m.catalogue_content(), width: '180px', cell: lines },
    { id: 'payer', header: m.catalogue_paid_by(), width: '120px', cell: (row) => priceClassWords[row.priceClass]() },
    { id: 'price', header: m.catalogue_package_price(), width: '130px', align: 'end', cell: price },
    { id: 'days', header: m.catalogue_valid_days(), width: '220px', cell: days },
    { id: 'state', header: m.catalogue_state(), width: '100px', cell: (row) => !row.isActive && <InactiveTag /> },
  ];
  return (
    <SearchListPage
      title={m.catalogue_canned_jobs()}
      endpoint={catalogue.listCannedJobs}
      topics={['catalogue']}
      searchLabel={m.catalogue_canned_search()}
      columns={columns}
      rowKey={(row) => row.id}
      onOpen={(row) => void go({ to: '/catalogue/canned-jobs/$id', params: { id: row.id } })}
      card={(row) => (
        <div className="catalogue-card">
          <strong>{nameOf(row, language)}</strong> {!row.isActive && <InactiveTag />}
          <small>{`${row.code} · ${lines(row)}`}</small>
          <span>{price(row)}</span>
        </div>
      )}
      empty={<EmptyState icon="wrench" title={m.catalogue_canned_empty()} text={m.catalogue_canned_empty_text()} />}
      {...(mayEdit
        ? {
            actions: (
              <PageLink to="/catalogue/canned-jobs/new" className="bl-link-button">
                {m.catalogue_canned_job_new()}
              </PageLink>
            ),
          }
        : {})}
    />
  );
}

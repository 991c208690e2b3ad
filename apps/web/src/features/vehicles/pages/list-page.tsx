import type { ReplyOf } from '@bayline/contract/endpoint';
import { vehicles } from '@bayline/contract/vehicles';
import { ExportButton } from '../../../app/export-button.tsx';
import { useFormat } from '../../../app/format.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { SearchListPage } from '../../../app/search-list.tsx';
import { usePermission } from '../../../app/session.ts';
import { gapsInWords } from '../../../app/words/file-gap.ts';
import { m } from '../../../paraglide/messages.js';
import type { Column } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import '../vehicles.css';

type Row = ReplyOf<typeof vehicles.list>['rows'][number];

function Actions() {
  const mayEdit = usePermission('vehicles.edit');
  const mayExport = usePermission('vehicles.export');
  return (
    <>
      {mayEdit && (
        <PageLink to="/vehicles/duplicates" className="bl-link-button">
          {m.vehicles_duplicates()}
        </PageLink>
      )}
      {mayExport && <ExportButton endpoint={vehicles.export} name={m.vehicles_nav()} />}
      {mayEdit && (
        <PageLink to="/vehicles/new" className="bl-link-button">
          {m.vehicles_new()}
        </PageLink>
      )}
    </>
  );
}

export function Page() {
  const go = useGo();
  const format = useFormat();
  const mileage = (row: Row) => (row.mileageKm === null ? '—' : format.mileage(row.mileageKm));
  const columns: readonly Column<Row>[] = [
    { id: 'plate', header: m.vehicles_plate(), width: '130px', cell: (row) => <PlateChip plate={row.plate} /> },
    { id: 'model', header: m.vehicles_model(), width: 'minmax(180px, 1fr)', cell: (row) => row.modelName },
    { id: 'owner', header: m.vehicles_owner(), width: 'minmax(120px, 1fr)', cell: (row) => row.ownerName },
    { id: 'missing', header: m.vehicles_missing(), width: 'minmax(120px, 1fr)', cell: (row) => gapsInWords(row.missing) },
    { id: 'vin', header: m.vehicles_vin_tail(), width: '120px', cell: (row) => row.vinTail },
    { id: 'mileage', header: m.vehicles_mileage(), width: '120px', align: 'end', cell: mileage },
  ];
  return (
    <SearchListPage
      title={m.vehicles_nav()}
      endpoint={vehicles.list}
      topics={['vehicle', 'customer']}
      searchLabel={m.vehicles_search()}
      columns={columns}
      rowKey={(row) => row.id}
      onOpen={(row) => void go({ to: '/vehicles/$id', params: { id: row.id } })}
      card={(row) => (
        <div>
          <PlateChip plate={row.plate} /> {[row.modelName, row.ownerName].filter(Boolean).join(' · ')}
          {row.missing.length > 0 && (
            <small className="vehicles-card-missing">{m.app_file_missing({ gaps: gapsInWords(row.missing) })}</small>
          )}
        </div>
      )}
      empty={<EmptyState icon="car" title={m.vehicles_empty()} text={m.vehicles_empty_text()} />}
      actions={<Actions />}
    />
  );
}

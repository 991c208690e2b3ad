import { catalogue } from '@bayline/contract/catalogue';
import { useView } from '../../../app/api.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { fuelWords } from '../../../app/words/fuel.ts';
import { vehicleClassWords } from '../../../app/words/vehicle-class.ts';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import type { Model } from '../model-form.tsx';
import '../catalogue.css';

const displacement = (row: Model) => (row.displacementMl === null ? '—' : `${row.displacementMl} ml`);

export function Page() {
  const go = useGo();
  const mayEdit = usePermission('catalogue.edit');
  const view = useView(catalogue.listModels, {}, { topics: ['catalogue'] });
  const columns: readonly Column<Model>[] = [
    { id: 'code', header: m.catalogue_model_code(), width: '160px', cell: (row) => row.code },
    { id: 'brand', header: m.catalogue_brand(), width: '140px', cell: (row) => row.brand },
    { id: 'series', header: m.catalogue_series(), width: '140px', cell: (row) => row.series },
    { id: 'name', header: m.catalogue_model_name(), width: 'minmax(180px, 1fr)', cell: (row) => row.name },
    { id: 'class', header: m.catalogue_vehicle_class(), width: '120px', cell: (row) => vehicleClassWords[row.vehicleClass]() },
    { id: 'fuel', header: m.catalogue_fuel(), width: '120px', cell: (row) => fuelWords[row.fuel]() },
    { id: 'displacement', header: m.catalogue_displacement(), width: '110px', align: 'end', cell: displacement },
  ];
  return (
    <PageFrame
      title={m.catalogue_models()}
      height="fill"
      {...(mayEdit
        ? {
            actions: (
              <PageLink to="/catalogue/models/new" className="bl-link-button">
                {m.catalogue_model_new()}
              </PageLink>
            ),
          }
        : {})}
    >
      <DataList
        label={m.catalogue_models()}
        rows={view.data?.rows ?? []}
        isLoading={view.isPending}
        fault={view.data === undefined && view.error !== null ? sentenceOf(view.error) : null}
        onRetry={() => void view.refetch()}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => void go({ to: '/catalogue/models/$id', params: { id: row.id } })}
        card={(row) => (
          <div className="catalogue-card">
            <strong>{row.name}</strong>
            <small>{`${row.brand} ${row.series} · ${row.code} · ${fuelWords[row.fuel]()}`}</small>
          </div>
        )}
        empty={<EmptyState icon="car" title={m.catalogue_models_empty()} text={m.catalogue_models_empty_text()} />}
      />
    </PageFrame>
  );
}

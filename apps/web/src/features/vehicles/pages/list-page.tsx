import type { ReplyOf } from '@bayline/contract/endpoint';
import { vehicles } from '@bayline/contract/vehicles';
import { Input } from 'antd';
import { useState } from 'react';
import { useList } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import '../vehicles.css';

type Row = ReplyOf<typeof vehicles.list>['rows'][number];

export function Page() {
  const go = useGo();
  const format = useFormat();
  const [term, setTerm] = useState('');
  const mayEdit = usePermission('vehicles.edit');
  const asked = term.trim();
  const { problem, ...list } = useList(vehicles.list, { query: asked === '' ? {} : { term: asked } }, { topics: ['vehicle', 'customer'] });
  const mileage = (row: Row) => (row.mileageKm === null ? '—' : format.mileage(row.mileageKm));
  const columns: readonly Column<Row>[] = [
    { id: 'plate', header: m.vehicles_plate(), width: '130px', cell: (row) => <PlateChip plate={row.plate} /> },
    { id: 'model', header: m.vehicles_model(), width: 'minmax(180px, 1fr)', cell: (row) => row.modelName },
    { id: 'owner', header: m.vehicles_owner(), width: 'minmax(120px, 1fr)', cell: (row) => row.ownerName },
    { id: 'vin', header: m.vehicles_vin_tail(), width: '120px', cell: (row) => row.vinTail },
    { id: 'mileage', header: m.vehicles_mileage(), width: '120px', align: 'end', cell: mileage },
  ];
  return (
    <PageFrame
      title={m.vehicles_nav()}
      height="fill"
      {...(mayEdit
        ? {
            actions: (
              <PageLink to="/vehicles/new" className="bl-link-button">
                {m.vehicles_new()}
              </PageLink>
            ),
          }
        : {})}
      strip={
        <Input
          className="vehicles-search"
          allowClear
          maxLength={40}
          aria-label={m.vehicles_search()}
          placeholder={m.vehicles_search()}
          value={term}
          onChange={(event) => setTerm(event.target.value)}
        />
      }
    >
      <DataList
        {...list}
        label={m.vehicles_nav()}
        columns={columns}
        rowKey={(row) => row.id}
        fault={problem === null ? null : sentenceOf(problem)}
        onOpen={(row) => void go({ to: '/vehicles/$id', params: { id: row.id } })}
        empty={<EmptyState icon="car" title={m.vehicles_empty()} text={m.vehicles_empty_text()} />}
        card={(row) => (
          <div>
            <PlateChip plate={row.plate} /> {row.modelName} · {row.ownerName}
          </div>
        )}
      />
    </PageFrame>
  );
}

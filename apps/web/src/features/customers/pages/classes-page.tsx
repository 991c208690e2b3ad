import { customers } from '@bayline/contract/customers';
import { useView } from '../../../app/api.ts';
import { ExportButton } from '../../../app/export-button.tsx';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { type CustomerClass, classNameIn, levelWords } from '../words.ts';
import '../customers.css';

const percent = (basisPoints: number) => `${basisPoints / 100}%`;

function useColumns(): readonly Column<CustomerClass>[] {
  const format = useFormat();
  const language = useLanguage();
  const validity = (row: CustomerClass) =>
    row.validityMonths === null ? m.customers_class_endless() : m.customers_validity_months({ count: row.validityMonths });
  return [
    { id: 'code', header: m.customers_class_code(), width: '100px', cell: (row) => row.code },
    { id: 'name', header: m.customers_class_name(), width: 'minmax(140px, 1fr)', cell: (row) => classNameIn(language, row) },
    { id: 'level', header: m.customers_price_level(), width: '110px', cell: (row) => levelWords[row.priceLevel]() },
    { id: 'validity', header: m.customers_validity(), width: '100px', cell: validity },
    { id: 'fee', header: m.customers_fee(), width: '110px', align: 'end', cell: (row) => format.money(row.feeFen) },
    { id: 'points', header: m.customers_points(), width: '120px', align: 'end', cell: (row) => row.pointsRequired },
    { id: 'visit', header: m.customers_single_visit(), width: '130px', align: 'end', cell: (row) => format.money(row.singleVisitFen) },
    {
      id: 'labour',
      header: m.customers_labour_discount(),
      width: '120px',
      align: 'end',
      cell: (row) => percent(row.labourDiscountBasisPoints),
    },
    {
      id: 'parts',
      header: m.customers_parts_discount(),
      width: '120px',
      align: 'end',
      cell: (row) => percent(row.partsDiscountBasisPoints),
    },
    {
      id: 'active',
      header: m.customers_class_state(),
      width: '100px',
      cell: (row) => (row.isActive ? m.customers_class_active() : m.customers_class_inactive()),
    },
  ];
}

export function Page() {
  const language = useLanguage();
  const mayPrice = usePermission('catalogue.price');
  const mayExport = usePermission('customers.export');
  const go = useGo();
  const view = useView(customers.classes, {}, { topics: ['catalogue'] });
  const columns = useColumns();
  return (
    <PageFrame
      title={m.customers_classes()}
      height="fill"
      actions={
        <>
          {mayExport && <ExportButton endpoint={customers.exportClasses} name={m.customers_classes()} />}
          {mayPrice && (
            <PageLink to="/customers/classes/new" className="bl-link-button">
              {m.customers_class_new()}
            </PageLink>
          )}
        </>
      }
    >
      <DataList
        label={m.customers_classes()}
        rows={view.data?.rows ?? []}
        isLoading={view.isPending}
        fault={view.data === undefined && view.error !== null ? sentenceOf(view.error) : null}
        onRetry={() => void view.refetch()}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => void go({ to: '/customers/classes/$id', params: { id: row.id } })}
        card={(row) => (
          <div className="customers-card">
            <strong>{`${row.code} ${classNameIn(language, row)}`}</strong>
            <small>
              {`${levelWords[row.priceLevel]()} · ${m.customers_labour_discount()} ${percent(row.labourDiscountBasisPoints)} · ${m.customers_parts_discount()} ${percent(row.partsDiscountBasisPoints)}`}
            </small>
          </div>
        )}
        empty={<EmptyState icon="yuan" title={m.customers_classes_empty()} text={m.customers_classes_empty_text()} />}
      />
    </PageFrame>
  );
}

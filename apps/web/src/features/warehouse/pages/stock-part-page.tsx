// One part in the store rooms: levels against thresholds, and the batches that are on hand.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { warehouse } from '@bayline/contract/warehouse';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { partSourceWords } from '../../../app/words/part-source.ts';
import { qualityClassWords } from '../../../app/words/quality-class.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FigureField } from '../../../ui/figure-field.tsx';
import { FormGrid } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { StockBar } from '../stock-bar.tsx';
import { batchKindWords } from '../words.ts';
import '../warehouse.css';

type Stock = ReplyOf<typeof warehouse.batches>;
type Level = Stock['levels'][number];
type Batch = Stock['rows'][number];

function LimitsForm({ level, onClose }: { readonly level: Level; readonly onClose: () => void }) {
  const { partId, warehouseId } = level;
  const [minimum, setMinimum] = useState(level.minimum);
  const [maximum, setMaximum] = useState(level.maximum);
  const [bin, setBin] = useState(level.bin);
  const [seen] = useState({ bin: level.bin, minimum: level.minimum, maximum: level.maximum });
  const change = useCommand(warehouse.setThresholds, {
    invalidate: ['stock', warehouse.stock, warehouse.batches],
    refusal: 'inline',
    doneText: () => m.warehouse_limits_saved(),
    onDone: onClose,
  });
  return (
    <EditForm
      title={m.warehouse_limits_title()}
      sentence={change.sentence}
      isPending={change.isPending}
      onSave={() => void change.run({ params: { partId }, body: { warehouseId, bin: bin.trim(), minimum, maximum, seen } })}
      onCancel={onClose}
    >
      <FormGrid>
        <FigureField label={m.warehouse_minimum()} unit="pieces" suffix={level.unit} value={minimum} onChange={setMinimum} />
        <FigureField label={m.warehouse_maximum()} unit="pieces" suffix={level.unit} value={maximum} onChange={setMaximum} />
        <TextField label={m.warehouse_bin()} maxLength={30} value={bin} onChange={setBin} />
      </FormGrid>
    </EditForm>
  );
}

function LevelCard({ level }: { readonly level: Level }) {
  const format = useFormat();
  const mayEdit = usePermission('warehouse.receive');
  const [isOpen, setOpen] = useState(false);
  const quantity = (figure: number) => format.quantity(figure, level.unit);
  const limit = (figure: number | null) => (figure === null ? m.warehouse_limit_none() : quantity(figure));
  if (isOpen) return <LimitsForm level={level} onClose={() => setOpen(false)} />;
  return (
    <section className="bl-panel warehouse-order" aria-label={level.warehouseName}>
      <div className="warehouse-order-head">
        <h2>{level.warehouseName}</h2>
        <div>
          {mayEdit && (
            <ActionButton label={`${m.warehouse_limits_title()} ${level.warehouseName}`} onPress={() => setOpen(true)}>
              {m.warehouse_limits_title()}
            </ActionButton>
          )}
        </div>
      </div>
      <StockBar row={level} />
      <Facts
        rows={[
          [m.warehouse_bin(), level.bin],
          [m.warehouse_on_hand(), quantity(level.onHand)],
          [m.warehouse_reserved(), quantity(level.reserved)],
          [m.warehouse_free(), quantity(level.free)],
          [m.warehouse_short(), quantity(level.short)],
          [m.warehouse_coming(), level.comingOn === null ? '' : `${quantity(level.coming)} · ${level.comingOn}`],
          [m.warehouse_minimum(), limit(level.minimum)],
          [m.warehouse_maximum(), limit(level.maximum)],
          ...(level.costFen === null ? [] : [[m.warehouse_cost(), format.money(level.costFen)] as const]),
          ...(level.valueFen === null ? [] : [[m.warehouse_stock_value(), format.money(level.valueFen)] as const]),
        ]}
      />
    </section>
  );
}

function BatchLine({ batch, unit }: { readonly batch: Batch; readonly unit: string }) {
  const format = useFormat();
  return (
    <li>
      <strong>
        {batch.bin === '' ? '—' : batch.bin}
        <small>{batch.warehouseName}</small>
      </strong>
      <span>
        {batch.code}
        <small>{m.warehouse_batch_line({ kind: batchKindWords[batch.kind](), day: batch.receivedOn })}</small>
      </span>
      <span>{format.quantity(batch.onHand, unit)}</span>
      <span>{batch.hasCertificate ? m.warehouse_certificate_seen() : m.warehouse_certificate_not_seen()}</span>
      <span>
        {batch.supplierName}
        {batch.expiresOn !== null && <small>{m.warehouse_expiry({ day: batch.expiresOn })}</small>}
      </span>
    </li>
  );
}

function PartFacts({ level }: { readonly level: Level }) {
  return (
    <section className="bl-panel warehouse-order">
      <Facts
        rows={[
          [m.warehouse_part_number(), level.number],
          [m.warehouse_brand(), level.brand],
          [m.warehouse_category(), [level.category, level.subCategory].filter((word) => word !== '').join(' / ')],
          [m.warehouse_quality(), qualityClassWords[level.qualityClass]()],
          [m.warehouse_fits(), level.fitsModels],
          [m.warehouse_origin(), level.origin],
          [m.warehouse_source(), partSourceWords[level.source]()],
          [m.warehouse_packaging(), level.packaging],
          [m.warehouse_grade(), level.grade],
          [m.warehouse_purpose(), level.purpose],
        ]}
      />
    </section>
  );
}

export function Page() {
  const { partId } = usePageParams('/warehouse/stock/$partId');
  const language = useLanguage();
  const view = useView(warehouse.batches, { params: { partId } }, { topics: ['stock', 'parts-request'] });
  const [level] = view.data?.levels ?? [];
  const crumbs = [
    <PageLink key="list" to="/warehouse/stock">
      {m.warehouse_stock()}
    </PageLink>,
  ];
  if (view.data === undefined || level === undefined) {
    return (
      <PageFrame title={m.warehouse_stock()} breadcrumbs={crumbs}>
        {view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={nameOf(level, language)}
      breadcrumbs={crumbs}
      actions={
        <PageLink to="/warehouse/movements" search={{ part: partId }} className="bl-link-button">
          {m.warehouse_movements()}
        </PageLink>
      }
    >
      {view.data.levels.map((row) => (
        <LevelCard key={row.warehouseId} level={row} />
      ))}
      <section className="bl-panel warehouse-order" aria-label={m.warehouse_batches()}>
        <div className="warehouse-order-head">
          <h2>{m.warehouse_batches()}</h2>
        </div>
        {view.data.rows.length === 0 && (
          <EmptyState icon="boxes" title={m.warehouse_batches_empty()} text={m.warehouse_stock_empty_text()} />
        )}
        <ul className="warehouse-lines">
          {view.data.rows.map((batch) => (
            <BatchLine key={batch.id} batch={batch} unit={level.unit} />
          ))}
        </ul>
      </section>
      <PartFacts level={level} />
    </PageFrame>
  );
}

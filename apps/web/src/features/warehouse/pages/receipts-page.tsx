// Receipts as they were posted, newest first; a wrong one is taken back whole.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { warehouse } from '@bayline/contract/warehouse';
import { useRef, useState } from 'react';
import { AllowedAction } from '../../../app/allowed-action.tsx';
import { useCommand, useList } from '../../../app/api.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { useFormat } from '../../../app/format.ts';
import { newId } from '../../../app/ids.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { changedByRequests } from '../request-steps.tsx';
import { receiptKindWords } from '../words.ts';
import '../warehouse.css';

type Receipt = ReplyOf<typeof warehouse.receipts>['rows'][number];

function MirrorForm({ receipt, onClose }: { readonly receipt: Receipt; readonly onClose: () => void }) {
  const id = useRef(newId());
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const mirror = useCommand(warehouse.mirrorReceipt, {
    invalidate: [...changedByRequests, warehouse.receipts],
    refusal: 'inline',
    doneText: () => m.warehouse_mirrored(),
    onDone: onClose,
  });
  const send = () => {
    setTried(true);
    if (reason.trim() !== '') void mirror.run({ params: { id: receipt.id }, body: { id: id.current, reason: reason.trim() } });
  };
  return (
    <EditForm
      title={m.warehouse_mirror_of({ number: receipt.number })}
      saveLabel={m.warehouse_mirror()}
      sentence={mirror.sentence}
      isPending={mirror.isPending}
      onSave={send}
      onCancel={onClose}
    >
      <TextField label={m.warehouse_reason()} maxLength={200} isRequired isTried={isTried} autoFocus value={reason} onChange={setReason} />
    </EditForm>
  );
}

function ReceiptCard({ receipt }: { readonly receipt: Receipt }) {
  const format = useFormat();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { number, kind, supplierName, deliveryNote, receivedOn, warehouseName, recordedByName, mirrorOf, mirroredBy } = receipt;
  const papers = [receiptKindWords[kind](), supplierName, deliveryNote, receivedOn, warehouseName, recordedByName ?? ''];
  return (
    <section className="bl-panel warehouse-order" aria-label={number}>
      <div className="warehouse-order-head">
        <h2>{number}</h2>
        <small>{papers.filter((word) => word !== '').join(' · ')}</small>
        {mirrorOf !== null && <small>{m.warehouse_mirror_of({ number: mirrorOf })}</small>}
        {mirroredBy !== null && <small>{m.warehouse_mirrored_by({ number: mirroredBy })}</small>}
        <div>
          <AllowedAction actions={receipt.allowedActions} action="mirror" onPress={() => setOpen(true)}>
            {m.warehouse_mirror()}
          </AllowedAction>
        </div>
      </div>
      {isOpen && <MirrorForm receipt={receipt} onClose={() => setOpen(false)} />}
      <ul className="warehouse-lines">
        {receipt.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a posted receipt never change.
          <li key={at}>
            <strong>{line.bin === '' ? '—' : line.bin}</strong>
            <span>
              {nameOf(line, language)}
              <small>{`${line.number} · ${line.batch}`}</small>
            </span>
            <span>{format.quantity(line.quantity, line.unit)}</span>
            <span>{line.valueFen === null ? '' : format.money(line.valueFen)}</span>
            <span>
              {line.hasCertificate ? m.warehouse_certificate_seen() : m.warehouse_certificate_not_seen()}
              {line.expiresOn !== null && <small>{m.warehouse_expiry({ day: line.expiresOn })}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Page() {
  const mayReceive = usePermission('warehouse.receive');
  const { rows, isLoading, problem, onRetry, hasMore, onMore, isLoadingMore } = useList(
    warehouse.receipts,
    { query: {} },
    { topics: ['stock'] },
  );
  return (
    <PageFrame
      title={m.warehouse_receipts()}
      {...(mayReceive
        ? {
            actions: (
              <PageLink to="/warehouse/receipts/new" className="bl-link-button">
                {m.warehouse_receipt_new()}
              </PageLink>
            ),
          }
        : {})}
    >
      {problem !== null && <LoadFailure error={problem} onRetry={onRetry} />}
      {isLoading && problem === null && <SkeletonRows />}
      {!isLoading && problem === null && rows.length === 0 && (
        <EmptyState icon="boxes" title={m.warehouse_receipts_empty()} text={m.warehouse_receipts_empty_text()} />
      )}
      {rows.map((receipt) => (
        <ReceiptCard key={receipt.id} receipt={receipt} />
      ))}
      {hasMore && (
        <ActionButton isPending={isLoadingMore} onPress={onMore}>
          {m.warehouse_more()}
        </ActionButton>
      )}
    </PageFrame>
  );
}
